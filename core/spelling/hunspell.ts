import nspell from 'nspell';

/**
 * All forms of a Hunspell dictionary, affixes applied, in code-unit order.
 * Compounds made on the fly (COMPOUNDRULE: English ordinals in figures) are not enumerated.
 */
export function expandHunspell(aff: string, dic: string): string[] {
  const speller = nspell(aff, dic);
  return Object.keys(speller.data)
    .filter((word) => speller.correct(word))
    .sort();
}
