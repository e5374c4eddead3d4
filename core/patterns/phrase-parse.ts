/** The pattern language's grammar (PATTERNS.md): text → tree. */
import { PatternError } from './pattern-error.js';
import type { Features } from './verb-features.js';

export { PatternError };
export type { Features };

export type Atom =
  | { readonly kind: 'word'; readonly fold: string }
  | { readonly kind: 'prefix'; readonly fold: string }
  | { readonly kind: 'exact'; readonly form: string }
  | { readonly kind: 'lemma'; readonly lemmas: readonly string[]; readonly features: Features }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'any' };

export type Tree =
  | { readonly kind: 'atoms'; readonly atoms: readonly Atom[] }
  | { readonly kind: 'seq'; readonly items: readonly Tree[] }
  | { readonly kind: 'alt'; readonly options: readonly Tree[] }
  | { readonly kind: 'opt'; readonly item: Tree }
  | { readonly kind: 'gap'; readonly most: number; readonly breaks: boolean }
  | { readonly kind: 'start' | 'end' | 'break' }
  | { readonly kind: 'not-next' | 'not-before'; readonly atoms: readonly Atom[] };

/** Bounds that keep every pattern linear: elements, and words a gap may skip. */
const MAX_ELEMENTS = 200;
const MAX_GAP = 12;
const DEFAULT_GAP = 4;

interface Cursor {
  readonly text: string;
  at: number;
  elements: number;
  depth: number;
}

/** @throws PatternError */
export function parsePattern(pattern: string, fold: (text: string) => string, features: (text: string) => Features): Tree {
  const cursor: Cursor = { text: pattern, at: 0, elements: 0, depth: 0 };
  const tree = alternatives(cursor, fold, features);
  if (cursor.at < pattern.length) throw new PatternError('“)” without “(”');
  return tree;
}

function alternatives(c: Cursor, fold: (t: string) => string, features: (t: string) => Features): Tree {
  const options: Tree[] = [];
  let items: Tree[] = [];
  const close = () => {
    if (items.length === 0) throw new PatternError('there is nothing to match');
    options.push(items.length === 1 ? (items[0] as Tree) : { kind: 'seq', items });
    items = [];
  };
  for (;;) {
    while (c.text[c.at] === ' ') c.at++;
    const sign = c.text[c.at];
    if (sign === undefined || sign === ')') break;
    if (sign === '|') {
      c.at++;
      close();
      continue;
    }
    items.push(sign === '(' ? group(c, fold, features) : element(c, fold, features));
    if (++c.elements > MAX_ELEMENTS) throw new PatternError(`longer than ${MAX_ELEMENTS} elements`);
  }
  close();
  return options.length === 1 ? (options[0] as Tree) : { kind: 'alt', options };
}

function group(c: Cursor, fold: (t: string) => string, features: (t: string) => Features): Tree {
  c.at++;
  if (++c.depth > 6) throw new PatternError('groups inside groups too deep');
  const inner = alternatives(c, fold, features);
  if (c.text[c.at] !== ')') throw new PatternError('“(” without “)”');
  c.at++;
  c.depth--;
  if (c.text[c.at] !== '?') return inner;
  c.at++;
  return { kind: 'opt', item: inner };
}

function element(c: Cursor, fold: (t: string) => string, features: (t: string) => Features): Tree {
  const from = c.at;
  // In a group `|` parts whole alternatives; outside it parts the words of one place. Inside <…> it is the verb's own.
  let verb = false;
  while (c.at < c.text.length && !' ()'.includes(c.text[c.at] as string) && !(c.text[c.at] === '|' && c.depth > 0 && !verb)) {
    if (c.text[c.at] === '<') verb = true;
    if (c.text[c.at] === '>') verb = false;
    c.at++;
  }
  let word = c.text.slice(from, c.at);
  if (word === '^') return { kind: 'start' };
  if (word === '$') return { kind: 'end' };
  if (word === ',') return { kind: 'break' };
  const gap = /^\.\.(\.)?(\d{0,2})$/.exec(word);
  if (gap) {
    const most = gap[2] === '' || gap[2] === undefined ? DEFAULT_GAP : Number(gap[2]);
    if (most < 1 || most > MAX_GAP) throw new PatternError(`a gap skips 1 to ${MAX_GAP} words`);
    return { kind: 'gap', most, breaks: gap[1] === '.' };
  }
  if (word.length > 1 && (word[0] === '!' || word[0] === '-'))
    return { kind: word[0] === '!' ? 'not-next' : 'not-before', atoms: atoms(word.slice(1), fold, features) };
  const optional = word.length > 1 && word.endsWith('?');
  if (optional) word = word.slice(0, -1);
  const tree: Tree = { kind: 'atoms', atoms: atoms(word, fold, features) };
  return optional ? { kind: 'opt', item: tree } : tree;
}

function atoms(text: string, fold: (t: string) => string, features: (t: string) => Features): Atom[] {
  const parts: string[] = [];
  let inside = false;
  let part = '';
  for (const sign of text) {
    if (sign === '<') inside = true;
    if (sign === '>') inside = false;
    if (sign === '|' && !inside) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  parts.push(part);
  return parts.map((p) => atom(p, fold, features));
}

function atom(text: string, fold: (t: string) => string, features: (t: string) => Features): Atom {
  if (text === '*') return { kind: 'any' };
  if (text.startsWith('<')) {
    if (!text.endsWith('>')) throw new PatternError(`“${text}” lacks its “>”`);
    const [lemmas, feats] = text.slice(1, -1).split(':') as [string, string?];
    return {
      kind: 'lemma',
      lemmas: lemmas === '' ? [] : lemmas.split('|').map(fold),
      features: feats === undefined ? [] : features(feats),
    };
  }
  if (text.startsWith('[')) {
    if (!/^\[[a-z-]+\]$/.test(text)) throw new PatternError(`“${text}” is no class: [name]`);
    return { kind: 'class', name: text.slice(1, -1) };
  }
  if (text.startsWith('=') && text.length > 1) return { kind: 'exact', form: text.slice(1) };
  const prefix = text.endsWith('*');
  const word = prefix ? text.slice(0, -1) : text;
  if (!/^(?:\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*)$/u.test(word))
    throw new PatternError(word === '' ? 'an empty word' : `“${text}” is no word`);
  return { kind: prefix ? 'prefix' : 'word', fold: fold(word).replace(/’/g, "'") };
}
