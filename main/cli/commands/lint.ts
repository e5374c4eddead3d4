import { checkDraft } from '../../../core/check-draft.js';
import type { Channel, Finding, Lang } from '../../../core/contract.js';
import { parseLibrary, type ParsedLibrary } from '../../../core/library/codec.js';
import { sampleContext } from '../../../core/library/sample.js';
import { examine } from '../../../core/library/doctor.js';
import { resolverOf } from '../../../core/library/resolve.js';
import type { Register, Reply } from '../../../core/library/types.js';
import type { Policy } from '../../../core/policy/policy.js';
import type { Dropped } from '../../../core/spelling/stretches.js';
import { fillReply, type Resolve } from '../../../core/template/fill.js';
import { nowOption, textOption, uiOption, UsageError, type Command } from '../command.js';
import { DICTIONARY, droppedOf } from '../dictionaries.js';
import { bold, dim, readText, red, yellow } from '../io.js';
import { loadPolicy, spellerOf } from '../resources.js';

interface Lint {
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
function bodyLine(lines: readonly string[], from: number, body: string): number {
  const first = (body.split('\n')[0] ?? '').trim();
  if (first === '') return from;
  for (let at = from - 1; at < lines.length && at < from + 400; at++) if ((lines[at] as string).includes(first)) return at + 1;
  return from;
}

/** Wordings that were judged already: a text copied over and over costs once. Lines count from the wording's own. */
const judged = new Map<string, readonly Lint[]>();

function lintReply(
  reply: Reply,
  parsed: ParsedLibrary,
  lines: readonly string[],
  policy: Policy,
  now: string,
  uiLang: Lang,
  dropped: readonly Dropped[],
  include: Resolve,
): Lint[] {
  const from = parsed.lines.get(reply.id) ?? 1;
  return wordingsOf(reply, parsed.library.language).flatMap(({ body, lang, channel, register }): Lint[] => {
    const line = bodyLine(lines, from, body),
      key = JSON.stringify([body, lang, channel, register]),
      placed = (found: readonly Lint[]): Lint[] => found.map((one) => ({ ...one, line: line + one.line, reply: reply.id })),
      known = judged.get(key);
    if (known) return placed(known);
    const keep = (found: readonly Lint[]): Lint[] => {
      judged.set(key, found);
      return placed(found);
    };
    const context = sampleContext(body, lang);
    const filled = fillReply(body, context, { lang, now, uiLang, include, calendar: policy.calendar, ...(register ? { register } : {}) });
    if (filled.problems.length > 0)
      return keep(
        filled.problems.map((problem) => ({
          line: problem.line - 1,
          severity: 'error' as const,
          rule: 'template',
          reply: reply.id,
          text: '',
          message: problem.message,
        })),
      );
    const inValue = (finding: Finding): boolean => filled.filled.some((value) => finding.start < value.end && finding.end > value.start);
    const findings = checkDraft(
      { draft: filled.text, lang, uiLang, channel, context, policy, now, replies: [filled.text] },
      spellerOf,
      dropped,
    ).filter((finding) => finding.end === 0 || !inValue(finding));
    return keep(
      findings.map((finding) => ({
        line: filled.text.slice(0, finding.start).split('\n').length - 1,
        severity: finding.severity,
        rule: finding.rule,
        reply: reply.id,
        text: finding.text,
        message: finding.message,
      })),
    );
  });
}

const PAINT = { error: red, block: red, warning: yellow, warn: yellow, hint: dim } as const;

export const lint: Command = {
  name: 'lint',
  about: 'Lists what is wrong with a library, and what our checks say about its wording.',
  files: ['LIB'],
  options: { policy: { value: 'F', about: 'the team’s policy; the default one when absent' }, dictionary: DICTIONARY },
  run: async (options, [file]) => {
    const path = file as string,
      text = readText(path),
      uiLang = uiOption(options),
      now = nowOption(options),
      policy = await loadPolicy(textOption(options, 'policy')),
      dropped = droppedOf(options);
    const parsed = parseLibrary(text, uiLang),
      lines = text.split('\n');
    if (parsed.library.replies.length === 0 && parsed.problems.length === 0 && text.trim() === '')
      throw new UsageError(`${path}: empty file`);
    const include = resolverOf(parsed.library.replies),
      whole = examine(parsed.library, now, uiLang).map((one): Lint => {
        const from = parsed.lines.get(one.reply) ?? 1;
        return {
          line: one.body === '' ? from : bodyLine(lines, from, one.body) + one.line - 1,
          severity: one.severity,
          rule: one.rule,
          reply: one.reply,
          text: one.fix?.from ?? '',
          message: one.message,
        };
      });
    const found: Lint[] = [
      ...whole,
      ...parsed.problems.map((problem): Lint => ({
        line: problem.line,
        severity: problem.severity,
        rule: 'library',
        reply: problem.reply ?? null,
        text: '',
        message: problem.message,
      })),
      ...parsed.library.replies.flatMap((reply) => lintReply(reply, parsed, lines, policy, now, uiLang, dropped, include)),
    ].sort((a, b) => a.line - b.line);
    const count =
      uiLang === 'es'
        ? `${parsed.library.replies.length} respuestas, ${found.length} avisos`
        : `${parsed.library.replies.length} replies, ${found.length} to look at`;
    const rows = found.map(
      (one) =>
        `${path}:${one.line}  ${PAINT[one.severity](one.severity)}  ${bold(one.rule)}${one.text === '' ? '' : ` «${one.text.replace(/\s+/g, ' ').slice(0, 60)}»`}  ${one.message}${one.reply ? dim(`  (${one.reply})`) : ''}\n`,
    );
    return {
      text: `${rows.join('')}${count}\n`,
      json: { replies: parsed.library.replies.length, problems: found },
      blocked: found.some((one) => one.severity === 'error' || one.severity === 'block'),
    };
  },
};
