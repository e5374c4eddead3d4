/**
 * What customers of a shop write about and what canned replies are for: the two ends of one bridge. A customer seldom
 * says "delay"; he says "tenía que haber llegado el martes". Shared by suggestions and search.
 */
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import { EN_SITUATIONS } from './en/situations.js';
import { ES_SITUATIONS } from './es/situations.js';
import { stem } from './stems.js';
import { SITUATIONS, type Situation, type Cues, type SituationCues } from './situation-words.js';
export { SITUATIONS, type Situation } from './situation-words.js';

interface Cue { readonly situation: Situation; readonly tokens: readonly ReadonlySet<string>[]; readonly weight: number }

/** Other words between two words of one cue. */
const GAP = 5;
/** Words of a text that are looked at. */
const MAX_WORDS = 600;

/** People write ñ as n; cues are read either way. */
const key = (word: string, lang: Lang): string => stem(word.replaceAll('ñ', 'n'), lang);

function compile(cues: SituationCues, side: keyof Cues, lang: Lang): readonly Cue[] {
  return SITUATIONS.flatMap((situation) => cues[situation][side].map((cue): Cue => {
    const tokens = cue.split(' ').map((token) => new Set(token.split('|').map((word) => key(word, lang))));
    // Three words that go together say more than one.
    return { situation, tokens, weight: 1 + 0.4 * (tokens.length - 1) };
  }));
}
const CUES: Readonly<Record<Lang, Readonly<Record<keyof Cues, readonly Cue[]>>>> = {
  es: { said: compile(ES_SITUATIONS, 'said', 'es'), about: compile(ES_SITUATIONS, 'about', 'es') }, en: { said: compile(EN_SITUATIONS, 'said', 'en'), about: compile(EN_SITUATIONS, 'about', 'en') },
};

function matches(words: readonly string[], tokens: readonly ReadonlySet<string>[]): boolean {
  for (let start = 0; start < words.length; start++) {
    if (!(tokens[0] as ReadonlySet<string>).has(words[start] as string)) continue;
    let at = start, next = 1;
    for (let i = start + 1; next < tokens.length && i < words.length && i <= at + 1 + GAP; i++) if ((tokens[next] as ReadonlySet<string>).has(words[i] as string)) { at = i; next++; }
    if (next === tokens.length) return true;
  }
  return false;
}

/** @returns the situations a text tells of, each with the weight of its most telling cue. */
export function situationsIn(text: string, lang: Lang, side: keyof Cues): ReadonlyMap<Situation, number> {
  const out = new Map<Situation, number>();
  let left = MAX_WORDS;
  for (const sentence of fold(text.normalize('NFC')).split(/[.?!;:\n]+/)) {
    const words = (sentence.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).slice(0, left).map((word) => key(word, lang));
    left -= words.length;
    if (words.length === 0) continue;
    for (const cue of CUES[lang][side]) if ((out.get(cue.situation) ?? 0) < cue.weight && matches(words, cue.tokens)) out.set(cue.situation, cue.weight);
    if (left <= 0) break;
  }
  return out;
}
