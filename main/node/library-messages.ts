import type { Lang } from '../../core/contract.js';
import type { Unreadable } from './text-file.js';

/** What can be wrong with a library's file as a whole; what is wrong inside it core/library tells. */
export type Trouble = Unreadable | 'missing';

export const TROUBLE: Readonly<Record<Lang, Readonly<Record<Trouble, string>>>> = {
  es: {
    missing: 'el archivo ya no está en su sitio; se muestra lo último que se leyó y al guardar se vuelve a crear',
    'not-a-file': 'esto no es un archivo', 'too-large': 'el archivo es demasiado grande para ser una biblioteca',
    forbidden: 'el sistema no deja leer el archivo', 'not-text': 'el archivo no es texto en UTF-8',
  },
  en: {
    missing: 'the file is no longer there; what was last read is shown, and saving creates it again',
    'not-a-file': 'this is no file', 'too-large': 'the file is too large to be a library',
    forbidden: 'the system does not allow to read the file', 'not-text': 'the file is no text in UTF-8',
  },
};
