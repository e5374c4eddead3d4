/** What is added to the forms of dictionary-es. */
import { adverbOf, ableOf, diminutiveBase, infinitives, kinOfAble, superlativesOf, verbForms } from './derive.js';
import { slipTeller } from './overshadowed.js';
import { FREE_PREFIXES, LEARNED_PREFIXES, familyOf, isLearned, prefixed } from './learned.js';

/** How far down the list of common words a word has to be found for a rare derivation to be taken as in use. */
const IN_USE = 40_000;
/** Endings of learned words that no name has: taken however rare. */
const LEARNED_SUFFIX = /.{3}(?:osis|itis|bacterias?|ectomías?|tomías?|plejías?|patías?|logías?|grafías?|gramas?|plasmas?|plastos?|ólogos?|ólogas?|ógraf[oa]s?|ófit[oa]s?|ocitos?|ógen[oa]s?|énic[oa]s?|érgic[oa]s?|idades|alidad|ización|izaciones|ificación|ficaciones|sferas?)$/;
/** Words common enough to be prefixed freely. */
const PREFIXABLE = 25_000;
const SHORTEST_PREFIXABLE = 6;
/** Suffixes that no foreign name or misspelling has by chance: a common word with one of them is Spanish. */
const SPANISH_SUFFIX = /.{3}(?:ción|ciones|sión|siones|dad|dades|mientos?|ismos?|istas?|[áéíóú][bcdfglmnprstv]ic[oa]s?)$/;

/**
 * Words that grammar makes of the listed forms: enclitics and voseo of every verb, adverbs in -mente
 * and superlatives of adjectives, learned families, prefixed words, and the diminutives people are seen to use.
 * @param forms the dictionary's.
 * @param ranked common words, commonest first.
 */
export function* spanishDerived(forms: readonly string[], ranked: readonly string[]): Generator<string> {
  const listed = new Set(forms);
  const has = (word: string) => listed.has(word);
  for (const verb of infinitives(forms, has)) yield* verbForms(verb, has);
  const learned = new Set(forms.filter(isLearned));
  for (const word of forms) {
    const adverb = adverbOf(word);
    if (adverb) yield adverb;
    yield* kinOfAble(word);
    for (const kin of familyOf(word)) { yield kin; if (isLearned(kin)) learned.add(kin); }
  }
  const isSlip = slipTeller(ranked, has);
  for (const word of learned) for (const prefix of LEARNED_PREFIXES) if (!isSlip(prefixed(prefix, word))) yield prefixed(prefix, word);
  yield* fromUse(ranked, has, isSlip);
}

function* fromUse(ranked: readonly string[], has: (word: string) => boolean, isSlip: (word: string) => boolean): Generator<string> {
  for (const word of ranked.slice(0, IN_USE)) {
    if (has(word)) { yield* superlativesOf(word); yield* ableOf(word, has); }
    else if (diminutiveBase(word, has) || SPANISH_SUFFIX.test(word)) yield word;
  }
  for (const word of ranked.slice(IN_USE)) if (!has(word) && LEARNED_SUFFIX.test(word)) yield word;
  for (const word of ranked.slice(0, PREFIXABLE)) {
    if (word.length < SHORTEST_PREFIXABLE || !has(word)) continue;
    for (const prefix of FREE_PREFIXES) {
      if (!isSlip(prefixed(prefix, word))) yield prefixed(prefix, word);
      // Plurals and genders of the prefixed word come with it.
      for (const kin of [`${word}s`, word.replace(/o$/, 'a'), word.replace(/o$/, 'os'), word.replace(/o$/, 'as')]) if (has(kin) && !isSlip(prefixed(prefix, kin))) yield prefixed(prefix, kin);
    }
  }
}
