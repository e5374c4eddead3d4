/** What goes wrong with files, in Spanish: part of `es`. */
import type { FileChoice, FileTrouble, HostErrorCode, Notice } from '../../core/host.js';

type What = 'shared' | 'personal' | 'policy';

export const esFiles = {
  title: { shared: 'Biblioteca del equipo', personal: 'Mis respuestas', policy: 'Normas del equipo' } satisfies Record<What, string>,
  /** One sentence each. */
  kinds: {
    missing: 'El archivo no está en su sitio.',
    'not-a-file': 'En su lugar hay algo que no es un archivo.',
    'too-large': 'El archivo es demasiado grande.',
    forbidden: 'El sistema no deja leer el archivo.',
    'not-text': 'El archivo no se puede leer: está dañado o se guardó con otra codificación que UTF-8.',
    unreachable: 'La carpeta no responde.',
    cut: 'El archivo está cortado: acaba antes de tiempo.',
    fewer: 'Han desaparecido muchas respuestas del archivo a la vez.',
    broken: 'El archivo tiene errores con los que dejaría de bloquearse algo que el equipo bloquea.',
  } satisfies Record<FileTrouble['kind'], string>,
  missing: (n: number) => (n === 1 ? 'Falta 1 respuesta.' : `Faltan ${n.toLocaleString('es')} respuestas.`),
  copy: (at: string) => `Se usa la última copia buena de este ordenador, del ${at}.`,
  noCopy: {
    shared: 'No hay copia en este ordenador.',
    personal: 'No hay copia en este ordenador.',
    policy: 'No hay copia en este ordenador: rigen las normas que trae Relee.',
  } satisfies Record<What, string>,
  waits: 'No se guarda nada en el archivo hasta que se arregle o usted decida.',
  saveBrings: 'Al guardar se vuelve a crear.',
  choose: {
    restore: 'Poner la copia en su sitio',
    accept: 'Está bien así: usar el archivo',
    empty: {
      shared: 'Empezar una biblioteca vacía',
      personal: 'Empezar una biblioteca vacía',
      policy: 'Seguir sin normas propias',
    } satisfies Record<What, string>,
  },
  settled: {
    restore: 'La copia está en su sitio; lo que había queda entre las versiones guardadas.',
    accept: 'Se usa lo que hay en el archivo.',
  } satisfies Record<FileChoice, string>,
  changedAgain: 'El archivo ha cambiado otra vez: mire de nuevo.',
  copies: {
    title: 'Copia en conflicto',
    told: (n: number) =>
      n === 1
        ? 'Un servicio de sincronización hizo una copia de la biblioteca con otro texto para 1 respuesta.'
        : `Un servicio de sincronización hizo una copia de la biblioteca con otros textos para ${n.toLocaleString('es')} respuestas.`,
    look: 'Comparar y decidir',
    later: 'Cerrar',
    ours: 'En la biblioteca',
    theirs: 'En la copia',
    deleted: 'Se borró de la biblioteca.',
    keepOurs: 'Dejar la de la biblioteca',
    takeTheirs: 'Poner la de la copia',
    done: 'Todo decidido; la copia queda entre las versiones guardadas.',
  },
  versions: {
    open: 'Historial',
    title: 'Historial de la biblioteca',
    policyTitle: 'Historial de las normas',
    note: 'Cada versión guardada desde cualquier ordenador del equipo. Nada se pierde al guardar ni al borrar.',
    back: 'Volver',
    reading: 'Leyendo…',
    none: 'Todavía no se ha guardado nada con Relee.',
    search: 'Buscar por título, texto o persona',
    pick: 'Elija una versión para compararla con lo que hay ahora.',
    removed: 'borrada',
    before: 'ya estaba',
    nobody: 'sin nombre',
    policyVersion: 'Normas',
    comparison: 'Comparación con lo de ahora',
    same: 'Es lo que hay ahora.',
    onlyThen: 'estaba entonces',
    onlyNow: 'está ahora',
    restore: 'Restaurar esta versión',
    restored: 'Versión restaurada',
  },
  notice: (what: Notice): string => {
    switch (what.kind) {
      case 'restored':
        return `Se recuperó una versión anterior de ${what.file}; la dañada está en ${what.kept}.`;
      case 'reset':
        return `${what.file} estaba dañado y empieza vacío; el original está en ${what.kept}.`;
      case 'adjusted':
        return `${what.file} tenía valores que esta versión no conoce (${what.what.join(', ')}); se usan los de fábrica y el original está en ${what.kept}.`;
      case 'lines':
        return `${what.lines === 1 ? 'No se pudo leer 1 línea' : `No se pudieron leer ${what.lines.toLocaleString('es')} líneas`} de ${what.file}; ${what.lines === 1 ? 'se guarda' : 'se guardan'} en ${what.kept}.`;
      case 'unreadable':
        return `No se puede leer ${what.file}: se deja como está y no se guarda nada en él.`;
      case 'merged-copy':
        return `Un servicio de sincronización había hecho la copia ${what.file}: sus cambios están ya en la biblioteca (${what.replies.toLocaleString('es')}) y la copia se guarda en ${what.kept}.`;
      case 'waiting':
        return `Otro programa tiene bloqueado ${what.file}. Relee espera para guardar…`;
    }
  },
  errors: {
    locked: 'Otro programa tiene bloqueado el archivo. Su texto sigue aquí: repita dentro de un momento.',
    unreachable: 'La carpeta no responde. Su texto sigue aquí: guarde cuando vuelva.',
    unconfirmed: 'El archivo tiene un problema: decida arriba qué hacer con él y vuelva a guardar.',
  } satisfies Partial<Record<HostErrorCode, string>>,
};
export type FileMessages = typeof esFiles;
