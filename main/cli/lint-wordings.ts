/** What the checks and the speller say of the wordings of a library's replies. */
import { createLoneChecker } from '../../core/check-draft.js';
import { checkReply, wordingsOf, type ReplyWording } from '../../core/check-reply.js';
import type { Finding, Lang } from '../../core/contract.js';
import type { ParsedLibrary } from '../../core/library/codec.js';
import { resolverOf } from '../../core/library/resolve.js';
import type { Reply } from '../../core/library/types.js';
import type { Policy } from '../../core/policy/policy.js';
import type { Dropped } from '../../core/spelling/stretches.js';
import { spellerOf } from './resources.js';

export interface Lint {
  readonly line: number;
  readonly severity: 'error' | 'warning' | Finding['severity'];
  readonly rule: string;
  readonly reply: string | null;
  readonly text: string;
  readonly message: string;
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
function wordingLinter({ parsed, policy, now, uiLang, dropped }: LintSetting): (wording: ReplyWording) => Lint[] {
  const check = createLoneChecker(spellerOf, dropped),
    setting = { policy, now, uiLang, include: resolverOf(parsed.library.replies) };
  return (wording) => {
    const { text, problems, findings } = checkReply(check, wording, setting);
    if (problems.length > 0)
      return problems.map(({ line, message }) => ({
        line: line - 1,
        severity: 'error',
        rule: 'template',
        reply: null,
        text: '',
        message,
      }));
    return findings.map(({ start, severity, rule, text: words, message }) => ({
      line: text.slice(0, start).split('\n').length - 1,
      severity,
      rule,
      reply: null,
      text: words,
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
