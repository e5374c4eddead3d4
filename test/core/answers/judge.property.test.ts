import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask, Lang } from '../../../core/contract.js';
import { judgeTexts, keepingJudge, type JudgedTexts } from '../../support/judging.js';
import { readPairs } from '../../support/pairs.js';

const SEED = 4521;
const pairs = (['es', 'en'] as const).flatMap((lang: Lang) =>
  readPairs(new URL(`../../golden/pairs/${lang}.txt`, import.meta.url)).map((pair) => ({ ...pair, lang })),
);
const SNIPPETS = [
  '.',
  ' ',
  '\n',
  '> ',
  '?',
  '¿',
  'Sí',
  'no ',
  'el jueves',
  '12,50 €',
  '{{fecha}}',
  'porque ',
  '1. ',
  'Hola, Ana: ',
  'https://a.es/x?y=1',
  'te avisamos',
  'creo que ',
  '👍🏽',
  '\u0301',
  '\u200b',
  '"',
  ';',
];

/** The spans count in the text as it is read: those of normal text are the same. */
function sound(asks: readonly Ask[]): void {
  for (const ask of asks) {
    expect(ask.p).toBeGreaterThanOrEqual(0);
    expect(ask.p).toBeLessThanOrEqual(1);
    for (const e of ask.evidence) expect(e.text.length).toBe(e.end - e.start);
  }
}

describe('judge, for every text', () => {
  it('judging an edited draft with a kept judge equals judging it afresh', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.array(fc.record({ at: fc.nat(400), cut: fc.nat(12), text: fc.constantFrom(...SNIPPETS) }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (pair, edits, typing) => {
          const kept = keepingJudge();
          let draft = pair.draft;
          for (const { at, cut, text } of edits) {
            const from = Math.min(at, draft.length);
            draft = draft.slice(0, from) + text + draft.slice(from + cut);
            const input: JudgedTexts = {
              message: pair.message,
              draft,
              asks: pair.asks,
              lang: pair.lang,
              ...(typing ? { caret: from + text.length } : {}),
            };
            const again = kept(input);
            expect(again).toEqual(judgeTexts(input));
            sound(again);
          }
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('never fails on any Unicode, in draft, message or caret', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: -5, max: 400 }),
        (draft, text, caret) => {
          const asks = [
            {
              id: 'a',
              kind: 'question' as const,
              text,
              start: 0,
              end: text.length,
              expects: ['time' as const, 'polarity' as const],
              tier: 1 as const,
              confidence: 1,
              via: [],
            },
          ];
          sound(
            judgeTexts({
              message: text,
              draft,
              asks,
              lang: 'es',
              uiLang: 'en',
              overrides: [{ askId: 'a', askText: text, state: 'answered', pin: draft.slice(3, 9) }],
              caret,
            }),
          );
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('a tick never comes from a sentence that was given back to the agent to fill', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.constantFrom('[fecha]', '{{ order.id }}', '____'), (pair, hole) => {
        const draft = pair.draft.replace(/([.!?])(\s|$)/gu, ` ${hole}$1$2`);
        for (const ask of judgeTexts({ message: pair.message, draft, asks: pair.asks, lang: pair.lang }))
          if (ask.state === 'answered' && ask.doubt === false) for (const { text } of ask.evidence) expect(text).not.toContain(hole);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
