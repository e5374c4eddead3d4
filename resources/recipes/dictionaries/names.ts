/** Names of people, places and companies that common text is full of, with their capital. */
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';
import { capitalised } from '../../../core/spelling/casing.js';
import { fold } from '../../../core/text/fold.js';
import type { Lang } from '../../../core/contract.js';

type Lists = Record<string, readonly string[] | undefined>;
/** Common words looked through for names, and surnames taken (they are ranked). */
const COMMON = 16_000;
const SURNAMES = 6_000;

/**
 * Given names and surnames, and common words that the dictionary lacks: in lists drawn from films and
 * encyclopaedias nearly all of those are names. Left out is what only lacks an accent or ends in
 * an apostrophe's remains: "tambien", "'s".
 */
export function* namesOf(lang: Lang, ranked: readonly string[], words: ReadonlyMap<string, boolean>): Generator<string> {
  const folded = new Set(Array.from(words.keys(), (word) => fold(word)));
  const lists = (lang === 'es' ? spanish : english) as Lists;
  const suffix = lang === 'es' ? 'es-es' : 'en';
  const people = [...(lists[`firstnames-${suffix}`] ?? []), ...(lists[`lastnames-${suffix}`] ?? []).slice(0, SURNAMES)];
  for (const name of [...people, ...ranked.slice(0, COMMON)]) {
    if (name.length < 3 || !/^\p{L}+$/u.test(name) || folded.has(fold(name))) continue;
    yield capitalised(name);
  }
}
