/** Puts a reading together: zones, sentences of the writer's own text, words linked across the whole. */
import type { Lang, Quote, Span } from '../contract.js';
import { linesOf } from '../text/lines.js';
import type { Normalised } from '../text/normalise.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { draftZones, shapeOf, type Shape, type Zone, type ZoneKind } from '../text/zones.js';
import type { Annotation, ReadingContext, SentenceText } from './annotation.js';
import type { KeptSentence, TextMemory } from './kept.js';
import type { ListItem, Reading, TextRole, Sentence, Word } from './reading.js';

/** What the writer says himself, now: a customer's mail program adds lines of its own, an agent answers for every line of the draft but the customer's. */
const OWN: Readonly<Record<TextRole, ReadonlySet<ZoneKind>>> = {
  message: new Set<ZoneKind>(['body', 'greeting', 'signoff', 'signature']),
  draft: new Set<ZoneKind>(['body', 'greeting', 'signoff', 'signature', 'disclaimer', 'device', 'field', 'system']),
};
/** A passage quoted above is what these answer. */
const ANSWERS: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['body', 'greeting']);

class ReadSentence implements Sentence {
  constructor(
    private readonly reading: TextReading,
    private readonly kept: KeptSentence,
    readonly start: number,
    readonly index: number,
    readonly zone: Zone,
    readonly paragraph: number,
    readonly listItem: ListItem | null,
    readonly quoteBefore: Zone | null,
    readonly before: Sentence | null,
  ) {}

  get text(): string {
    return this.kept.text;
  }
  get end(): number {
    return this.start + this.kept.text.length;
  }
  get words(): readonly Word[] {
    return this.reading.wordsOf(this);
  }
  get settled(): SentenceText {
    return this.reading.settledOf(this).under(this.reading.context);
  }
  /** The tokens of the sentence, by their own offsets. */
  get tokens(): readonly Token[] {
    return this.kept.words();
  }
  get keptText(): KeptSentence {
    return this.kept;
  }
  get<T>(what: Annotation<T>): T {
    return this.kept.get(what, this.reading.context);
  }
  find<T extends Span>(what: Annotation<readonly T[]>): readonly T[] {
    return this.get(what).map((found) => ({ ...found, start: found.start + this.start, end: found.end + this.start }));
  }
}

class TextReading implements Reading {
  readonly given: string;
  readonly text: string;
  readonly lang: Lang;
  readonly shape: Shape | null;
  readonly zones: readonly Zone[];
  readonly sentences: readonly ReadSentence[];
  /** The half word before the caret. */
  private readonly half: Span | null;
  private linked: { readonly words: readonly Word[]; readonly ranges: readonly (readonly [number, number])[] } | null = null;
  private readonly told = new Map<(reading: Reading) => unknown, unknown>();

  constructor(
    private readonly normalised: Normalised,
    readonly role: TextRole,
    readonly context: ReadingContext,
    private readonly memory: TextMemory,
    caret: number | undefined,
    shop: readonly string[],
  ) {
    this.given = normalised.given;
    this.text = normalised.text;
    this.lang = context.lang;
    memory.visits.add('zones', this.text.length);
    this.shape = role === 'message' ? shapeOf(this.text, shop) : null;
    this.zones = this.shape?.zones ?? draftZones(this.text);
    this.sentences = sentencesIn(this, memory);
    this.half = caret === undefined ? null : halfWord(this.text, normalised.fromGiven(caret));
  }

  get words(): readonly Word[] {
    return this.links().words;
  }

  get typing(): Word | null {
    const { half } = this;
    return half === null ? null : (this.words.find((word) => word.start < half.end && half.start < word.end) ?? null);
  }

  find<T extends Span>(what: Annotation<readonly T[]>): readonly T[] {
    return this.sentences.flatMap((sentence) => sentence.find(what));
  }

  once<T>(what: (reading: Reading) => T): T {
    if (!this.told.has(what)) this.told.set(what, what(this));
    return this.told.get(what) as T;
  }

  asGiven(span: Span): Span {
    return this.normalised.toGiven(span);
  }
  fromGiven(offset: number): number {
    return this.normalised.fromGiven(offset);
  }

  quote(span: Span): Quote {
    const { start, end } = this.asGiven(span);
    return { text: this.given.slice(start, end), start, end };
  }

  wordsOf(sentence: ReadSentence): readonly Word[] {
    const { words, ranges } = this.links();
    const [from, to] = ranges[sentence.index] ?? [0, 0];
    return words.slice(from, to);
  }

  settledOf(sentence: ReadSentence): KeptSentence {
    const { half } = this;
    if (half === null || half.start >= sentence.end || half.end <= sentence.start) return sentence.keptText;
    const from = Math.max(0, half.start - sentence.start);
    const to = Math.min(sentence.text.length, half.end - sentence.start);
    return this.memory.sentence(`${sentence.text.slice(0, from)}${' '.repeat(to - from)}${sentence.text.slice(to)}`, this.lang);
  }

  private links() {
    return (this.linked ??= link(this, this.memory));
  }
}

/** @returns the reading; its zones and sentences are there, all else is worked out when asked for. */
export function readText(
  normalised: Normalised,
  role: TextRole,
  context: ReadingContext,
  memory: TextMemory,
  { caret, shop = [] }: { readonly caret?: number | undefined; readonly shop?: readonly string[] | undefined } = {},
): Reading {
  return new TextReading(normalised, role, context, memory, caret, shop);
}

function sentencesIn(reading: TextReading, memory: TextMemory): ReadSentence[] {
  const out: ReadSentence[] = [];
  const { text, zones, role, lang } = reading;
  let quote: Zone | null = null;
  let before: ReadSentence | null = null;
  let item = null as ListItem | null;
  let items = 0;
  let paragraph = 0;
  for (const zone of zones) {
    if (zone.kind === 'quote') quote = zone;
    else if (!ANSWERS.has(zone.kind)) quote = null;
    before = null;
    if (!OWN[role].has(zone.kind)) {
      item = null;
      continue;
    }
    for (const line of linesOf(text, zone)) {
      for (const cut of memory.cuts(text.slice(line.start, line.end), role)) {
        const start = line.start + cut.start;
        const last = out.at(-1);
        const apart = last !== undefined && BLANK_LINE.test(text.slice(last.end, start - cut.mark));
        if (apart) {
          paragraph++;
          item = null;
        }
        if (cut.mark > 0) item = { item: items++, number: cut.number, opens: true };
        else if (item?.opens === true) item = { ...item, opens: false };
        const sentence: ReadSentence = new ReadSentence(
          reading,
          memory.sentence(text.slice(start, line.start + cut.end), lang),
          start,
          out.length,
          zone,
          paragraph,
          item,
          quote,
          before,
        );
        out.push(sentence);
        before = sentence;
      }
    }
  }
  return out;
}

const BLANK_LINE = /\n[ \t]*\n/;

/** All words in order; those between the sentences are read too, and have none. */
function link(
  reading: TextReading,
  memory: TextMemory,
): { readonly words: readonly Word[]; readonly ranges: readonly (readonly [number, number])[] } {
  type Linked = { -readonly [K in keyof Word]: Word[K] };
  const words: Linked[] = [];
  const ranges: (readonly [number, number])[] = [];
  const add = ({ start, end, form, fold }: Token, by: number, sentence: Sentence | null) => {
    const before = words.at(-1) ?? null;
    const straight = fold.includes('’') ? fold.replaceAll('’', "'") : fold;
    const word: Linked = {
      start: start + by,
      end: end + by,
      form,
      fold: straight,
      lower: straight === form ? form : form.toLowerCase(),
      index: words.length,
      before,
      after: null,
      sentence,
    };
    if (before !== null) (before as Linked).after = word;
    words.push(word);
  };
  let at = 0;
  const between = (start: number, end: number) => {
    if (end <= start) return;
    memory.visits.add('words', end - start);
    for (const token of tokensOf(reading.text, { start, end })) add(token, 0, null);
  };
  for (const sentence of reading.sentences) {
    between(at, sentence.start);
    const from = words.length;
    for (const token of sentence.tokens) add(token, sentence.start, sentence);
    ranges.push([from, words.length]);
    at = sentence.end;
  }
  between(at, reading.text.length);
  return { words, ranges };
}

const isWordUnit = (text: string, at: number) => /[\p{L}\p{N}\p{M}'’@_]/u.test(text[at] ?? ' ');

/** The word that ends at the caret; null when the caret stands in the midst of one, or after none. */
function halfWord(text: string, caret: number): Span | null {
  if (caret <= 0 || caret > text.length || !isWordUnit(text, caret - 1) || (caret < text.length && isWordUnit(text, caret))) return null;
  let start = caret;
  while (start > 0 && isWordUnit(text, start - 1)) start--;
  return { start, end: caret };
}
