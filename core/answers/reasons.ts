/** Why a verdict is as it is: keys and parts; the sentences that say them are in reason-lines.ts. */
import type { Reason } from './reason-names.js';
import type { AnswerType, Lang } from '../contract.js';
import { REASON_LINES } from './reason-lines.js';
import { ANSWER_TYPES } from './types/index.js';

export interface ReasonParts {
  /** Words of the draft. */
  readonly x?: string;
  readonly type?: AnswerType;
  /** A day, as it is said. */
  readonly until?: string;
}

/** Longest stretch of the draft repeated in a reason. */
const MAX_QUOTED = 60;
const LEAST_QUOTED = 20;

function shortened(words: string): string {
  const x = words.replace(/\s+/gu, ' ').trim();
  if (x.length <= MAX_QUOTED) return x;
  const cut = x.lastIndexOf(' ', MAX_QUOTED);
  return `${x.slice(0, cut > LEAST_QUOTED ? cut : MAX_QUOTED)}…`;
}

/** @returns one sentence for the agent, in the language of the interface. */
export function say(reason: Reason, lang: Lang, parts: ReasonParts = {}): string {
  const fill = (name: string): string =>
    name === 'x'
      ? shortened(parts.x ?? '').replace(/[.,;:]{1,20}$/u, '')
      : name === 'type'
        ? parts.type === undefined
          ? ''
          : ANSWER_TYPES[parts.type].name[lang]
        : name === 'until'
          ? (parts.until ?? '')
          : '';
  return REASON_LINES[lang][reason].replace(/\{(\w+)\}/gu, (_, name: string) => fill(name));
}
