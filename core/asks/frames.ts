/**
 * Frames: short patterns over words that make a clause an ask, as data (core/language/es/ask-frames.ts,
 * en/ask-frames.ts). The language of a pattern, words apart by spaces, each word one of
 *
 * - `a|b|c` any of these words, folded, or a short spelling of it (core/language/chat-spellings.ts); a word written with an accent must have it in the text too;
 * - `=mande` that word without an accent (mandé is another verb form);
 * - `@name` any word of that list of the frame set; `a|@name` both;
 * - `%inf`, `%imp`, `%enclitic`, `%fin`, `%two`, `%sub`, `%ger`, `%one`, `%part` a verb form read that way (see verb-tests.ts);
 * - `..3` up to three words of any kind;
 * - `^` only at the start of a clause, `$` only at its end;
 * - a final `?` makes a word optional.
 *
 * Matching looks at most `MAX_REACH` words ahead and never goes back further than the pattern is long,
 * so the cost is linear in the text.
 */
import type { FrameGroup, FrameSet } from '../language/ask-frames.js';
import type { Lang } from '../contract.js';
import { CHAT_SPELLINGS } from '../language/chat-spellings.js';
import type { Token } from '../text/tokens.js';
import { bitOf, verbBits } from './verb-tests.js';

type WordTest =
  | { readonly kind: 'words'; readonly folded: ReadonlySet<string>; readonly exact: ReadonlySet<string> }
  | { readonly kind: 'verb'; readonly bit: number };
type Step = WordTest | { readonly kind: 'gap'; readonly most: number } | { readonly kind: 'start' } | { readonly kind: 'end' };
interface Compiled {
  readonly group: FrameGroup;
  readonly steps: readonly Step[];
  readonly source: string;
}

/** One frame found at a word. */
export interface FrameHit {
  readonly group: FrameGroup;
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

export interface FrameIndex {
  /** Compiled patterns by the first word they need. */
  readonly byWord: ReadonlyMap<string, readonly Compiled[]>;
  /** Patterns that begin with a verb test, by its bit. */
  readonly byVerb: readonly { readonly bit: number; readonly patterns: Compiled[] }[];
  readonly lang: Lang;
}

/** Compiles a frame set once; throws on a pattern that names an unknown list or test. */
export function compileFrames(set: FrameSet, lang: Lang): FrameIndex {
  const lists = new Map(Object.entries(set.lists).map(([name, words]) => [name, words.split(/\s+/).filter(Boolean)]));
  const byWord = new Map<string, Compiled[]>();
  const byVerb = new Map<number, Compiled[]>();
  const short = shortFormsOf(lang);
  // Many patterns have their words in common: each is read once.
  const read = new Map<string, Step>();
  const stepOf = (raw: string): Step => {
    const known = read.get(raw);
    if (known !== undefined) return known;
    const step = parseStep(raw, lists, short);
    read.set(raw, step);
    return step;
  };
  for (const group of set.groups) {
    for (const source of group.patterns) {
      for (const steps of variants(source, stepOf)) {
        const compiled = { group, steps, source };
        const first = steps.find((s) => s.kind === 'words' || s.kind === 'verb');
        if (first?.kind === 'words') {
          for (const word of [...first.folded, ...first.exact].map((w) => strip(w))) push(byWord, word, compiled);
        } else if (first?.kind === 'verb') push(byVerb, first.bit, compiled);
      }
    }
  }
  return { byWord, byVerb: [...byVerb].map(([bit, patterns]) => ({ bit, patterns })), lang };
}

function push<Key>(map: Map<Key, Compiled[]>, key: Key, value: Compiled): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Most words are of plain letters, and what `normalize` costs is paid thousands of times at the start. */
const ACCENTED = /[^\x00-\x7f]/; // oxlint-disable-line no-control-regex
const strip = (word: string) =>
  ACCENTED.test(word)
    ? word
        .normalize('NFD')
        .replace(/[\u0300-\u0302\u0308]/g, '')
        .normalize('NFC')
    : word;

/** The short spellings of every word that has some. */
function shortFormsOf(lang: Lang): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [short, standard] of CHAT_SPELLINGS[lang]) forms.set(standard, [...(forms.get(standard) ?? []), short]);
  return forms;
}

function variants(source: string, stepOf: (raw: string) => Step): Step[][] {
  let out: Step[][] = [[]];
  for (const raw of source.split(' ')) {
    const optional = raw.length > 1 && raw.endsWith('?');
    const step = stepOf(optional ? raw.slice(0, -1) : raw);
    out = optional ? [...out, ...out.map((steps) => [...steps, step])] : out.map((steps) => [...steps, step]);
  }
  return out;
}

function parseStep(raw: string, lists: ReadonlyMap<string, readonly string[]>, short: ReadonlyMap<string, readonly string[]>): Step {
  if (raw === '^') return { kind: 'start' };
  if (raw === '$') return { kind: 'end' };
  if (raw.startsWith('..')) return { kind: 'gap', most: Number(raw.slice(2)) };
  if (raw.startsWith('%')) {
    return { kind: 'verb', bit: bitOf(raw.slice(1)) };
  }
  const words = raw.split('|').flatMap((w) => {
    if (!w.startsWith('@')) return [w];
    const list = lists.get(w.slice(1));
    if (list === undefined) throw new Error(`no such list: ${w}`);
    return list;
  });
  const isExact = (w: string) => w.startsWith('=') || strip(w) !== w;
  return {
    kind: 'words',
    folded: new Set(words.filter((w) => !isExact(w)).flatMap((w) => [w, ...(short.get(w) ?? [])])),
    exact: new Set(words.filter(isExact).map((w) => w.replace('=', ''))),
  };
}

/**
 * @param isStart whether a clause may start at that word (text start, punctuation, coordinator).
 * @returns every frame that starts at word `at`.
 */
export function framesAt(
  index: FrameIndex,
  tokens: readonly Token[],
  at: number,
  isStart: (i: number) => boolean,
  last = tokens.length,
): FrameHit[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const hits: FrameHit[] = [];
  const test = (compiled: Compiled) => {
    const to = run(compiled.steps, 0, tokens, at, isStart, last, index.lang);
    if (to > at) hits.push({ group: compiled.group, from: at, to, source: compiled.source });
  };
  for (const compiled of index.byWord.get(token.fold) ?? []) test(compiled);
  const bits = verbBits(token, index.lang);
  if (bits !== 0) for (const { bit, patterns } of index.byVerb) if (bits & bit) for (const compiled of patterns) test(compiled);
  return hits;
}

function run(
  steps: readonly Step[],
  s: number,
  tokens: readonly Token[],
  i: number,
  isStart: (i: number) => boolean,
  last: number,
  lang: Lang,
): number {
  const step = steps[s];
  if (step === undefined) return i;
  if (step.kind === 'start') return isStart(i) ? run(steps, s + 1, tokens, i, isStart, last, lang) : -1;
  if (step.kind === 'end') return i >= last ? run(steps, s + 1, tokens, i, isStart, last, lang) : -1;
  if (step.kind === 'gap') {
    for (let k = 0; k <= step.most && i + k <= last; k++) {
      const to = run(steps, s + 1, tokens, i + k, isStart, last, lang);
      if (to >= 0) return to;
    }
    return -1;
  }
  const token = i < last ? tokens[i] : undefined;
  if (token === undefined || !accepts(step, token, lang)) return -1;
  return run(steps, s + 1, tokens, i + 1, isStart, last, lang);
}

function accepts(step: WordTest, token: Token, lang: Lang): boolean {
  if (step.kind === 'verb') return (verbBits(token, lang) & step.bit) !== 0;
  return step.folded.has(token.fold) || (step.exact.size > 0 && step.exact.has(token.form.toLowerCase()));
}
