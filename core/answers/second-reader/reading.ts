/** What a second reader said, read strictly: what leaves the shape counts as silence. */
import * as v from 'valibot';
import type { AskState } from '../../contract.js';

/** A second reader's verdict on one ask. */
export interface ReaderVerdict {
  readonly state: AskState;
  /** Indices of the request's sentences, in order; some unless unanswered. */
  readonly sentences: readonly number[];
  /** In the reader's words, cut; for people, as text. */
  readonly reason: string;
}

/** Why a reader is silent; `off` none is in use, `refused` its address is none that may be asked. */
export const SILENCES = [
  'off',
  'refused',
  'unreachable',
  'tls',
  'redirect',
  'status',
  'slow',
  'too-large',
  'not-understood',
  'cancelled',
] as const;
export type Silence = (typeof SILENCES)[number];

/** One verdict for each ask of the request, null where it says nothing; or why there is none at all. */
export type ReaderReading =
  { readonly code: 'read'; readonly verdicts: readonly (ReaderVerdict | null)[] } | { readonly code: 'silent'; readonly why: Silence };

/** Longest reason shown, and longest taken for one. */
const REASON = { shown: 160, taken: 2_000 };
const place = v.pipe(v.number(), v.integer(), v.minValue(1));
const VERDICTS = v.strictObject({
  verdicts: v.pipe(
    v.array(
      v.strictObject({
        ask: place,
        state: v.picklist(['answered', 'partly', 'unanswered'] as const),
        sentences: v.pipe(v.array(place), v.maxLength(40)),
        reason: v.optional(v.pipe(v.string(), v.maxLength(REASON.taken)), ''),
      }),
    ),
    v.maxLength(100),
  ),
});
/** The first choice of a chat completion; servers add fields of their own. */
const COMPLETION = v.object({
  choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }) })), v.minLength(1)),
});

function shown(reason: string): string {
  const plain = reason
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length <= REASON.shown ? plain : `${plain.slice(0, REASON.shown - 1).trimEnd()}…`;
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string): T | null {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/**
 * @param body of the server's answer. @param size how many asks and sentences the request had.
 * @returns silence for anything but one JSON object of the wanted shape whose numbers all exist, each ask at most once.
 */
export function readAnswer(body: string, size: { readonly asks: number; readonly sentences: number }): ReaderReading {
  const silent: ReaderReading = { code: 'silent', why: 'not-understood' };
  const content = parsed(COMPLETION, body)?.choices[0]?.message.content;
  const said = content === undefined ? null : parsed(VERDICTS, content);
  if (!said) return silent;
  const verdicts: (ReaderVerdict | null)[] = Array.from({ length: size.asks }, () => null);
  for (const { ask, state, sentences, reason } of said.verdicts) {
    if (ask > size.asks || verdicts[ask - 1] !== null || sentences.some((n) => n > size.sentences)) return silent;
    // Who says that something is answered must show where.
    if (state !== 'unanswered' && sentences.length === 0) return silent;
    verdicts[ask - 1] = {
      state,
      sentences: state === 'unanswered' ? [] : [...new Set(sentences)].sort((a, b) => a - b).map((n) => n - 1),
      reason: shown(reason),
    };
  }
  return { code: 'read', verdicts };
}
