/** Where patterns may begin: at which words, at forms of which verbs, or anywhere; every word of a text is looked up once for them all. */
import { longest, type PhraseMatch } from './phrase-run.js';
import type { Program } from './phrase-compile.js';
import type { TextView, ViewSentence, ViewWord } from './text-view.js';

/** Lists of patterns that are looked for together. Lists are told by the order in which they came, patterns by their place in their list. */
export class Starts {
  private readonly programs: Program[] = [];
  private readonly lists: number[] = [];
  private readonly places: number[] = [];
  private readonly words = new Map<string, number[]>();
  private readonly lemmas = new Map<string, number[]>();
  private readonly anywhere: number[] = [];
  private readonly opening: number[] = [];
  /** How many lists there are. */
  size = 0;

  /** @returns the number of the list. */
  add(programs: readonly Program[]): number {
    programs.forEach((program, place) => {
      const i = this.programs.push(program) - 1;
      this.lists.push(this.size);
      this.places.push(place);
      const { first, opens } = program;
      if (first === null) (opens ? this.opening : this.anywhere).push(i);
      for (const word of first?.words ?? []) put(this.words, word, i);
      for (const lemma of first?.lemmas ?? []) put(this.lemmas, lemma, i);
    });
    return this.size++;
  }

  /** @returns what each list, by its number, matches in a sentence, by place, the longer first; of one pattern no match overlaps another. */
  find(view: TextView, sentence: ViewSentence): Map<number, PhraseMatch[]> {
    const found = new Map<number, PhraseMatch[]>();
    /** The word from which each pattern may begin again. */
    const free = new Map<number, number>();
    const tryAll = (patterns: readonly number[] | undefined, from: number) => {
      if (patterns === undefined) return;
      for (const i of patterns)
        if ((free.get(i) ?? 0) <= from && !(from > sentence.from && this.programs[i]?.opens)) this.tryOne(i, view, from, found, free);
    };
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = view.words[at] as ViewWord;
      if (word.sentence < 0) continue;
      tryAll(this.words.get(word.fold), at);
      if (this.lemmas.size > 0) for (const lemma of view.lemmasAt(at)) tryAll(this.lemmas.get(lemma), at);
      tryAll(this.anywhere, at);
      if (at === sentence.from) tryAll(this.opening, at);
    }
    for (const matches of found.values()) matches.sort((a, b) => a.from - b.from || b.to - a.to || a.pattern - b.pattern);
    return found;
  }

  private tryOne(i: number, view: TextView, from: number, found: Map<number, PhraseMatch[]>, free: Map<number, number>): void {
    const word = view.words[from] as ViewWord;
    const to = longest(this.programs[i] as Program, view, from, word.sentence);
    // A pattern that does not match at a word is not tried there again: it may begin with the word and with its verb.
    free.set(i, to > from ? to : from + 1);
    if (to <= from) return;
    const match = { from, to, start: word.start, end: (view.words[to - 1] as ViewWord).end, pattern: this.places[i] as number };
    const list = this.lists[i] as number;
    const known = found.get(list);
    if (known === undefined) found.set(list, [match]);
    else known.push(match);
  }
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}
