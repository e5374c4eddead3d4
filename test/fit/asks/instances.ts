/** Messages as the tagger is fitted on them: segments with features, each with the states that its label allows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang, Span } from '../../../core/contract.js';
import { ASK_BEGIN, COMPLAINT_BEGIN, COMPLAINT_INSIDE, NONE } from '../../../core/asks/tagger/chain.js';
import { readSegments, type ReadMessage } from '../../../core/asks/tagger/read.js';
import { GAPS, type Segment } from '../../../core/asks/tagger/segments.js';
import { isOwnText, zonesOf } from '../../../core/text/zones.js';
import { drawn } from '../../golden/messages/read.js';
import { placedAsks, type CorpusPair, type PlacedAsk } from '../corpus.js';

export type Source = 'corpus' | 'bare' | 'golden' | 'public' | 'open';
export interface LabelledMessage {
  readonly id: string;
  readonly set: string;
  readonly lang: Lang;
  readonly message: string;
  readonly gold: readonly PlacedAsk[];
}
export interface Instance extends LabelledMessage {
  readonly source: Source;
  readonly body: readonly Span[];
  readonly read: ReadMessage;
  readonly gaps: readonly number[];
  /** A bit set of states per segment. */
  readonly allowed: Uint8Array;
  readonly weight: number;
}

/** How much each counts: a copy without marks, accents and capitals less than the message as written, the few posts more. */
const WEIGHTS: Readonly<Record<Source, number>> = { corpus: 1, bare: 0.4, golden: 1, public: 2, open: 1 };
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
  const message = source === 'bare' ? bare(row.message) : row.message;
  const body = zonesOf(message).filter(isOwnText);
  const read = readSegments(message, body, row.lang);
  const allowed = allowedStates(read.segments, row.gold);
  // The golden messages draw no complaints: what is not drawn may be one.
  if (source === 'golden')
    allowed.forEach((states, i) => {
      if (states === 1 << NONE) allowed[i] = (1 << NONE) | (1 << COMPLAINT_BEGIN) | (1 << COMPLAINT_INSIDE);
    });
  return { ...row, message, source, body, read, allowed, gaps: read.segments.map((s) => GAPS.indexOf(s.gap)), weight: WEIGHTS[source] };
}

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
      return 1 << NONE;
    }
    const begin = (gold[best] as PlacedAsk).kind === 'complaint' ? COMPLAINT_BEGIN : ASK_BEGIN;
    const state = best === last ? begin + 1 : begin;
    last = best;
    return 1 << state;
  });
}

export const fromPairs = (pairs: readonly CorpusPair[]): LabelledMessage[] =>
  pairs.map((pair) => ({ id: pair.id, set: pair.set, lang: pair.lang, message: pair.message, gold: placedAsks(pair) }));

const GOLDEN = ['chat', 'email', 'form', 'latam', 'marketplace', 'mixed', 'review', 'social', 'voice'].map(
  (name) => `test/golden/messages/${name}.txt`,
);

/** The golden messages, in parts that are left out together with a set of the corpus each. */
export const fromGolden = (root: string, sets: readonly string[]): LabelledMessage[] =>
  GOLDEN.flatMap((file) => fromDrawn(root, file, sets));
/** Posts to public accounts, complaints drawn as well. */
export const fromPublic = (root: string, sets: readonly string[]): LabelledMessage[] => fromDrawn(root, 'test/fit/asks/public.txt', sets);

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
