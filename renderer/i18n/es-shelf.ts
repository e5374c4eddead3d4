/** The library as a place to keep order in, in Spanish: part of `es`. */
const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;
const replies = (n: number): string => plural(n, 'respuesta', 'respuestas');

export const esShelf = {
  tree: 'Dónde mirar',
  place: { all: 'Todas', favourites: 'Favoritas', archived: 'Archivadas', tagged: 'Etiquetas' },
  placeLabel: 'Dónde mirar',
  sort: { label: 'Orden', title: 'Por título', used: 'Por uso', edited: 'Por último cambio' },
  language: 'Idioma de las respuestas',
  anyLanguage: 'Todos los idiomas',
  count: replies,
  list: 'Respuestas',
  favourite: 'Favorita',
  archived: 'Archivada',
  older: 'variante más antigua que el original',
  editedBy: (who: string, day: string) => (who === '' ? `cambiada el ${day}` : `cambiada por ${who} el ${day}`),
  selected: (n: number) => plural(n, 'seleccionada', 'seleccionadas'),
  unselect: 'Quitar la selección',
  act: {
    label: 'Con las seleccionadas',
    move: 'Mover…',
    tag: 'Etiquetar…',
    archive: 'Archivar',
    unarchive: 'Desarchivar',
    favourite: 'Favorita',
    unfavourite: 'Quitar de favoritas',
    duplicate: 'Duplicar',
    remove: 'Borrar la selección',
  },
  move: { library: 'Mover a', folder: 'Carpeta', go: 'Mover', hint: 'Niveles separados por /; vacía, sin carpeta' },
  tagging: { tags: 'Etiquetas, separadas por comas', add: 'Añadir', remove: 'Quitar' },
  deleteKey: 'Supr',
  keysHint: 'Espacio selecciona · Mayús+↑↓ amplía · Supr borra · M mueve · T etiqueta · A archiva · F favorita · D duplica',
  copyOf: (title: string) => `${title} (copia)`,
  disputed: (title: string, n: number) =>
    n === 1
      ? `No se ha cambiado nada: un colega tocó «${title}» mientras tanto. Mírela y repita.`
      : `No se ha cambiado nada: un colega tocó mientras tanto «${title}» y ${plural(n - 1, 'otra', 'otras')}. Mírelas y repita.`,
  done: {
    moved: (n: number, folder: string) => `${plural(n, 'movida', 'movidas')}${folder === '' ? '' : ` a ${folder}`}`,
    tagged: (n: number, tags: string) => `${replies(n)} con la etiqueta ${tags}`,
    untagged: (n: number, tags: string) => `${replies(n)} sin la etiqueta ${tags}`,
    archived: (n: number) => plural(n, 'archivada', 'archivadas'),
    unarchived: (n: number) => plural(n, 'desarchivada', 'desarchivadas'),
    favourite: (n: number) => plural(n, 'marcada como favorita', 'marcadas como favoritas'),
    unfavourite: (n: number) => plural(n, 'quitada de favoritas', 'quitadas de favoritas'),
    removed: (n: number) => plural(n, 'borrada', 'borradas'),
    duplicated: (n: number) => plural(n, 'duplicada', 'duplicadas'),
    mended: (n: number) => plural(n, 'respuesta corregida', 'respuestas corregidas'),
    imported: (n: number) => plural(n, 'respuesta importada', 'respuestas importadas'),
  },
  olderVariant: 'El original cambió después de esta variante.',
  stillGood: 'Sigue valiendo',
};
export type ShelfMessages = typeof esShelf;
