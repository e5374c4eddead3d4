import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/asks/judge.js';
import type { AnswerType, AskState, Lang } from '../../../core/contract.js';
import { readPairs } from '../../support/pairs.js';

const NOW = '2026-11-23T10:00:00';
const LANGS: readonly Lang[] = ['es', 'en'];
const load = (lang: Lang) => readPairs(new URL(`../../golden/pairs/${lang}.txt`, import.meta.url));

interface Row { readonly name: string; readonly ask: string; readonly gold: AskState; readonly said: AskState; readonly why: string }
const rows: Row[] = LANGS.flatMap((lang) => load(lang).flatMap((pair) =>
  judge({ message: pair.message, draft: pair.draft, asks: pair.asks, entities: [], lang, uiLang: lang, overrides: [], now: NOW })
    .map((ask, i): Row => ({ name: `${lang} ${pair.name}`, ask: ask.text, gold: pair.states[i] as AskState, said: ask.state, why: ask.why }))));

const ratio = (n: number, of: number) => (of === 0 ? 0 : n / of);

describe('judging the golden pairs', () => {
  it('there are enough of them, in both languages and of every expected type', () => {
    const pairs = LANGS.flatMap(load);
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    const seen = new Set<AnswerType>(pairs.flatMap((p) => p.asks.flatMap((a) => a.expects)));
    expect([...seen].sort()).toEqual(['ack', 'action', 'amount', 'cause', 'choice', 'duration', 'link', 'method', 'person', 'place', 'polarity', 'quantity', 'status', 'thing', 'time']);
    for (const state of ['answered', 'partly', 'unanswered'] as const) expect(rows.filter((r) => r.gold === state).length).toBeGreaterThan(30);
  });

  it('never greens what is not answered (precision of answered ≥ 0.97)', () => {
    const said = rows.filter((r) => r.said === 'answered');
    const wrong = said.filter((r) => r.gold !== 'answered');
    expect(ratio(said.length - wrong.length, said.length), JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
  });

  it('finds what is not fully answered (F1 ≥ 0.92)', () => {
    const open = (state: AskState) => state !== 'answered';
    const hit = rows.filter((r) => open(r.gold) && open(r.said)).length;
    const precision = ratio(hit, rows.filter((r) => open(r.said)).length);
    const recall = ratio(hit, rows.filter((r) => open(r.gold)).length);
    expect((2 * precision * recall) / (precision + recall), JSON.stringify(rows.filter((r) => open(r.gold) !== open(r.said)), null, 1)).toBeGreaterThanOrEqual(0.92);
  });

  it('tells partly from unanswered more often than not (all three states right ≥ 0.85)', () => {
    expect(ratio(rows.filter((r) => r.gold === r.said).length, rows.length)).toBeGreaterThanOrEqual(0.85);
  });

  it('says why each time, in one line without holes', () => {
    for (const row of rows) {
      expect(row.why, row.name).toMatch(/^\S.{5,160}$/u);
      expect(row.why.replace(/\{\{[^}]*\}\}/g, ''), row.name).not.toMatch(/undefined|\{\w+\}/);
    }
  });
});
