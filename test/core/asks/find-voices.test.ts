/** How right the finder is on messages that nothing was fitted on: test/golden/voices, drawn before it was run on them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { matchAsks, type PlacedAsk } from '../../fit/corpus.js';
import { drawn } from '../../golden/messages/read.js';
import { asksIn } from '../../support/readings.js';

interface Voice {
  readonly lang: Lang;
  readonly text: string;
  readonly gold: readonly PlacedAsk[];
}

function voices(): Voice[] {
  let lang: Lang = 'es';
  return readFileSync(new URL('../../golden/voices/voices.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line): Voice[] => {
      if (line.startsWith('## ')) lang = line.slice(3).trim() as Lang;
      if (line.trim() === '' || line.startsWith('#')) return [];
      const { text, asks } = drawn(line.replaceAll('⏎', '\n'));
      const gold = asks.map(({ kind, text: span, start, end }): PlacedAsk => ({
        kind: kind as 'question',
        span,
        start,
        end,
        state: 'unanswered',
        evidence: [],
      }));
      return [{ lang, text, gold }];
    });
}

describe.each(['es', 'en'] as const)('voices, %s', (lang) => {
  const all = voices().filter((voice) => voice.lang === lang);
  const counts = all.map(({ text, gold }) => {
    const found = asksIn(text, lang).filter((ask) => ask.kind !== 'rhetorical'),
      of = matchAsks(gold, found);
    return { gold: gold.length, found: found.length, hit: of.size };
  });
  const sum = (key: 'gold' | 'found' | 'hit') => counts.reduce((n, row) => n + row[key], 0);

  it('there are enough of them', () => {
    expect(all.length).toBeGreaterThanOrEqual(30);
  });
  it('most asks are found, and most of what is found is one', () => {
    expect(sum('hit') / sum('gold'), 'recall').toBeGreaterThanOrEqual(RECALL[lang]);
    expect(sum('hit') / sum('found'), 'precision').toBeGreaterThanOrEqual(PRECISION[lang]);
  });
});

/** What was reached when the messages were drawn, less three in a hundred. */
const RECALL: Readonly<Record<Lang, number>> = { es: 0.75, en: 0.75 };
const PRECISION: Readonly<Record<Lang, number>> = { es: 0.78, en: 0.75 };
