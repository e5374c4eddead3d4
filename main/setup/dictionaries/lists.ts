/** Our own word lists, `resources/dictionaries/words`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../core/contract.js';
import { parseWords } from '../../../core/spelling/words.js';

/** Words of the trade, and names, of a language. */
export function ownWords(lang: Lang): string[] {
  return [`${lang}.txt`, `${lang}-names.txt`].flatMap((file) => parseWords(readFileSync(join(process.cwd(), 'resources/dictionaries/words', file), 'utf8')));
}
