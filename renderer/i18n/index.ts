import { createContext, useContext } from 'react';
import type { Lang } from '../../core/contract.js';
import { en } from './en.js';
import { es, type Messages } from './es.js';

export type { Messages } from './es.js';
export const MESSAGES: Readonly<Record<Lang, Messages>> = { es, en };

/** The words of the interface and their language, for everything that is drawn. */
export const Words = createContext<{ readonly t: Messages; readonly lang: Lang }>({ t: es, lang: 'es' });
export const useWords = (): { readonly t: Messages; readonly lang: Lang } => useContext(Words);
