/**
 * What is a blank: a gap that a template, a program or a person left in a reply, and that nobody filled. The one owner of the idea, for
 * the rules, for what the rules and spelling leave alone, for verdicts (a gap answers nothing), for the library's form and for lint.
 */
import type { Span } from '../contract.js';
import { BLANK_FORMS, type BlankForm } from './blank-forms.js';

export interface Blank extends Span {
  readonly form: string;
}

/**
 * Finds the blanks of a text, in order, never overlapping; where two forms overlap the longer counts.
 */
export function findBlanks(text: string): Blank[] {
  const found: Blank[] = [];
  for (const form of BLANK_FORMS) {
    if (form.sign !== undefined && !form.sign.test(text)) continue;
    for (const m of text.matchAll(form.find)) {
      const start = m.index,
        end = start + m[0].length;
      if (isBlank(form, m, text)) found.push({ start, end, form: form.id });
    }
  }
  return apart(found);
}

function isBlank(form: BlankForm, match: RegExpExecArray, text: string): boolean {
  return form.unless === undefined || !form.unless(match[0], text, match.index);
}

function apart(found: Blank[]): Blank[] {
  const out: Blank[] = [];
  let end = 0;
  for (const blank of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (blank.start < end) continue;
    out.push(blank);
    end = blank.end;
  }
  return out;
}
