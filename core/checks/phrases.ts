/**
 * The pattern language (PATTERNS.md) compiled to small automata that are simulated state set by state
 * set (Thompson 1968): time is words × states, whatever the text. Only starts whose first word can
 * match are tried, through the view's index.
 */
import type { Lang, Span } from '../contract.js';
import { fold } from '../text/fold.js';
import { parsePattern, PatternError, type Atom, type Features, type Tree } from './phrase-parse.js';
import { CLASSES } from './classes.js';
import { parseFeatures, readingFits } from './verb-features.js';
import { readVerb } from '../language/verbs.js';
import type { TextView, Word } from './text.js';

type Test = (word: Word, view: TextView) => boolean;
type Op =
  | { readonly kind: 'word'; readonly test: Test; readonly next: number }
  | { readonly kind: 'split'; readonly to: readonly number[] }
  | { readonly kind: 'check'; readonly holds: (view: TextView, at: number, sentence: number) => boolean; readonly next: number }
  | { readonly kind: 'match' };

interface Program {
  readonly ops: readonly Op[];
  readonly start: number;
  /** What each state reaches without reading a word, where that does not depend on the text; worked out when first needed. */
  readonly closures: (Reached | null | undefined)[];
  /** Folded words or lemmas that a match can begin with; null: anything. */
  readonly first: { readonly words: readonly string[]; readonly lemmas: readonly string[] } | null;
}

/** Words [from, to) of the view and the characters they cover. */
export interface PhraseMatch extends Span { readonly from: number; readonly to: number; readonly pattern: number }

const NONE: readonly PhraseMatch[] = [];

/** A list of patterns of one language, compiled when first used. */
export class PatternSet {
  private programs: readonly Program[] | null = null;
  constructor(readonly patterns: readonly string[], readonly lang: Lang) {}

  /** @returns matches in order of position; the longest of those of one pattern that begin at one word; none overlaps another of the same pattern. */
  find(view: TextView): readonly PhraseMatch[] {
    const known = view.cache.get(this);
    if (known !== undefined) return known as readonly PhraseMatch[];
    this.programs ??= this.patterns.map((p) => compile(p, this.lang));
    const found = this.programs.flatMap((program, i) => run(program, view, i)).sort((a, b) => a.from - b.from || b.to - a.to);
    view.cache.set(this, found);
    return found;
  }

  has(view: TextView): boolean { return this.find(view).length > 0; }
  inSentence(view: TextView, sentence: number): readonly PhraseMatch[] {
    let bySentence = view.cache.get(this.patterns) as Map<number, PhraseMatch[]> | undefined;
    if (bySentence === undefined) {
      bySentence = new Map();
      for (const m of this.find(view)) {
        const of = (view.words[m.from] as Word).sentence;
        const list = bySentence.get(of);
        if (list === undefined) bySentence.set(of, [m]); else list.push(m);
      }
      view.cache.set(this.patterns, bySentence);
    }
    return bySentence.get(sentence) ?? NONE;
  }
}

/** Patterns of both languages; the draft's language chooses. */
export interface Phrases {
  readonly es: PatternSet;
  readonly en: PatternSet;
}
export function phrases(patterns: Readonly<Record<Lang, readonly string[]>>): Phrases {
  const made = { es: new PatternSet(patterns.es, 'es'), en: new PatternSet(patterns.en, 'en') };
  declared.push(made.es, made.en);
  return made;
}
const declared: PatternSet[] = [];
/** Every pattern set that ships, so that a test can compile them all. */
export const declaredPatterns = (): readonly PatternSet[] => declared;

/**
 * @param lang the language its words are read in; left out, both must understand it.
 * @returns what is wrong with a pattern, or null.
 */
export function patternProblem(pattern: string, lang?: Lang): string | null {
  try {
    for (const l of lang === undefined ? (['es', 'en'] as const) : [lang]) compile(pattern, l);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

const compiled: Record<Lang, Map<string, Program>> = { es: new Map(), en: new Map() };

function compile(pattern: string, lang: Lang): Program {
  const known = compiled[lang].get(pattern);
  if (known !== undefined) return known;
  const ops: Op[] = [{ kind: 'match' }];
  const tree = parsePattern(pattern, fold, parseFeatures);
  const start = emit(tree, 0, ops, lang, 0);
  const program = { ops, start, closures: [], first: firstOf(tree, lang) };
  if (matchesNothing(ops, start)) throw new PatternError('it would match nothing at all');
  compiled[lang].set(pattern, program);
  return program;
}

/** True when the end can be reached without reading a word. */
function matchesNothing(ops: readonly Op[], start: number): boolean {
  const seen = new Set<number>();
  const stack = [start];
  while (stack.length > 0) {
    const at = stack.pop() as number;
    if (seen.has(at)) continue;
    seen.add(at);
    const op = ops[at] as Op;
    if (op.kind === 'match') return true;
    if (op.kind === 'split') stack.push(...op.to);
    if (op.kind === 'check') stack.push(op.next);
  }
  return false;
}

/** Emits code for the tree that goes on at `next`; back to front, so every target exists. */
function emit(tree: Tree, next: number, ops: Op[], lang: Lang, depth: number): number {
  const push = (op: Op) => {
    if (ops.length > 4_000) throw new PatternError('too long');
    return ops.push(op) - 1;
  };
  switch (tree.kind) {
    case 'seq': return tree.items.reduceRight((to, item) => emit(item, to, ops, lang, depth), next);
    case 'alt': return push({ kind: 'split', to: tree.options.map((o) => emit(o, next, ops, lang, depth)) });
    case 'opt': return push({ kind: 'split', to: [emit(tree.item, next, ops, lang, depth), next] });
    case 'gap': {
      const end = tree.breaks ? next : push({ kind: 'check', holds: (view, at) => view.words[at]?.breakBefore !== true, next });
      let to = end;
      for (let i = 0; i < tree.most; i++) {
        const skip = push({ kind: 'word', test: tree.breaks ? () => true : (w) => !w.breakBefore, next: to });
        to = push({ kind: 'split', to: [skip, end] });
      }
      return to;
    }
    case 'start': return push({ kind: 'check', holds: (view, at, sentence) => at === view.sentences[sentence]?.from, next });
    case 'end': return push({ kind: 'check', holds: (view, at, sentence) => at === view.sentences[sentence]?.to, next });
    case 'break': return push({ kind: 'check', holds: (view, at, sentence) => at === view.sentences[sentence]?.from || at === view.sentences[sentence]?.to || view.words[at]?.breakBefore === true, next });
    case 'not-next': { const test = testOf(tree.atoms, lang); return push({ kind: 'check', holds: (view, at, sentence) => !fits(view, at, sentence, test), next }); }
    case 'not-before': { const test = testOf(tree.atoms, lang); return push({ kind: 'check', holds: (view, at, sentence) => !fits(view, at - 1, sentence, test), next }); }
    case 'atoms': return emitAtoms(tree.atoms, next, ops, lang, depth, push);
  }
}

function fits(view: TextView, at: number, sentence: number, test: Test): boolean {
  const word = view.words[at];
  return word !== undefined && word.sentence === sentence && test(word, view);
}

/** Classes may hold phrases of several words: those become branches of their own. */
function emitAtoms(atoms: readonly Atom[], next: number, ops: Op[], lang: Lang, depth: number, push: (op: Op) => number): number {
  if (depth > 4) throw new PatternError('classes inside classes too deep');
  const single = push({ kind: 'word', test: testOf(atoms, lang), next });
  const long = atoms.flatMap((a) => (a.kind === 'class' ? classParts(a.name, lang).phrases : []));
  if (long.length === 0) return single;
  return push({ kind: 'split', to: [single, ...long.map((p) => emit(parsePattern(p, fold, parseFeatures), next, ops, lang, depth + 1))] });
}

interface ClassParts { readonly words: ReadonlySet<string>; readonly phrases: readonly string[] }
const classes: Record<Lang, Map<string, ClassParts>> = { es: new Map(), en: new Map() };

function classParts(name: string, lang: Lang): ClassParts {
  const known = classes[lang].get(name);
  if (known !== undefined) return known;
  const entries = CLASSES[lang][name];
  if (entries === undefined) throw new PatternError(`there is no class [${name}]`);
  const parts = { words: new Set(entries.filter((e) => !/[ |*<[=!-]/.test(e)).map(fold)), phrases: entries.filter((e) => /[ |*<[=!-]/.test(e)) };
  classes[lang].set(name, parts);
  return parts;
}

function testOf(atoms: readonly Atom[], lang: Lang): Test {
  const words = new Set<string>();
  const tests: Test[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'word') words.add(atom.fold);
    else if (atom.kind === 'class' && atom.name === 'number') tests.push((w) => /^\d/.test(w.form));
    else if (atom.kind === 'class' && atom.name === 'capital') tests.push((w) => /^\p{Lu}/u.test(w.form));
    else if (atom.kind === 'class') for (const w of classParts(atom.name, lang).words) words.add(w);
    else tests.push(atomTest(atom, lang));
  }
  if (tests.length === 0) return (w) => words.has(w.fold);
  return (w, view) => words.has(w.fold) || tests.some((t) => t(w, view));
}

function atomTest(atom: Atom, lang: Lang): Test {
  switch (atom.kind) {
    case 'prefix': return (w) => w.fold.startsWith(atom.fold);
    case 'exact': return (w) => w.form === atom.form;
    case 'lemma': return lemmaTest(atom.lemmas, atom.features, lang);
    default: return () => true;
  }
}

function lemmaTest(lemmas: readonly string[], features: Features, lang: Lang): Test {
  const wanted = lemmas.length === 0 ? null : new Set(lemmas);
  const known = new Map<string, boolean>();
  return (w) => {
    const lower = w.lower;
    let fit = known.get(lower);
    if (fit === undefined) {
      const readings = readVerb(lower, lang);
      // Accents decide where they are written: «llega» is no voseo «llegá» that lost one.
      const exact = readings.some((r) => r.exact);
      fit = readings.some((r) => (!exact || r.exact) && (wanted === null || wanted.has(fold(r.lemma))) && readingFits(r, features));
      if (known.size > 5_000) known.clear();
      known.set(lower, fit);
    }
    return fit;
  };
}

/** The words or lemmas a tree can begin with; null when that is not a short list. */
function firstOf(tree: Tree, lang: Lang): Program['first'] {
  switch (tree.kind) {
    case 'atoms': return firstOfAtoms(tree.atoms, lang);
    case 'alt': return union(tree.options.map((o) => firstOf(o, lang)));
    case 'seq': {
      const parts: Program['first'][] = [];
      for (const item of tree.items) {
        if (item.kind === 'start' || item.kind === 'end' || item.kind === 'break' || item.kind === 'not-next' || item.kind === 'not-before') continue;
        if (item.kind === 'gap') return null;
        parts.push(firstOf(item.kind === 'opt' ? item.item : item, lang));
        if (item.kind !== 'opt') return union(parts);
      }
      return null;
    }
    default: return null;
  }
}

function union(parts: readonly Program['first'][]): Program['first'] {
  const words: string[] = [];
  const lemmas: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    words.push(...part.words);
    lemmas.push(...part.lemmas);
  }
  return { words, lemmas };
}

function firstOfAtoms(atoms: readonly Atom[], lang: Lang): Program['first'] {
  return union(atoms.map((atom) => {
    if (atom.kind === 'word') return { words: [atom.fold], lemmas: [] };
    if (atom.kind === 'lemma' && atom.lemmas.length > 0) return { words: [], lemmas: atom.lemmas };
    if (atom.kind === 'class' && atom.name !== 'number' && atom.name !== 'capital') {
      const parts = classParts(atom.name, lang);
      return union([{ words: [...parts.words], lemmas: [] }, ...parts.phrases.map((p) => firstOf(parsePattern(p, fold, parseFeatures), lang))]);
    }
    return null;
  }));
}

function run(program: Program, view: TextView, pattern: number): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  let free = 0;
  for (const from of startsOf(program, view)) {
    if (from < free) continue;
    const word = view.words[from] as Word;
    if (word.sentence < 0) continue;
    const to = longest(program, view, from, word.sentence);
    if (to <= from) continue;
    free = to;
    found.push({ from, to, start: word.start, end: (view.words[to - 1] as Word).end, pattern });
  }
  return found;
}

function startsOf(program: Program, view: TextView): readonly number[] {
  if (program.first === null) {
    let everywhere = view.cache.get(startsOf) as readonly number[] | undefined;
    if (everywhere === undefined) view.cache.set(startsOf, everywhere = view.words.map((_, i) => i));
    return everywhere;
  }
  const lists = [...program.first.words.map((w) => view.at.get(w)), ...program.first.lemmas.map((l) => view.lemmasAt.get(l))].filter((l) => l !== undefined);
  if (lists.length < 2) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Runs all branches side by side; @returns the index after the longest match, or −1. */
function longest(program: Program, view: TextView, from: number, sentence: number): number {
  let current = reach(program, [program.start], view, from, sentence);
  let best = current.matched ? from : -1;
  for (let at = from; current.words.length > 0; at++) {
    const word = view.words[at];
    if (word === undefined || word.sentence !== sentence) break;
    const targets: number[] = [];
    for (const op of current.words) if (op.test(word, view)) targets.push(op.next);
    if (targets.length === 0) break;
    current = reach(program, targets, view, at + 1, sentence);
    if (current.matched) best = at + 1;
  }
  return best;
}

type WordOp = Extract<Op, { kind: 'word' }>;

interface Reached { readonly words: readonly WordOp[]; readonly matched: boolean }

/** The closure of one state when no check stands in it, else null. */
function fixedClosure(program: Program, state: number): Reached | null {
  const known = program.closures[state];
  if (known !== undefined) return known;
  const words: WordOp[] = [];
  const seen = new Set<number>();
  const stack = [state];
  let matched = false;
  let fixed = true;
  while (stack.length > 0) {
    const index = stack.pop() as number;
    if (seen.has(index)) continue;
    seen.add(index);
    const op = program.ops[index] as Op;
    if (op.kind === 'match') matched = true;
    else if (op.kind === 'word') words.push(op);
    else if (op.kind === 'split') stack.push(...op.to);
    else fixed = false;
  }
  const closure = fixed ? { words, matched } : null;
  program.closures[state] = closure;
  return closure;
}

function reach(program: Program, from: readonly number[], view: TextView, at: number, sentence: number): Reached {
  if (from.length === 1) {
    const fixed = fixedClosure(program, from[0] as number);
    if (fixed !== null) return fixed;
  }
  const words: WordOp[] = [];
  const seen = new Set<number>();
  const stack = [...from];
  let matched = false;
  while (stack.length > 0) {
    const index = stack.pop() as number;
    if (seen.has(index)) continue;
    seen.add(index);
    const op = program.ops[index] as Op;
    if (op.kind === 'match') matched = true;
    else if (op.kind === 'word') words.push(op);
    else if (op.kind === 'split') stack.push(...op.to);
    else if (op.holds(view, at, sentence)) stack.push(op.next);
  }
  return { words, matched };
}
