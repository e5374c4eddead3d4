/** Judging texts as they are written: reads them and judges, with a judge and readings that are kept when asked to. */
import { createJudge, type Judge } from '../../core/answers/judge.js';
import type { Ask, FoundAsk, Lang, Override } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import { ReadingCache } from '../../core/reading/cache.js';

export interface JudgedTexts {
  readonly message: string;
  readonly draft: string;
  readonly asks: readonly FoundAsk[];
  readonly lang: Lang;
  readonly uiLang?: Lang;
  readonly overrides?: readonly Override[];
  readonly now?: string;
  readonly caret?: number | undefined;
}

export const JUDGED_AT = '2026-11-23T10:00:00';

/** @returns a judge of texts that keeps what it read and weighed. */
export function keepingJudge(judge: Judge = createJudge()): (texts: JudgedTexts) => Ask[] {
  const readings = new ReadingCache();
  return ({ message, draft, asks, lang, uiLang = lang, overrides = [], now = JUDGED_AT, caret }) => {
    const options = { now, calendar: DEFAULT_POLICY.calendar };
    return judge.judge({
      message: readings.read(message, lang, 'message', options),
      draft: readings.read(draft, lang, 'draft', { ...options, caret }),
      asks,
      uiLang,
      overrides,
    });
  };
}

/** Judges afresh. */
export const judgeTexts = (texts: JudgedTexts): Ask[] => keepingJudge()(texts);
