import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../core/contract.js';
import { compare, findingsOf, goldenFile, precision, recall, total, type Tally } from './read.js';

const SERIES = ['', '-2', '-3'] as const;
const percent = (n: number) => `${Math.round(n * 100)} %`.padStart(6);
const row = (rule: string, t: Tally) =>
  `${rule.padEnd(22)} P ${percent(precision(t))} R ${percent(recall(t))}  right ${t.right} wrong ${t.wrong} missed ${t.missed}`;

describe('replies as shops write them', () => {
  it('are at least two hundred', () => {
    expect(LANGS.flatMap((lang) => SERIES.flatMap((s) => goldenFile(`test/golden/replies/${lang}${s}.txt`))).length).toBeGreaterThanOrEqual(
      200,
    );
  });

  for (const lang of LANGS)
    for (const series of SERIES) {
      it(`${lang}${series}: what is underlined is what a colleague would underline`, () => {
        const { byRule, wrong, missed } = compare(goldenFile(`test/golden/replies/${lang}${series}.txt`), lang);
        const sum = total(byRule);
        const table = [...byRule]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([rule, t]) => row(rule, t))
          .join('\n');
        if (process.env['RELEE_TABLES'] !== undefined)
          console.log(`${lang}${series}\n${table}\n${row('all', sum)}\nwrong:\n${wrong.join('\n')}\nmissed:\n${missed.join('\n')}`);
        expect(precision(sum), `wrong:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.9);
        expect(recall(sum), `missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.85);
      });
    }

  it.each(LANGS)('%s: no rule by itself cries wolf, over all series', (lang) => {
    const { byRule, wrong } = compare(
      SERIES.flatMap((s) => goldenFile(`test/golden/replies/${lang}${s}.txt`)),
      lang,
    );
    for (const [rule, t] of byRule) expect(precision(t), `${rule}:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.75);
  });
});

describe('what a careful colleague sends', () => {
  it.each(LANGS)('%s: is neither blocked nor warned of', (lang) => {
    const loud = goldenFile(`test/golden/careful/${lang}.txt`).flatMap((g) =>
      findingsOf(g, lang)
        .filter((f) => f.severity !== 'hint')
        .map((f) => `${f.severity} ${f.rule} «${f.text}» in: ${g.draft}`),
    );
    expect(loud).toEqual([]);
  });
});
