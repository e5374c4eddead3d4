/** Labelled pairs as the fitting sees them: every ask with the features of every sentence of its draft. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnswerType, AskState, FoundAsk, Lang } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import { readOnce } from '../../core/reading/cache.js';
import type { Reading } from '../../core/reading/reading.js';
import { cellFeaturesOf } from '../../core/answers/cell-features.js';
import { GridReader, type ReadGrid } from '../../core/answers/grid.js';
import { keyOf, Lexicon } from '../../core/answers/model.js';
import { askedHashes, noneFeatures } from '../../core/answers/verdict-features.js';
import { hashedOf, type Rarity } from '../../core/answers/match.js';
import { askId } from '../../core/asks/id.js';
import { findAsks } from '../../core/asks/find.js';
import { readPairs as readGolden } from '../support/pairs.js';
import { matchAsks, placedAsks, type CorpusPair, type PlacedAsk } from './corpus.js';

export const NOW = '2026-11-23T10:00:00';

/** One labelled ask of one reading of a pair. */
export interface Example {
  readonly pair: CorpusPair;
  readonly ask: FoundAsk;
  readonly label: PlacedAsk;
  readonly state: AskState;
  readonly grid: ReadGrid;
  /** Its row of the grid. */
  readonly row: number;
  /** Sentences labelled as evidence. */
  readonly evidence: readonly number[];
  readonly lang: Lang;
}

/** What a grid gives to every model, worked out once. */
export interface Encoded {
  readonly dense: readonly (readonly Float32Array[])[];
  readonly hashed: readonly (readonly Uint16Array[])[];
  readonly none: readonly { readonly dense: readonly number[]; readonly hashed: Uint16Array }[];
  readonly asked: readonly Uint16Array[];
}

/** A hashed feature is known when this many pairs hold it. */
export const LEAST_PAIRS = 8;

/** @returns the hashed features that enough pairs hold. */
export function lexiconOf(examples: readonly Pick<Example, 'grid' | 'pair'>[]): Lexicon {
  const pairs = new Map<number, { last: CorpusPair; n: number }>();
  const add = (hashes: Iterable<number>, pair: CorpusPair) => {
    for (const hash of hashes) {
      const key = keyOf(hash),
        known = pairs.get(key);
      if (!known) pairs.set(key, { last: pair, n: 1 });
      else if (known.last !== pair) {
        known.last = pair;
        known.n++;
      }
    }
  };
  for (const grid of new Map(examples.map((e) => [e.grid, e])).values()) {
    grid.grid.asks.forEach((ask, i) => {
      for (const { terms } of grid.grid.said) add(hashedOf(ask, terms), grid.pair);
      add(noneFeatures(grid.grid, i).hashed, grid.pair);
      add(askedHashes(ask), grid.pair);
    });
  }
  return new Lexicon(
    [...pairs]
      .filter(([, { n }]) => n >= LEAST_PAIRS)
      .map(([key]) => key)
      .sort((a, b) => a - b),
  );
}

export function encode(grid: ReadGrid, lexicon: Lexicon): Encoded {
  const none = grid.asks.map((_, i) => {
    const { dense, hashed } = noneFeatures(grid, i);
    return { dense, hashed: lexicon.known(hashed) };
  });
  return {
    dense: cellFeaturesOf(grid),
    hashed: grid.asks.map((ask) => grid.said.map(({ terms }) => lexicon.known(hashedOf(ask, terms)))),
    none,
    asked: grid.asks.map((ask) => lexicon.known(askedHashes(ask))),
  };
}

export interface ReadPair {
  readonly pair: CorpusPair;
  readonly message: Reading;
  readonly draft: Reading;
  readonly gold: readonly FoundAsk[];
  readonly found: readonly FoundAsk[];
  readonly labels: readonly PlacedAsk[];
  readonly ofGold: ReadonlyMap<number, number>;
}

const DEFAULTS: Readonly<Record<string, AnswerType>> = { complaint: 'ack', request: 'action', question: 'polarity' };

/** Reads a pair: the labelled asks, and the engine's with the labels they bear. */
export function readPair(pair: CorpusPair): ReadPair {
  const options = { now: NOW, calendar: DEFAULT_POLICY.calendar };
  const message = readOnce(pair.message, pair.lang, 'message', options);
  const draft = readOnce(pair.draft, pair.lang, 'draft', options);
  const found = asksOf(message);
  const labels = placedAsks(pair);
  const ofGold = matchAsks(labels, found);
  const gold = labels.map(({ span, start, end, kind }, i): FoundAsk => {
    const twin = found[ofGold.get(i) ?? -1];
    return {
      id: askId(kind, span, i),
      text: span,
      start,
      end,
      kind,
      expects: twin && (twin.kind === 'complaint') === (kind === 'complaint') ? twin.expects : [DEFAULTS[kind] as AnswerType],
      tier: 1,
      confidence: 1,
      via: ['labelled'],
    };
  });
  return { pair, message, draft, gold, found, labels, ofGold };
}

const asksOf = (message: Reading): FoundAsk[] => findAsks(message);

/** The project's older pairs, whose asks are drawn in and whose evidence is not told: they are fitted on, under a set of their own. */
export const OLDER = 'older';

export function readOlderPairs(root: string, names: readonly string[] = ['', '-natural', '-near', '-kinds']): ReadPair[] {
  return (['es', 'en'] as const).flatMap((lang) =>
    names.flatMap((name) =>
      readGolden(pathToFileURL(join(root, `test/golden/pairs/${lang}${name}.txt`))).map((golden): ReadPair => {
        const items = golden.asks.flatMap((ask, i) =>
          ask.kind === 'rhetorical'
            ? []
            : [{ ask, label: { span: ask.text, kind: ask.kind, state: golden.states[i] as AskState, evidence: [] } }],
        );
        const pair: CorpusPair = {
          id: golden.name,
          set: OLDER,
          lang,
          channel: 'email',
          message: golden.message,
          draft: golden.draft,
          items: items.map(({ label }) => label),
        };
        const options = { now: NOW, calendar: DEFAULT_POLICY.calendar };
        const labels = items.map(({ ask, label }) => ({ ...label, start: ask.start, end: ask.end }));
        return {
          pair,
          message: readOnce(pair.message, lang, 'message', options),
          draft: readOnce(pair.draft, lang, 'draft', options),
          gold: items.map(({ ask }) => ask),
          found: [],
          labels,
          ofGold: new Map(),
        };
      }),
    ),
  );
}

/** Letters of a sentence that labelled evidence must cover, and the share of a short one. */
const COVERED = 8;

function evidenceOf(label: PlacedAsk, { draft }: CorpusPair, grid: ReadGrid): number[] {
  const spans = label.evidence.map((words) => ({ start: draft.indexOf(words), length: words.length })).filter(({ start }) => start >= 0);
  return grid.sentences.flatMap((s, j) =>
    spans.some(({ start, length }) => Math.min(s.end, start + length) - Math.max(s.start, start) > Math.min(COVERED, (s.end - s.start) / 2))
      ? [j]
      : [],
  );
}

/** @returns the examples of pairs: the labelled asks as the engine finds them; those of the older pairs as they are drawn in. */
export function examplesOf(pairs: readonly ReadPair[], rarity: Rarity): Example[] {
  return pairs.flatMap(({ pair, message, draft, gold, found, labels, ofGold }): Example[] => {
    const drawn = pair.set === OLDER;
    const asks = drawn ? gold : found;
    const grid = new GridReader(rarity).read(message, draft, asks);
    return labels.flatMap((label, i): Example[] => {
      const row = drawn ? i : ofGold.get(i);
      if (row === undefined) return [];
      return [
        {
          pair,
          ask: asks[row] as FoundAsk,
          label,
          state: label.state,
          grid,
          row,
          evidence: label.state === 'unanswered' ? [] : evidenceOf(label, pair, grid),
          lang: pair.lang,
        },
      ];
    });
  });
}

/** @returns one encoding for each grid. */
export function encodeAll(examples: readonly Example[], lexicon: Lexicon): Map<ReadGrid, Encoded> {
  return new Map([...new Set(examples.map(({ grid }) => grid))].map((grid) => [grid, encode(grid, lexicon)]));
}
