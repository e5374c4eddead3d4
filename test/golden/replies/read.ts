import { readFileSync } from 'node:fs';
import { CHANNELS, type Channel, type Finding, type Lang } from '../../../core/contract.js';
import { runChecks } from '../../../core/checks/run.js';
import { checkInput } from '../../core/checks/support.js';

interface Drawn {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}
export interface Golden {
  readonly message: string;
  readonly draft: string;
  readonly channel: Channel;
  readonly drawn: readonly Drawn[];
}
/** What one rule did over a series. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}
export interface Outcome {
  readonly byRule: ReadonlyMap<string, Tally>;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Takes the ⟦rule: words⟧ marks off a line and keeps where they were. */
function read(whole: string): Golden {
  const named = /^\{([a-z-]+)\}/.exec(whole);
  const channel = CHANNELS.find((c) => c === named?.[1]) ?? 'email';
  const line = whole.slice(named?.[0].length ?? 0);
  const [message, marked] = line.includes(' => ') ? (line.split(' => ') as [string, string]) : ['', line];
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
  return { message, draft: (draft + marked.slice(from)).replaceAll('⏎', '\n'), channel, drawn };
}

/** The lines of a golden file without its comments. */
export function goldenFile(path: string): Golden[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(read);
}

/** `unsourced-fact` asks what the library and the policy say, and a golden line has neither. */
const policy = { rules: { 'unsourced-fact': 'off' as const } };

export function findingsOf(golden: Golden, lang: Lang): Finding[] {
  return runChecks(checkInput({ message: golden.message, draft: golden.draft, channel: golden.channel, policy }, lang));
}

const fits = (drawn: Drawn, f: Finding) =>
  drawn.rule === f.rule && (drawn.start === drawn.end ? f.start === f.end : drawn.start < f.end && f.start < drawn.end);

/** Runs the rules over a series and counts, rule by rule, what they underlined against what is drawn. */
export function compare(series: readonly Golden[], lang: Lang): Outcome {
  const byRule = new Map<string, Tally>();
  const wrong: string[] = [];
  const missed: string[] = [];
  const count = (rule: string, what: keyof Tally) => {
    const tally = byRule.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
    byRule.set(rule, tally);
    tally[what]++;
  };
  for (const golden of series) {
    const left = [...golden.drawn];
    for (const f of findingsOf(golden, lang)) {
      const at = left.findIndex((d) => fits(d, f));
      if (at >= 0) {
        count(f.rule, 'right');
        left.splice(at, 1);
      } else {
        count(f.rule, 'wrong');
        wrong.push(`${f.rule} «${f.text}» in: ${golden.draft}`);
      }
    }
    for (const d of left) {
      count(d.rule, 'missed');
      missed.push(`${d.rule} in: ${golden.draft}`);
    }
  }
  return { byRule, wrong, missed };
}

/** Of what was underlined, the part that is drawn; 1 when nothing was. */
export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}
/** Of what is drawn, the part that was underlined; 1 when nothing is. */
export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function total(byRule: ReadonlyMap<string, Tally>): Tally {
  return [...byRule.values()].reduce(
    (sum, t) => ({ right: sum.right + t.right, wrong: sum.wrong + t.wrong, missed: sum.missed + t.missed }),
    { right: 0, wrong: 0, missed: 0 },
  );
}
