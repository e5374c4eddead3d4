/**
 * Every fix of every rule, on every golden reply and every reply of the corpus, as the editor applies it: `fixes.txt` is what a person
 * reads. A change of a rule shows there; `npx vitest -u` writes it anew, and whoever does so reads what changed.
 */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../core/checks/run.js';
import { LANGS, type Channel, type Finding, type Lang } from '../../core/contract.js';
import { applyFix } from '../../core/findings/fix.js';
import { checkInput } from '../core/checks/support.js';
import { shipped } from '../core/spelling/support.js';
import { readCorpus } from '../fit/corpus.js';
import { readClean, readFaulty } from '../fit/language-texts.js';
import { goldenFile } from './replies/read.js';

interface Reply {
  readonly lang: Lang;
  readonly channel: Channel;
  readonly message: string;
  readonly draft: string;
}

const SERIES = ['', '-2', '-3'] as const;
/** Characters shown around what a fix changes. */
const AROUND = 48;

function replies(): Reply[] {
  const golden = LANGS.flatMap((lang) =>
    [...SERIES.map((s) => `test/golden/replies/${lang}${s}.txt`), `test/golden/careful/${lang}.txt`]
      .flatMap(goldenFile)
      .map(({ message, draft, channel }) => ({ lang, message, draft, channel })),
  );
  return [...golden, ...readClean('.'), ...readFaulty('.'), ...readCorpus('test/corpus').pairs.map((pair) => pair as unknown as Reply)];
}

/** How far two texts are the same from the front. */
function sameFrom(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/** Without half a character at an end: a file cannot hold one. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** `…before ⟦old ⇒ new⟧ after…`, whole words, on one line. */
function shown(before: string, after: string): string {
  let from = sameFrom(before, after);
  while (from > 0 && /[\p{L}\p{N}]/u.test(before[from - 1] as string)) from--;
  const most = Math.min(before.length, after.length) - from;
  let tail = 0;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && /[\p{L}\p{N}]/u.test(before[before.length - tail] as string)) tail--;
  // Line ends are shown; the spaces of the drawing itself are not the draft's.
  const [old, now] = [before.slice(from, before.length - tail), after.slice(from, after.length - tail)];
  const [left, right] = [before.slice(Math.max(0, from - AROUND), from), before.slice(before.length - tail).slice(0, AROUND)].map(
    whole,
  ) as [string, string];
  return `${left}⟦${old} ⇒ ${now}⟧${right}`.replace(/\s*\n\s*/g, ' ⏎ ');
}

/** `unsourced-fact` asks what the library says, and there is none here. */
const policy = { rules: { 'unsourced-fact': 'off' as const } };

/** What every fix makes of the draft; of spellings those that a rule of the language gives, not the dictionary's guesses. */
function* changes(reply: Reply): Generator<[rule: string, line: string]> {
  const { draft, lang } = reply;
  const slips = shipped(lang)
    .check(draft)
    .flatMap(({ start, end, replacements = [] }): Pick<Finding, 'rule' | 'start' | 'end' | 'fixes'>[] => [
      {
        rule: 'spelling',
        start,
        end,
        fixes: replacements.slice(0, 1).map((text) => ({ label: text, kind: text === '' ? 'remove' : 'replace', text })),
      },
    ]);
  const isWord = (word: string): boolean => shipped(lang).has(word);
  for (const finding of [...runChecks({ ...checkInput({ ...reply, policy }, lang), isWord }), ...slips])
    for (const fix of finding.fixes) yield [finding.rule, shown(draft, applyFix(draft, finding, fix))];
}

/** By rule, each change once, in the order of the alphabet. */
function listed(): { readonly text: string; readonly count: number; readonly broken: readonly string[] } {
  const rules = new Map<string, Set<string>>();
  const broken: string[] = [];
  for (const reply of replies()) {
    for (const [rule, line] of changes(reply)) {
      rules.set(rule, (rules.get(rule) ?? new Set()).add(line));
      if (readsBroken(line)) broken.push(`${rule}: ${line}`);
    }
  }
  const blocks = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, lines]) => `== ${rule}\n${[...lines].sort().join('\n')}\n`);
  const count = [...rules.values()].reduce((sum, lines) => sum + lines.size, 0);
  return { text: `# Every fix on every golden and corpus reply: ⟦as it was ⇒ as it is⟧\n${blocks.join('\n')}`, count, broken };
}

/** What no fix may leave where it worked: doubled words, a stop after a stop, a space before a mark. */
function readsBroken(line: string): boolean {
  const [left = '', rest = ''] = line.split('⟦');
  const [change = '', right = ''] = rest.split('⟧');
  const now = change.slice(change.indexOf(' ⇒ ') + 3);
  const old = change.slice(0, change.indexOf(' ⇒ '));
  const after = `${left.slice(-16)}${now}${right.slice(0, 16)}`;
  const before = `${left.slice(-16)}${old}${right.slice(0, 16)}`;
  const signs = [/(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu, /[,;:] ?[,;:.]/u, /\p{L} [,.;:](?!\.|[)(DpP])/u, /[^ ⏎] {2}[^ ⏎]/u, /^\s*[,;.]/u];
  return signs.some((sign) => sign.test(after) && !sign.test(before));
}

describe('every fix on every reply we have', () => {
  it('reads as the file that a person read', async () => {
    const { text, count, broken } = listed();
    expect(count).toBeGreaterThan(200);
    expect.soft(broken).toEqual([]);
    await expect(text).toMatchFileSnapshot('fixes.txt');
  }, 600_000);
});
