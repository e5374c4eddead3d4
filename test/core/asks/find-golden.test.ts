import { describe, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import { goldenMessages, type GoldenMessage } from '../../golden/messages/read.js';
import { match } from './matching.js';

const messages = goldenMessages();
const noAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0308]/g, '')
    .normalize('NFC');

interface Figures {
  recall: number;
  precision: number;
  kinds: number;
  types: number;
  misses: string[];
}

function measure(change: (text: string) => string, only: readonly GoldenMessage[] = messages): Figures {
  let gold = 0,
    hit = 0,
    found = 0,
    kinds = 0,
    typed = 0,
    types = 0;
  const misses: string[] = [];
  for (const message of only) {
    const { pairs, missed, spurious } = match(message.asks, asksIn(change(message.text), message.lang));
    gold += message.asks.length;
    hit += pairs.length;
    found += pairs.length + spurious.length;
    for (const [drawn, ask] of pairs) {
      if (drawn.kind === ask.kind) kinds++;
      if (drawn.expects.length === 0 || drawn.kind !== ask.kind) continue;
      typed++;
      if (drawn.expects.join() === ask.expects.join()) types++;
    }
    misses.push(...missed.map((a) => `${message.id} missed: ${a.text}`), ...spurious.map((a) => `${message.id} spurious: ${a.text}`));
  }
  return { recall: hit / gold, precision: hit / found, kinds: kinds / hit, types: types / typed, misses };
}

describe('asks of the golden messages', () => {
  const full = measure((text) => text);

  it('there are enough messages, in ten channels and both languages', () => {
    expect(messages.length).toBeGreaterThanOrEqual(250);
    expect(new Set(messages.map((m) => m.channel)).size).toBe(10);
    for (const channel of new Set(messages.map((m) => m.channel)))
      expect(messages.filter((m) => m.channel === channel).length).toBeGreaterThanOrEqual(20);
    expect(messages.filter((m) => m.lang === 'en').length).toBeGreaterThanOrEqual(40);
  });

  it('finds the drawn asks and hardly anything else', () => {
    expect(full.recall, full.misses.join('\n')).toBeGreaterThanOrEqual(0.985);
    expect(full.precision, full.misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('tells questions, requests and rhetorical ones apart, and what would answer them', () => {
    expect(full.kinds).toBeGreaterThanOrEqual(0.97);
    expect(full.types).toBeGreaterThanOrEqual(0.97);
  });

  it('loses at most one point of recall without accents', () => {
    const { recall, misses } = measure(noAccents);
    expect(full.recall - recall, misses.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('loses at most ten points without question marks', () => {
    expect(full.recall - measure((text) => text.replace(/[?¿]/g, '')).recall).toBeLessThanOrEqual(0.1);
  });

  it('loses nothing to lower case', () => {
    expect(full.recall - measure((text) => text.toLowerCase()).recall).toBeLessThanOrEqual(0.005);
  });

  it('loses at most twenty points without any punctuation, accents or case', () => {
    const bare = measure((text) =>
      noAccents(text)
        .toLowerCase()
        .replace(/[?¿!¡.,;:]/g, ''),
    );
    expect(full.recall - bare.recall).toBeLessThanOrEqual(0.2);
    expect(bare.precision).toBeGreaterThanOrEqual(0.9);
  });
});
