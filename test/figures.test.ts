/** What the READMEs print of speed is what was measured, and says so where the code behind a figure has changed since. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestOf, READMES, readResults, render, ROWS, staleFiles, withFigures } from '../main/setup/figures.mjs';

const results = readResults();

describe('the printed figures', () => {
  it.each(['es', 'en'] as const)(
    'are those of test/bench/results.json, each marked when the code behind it has changed since (%s): else `node main/setup/figures.mjs`, or `npm run bench`',
    (lang) => {
      const text = readFileSync(READMES[lang], 'utf8');
      expect(withFigures(text, render(results, lang, staleFiles(results)))).toBe(text);
    },
  );

  it('are told to be old once a file behind them is another, or gone', () => {
    const behind = ['core/text/fold.ts', 'core/contract.ts'],
      file = 'x.bench.ts';
    const measured = {
      ...results,
      behind: { [file]: behind },
      figures: [{ group: 'g', file, at: '', behind: digestOf(behind), results: [] }],
    };
    expect([...staleFiles(measured)]).toEqual([]);
    expect([...staleFiles({ ...measured, behind: { [file]: [...behind, 'core/text/lines.ts'] } })]).toEqual([file]);
    expect([...staleFiles({ ...measured, behind: { [file]: ['core/text/fold.ts', 'core/no-such-file.ts'] } })]).toEqual([file]);
    expect([...staleFiles({ ...measured, behind: {} })]).toEqual([file]);
  });

  it('carry a mark, and the table a note, where they are old', () => {
    const [row] = ROWS as [(typeof ROWS)[number]];
    const one = {
      ...results,
      figures: [
        { group: row.group, file: 'x.bench.ts', at: '', commit: 'abc1234', results: [{ name: row.ours, medianMs: 1.234, p99Ms: 5.678 }] },
      ],
    };
    expect(render(one, 'en', new Set())).toContain('| 1.23 | 5.68 |  | abc1234 |');
    expect(render(one, 'en', new Set())).not.toContain('†');
    expect(render(one, 'es', new Set(['x.bench.ts']))).toMatch(/\| 1,23 \| 5,68 \| {2}\| abc1234 † \|\n\n† El código/);
  });
});
