/** The cases that come with the app: each is whole, and its model reply does what the app asks of a reply. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../../core/analyse.js';
import { counts, standingOf } from '../../../core/answers/standing.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { assess, resultOf } from '../../../core/practice/assess.js';
import { PRACTICE_KINDS, type PracticeCase } from '../../../core/practice/case.js';
import { parsePractice } from '../../../core/practice/cases.js';
import { ROOT } from '../../support/imports.js';
import { shipped } from '../spelling/support.js';

const read = (lang: 'es' | 'en') => parsePractice(readFileSync(join(ROOT, `resources/practice/cases-${lang}.yaml`), 'utf8'));
const answered = (given: PracticeCase, draft: string): Analysis =>
  analyse(
    {
      message: given.message,
      draft,
      channel: given.channel,
      lang: given.lang,
      uiLang: given.lang,
      context: {},
      policy: DEFAULT_POLICY,
      now: given.now,
      replies: given.facts,
    },
    shipped,
  );

describe.each([
  ['es', 25],
  ['en', 15],
] as const)('the cases in %s', (lang, least) => {
  const { cases, problems } = read(lang);
  it('are all read, enough of them, of every kind', () => {
    expect(problems).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual(PRACTICE_KINDS.filter((kind) => kind !== 'team').toSorted());
    expect(new Set(cases.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(6);
  });
  it.each(cases.map((one) => [one.id, one] as const))('%s: the model reply answers everything, and nothing warns', (_id, given) => {
    const analysis = answered(given, given.model);
    const { asks, findings } = assess(given, analysis, {});
    expect(asks.filter(({ standing }) => standing === 'unanswered' || standing === 'partly').map(({ ask }) => ask.text)).toEqual([]);
    expect(
      analysis.asks.filter((ask) => counts(ask) && ['unanswered', 'partly'].includes(standingOf(ask))).map(({ text }) => text),
    ).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'hint').map((f) => `${f.rule}: ${f.text} (${f.message})`)).toEqual([]);
    expect(given.asks.length).toBeGreaterThan(0);
  });
  it.each(cases.map((one) => [one.id, one] as const))('%s: an empty thank-you forgets what it asks', (_id, given) => {
    const { asks, forgotten, doubts } = resultOf(
      assess(given, answered(given, lang === 'es' ? 'Hola:\n\nGracias.' : 'Hello,\n\nThank you.'), {}),
    );
    expect(forgotten + doubts).toBe(asks);
  });
  it('most of what a thank-you forgets is told without a doubt', () => {
    const left = cases.map((given) =>
      resultOf(assess(given, answered(given, lang === 'es' ? 'Hola:\n\nGracias.' : 'Hello,\n\nThank you.'), {})),
    );
    const sum = (of: (one: (typeof left)[number]) => number) => left.reduce((all, one) => all + of(one), 0);
    expect(sum(({ forgotten }) => forgotten) / sum(({ asks }) => asks)).toBeGreaterThan(0.7);
  });
});
