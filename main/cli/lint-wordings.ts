/** What the checks and the speller say of the wordings of a library's replies. */
import { createLoneChecker } from '../../core/check-draft.js';
import type { Channel, Finding, Lang } from '../../core/contract.js';
import type { ParsedLibrary } from '../../core/library/codec.js';
import { sampleContext } from '../../core/library/sample.js';
import { resolverOf } from '../../core/library/resolve.js';
import type { Register, Reply } from '../../core/library/types.js';
import type { Policy } from '../../core/policy/policy.js';
import type { Dropped } from '../../core/spelling/stretches.js';
import { fillReply } from '../../core/template/fill.js';
import { spellerOf } from './resources.js';

export interface Lint {
  readonly line: number;
  readonly severity: 'error' | 'warning' | Finding['severity'];
  readonly rule: string;
  readonly reply: string | null;
  readonly text: string;
  readonly message: string;
}

interface Wording {
  readonly body: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly register: Register | undefined;
}

function wordingsOf(reply: Reply, libraryLang: Lang): Wording[] {
  const own: Wording = {
    body: reply.body,
    lang: reply.language ?? libraryLang,
    channel: reply.channels?.[0] ?? 'email',
    register: reply.register,
  };
  return [
    own,
    ...(reply.variants ?? []).map((variant): Wording => ({
      body: variant.body,
      lang: variant.language ?? own.lang,
      channel: variant.channel ?? own.channel,
      register: variant.register ?? own.register,
    })),
  ];
}

/** Line of the file where a wording begins: that of its first line of text, looked for below the reply's own line. */
export function bodyLine(lines: readonly string[], from: number, body: string): number {
  const first = (body.split('\n')[0] ?? '').trim();
  if (first === '') return from;
  for (let at = from - 1; at < lines.length && at < from + 400; at++) if ((lines[at] as string).includes(first)) return at + 1;
  return from;
}

/** What the wordings are checked with. */
export interface LintSetting {
  readonly parsed: ParsedLibrary;
  /** The lines of the library's file. */
  readonly lines: readonly string[];
  readonly policy: Policy;
  readonly now: string;
  readonly uiLang: Lang;
  readonly dropped: readonly Dropped[];
}

/** @returns what to look at in one wording; lines count from the wording's own, the reply is not told. */
function wordingLinter({ parsed, policy, now, uiLang, dropped }: LintSetting): (wording: Wording) => Lint[] {
  const check = createLoneChecker(spellerOf, dropped),
    include = resolverOf(parsed.library.replies);
  return ({ body, lang, channel, register }) => {
    const context = sampleContext(body, lang);
    const filled = fillReply(body, context, { lang, now, uiLang, include, calendar: policy.calendar, ...(register ? { register } : {}) });
    if (filled.problems.length > 0)
      return filled.problems.map(({ line, message }) => ({
        line: line - 1,
        severity: 'error',
        rule: 'template',
        reply: null,
        text: '',
        message,
      }));
    const inValue = (finding: Finding): boolean => filled.filled.some((value) => finding.start < value.end && finding.end > value.start);
    return check({ draft: filled.text, lang, uiLang, channel, context, policy, now, replies: [filled.text] })
      .filter((finding) => finding.end === 0 || !inValue(finding))
      .map(({ start, severity, rule, text, message }) => ({
        line: filled.text.slice(0, start).split('\n').length - 1,
        severity,
        rule,
        reply: null,
        text,
        message,
      }));
  };
}

/** @returns a function that lints one reply after another; a wording copied over and over costs once. */
export function replyLinter(setting: LintSetting): (reply: Reply) => Lint[] {
  const lint = wordingLinter(setting),
    judged = new Map<string, readonly Lint[]>(),
    { parsed, lines } = setting;
  return (reply) => {
    const from = parsed.lines.get(reply.id) ?? 1;
    return wordingsOf(reply, parsed.library.language).flatMap((wording) => {
      const line = bodyLine(lines, from, wording.body),
        key = JSON.stringify([wording.body, wording.lang, wording.channel, wording.register]),
        found = judged.get(key) ?? lint(wording);
      judged.set(key, found);
      return found.map((one) => ({ ...one, line: line + one.line, reply: reply.id }));
    });
  };
}
