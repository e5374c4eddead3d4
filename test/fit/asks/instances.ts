/** Messages as the tagger is fitted on them: segments with features, each with the states that its label allows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../core/contract.js';
import { askTextOf, type AskText } from '../../../core/asks/ask-text.js';
import { ruleReading, type RuleReading } from '../../../core/asks/find.js';
import { ASK_BEGIN, COMPLAINT_BEGIN, COMPLAINT_INSIDE, NO_TAG } from '../../../core/asks/tagger/chain.js';
import { rulesOf } from '../../../core/asks/tagger/stretch.js';
import { readSegments, type ReadMessage } from '../../../core/asks/tagger/read.js';
import { GAPS, type Segment } from '../../../core/asks/tagger/segments.js';
import { isOwnText } from '../../../core/text/zones.js';
import { asMessage } from '../../support/readings.js';
import { drawn } from '../../golden/messages/read.js';
import { placedAsks, type CorpusPair, type PlacedAsk } from '../corpus.js';

export type Source = 'corpus' | 'bare' | 'note' | 'golden' | 'drawn';
export interface LabelledMessage {
  readonly id: string;
  readonly set: string;
  readonly lang: Lang;
  readonly message: string;
  readonly gold: readonly PlacedAsk[];
}
export interface Instance extends LabelledMessage {
  readonly source: Source;
  readonly text: AskText;
  readonly rules: RuleReading;
  readonly read: ReadMessage;
  readonly gaps: readonly number[];
  /** A bit set of states per segment. */
  readonly allowed: Uint8Array;
  readonly weight: number;
}

/**
 * How much each counts: a copy without marks, accents and capitals and a sentence taken out of its message less than the
 * message as written, the few messages drawn by hand more.
 */
const WEIGHTS: Readonly<Record<Source, number>> = { corpus: 1, bare: 0.4, note: 0.3, golden: 1, drawn: 2.5 };
const BARE = /[\u0300-\u0302\u0308]/g;

/** @returns the text without marks, accents and capitals, of the same length. */
export function bare(text: string): string {
  const stripped = [...text]
    .map((c) => {
      const s = c.normalize('NFD').replace(BARE, '').normalize('NFC').toLowerCase();
      return s.length === c.length ? s : c;
    })
    .join('');
  return stripped.replace(/[?¿!¡]/g, ' ');
}

export function instanceOf(row: LabelledMessage, source: Source): Instance {
  const reading = asMessage(row.message, row.lang),
    text = askTextOf(reading, reading.zones.filter(isOwnText));
  const gold = row.gold.map((ask) => ({ ...ask, start: reading.fromGiven(ask.start), end: reading.fromGiven(ask.end) }));
  const rules = ruleReading(text),
    read = readSegments(text, rulesOf(rules));
  const allowed = allowedStates(read.segments, gold);
  // The golden messages draw no complaints: what is not drawn may be one.
  if (source === 'golden')
    allowed.forEach((states, i) => {
      if (states === 1 << NO_TAG) allowed[i] = (1 << NO_TAG) | (1 << COMPLAINT_BEGIN) | (1 << COMPLAINT_INSIDE);
    });
  const gaps = read.segments.map((s) => GAPS.indexOf(s.gap));
  return { ...row, message: reading.text, gold, source, text, rules, read, allowed, gaps, weight: WEIGHTS[source] };
}

/** @returns the message without marks, accents and capitals. */
export const barely = (row: LabelledMessage): LabelledMessage => ({ ...row, message: bare(row.message) });

/** A segment belongs to the labelled ask that holds at least half of its words. */
function allowedStates(segments: readonly Segment[], gold: readonly PlacedAsk[]): Uint8Array {
  let last = -1;
  return Uint8Array.from(segments, (segment) => {
    let best = -1,
      most = 0;
    gold.forEach((ask, k) => {
      const inside = segment.tokens.filter((t) => t.start >= ask.start && t.end <= ask.end).length;
      if (inside > most) {
        most = inside;
        best = k;
      }
    });
    if (best < 0 || most * 2 < segment.tokens.length) {
      last = -1;
      return 1 << NO_TAG;
    }
    const begin = (gold[best] as PlacedAsk).kind === 'complaint' ? COMPLAINT_BEGIN : ASK_BEGIN;
    const state = best === last ? begin + 1 : begin;
    last = best;
    return 1 << state;
  });
}

export const fromPairs = (pairs: readonly CorpusPair[]): LabelledMessage[] =>
  pairs.map((pair) => ({ id: pair.id, set: pair.set, lang: pair.lang, message: pair.message, gold: placedAsks(pair) }));

/** Share of the notes that hold two sentences instead of one, and of those whose marks are taken away; notes out of a message. */
const TWO = 0.4,
  STRIPPED = 0.4,
  TAKEN = 1;

/**
 * @returns notes: one or two sentences of a message by themselves, as they are written in a chat or to a public account. A
 * stretch that cuts a labelled ask in two is not taken.
 */
export function notesOf(rows: readonly Instance[], next: () => number): LabelledMessage[] {
  return rows.flatMap(({ id, set, lang, message, gold, text: { sentences } }) =>
    Array.from({ length: TAKEN }, (_, k): LabelledMessage | null => {
      const first = Math.floor(next() * sentences.length),
        last = Math.min(sentences.length - 1, first + (next() < TWO ? 1 : 0));
      const strip = next() < STRIPPED;
      const start = sentences[first]?.start ?? 0,
        end = sentences[last]?.end ?? 0;
      const inside = gold.filter((ask) => ask.start < end && ask.end > start);
      if (end === start || inside.some((ask) => ask.start < start || ask.end > end)) return null;
      const note = message.slice(start, end);
      return {
        id: `${id}/${k}`,
        set,
        lang,
        message: strip ? bare(note) : note,
        gold: inside.map((ask) => ({ ...ask, start: ask.start - start, end: ask.end - start })),
      };
    }).filter((note) => note !== null),
  );
}

const GOLDEN = ['chat', 'email', 'form', 'latam', 'marketplace', 'mixed', 'review', 'social', 'voice'].map(
  (name) => `test/golden/messages/${name}.txt`,
);
const DRAWN = ['public', 'notes', 'faults'].map((name) => `test/fit/asks/${name}.txt`);

/** The golden messages, in parts that are left out together with a set of the corpus each. */
export const fromGolden = (root: string, sets: readonly string[]): LabelledMessage[] =>
  GOLDEN.flatMap((file) => fromDrawn(root, file, sets));
/** Messages written for the tagger, complaints drawn as well. */
export const fromHand = (root: string, sets: readonly string[]): LabelledMessage[] => DRAWN.flatMap((file) => fromDrawn(root, file, sets));

function fromDrawn(root: string, file: string, sets: readonly string[]): LabelledMessage[] {
  let lang: Lang = 'es',
    n = 0;
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, i): LabelledMessage[] => {
      if (line.startsWith('## ')) {
        lang = line.slice(3).trim() as Lang;
        return [];
      }
      if (line.trim() === '' || line.startsWith('#')) return [];
      const { text, asks } = drawn(line.replaceAll('⏎', '\n'));
      const gold = asks.flatMap(({ kind, text: span, start, end }): PlacedAsk[] =>
        kind === 'rhetorical' ? [] : [{ kind, span, start, end, state: 'unanswered', evidence: [] }],
      );
      return [{ id: `${file}:${i + 1}`, set: sets[n++ % sets.length] as string, lang, message: text, gold }];
    });
}
