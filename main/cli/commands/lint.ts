import { examine } from '../../../core/library/doctor.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { nowOption, textOption, uiOption, UsageError, type Command } from '../command.js';
import { DICTIONARY, droppedOf } from '../dictionaries.js';
import { bold, dim, readText, red, yellow } from '../io.js';
import { bodyLine, replyLinter, type Lint } from '../lint-wordings.js';
import { loadPolicy } from '../resources.js';
import { handBack, inShares, shareOf, type Share } from '../shares.js';

/** Replies that are worth another thread, which takes most of a second to start. */
const FEWEST = 250;

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
    const lintReply = replyLinter({ parsed, lines, policy, now, uiLang, dropped }),
      share = shareOf(),
      lintShare = (own: Share) => parsed.library.replies.filter((_, i) => i % own.of === own.at).flatMap(lintReply);
    if (share) {
      handBack(lintShare(share));
      return { text: '', json: null, blocked: false };
    }
    const shares = inShares<Lint[]>(path === '-' ? 1 : Math.ceil(parsed.library.replies.length / FEWEST), now, lintShare),
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
      ...(await shares).flat(),
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
