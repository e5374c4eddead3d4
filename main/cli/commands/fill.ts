import type { CaseContext } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { fillReply, type Filled } from '../../../core/template/fill.js';
import { resolverOf } from '../../../core/library/resolve.js';
import { nowOption, requiredOption, uiOption, UsageError, type Command, type Options } from '../command.js';
import { readText, yellow } from '../io.js';
import { loadLibrary } from '../resources.js';
import { contextField, idOf, RowError } from '../row.js';

async function filler(options: Options): Promise<(context: CaseContext) => Filled> {
  const path = requiredOption(options, 'library'),
    id = requiredOption(options, 'snippet'),
    uiLang = uiOption(options);
  const { library } = await loadLibrary(path, uiLang);
  const reply = library.replies.find((one) => one.id === id);
  if (!reply) throw new UsageError(`${path}: there is no reply "${id}"`);
  const lang = reply.language ?? library.language,
    now = nowOption(options);
  const include = resolverOf(library.replies);
  return (context) =>
    fillReply(reply.body, context, {
      lang,
      now,
      uiLang,
      include,
      calendar: DEFAULT_POLICY.calendar,
      ...(reply.register ? { register: reply.register } : {}),
    });
}

function outOf(filled: Filled): object {
  const problem = filled.problems[0];
  if (problem) throw new RowError(`line ${problem.line} of the reply: ${problem.message}`);
  return { text: filled.text, missing: filled.missing, ...(filled.cursor === undefined ? {} : { cursor: filled.cursor }) };
}

export const fill: Command = {
  name: 'fill',
  about: 'Fills the placeholders of a reply with what the case knows.',
  files: ['[CONTEXT.json]'],
  options: {
    library: { value: 'F', about: 'the library', required: true },
    snippet: { value: 'ID', about: 'id of the reply', required: true },
  },
  reads: '{id, context}',
  writes: '{id, text, missing[], cursor?}',
  rows: async (options) => {
    const run = await filler(options);
    return (row) => ({ out: { id: idOf(row), ...outOf(run(contextField(row))) }, blocked: false });
  },
  run: async (options, [file]) => {
    const run = await filler(options);
    let context: unknown = {};
    if (file !== undefined) {
      const text = readText(file);
      try {
        context = JSON.parse(text);
      } catch {
        throw new UsageError(`${file}: not JSON`);
      }
    }
    try {
      const filled = run(contextField({ context }));
      const json = { id: null, ...outOf(filled) };
      if (filled.missing.length > 0 && !options['json'])
        process.stderr.write(yellow(`relee fill: not known: ${filled.missing.join(', ')}\n`));
      return { text: `${filled.text}\n`, json, blocked: false };
    } catch (error) {
      throw error instanceof RowError ? new UsageError(error.message) : error;
    }
  },
};
