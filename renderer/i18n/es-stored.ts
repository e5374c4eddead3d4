/** The words of "what is stored where", in Spanish: part of `es`. */
import type { StoredKind } from '../../core/stored-kinds.js';
import type { UpdateSilence } from '../../core/updates.js';

const plural = (n: number, one: string, many: string) => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const esStored = {
  title: 'Qué se guarda y dónde',
  note: 'Todo lo suyo está en una carpeta de este equipo. Relee no lo manda a ningún sitio; solo a un segundo lector, si usted lo enciende, lo que dicen los ajustes; y la biblioteca del equipo a su repositorio git, si la tiene en uno.',
  open: 'Qué se guarda y dónde',
  back: 'Volver a los ajustes',
  reading: 'Leyendo…',
  mine: 'En este equipo',
  team: 'Del equipo, donde está la biblioteca',
  nothing: 'nada',
  unknown: 'no responde',
  size: (bytes: number) =>
    bytes < 1_000
      ? `${bytes} B`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1_000).toLocaleString('es')} kB`
        : `${(bytes / 1_000_000).toLocaleString('es', { maximumFractionDigits: 1 })} MB`,
  count: (n: number) => plural(n, 'entrada', 'entradas'),
  since: (day: string) => `desde el ${day}`,
  name: {
    cases: 'Casos abiertos',
    closed: 'Casos cerrados',
    history: 'Respuestas copiadas (historial y estadísticas)',
    'follow-ups': 'Seguimientos',
    uses: 'Cuántas veces se usa cada respuesta',
    edits: 'Qué se cambia de cada respuesta al usarla',
    words: 'Palabras aprendidas',
    learnt: 'Lo aprendido de sus correcciones',
    practice: 'Progreso de la práctica',
    forms: 'Formularios sin guardar y opciones elegidas por última vez',
    versions: 'Versiones anteriores de bibliotecas y normas',
    'last-good': 'Últimas copias buenas de los archivos del equipo',
    compiled: 'Diccionarios compilados',
    broken: 'Archivos dañados que se apartaron',
    restored: 'Archivos que vinieron con una copia de seguridad',
    log: 'Registro de errores (sin textos de clientes)',
    'reader-key': 'Clave del segundo lector (sellada)',
    'git-key': 'Clave del repositorio del equipo (sellada)',
    repositories: 'Copia local del repositorio del equipo',
    settings: 'Ajustes',
    personal: 'Mis respuestas',
    library: 'Biblioteca añadida',
    'closed-libraries': 'Bibliotecas cerradas que creó Relee',
    dictionaries: 'Diccionarios añadidos',
    shared: 'Biblioteca del equipo',
    policy: 'Normas del equipo',
    'team-history': 'Historial de la biblioteca',
    'team-practice': 'Casos de práctica del equipo',
    'team-figures': 'Cifras que comparten los agentes',
  } satisfies Record<StoredKind, string>,
  kept: {
    always: 'hasta que lo borre',
    closed: (days: number | 'always') =>
      days === 'always' ? 'hasta que se borren' : days === 0 ? 'no se guardan' : `${plural(days, 'día', 'días')}, según las normas`,
    versions: 'las 40 últimas y una por día durante 60 días',
    'team-history': '400 días, y siempre las 20 últimas de cada respuesta',
    log: 'hasta 2 MB',
    'last-good': 'mientras el archivo exista; se renueva con cada cambio',
    cases: 'hasta que se cierren',
    forms: 'hasta que se guarden o descarten; opciones, las de 200 respuestas',
  },
  inUse: 'Ahí está también una biblioteca que tiene abierta: ni se cuenta ni se borra.',
  clear: 'Borrar',
  clearOf: (name: string) => `Borrar: ${name}`,
  reset: 'Volver a los de fábrica',
  sure: (name: string) => `¿Borrar para siempre «${name}»? No se puede deshacer.`,
  resetSure: '¿Volver a los ajustes de fábrica? La biblioteca del equipo sigue abierta.',
  yes: 'Borrar para siempre',
  yesReset: 'Volver a los de fábrica',
  gone: (name: string, n: number | null, size: string) =>
    `Borrado: ${name} (${n === null ? size : `${plural(n, 'entrada', 'entradas')}, ${size}`}).`,
  wasReset: 'Los ajustes son otra vez los de fábrica.',
  lastGoodGone: 'Hasta que esos archivos cambien o vuelva a abrir Relee no hay copia de la que tirar.',
  updates: {
    title: 'Versiones nuevas',
    about:
      'Relee no pregunta a nadie. Si el equipo guarda las versiones nuevas en una carpeta o dirección propia, escríbala aquí: solo se lee su relee-version.json, y solo al pulsar.',
    from: 'Carpeta o dirección del equipo',
    byPolicy: (where: string) => `La nombran las normas del equipo: ${where}`,
    check: 'Mirar ahora',
    looking: 'Mirando…',
    current: (version: string) => `No hay nada más nuevo (allí está la ${version}).`,
    newer: (version: string, day: string) => `Hay una versión nueva: la ${version}, del ${day}.`,
    checked: (path: string) => `El instalador es el que dice ser (SHA-256 comprobado): ${path}`,
    download: (address: string) => `Descárguelo usted de ${address} y compruébelo aquí antes de abrirlo.`,
    none: 'No hay instalador para este sistema.',
    verify: 'Comprobar un instalador descargado',
    same: 'Es el archivo anunciado: la suma SHA-256 coincide.',
    different: 'NO es el archivo anunciado: la suma SHA-256 no coincide. No lo abra.',
    why: {
      unreachable: 'Allí no hay ningún relee-version.json, o no responde.',
      'not-understood': 'Lo que hay allí no es un relee-version.json.',
      refused:
        'Esa dirección no se puede usar: hace falta una carpeta con su ruta completa o una dirección https (http solo en la red propia), sin redirecciones.',
      altered: 'El instalador que hay allí NO es el que anuncia relee-version.json: no lo abra y avise a quien lo puso.',
      lost: 'El instalador que anuncia relee-version.json no está allí.',
    } satisfies Record<UpdateSilence, string>,
  },
  keepHistory: 'Las respuestas copiadas se guardan',
};
export type StoredMessages = typeof esStored;
