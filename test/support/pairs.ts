import { readFileSync } from 'node:fs';
import { askId } from '../../core/asks/id.js';
import type { AnswerType, AskKind, AskState, FoundAsk } from '../../core/contract.js';

const KINDS: Readonly<Record<string, AskKind>> = { q: 'question', r: 'request', c: 'complaint', x: 'rhetorical' };
const STATES: Readonly<Record<string, AskState>> = { a: 'answered', p: 'partly', u: 'unanswered' };

/** A message with its asks drawn in, a draft, and the right verdicts. */
export interface Pair {
  readonly name: string;
  readonly message: string;
  readonly draft: string;
  readonly asks: readonly FoundAsk[];
  readonly states: readonly AskState[];
}

/** Reads a file of pairs (its format is told at the head of test/golden/pairs/es.txt). */
export function readPairs(file: URL): Pair[] {
  const blocks = readFileSync(file, 'utf8')
    .replace(/^\/\/.*\n/gm, '')
    .split(/^== /m)
    .slice(1);
  return blocks.map((block) => {
    const [head = '', draft] = block.split(/^--$/m) as [string, string?];
    if (draft === undefined) throw new Error(`pair without draft: ${head.split('\n')[0]}`);
    const name = head.slice(0, head.indexOf('\n'));
    const asks: FoundAsk[] = [];
    const states: AskState[] = [];
    let message = '';
    const source = head.slice(name.length + 1).trim();
    let from = 0;
    for (const m of source.matchAll(/\[\[([^|]*)\|(\w):([\w+]+)\|(\w)\]\]/g)) {
      message += source.slice(from, m.index);
      const [all, text, kind, types, state] = m as unknown as [string, string, string, string, string];
      const known = KINDS[kind];
      const verdict = STATES[state];
      if (!known || !verdict) throw new Error(`bad ask in ${name}: ${all}`);
      asks.push({
        id: askId(known, text, asks.length),
        kind: known,
        text,
        start: message.length,
        end: message.length + text.length,
        expects: types.split('+') as AnswerType[],
        tier: 1,
        confidence: 1,
        via: ['drawn'],
      });
      states.push(verdict);
      message += text;
      from = m.index + all.length;
    }
    if (asks.length === 0) throw new Error(`pair without asks: ${name}`);
    return { name, message: message + source.slice(from), draft: draft.trim(), asks, states };
  });
}
