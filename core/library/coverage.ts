/**
 * "Covers 2 of 3" by the same verdicts as the draft's: of the asks that a suggested reply is about, those that the checklist
 * would not call open if the reply were inserted. The verdicts alone would be too kind: they weigh sentences that somebody
 * wrote for this very message, and take a date in a reply about refunds for the day on which a parcel comes.
 */
import { createJudge } from '../answers/judge.js';
import { corrected } from '../answers/learning.js';
import type { Correction } from '../answers/learnt.js';
import { shippedModel } from '../answers/shipped.js';
import { findAsks } from '../asks/find.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { Lang } from '../contract.js';
import { ReadingCache } from '../reading/cache.js';
import { fillReply } from '../template/fill.js';
import { sampleContext } from './sample.js';
import type { Suggestion } from './suggest.js';
import type { Reply } from './types.js';

export interface CoverageInput {
  readonly message: string;
  readonly lang: Lang;
  /** ISO date-time. */
  readonly now: string;
  readonly calendar: BusinessCalendar;
  readonly shop?: readonly string[];
  readonly correction?: Correction | undefined;
}

/** What texts answer of one message. */
export interface Coverage {
  /** The reply in words, as in a case where everything is known: an unfilled placeholder would answer nothing. */
  filled(reply: Reply): string;
  /** The asks, by id, that the verdicts do not call open when this is the draft. */
  answered(draft: string): ReadonlySet<string>;
}

export function createCoverage(input: CoverageInput): Coverage {
  const { message, lang, now, calendar, shop, correction } = input;
  const readings = new ReadingCache(),
    options = { now, calendar };
  const read = readings.read(message, lang, 'message', { ...options, shop });
  const all = findAsks(read),
    judge = createJudge(corrected(shippedModel(), correction ?? null));
  return {
    filled(reply) {
      const body = reply.variants?.find((variant) => variant.language === lang)?.body ?? reply.body;
      return fillReply(body, sampleContext(body, lang), { lang, now, calendar }).text;
    },
    answered(text) {
      const draft = readings.read(text, lang, 'draft', options);
      const verdicts = judge.judge({ message: read, draft, asks: all, uiLang: lang, overrides: [] });
      return new Set(verdicts.filter(({ state, doubt }) => state !== 'unanswered' || doubt === true).map(({ id }) => id));
    },
  };
}

/** @returns the suggestions without what the verdicts are sure that they leave open. */
export function withCoverage(found: readonly Suggestion[], input: CoverageInput, coverage?: Coverage): Suggestion[] {
  if (!found.some(({ covers }) => covers.length > 0)) return [...found];
  const { filled, answered } = coverage ?? createCoverage(input);
  return found.map((hit) => {
    if (hit.covers.length === 0) return hit;
    const closed = answered(filled(hit.reply));
    return { ...hit, covers: hit.covers.filter((id) => closed.has(id)) };
  });
}
