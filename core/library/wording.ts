import { CHANNELS, type Lang } from '../contract.js';

/** What can be wrong with a library, in the words of the interface. */
export interface LibraryWording {
  readonly notLibrary: string;
  readonly noReplies: string;
  readonly version: (found: string) => string;
  readonly notMap: string;
  readonly missing: (field: string) => string;
  readonly badId: (id: string) => string;
  readonly badField: (field: string, wanted: string) => string;
  readonly unknownField: (field: string) => string;
  readonly sameId: (id: string, line: number) => string;
  readonly sameShortcut: (shortcut: string, line: number) => string;
  readonly yaml: (code: string, original: string) => string;
  readonly unreadable: string;
  readonly alias: string;
  /** Text after ` #`, which YAML takes for a comment. */
  readonly cut: (text: string) => string;
}

const YAML_ES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'la sangría de esta línea no cuadra con las de alrededor',
  TAB_AS_INDENT: 'la sangría lleva un tabulador; use espacios',
  DUPLICATE_KEY: 'este campo está repetido',
  MISSING_CHAR: 'falta un signo de cierre o un separador',
  BAD_DQ_ESCAPE: 'la barra invertida no vale así entre comillas dobles',
  BLOCK_AS_IMPLICIT_KEY: 'hay dos puntos donde no se esperaban; ponga el texto entre comillas',
  MULTILINE_IMPLICIT_KEY: 'el texto sigue en otra línea sin «|»; ponga «|» y sangre el texto',
  UNEXPECTED_TOKEN: 'aquí hay un signo que no se esperaba',
};

export const LIBRARY_WORDING: Readonly<Record<Lang, LibraryWording>> = {
  es: {
    notLibrary: 'el archivo no dice «relee: library»; se lee igualmente',
    noReplies: 'el archivo no tiene la lista «replies»',
    version: (found) => `versión ${found} desconocida; esta Relee lee la 1`,
    notMap: 'esto no es una respuesta: se esperan campos como «id:», «title:» y «body:»',
    missing: (field) => `falta el campo «${field}»`,
    badId: (id) => `el id «${id}» no vale: minúsculas sin acento, cifras y guiones`,
    badField: (field, wanted) => `el campo «${field}» no vale: se espera ${wanted}`,
    unknownField: (field) => `campo desconocido «${field}»`,
    sameId: (id, line) => `el id «${id}» ya está en la línea ${line}`,
    sameShortcut: (shortcut, line) => `el atajo «${shortcut}» ya está en la línea ${line}`,
    yaml: (code, original) => `no se puede leer: ${YAML_ES[code] ?? original}`,
    unreadable: 'no se puede leer como YAML',
    alias: 'usa un alias que no existe',
    cut: (text) => `lo que va desde «${text}» no se lee: tras un espacio, «#» empieza un comentario; ponga el texto entre comillas`,
  },
  en: {
    notLibrary: 'the file does not say “relee: library”; it is read all the same',
    noReplies: 'the file has no list “replies”',
    version: (found) => `unknown version ${found}; this Relee reads 1`,
    notMap: 'this is no reply: fields such as “id:”, “title:” and “body:” are expected',
    missing: (field) => `the field “${field}” is missing`,
    badId: (id) => `the id “${id}” will not do: lower-case letters without accents, digits and hyphens`,
    badField: (field, wanted) => `the field “${field}” will not do: ${wanted} expected`,
    unknownField: (field) => `unknown field “${field}”`,
    sameId: (id, line) => `the id “${id}” is taken already on line ${line}`,
    sameShortcut: (shortcut, line) => `the shortcut “${shortcut}” is taken already on line ${line}`,
    yaml: (_code, original) => `cannot be read: ${original}`,
    unreadable: 'cannot be read as YAML',
    alias: 'uses an alias that does not exist',
    cut: (text) => `what follows from “${text}” is not read: after a space “#” begins a comment; put the text in quotes`,
  },
};

/** What a field accepts, for the message about a bad one. */
export const WANTED: Readonly<
  Record<Lang, Readonly<Record<'text' | 'list' | 'flag' | 'channels' | 'language' | 'register' | 'variants' | 'date', string>>>
> = {
  es: {
    flag: '«true» o «false»',
    text: 'texto',
    list: 'una lista de textos',
    channels: `una lista de canales (${CHANNELS.join(', ')})`,
    language: '«es» o «en»',
    register: '«tu», «usted», «vos» o «vosotros»',
    variants: 'una lista de variantes con «body»',
    date: 'una fecha AAAA-MM-DD',
  },
  en: {
    flag: '“true” or “false”',
    text: 'text',
    list: 'a list of texts',
    channels: `a list of channels (${CHANNELS.join(', ')})`,
    language: '“es” or “en”',
    register: '“tu”, “usted”, “vos” or “vosotros”',
    variants: 'a list of variants with a “body”',
    date: 'a date YYYY-MM-DD',
  },
};
