import type { Lang } from '../../core/contract.js';
import type { FileTrouble } from '../../core/host.js';
import { ENCODING_NAMES, type Encoding } from '../../core/text/decode.js';

/** What can be wrong with a library's file as a whole; what is wrong inside it core/library tells. */
export type Trouble = Exclude<FileTrouble['kind'], 'broken'>;

export const TROUBLE: Readonly<Record<Lang, Readonly<Record<Trouble, string>>>> = {
  es: {
    missing: 'el archivo ya no está en su sitio',
    'not-a-file': 'esto no es un archivo',
    'too-large': 'el archivo es demasiado grande para ser una biblioteca',
    forbidden: 'el sistema no deja leer el archivo',
    'not-text': 'el archivo no es texto',
    unreachable: 'la carpeta no responde',
    cut: 'el archivo está cortado',
    fewer: 'han desaparecido muchas respuestas del archivo a la vez',
  },
  en: {
    missing: 'the file is no longer there',
    'not-a-file': 'this is no file',
    'too-large': 'the file is too large to be a library',
    forbidden: 'the system does not allow to read the file',
    'not-text': 'the file is no text',
    unreachable: 'the folder does not answer',
    cut: 'the file is cut off',
    fewer: 'many replies are gone from the file at once',
  },
};

/** Said of a file that is no UTF-8: its letters told the code page, which a person should look at. */
export const readAs = (encoding: Encoding, lang: Lang): string =>
  lang === 'es'
    ? `el archivo no está en UTF-8; se ha leído como ${ENCODING_NAMES[encoding]} y al guardar pasará a UTF-8. Compruebe que los acentos se ven bien`
    : `the file is not in UTF-8; it was read as ${ENCODING_NAMES[encoding]} and the next save makes it UTF-8. Check that accents look right`;
