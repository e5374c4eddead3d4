import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJudge, judge, type JudgeInput } from '../../../core/asks/judge.js';
import type { Ask, Lang } from '../../../core/contract.js';
import { readPairs } from '../../support/pairs.js';

const NOW = '2026-11-23T10:00:00';
const SEED = 4521;
const pairs = (['es', 'en'] as const).flatMap((lang: Lang) => readPairs(new URL(`../../golden/pairs/${lang}.txt`, import.meta.url)).map((pair) => ({ ...pair, lang })));
const SNIPPETS = ['.', ' ', '\n', '> ', '?', '¿', 'Sí', 'no ', 'el jueves', '12,50 €', '{{fecha}}', 'porque ', '1. ', 'Hola, Ana: ', 'https://a.es/x?y=1', 'te avisamos', 'creo que ', '👍🏽', '\u0301', '\u200b', '"', ';'];

function verbatim(asks: readonly Ask[], draft: string): void {
  for (const ask of asks) for (const e of ask.evidence) {
    expect(draft.slice(e.start, e.end)).toBe(e.text);
    expect(e.text.length).toBeGreaterThan(0);
  }
}

describe('judge, for every text', () => {
  it('judging an edited draft with a kept judge equals judging it afresh', () => {
    fc.assert(fc.property(
      fc.constantFrom(...pairs), fc.array(fc.record({ at: fc.nat(400), cut: fc.nat(12), text: fc.constantFrom(...SNIPPETS) }), { minLength: 1, maxLength: 8 }), fc.boolean(),
      (pair, edits, typing) => {
        const kept = createJudge();
        let draft = pair.draft;
        for (const { at, cut, text } of edits) {
          const from = Math.min(at, draft.length);
          draft = draft.slice(0, from) + text + draft.slice(from + cut);
          const input: JudgeInput = { message: pair.message, draft, asks: pair.asks, entities: [], lang: pair.lang, uiLang: pair.lang, overrides: [], now: NOW, ...(typing ? { caret: from + text.length } : {}) };
          const again = kept.judge(input);
          expect(again).toEqual(judge(input));
          verbatim(again, draft);
        }
      },
    ), { seed: SEED, numRuns: 200 });
  });

  it('never fails on any Unicode, in draft, message or caret', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: -5, max: 400 }), (draft, text, caret) => {
      const asks = [{ id: 'a', kind: 'question' as const, text, start: 0, end: text.length, expects: ['time' as const, 'polarity' as const], tier: 1 as const, confidence: 1, via: [] }];
      verbatim(judge({ message: text, draft, asks, entities: [], lang: 'es', uiLang: 'en', overrides: [{ askId: 'a', askText: text, state: 'answered', pin: draft.slice(3, 9) }], now: NOW, caret }), draft);
    }), { seed: SEED, numRuns: 300 });
  });
});
