import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../core/checks/run.js';
import { LANGS, type Lang } from '../../../core/contract.js';
import { checkInput } from '../../core/checks/support.js';

interface Drawn { readonly rule: string; readonly start: number; readonly end: number }
interface Golden { readonly message: string; readonly draft: string; readonly drawn: readonly Drawn[] }

/** Takes the ⟦rule: words⟧ marks off a line and keeps where they were. */
function read(line: string): Golden {
  const [message, marked] = line.includes(' => ') ? line.split(' => ') as [string, string] : ['', line];
  const drawn: Drawn[] = [];
  let draft = '';
  let from = 0;
  for (const m of marked.matchAll(/⟦([a-z-]+)(?:: ([^⟧]*))?⟧/gu)) {
    draft += marked.slice(from, m.index);
    const start = m[2] === undefined ? 0 : draft.length;
    draft += m[2] ?? '';
    drawn.push({ rule: m[1] as string, start, end: m[2] === undefined ? 0 : draft.length });
    from = m.index + m[0].length;
  }
  const whole = (draft + marked.slice(from)).replaceAll('⏎', '\n');
  return { message, draft: whole, drawn };
}

/** `unsourced-fact` asks what the library and the policy say, and a golden line has neither. */
const policy = { rules: { 'unsourced-fact': 'off' as const } };
const all = (lang: Lang) => readFileSync(`test/golden/replies/${lang}.txt`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map(read);

describe('replies as shops write them', () => {
  it('are at least two hundred', () => {
    expect(LANGS.flatMap(all).length).toBeGreaterThanOrEqual(200);
  });

  it.each(LANGS)('%s: what is underlined is what a colleague would underline', (lang) => {
    const wrong: string[] = [];
    const missed: string[] = [];
    let right = 0;
    for (const golden of all(lang)) {
      const left = [...golden.drawn];
      for (const f of runChecks(checkInput({ message: golden.message, draft: golden.draft, policy }, lang))) {
        const at = left.findIndex((d) => d.rule === f.rule && (d.start === d.end ? f.start === f.end : d.start < f.end && f.start < d.end));
        if (at >= 0) { right++; left.splice(at, 1); } else wrong.push(`${f.rule} «${f.text}» in: ${golden.draft}`);
      }
      for (const d of left) missed.push(`${d.rule} in: ${golden.draft}`);
    }
    expect(right / (right + wrong.length), `wrong:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.9);
    expect(right / (right + missed.length), `missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.85);
  });
});
