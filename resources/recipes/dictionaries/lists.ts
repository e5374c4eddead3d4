/** Our own word lists, `resources/dictionaries/words`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../core/contract.js';
import { parseWords } from '../../../core/spelling/words.js';

const read = (file: string) => parseWords(readFileSync(join(process.cwd(), 'resources/dictionaries/words', file), 'utf8'));

/** Common words of the trade, which count as frequent when suggesting. */
export function tradeWords(lang: Lang): string[] {
  return read(`${lang}-trade.txt`);
}

/** Words and names of our own that the dictionary of a language lacks. */
export function ownWords(lang: Lang): string[] {
  return [`${lang}.txt`, `${lang}-names.txt`].flatMap(read);
}

/** Infinitives of verbs that no dictionary lists in all their forms: "checar", "loguear". */
export function ownVerbs(): string[] {
  return read('es-verbs.txt');
}
