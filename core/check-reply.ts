/** What the rules and the speller say of a reply of the library, judged as it stands filled for a customer of whom everything is known. */
import type { LoneChecker } from './check-draft.js';
import type { CaseContext, Channel, Finding, Lang, Register } from './contract.js';
import { sampleContext } from './library/sample.js';
import type { Reply } from './library/types.js';
import type { Policy } from './policy/policy.js';
import { withIncludes } from './template/include.js';
import { fillReply, type Filled, type Resolve, type TemplateProblem } from './template/fill.js';

/** One wording of a reply, and for whom it is. */
export interface ReplyWording {
  readonly body: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly register?: Register;
}

/** @returns the reply's own wording and each of its variants. */
export function wordingsOf(reply: Reply, libraryLang: Lang): ReplyWording[] {
  const own: ReplyWording = {
    body: reply.body,
    lang: reply.language ?? libraryLang,
    channel: reply.channels?.[0] ?? 'email',
    ...(reply.register ? { register: reply.register } : {}),
  };
  return [
    own,
    ...(reply.variants ?? []).map((variant): ReplyWording => {
      const register = variant.register ?? own.register;
      return {
        body: variant.body,
        lang: variant.language ?? own.lang,
        channel: variant.channel ?? own.channel,
        ...(register ? { register } : {}),
      };
    }),
  ];
}

/** @returns a wording with what it includes in its place; as it stands where an include leads nowhere, which the doctor tells. */
export function wholeWording(wording: ReplyWording, include: Resolve, uiLang: Lang): ReplyWording {
  try {
    return { ...wording, body: withIncludes(wording.body, include, uiLang) };
  } catch {
    return wording;
  }
}

export interface ReplySetting {
  readonly policy: Policy;
  /** ISO date-time of "now". */
  readonly now: string;
  readonly uiLang: Lang;
  readonly include: Resolve;
}

/** @returns a wording as the customer of the sample gets it. */
export const sampleOf = (wording: ReplyWording, setting: ReplySetting): Filled =>
  filledFor(sampleContext(wording.body, wording.lang), wording, setting);

function filledFor(context: CaseContext, { body, lang, register }: ReplyWording, { policy, now, uiLang, include }: ReplySetting): Filled {
  return fillReply(body, context, {
    lang,
    now,
    uiLang,
    include,
    calendar: policy.calendar,
    ...(register ? { register } : {}),
  });
}

export interface CheckedWording {
  /** The filled text that the findings stand in. */
  readonly text: string;
  /** Why it cannot be filled; there are no findings then. */
  readonly problems: readonly TemplateProblem[];
  readonly findings: readonly Finding[];
}

/** @returns what is found in one wording; what only stands in the sample's own values is nobody's fault. */
export function checkReply(check: LoneChecker, wording: ReplyWording, setting: ReplySetting): CheckedWording {
  const context = sampleContext(wording.body, wording.lang);
  const { text, problems, filled } = filledFor(context, wording, setting);
  if (problems.length > 0) return { text, problems, findings: [] };
  const { lang, channel } = wording,
    { policy, now, uiLang } = setting;
  const inValue = (finding: Finding): boolean => filled.some((value) => finding.start < value.end && finding.end > value.start);
  return {
    text,
    problems,
    findings: check({ draft: text, lang, uiLang, channel, context, policy, now, replies: [text] }).filter(
      (finding) => finding.end === 0 || !inValue(finding),
    ),
  };
}

/**
 * @returns a finding of the filled text where its words stand in the reply's own; null when they cannot be told there, for they came from
 *   another reply or were put together from values.
 */
export function placedIn(body: string, { text }: Pick<CheckedWording, 'text'>, finding: Finding): Finding | null {
  if (finding.end <= finding.start) return finding;
  const here = placesOf(body, finding.text),
    there = placesOf(text, finding.text);
  const start = here.length === there.length ? here[there.indexOf(finding.start)] : here.length === 1 ? here[0] : undefined;
  if (start === undefined) return null;
  // A fix somewhere else counts in the filled text.
  return { ...finding, start, end: start + finding.text.length, fixes: finding.fixes.filter(({ at }) => at === undefined) };
}

function placesOf(text: string, words: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) out.push(at);
  return out;
}
