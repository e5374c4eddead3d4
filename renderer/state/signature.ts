import type { CaseRecord } from '../../core/host.js';
import { fillReply } from '../../core/template/fill.js';
import { fold } from '../../core/text/fold.js';
import { langOf } from './cases.js';
import { fillContext, uiLang } from './select.js';
import type { AppState } from './types.js';

/**
 * The channel's signature, filled. Empty when something in it is not known, or when the draft is
 * signed already: its last line and the signature hold one another.
 */
export function signatureFor(state: AppState, record: CaseRecord, now: string): string {
  const template = state.policy.channels[record.channel].signature;
  if (template.trim() === '') return '';
  const lang = langOf(record, state.analyses[record.id]?.lang, uiLang(state.settings, state.info.locale));
  const filled = fillReply(template, fillContext(state, record), { lang, now, calendar: state.policy.calendar });
  const signature = filled.text.trim();
  if (filled.missing.length > 0 || filled.problems.length > 0 || signature === '') return '';
  const last = fold(record.draft.trimEnd().split('\n').at(-1)?.trim() ?? '');
  const mine = fold(signature);
  const signed = last !== '' && (mine.includes(last) || fold(record.draft).slice(-600).includes(mine));
  return signed ? '' : signature;
}
