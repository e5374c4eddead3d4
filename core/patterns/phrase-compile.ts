/** Compiles the pattern language to small automata (Thompson 1968); phrase-run.ts simulates them. */
import type { Lang } from '../contract.js';
import { readVerb } from '../language/verbs.js';
import { fold } from '../text/fold.js';
import { CLASSES } from './classes.js';
import { parsePattern, PatternError, type Atom, type Features, type Tree } from './phrase-parse.js';
import type { TextView, ViewWord } from './text-view.js';
import { parseFeatures, readingFits } from './verb-features.js';

export type Test = (word: ViewWord, view: TextView) => boolean;
export type Op =
  | { readonly kind: 'word'; readonly test: Test; readonly next: number }
  | { readonly kind: 'split'; readonly to: readonly number[] }
  | { readonly kind: 'check'; readonly holds: (view: TextView, at: number, sentence: number) => boolean; readonly next: number }
  | { readonly kind: 'match' };

export interface Program {
  readonly ops: readonly Op[];
  readonly start: number;
  /** What each state reaches without reading a word, where that does not depend on the text; worked out when first needed. */
  readonly closures: (Reached | null | undefined)[];
  /** Folded words or lemmas that a match can begin with; null: anything. */
  readonly first: { readonly words: readonly string[]; readonly lemmas: readonly string[] } | null;
}

export type WordOp = Extract<Op, { kind: 'word' }>;
export type CheckOp = Extract<Op, { kind: 'check' }>;
export interface Reached {
  readonly words: readonly WordOp[];
  readonly matched: boolean;
}

const compiled: Record<Lang, Map<string, Program>> = { es: new Map(), en: new Map() };

/** @throws PatternError */
export function compile(pattern: string, lang: Lang): Program {
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

/** @param stops whether a comma is wanted right after it: then the one that ends the gap is that comma. */
function emitGap({ most, breaks }: Extract<Tree, { kind: 'gap' }>, next: number, stops: boolean, push: (op: Op) => number): number {
  const end = breaks || stops ? next : push({ kind: 'check', holds: (view, at) => view.words[at]?.breakBefore !== true, next });
  let to = end;
  for (let i = 0; i < most; i++) {
    const skip = push({ kind: 'word', test: breaks ? () => true : (w) => !w.breakBefore, next: to });
    to = push({ kind: 'split', to: [skip, end] });
  }
  return to;
}

/** Emits code for the tree that goes on at `next`; back to front, so every target exists. */
function emit(tree: Tree, next: number, ops: Op[], lang: Lang, depth: number): number {
  const push = (op: Op) => {
    if (ops.length > 4_000) throw new PatternError('too long');
    return ops.push(op) - 1;
  };
  switch (tree.kind) {
    case 'seq':
      return tree.items.reduceRight(
        (to, item, i) =>
          item.kind === 'gap' ? emitGap(item, to, tree.items[i + 1]?.kind === 'break', push) : emit(item, to, ops, lang, depth),
        next,
      );
    case 'alt':
      return push({ kind: 'split', to: tree.options.map((o) => emit(o, next, ops, lang, depth)) });
    case 'opt':
      return push({ kind: 'split', to: [emit(tree.item, next, ops, lang, depth), next] });
    case 'gap':
      return emitGap(tree, next, false, push);
    case 'start':
      return push({ kind: 'check', holds: (view, at, sentence) => at === view.sentences[sentence]?.from, next });
    case 'end':
      return push({ kind: 'check', holds: (view, at, sentence) => at === view.sentences[sentence]?.to, next });
    case 'break':
      return push({
        kind: 'check',
        holds: (view, at, sentence) =>
          at === view.sentences[sentence]?.from || at === view.sentences[sentence]?.to || view.words[at]?.breakBefore === true,
        next,
      });
    case 'not-next': {
      const test = testOf(tree.atoms, lang);
      return push({ kind: 'check', holds: (view, at, sentence) => !fits(view, at, sentence, test), next });
    }
    case 'not-before': {
      const test = testOf(tree.atoms, lang);
      return push({ kind: 'check', holds: (view, at, sentence) => !fits(view, at - 1, sentence, test), next });
    }
    case 'atoms':
      return emitAtoms(tree.atoms, next, ops, lang, depth, push);
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

interface ClassParts {
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly string[];
}
const classes: Record<Lang, Map<string, ClassParts>> = { es: new Map(), en: new Map() };

function classParts(name: string, lang: Lang): ClassParts {
  const known = classes[lang].get(name);
  if (known !== undefined) return known;
  const entries = CLASSES[lang][name];
  if (entries === undefined) throw new PatternError(`there is no class [${name}]`);
  const parts = {
    words: new Set(entries.filter((e) => !/[ |*<[=!-]/.test(e)).map(fold)),
    phrases: entries.filter((e) => /[ |*<[=!-]/.test(e)),
  };
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
    case 'prefix':
      return (w) => w.fold.startsWith(atom.fold);
    case 'exact':
      return (w) => w.form === atom.form;
    case 'lemma':
      return lemmaTest(atom.lemmas, atom.features, lang);
    default:
      return () => true;
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
    case 'atoms':
      return firstOfAtoms(tree.atoms, lang);
    case 'alt':
      return union(tree.options.map((o) => firstOf(o, lang)));
    case 'seq': {
      const parts: Program['first'][] = [];
      for (const item of tree.items) {
        if (item.kind === 'start' || item.kind === 'end' || item.kind === 'break' || item.kind === 'not-next' || item.kind === 'not-before')
          continue;
        if (item.kind === 'gap') return null;
        parts.push(firstOf(item.kind === 'opt' ? item.item : item, lang));
        if (item.kind !== 'opt') return union(parts);
      }
      return null;
    }
    default:
      return null;
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
  return union(
    atoms.map((atom) => {
      if (atom.kind === 'word') return { words: [atom.fold], lemmas: [] };
      if (atom.kind === 'lemma' && atom.lemmas.length > 0) return { words: [], lemmas: atom.lemmas };
      if (atom.kind === 'class' && atom.name !== 'number' && atom.name !== 'capital') {
        const parts = classParts(atom.name, lang);
        return union([
          { words: [...parts.words], lemmas: [] },
          ...parts.phrases.map((p) => firstOf(parsePattern(p, fold, parseFeatures), lang)),
        ]);
      }
      return null;
    }),
  );
}
