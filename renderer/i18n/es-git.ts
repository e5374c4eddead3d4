/** The words of the team's git repository, in Spanish: part of `es`. */
import type { SyncTrouble } from '../../core/team-sync.js';

const LISTED = 3;
const list = (all: readonly string[]): string =>
  all.length <= LISTED ? all.join(', ') : `${all.slice(0, LISTED).join(', ')} y ${(all.length - LISTED).toLocaleString('es')} más`;

export const esGit = {
  title: 'Repositorio git del equipo',
  none: 'La biblioteca no está en un repositorio. Si el equipo la guarda en uno, ábralo aquí: se copia a este ordenador y desde entonces se mantiene al día.',
  address: 'Dirección https o carpeta del repositorio',
  key: 'Clave',
  keyHint: 'usuario:clave, o una clave de acceso sola. La guarda cifrada el sistema y solo se manda a esta dirección.',
  keyFromEnvironment: 'Aquí no se guarda ninguna clave: se toma de la variable RELEE_GIT_KEY.',
  forgetKey: 'Borrar la clave',
  open: 'Abrir repositorio',
  opening: 'Copiando el repositorio…',
  noRemote: 'El repositorio no nombra ningún remoto: no se conecta a ningún sitio.',
  remote: 'Única conexión',
  use: 'Mantener la biblioteca al día con él',
  useHint:
    'Se mandan la biblioteca, las normas, las propuestas, los casos de práctica, los diccionarios y las cifras que comparta, con su nombre; nunca un caso. Guardar no espera a la red.',
  now: 'Sincronizar ahora',
  busy: 'Sincronizando…',
  inStep: (ago: string) => `Al día ${ago}.`,
  justNow: 'ahora mismo',
  never: 'Todavía no se ha sincronizado.',
  late: (ago: string | null) =>
    ago === null ? 'Todavía no se ha podido sincronizar.' : `La última vez que se puso al día fue ${ago}; lo suyo está guardado aquí.`,
  why: {
    refused: 'El servidor no admite la clave, o con ella no se puede escribir ahí.',
    unreachable: 'El repositorio no responde. Se vuelve a intentar solo.',
    conflict: 'Otro archivo se cambió aquí y allí a la vez: hay que resolverlo con git.',
    locked: 'Otro programa está escribiendo en el repositorio. Se vuelve a intentar solo.',
    unready: 'La biblioteca tiene errores: no se manda nada hasta que se arreglen.',
    'not-found': 'El repositorio no está donde se dice, está vacío o pide otra clave.',
    unsupported: 'Esa dirección no se puede usar: hace falta una carpeta, o una que empiece por https:// (http solo en la red propia).',
    failed: 'No se pudo sincronizar.',
  } satisfies Record<SyncTrouble, string>,
  locked: (ago: string, old: boolean) =>
    `En el repositorio hay un bloqueo de git, puesto ${ago}: ${old ? 'lo dejó seguramente un programa que se cortó a medias. Si nadie está enviando nada ahora mismo, quítelo; con él ahí nadie del equipo puede enviar.' : 'lo normal es que se quite solo. Si sigue ahí a los diez minutos, se podrá quitar desde aquí.'}`,
  unlock: 'Quitar el bloqueo',
  unlocked: 'El bloqueo ya no es el mismo: no se ha tocado. Se vuelve a intentar solo.',
  several: 'No es una dirección ni una carpeta que se pueda usar, o hay varias bibliotecas en ella: nombre el archivo.',
  received: (from: readonly string[], titles: readonly string[]) =>
    `${from.length === 0 ? 'Ha entrado' : `De ${list(from)}`}: ${titles.length === 0 ? 'normas u otros archivos del equipo' : list(titles)}.`,
  sent: (titles: readonly string[]) => `Enviado: ${titles.length === 0 ? 'normas u otros archivos del equipo' : list(titles)}.`,
  proposalsReceived: (titles: readonly string[]) => `Propuestas que han llegado: ${list(titles)}.`,
  proposalsSent: (titles: readonly string[]) => `Propuestas enviadas: ${list(titles)}.`,
  disputed: (titles: readonly string[]) =>
    `Un colega cambió lo mismo: ${list(titles)}. Lo suyo está en la biblioteca y lo de usted, en Propuestas, para decidirlo párrafo a párrafo.`,
  line: (ago: string) => `git: al día ${ago}`,
  lineLate: (ago: string | null) => (ago === null ? 'git: sin sincronizar' : `git: sin novedades desde ${ago}`),
};
export type GitMessages = typeof esGit;
