import type { AffixFile } from './affixes.js';

export interface ListedWord {
  readonly word: string;
  readonly flags: readonly string[];
}

/** A line of the word list: flags after a slash, morphology and comments after a blank: `perro/S po:noun`. Null when it holds none. */
export function parseEntry(line: string, flagsOf: AffixFile['flagsOf']): ListedWord | null {
  const tab = line.indexOf('\t');
  const text = (tab < 0 ? line : line.slice(0, tab)).trim();
  let slash = text.indexOf('/');
  // A slash that belongs to the word has a backslash before it.
  while (slash > 0 && text[slash - 1] === '\\') slash = text.indexOf('/', slash + 1);
  const rest = /\s(?:[a-z]{2}:|#)/.exec(text)?.index ?? text.length;
  const marked = slash > 0 && slash < rest;
  const word = text
    .slice(0, marked ? slash : rest)
    .trim()
    .replaceAll('\\/', '/');
  if (word === '') return null;
  return { word, flags: marked ? flagsOf(text.slice(slash + 1).split(/\s/, 1)[0] as string) : [] };
}
