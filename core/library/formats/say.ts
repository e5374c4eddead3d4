/** What importing and exporting have to say about a reply, in both languages of the interface. */
import type { Lang } from '../../contract.js';

export interface Say {
  readonly noText: string;
  readonly tooLong: (letters: number) => string;
  readonly keptAsText: (why: string) => string;
  readonly shortcutTaken: (shortcut: string) => string;
  readonly unsupported: (raw: string) => string;
  readonly program: (name: string) => string;
  readonly condition: (path: string) => string;
  readonly filter: (name: string) => string;
  readonly field: (name: string) => string;
  readonly dateFormat: (format: string) => string;
  readonly triggers: (list: string) => string;
  readonly pattern: string;
  readonly image: string;
  readonly attachments: (count: number) => string;
  readonly html: string;
  readonly rich: string;
  readonly archived: string;
  readonly readme: string;
  readonly notText: string;
  /** A database that another program must open itself. */
  readonly database: string;
  /** Changes that the program has not put into its database yet. */
  readonly databaseLog: string;
  readonly guessed: (encoding: string) => string;
  readonly otherKind: (wanted: string) => string;
  readonly unreadable: (why: string) => string;
  readonly column: (name: string) => string;
  readonly alsoImport: (file: string) => string;
  readonly actions: (list: string) => string;
  readonly restricted: (who: string) => string;
  readonly noReply: (name: string) => string;
  readonly lost: (fields: string) => string;
  readonly cannotSay: (raw: string) => string;
  readonly script: string;
  readonly fromSidecar: string;
  readonly badField: (name: string) => string;
  /** Something in the heading of a text that no reply has. */
  readonly heading: (name: string) => string;
  readonly openQuote: string;
  readonly mended: (broken: string, meant: string) => string;
}

export const SAY: Readonly<Record<Lang, Say>> = {
  es: {
    noText: 'no tiene texto',
    tooLong: (letters) => `pasa de ${letters} letras`,
    keptAsText: (why) => `sus llaves no se entienden (${why}); quedan como texto`,
    shortcutTaken: (shortcut) => `el atajo «${shortcut}» ya está cogido y se ha dejado fuera`,
    unsupported: (raw) => `«${raw}» no se puede traer; queda a la vista como hueco`,
    program: (name) => `«${name}» ejecuta un programa, que aquí nunca se ejecuta; queda a la vista como hueco`,
    condition: (path) => `hay una condición sobre «${path}», que Relee no conoce`,
    filter: (name) => `el filtro «${name}» se ha dejado fuera`,
    field: (name) => `«${name}» se ha hecho campo para rellenar`,
    dateFormat: (format) => `el formato de fecha «${format}» no se conoce del todo`,
    triggers: (list) => `solo se guarda el primero de sus atajos: ${list}`,
    pattern: 'su atajo es un patrón y se ha dejado fuera',
    image: 'es una imagen',
    attachments: (count) => `sus archivos adjuntos (${count}) se han quedado fuera`,
    html: 'su HTML se ha pasado a texto con formato ligero',
    rich: 'su formato se ha quedado fuera',
    archived: 'estaba retirada: entra archivada',
    readme: 'es un archivo de explicaciones, no una respuesta',
    notText: 'no es un archivo de texto',
    database: 'es una base de datos SQLite, y de esas Relee solo lee la de massCode 4: desde el programa que la hizo, exporte a CSV o JSON',
    databaseLog: 'guarda lo último que se escribió: cierre massCode y vuelva a importar si falta algo',
    guessed: (encoding) => `no está en UTF-8; se ha leído como ${encoding}`,
    otherKind: (wanted) => `no es ${wanted}`,
    unreadable: (why) => `no se puede leer: ${why}`,
    column: (name) => `la columna «${name}» se ha dejado fuera`,
    alsoImport: (file) => `importa ${file}: importe también ese archivo`,
    actions: (list) => `sus acciones se han quedado fuera: ${list}`,
    restricted: (who) => `solo era para ${who}`,
    noReply: (name) => `nombra «${name}», que no está entre lo importado; queda a la vista como hueco`,
    lost: (fields) => `el formato no tiene sitio para: ${fields}`,
    cannotSay: (raw) => `el formato no sabe decir «${raw}»`,
    script: 'es un programa, no un texto',
    fromSidecar: 'recuperada entera del archivo acompañante',
    badField: (name) => `el campo «${name}» no vale`,
    heading: (name) => `«${name}», de su cabecera, se ha dejado fuera`,
    openQuote: 'hay unas comillas que no se cierran; se leen como una letra más',
    mended: (broken, meant) => `tenía letras rotas («${broken}»); se han arreglado («${meant}»)`,
  },
  en: {
    noText: 'no text',
    tooLong: (letters) => `is longer than ${letters} letters`,
    keptAsText: (why) => `its braces make no sense (${why}); they stay as text`,
    shortcutTaken: (shortcut) => `the shortcut "${shortcut}" is taken already and was left out`,
    unsupported: (raw) => `"${raw}" cannot come along; it stays visible as a blank`,
    program: (name) => `"${name}" runs a program, which is never run here; it stays visible as a blank`,
    condition: (path) => `has a condition on "${path}", which Relee does not know`,
    filter: (name) => `the filter "${name}" was left out`,
    field: (name) => `"${name}" became a field to fill in`,
    dateFormat: (format) => `the date format "${format}" is not known in full`,
    triggers: (list) => `only the first of its triggers was kept: ${list}`,
    pattern: 'its trigger is a pattern and was left out',
    image: 'is an image',
    attachments: (count) => `its attachments (${count}) were left out`,
    html: 'its HTML became text with light formatting',
    rich: 'its formatting was left out',
    archived: 'was retired: it comes in archived',
    readme: 'is a file of explanations, no reply',
    notText: 'is no text file',
    database: 'is an SQLite database, and of those Relee reads only that of massCode 4: from the program that made it, export CSV or JSON',
    databaseLog: 'holds what was written last: close massCode and import again if something is missing',
    guessed: (encoding) => `is not in UTF-8; it was read as ${encoding}`,
    otherKind: (wanted) => `is no ${wanted}`,
    unreadable: (why) => `cannot be read: ${why}`,
    column: (name) => `the column "${name}" was left out`,
    alsoImport: (file) => `imports ${file}: import that file too`,
    actions: (list) => `its actions were left out: ${list}`,
    restricted: (who) => `was only for ${who}`,
    noReply: (name) => `names "${name}", which is not among what was imported; it stays visible as a blank`,
    lost: (fields) => `the format has no place for: ${fields}`,
    cannotSay: (raw) => `the format cannot say "${raw}"`,
    script: 'is a program, not a text',
    fromSidecar: 'brought back whole from the file beside it',
    badField: (name) => `the field "${name}" will not do`,
    heading: (name) => `"${name}" of its heading was left out`,
    openQuote: 'a quotation mark is never closed; it was read as a letter',
    mended: (broken, meant) => `had broken letters ("${broken}"); they were put right ("${meant}")`,
  },
};
