/** The `relee` command: picks the command, reads its options, runs it over files or over lines. */
import { asks } from './commands/asks.js';
import { audit } from './commands/audit.js';
import { check } from './commands/check.js';
import { fill } from './commands/fill.js';
import { lint } from './commands/lint.js';
import { search } from './commands/search.js';
import { spell } from './commands/spell.js';
import { exportCommand, importCommand } from './commands/transfer.js';
import { suggest } from './commands/suggest.js';
import { readArguments, UsageError, type Command, type Options } from './command.js';
import { helpOf, overview } from './help.js';
import { endWithReader, forPeople, inputLines, parseRow, write } from './io.js';

declare const RELEE_VERSION: string | undefined;
const VERSION = typeof RELEE_VERSION === 'undefined' ? 'dev' : RELEE_VERSION;
const COMMANDS: readonly Command[] = [check, asks, spell, search, suggest, fill, lint, audit, importCommand, exportCommand];

async function runRows(command: Command, options: Options): Promise<number> {
  const answer = await (command.rows as NonNullable<Command['rows']>)(options);
  let line = 0, blocked = false, unreadable = 0, first = 0;
  for await (const text of inputLines()) {
    line++;
    if (text.trim() === '') continue;
    let out: object;
    try {
      const answered = answer(parseRow(text));
      out = answered.out;
      blocked ||= answered.blocked;
    } catch (error) {
      unreadable++;
      first ||= line;
      out = { id: null, line, error: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
    }
    await write(`${JSON.stringify(out)}\n`);
  }
  if (unreadable > 0) process.stderr.write(`relee ${command.name}: ${unreadable === 1 ? 'one line' : `${unreadable} lines`} unreadable, the first is line ${first}\n`);
  return unreadable > 0 ? 2 : blocked ? 1 : 0;
}

async function runFiles(command: Command, options: Options, files: readonly string[]): Promise<number> {
  const needed = command.files.filter((name) => !name.startsWith('[')).length;
  const many = command.files.some((name) => name.endsWith('…'));
  if (files.length < needed || (!many && files.length > command.files.length)) throw new UsageError(`usage: relee ${command.name} [options] ${command.files.join(' ')}`);
  const outcome = await command.run(options, files);
  await write(options['json'] ? `${JSON.stringify(outcome.json, null, 2)}\n` : forPeople(outcome.text));
  return outcome.blocked ? 1 : 0;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) throw new UsageError('which command? relee --help lists them');
    await write(overview(COMMANDS, VERSION));
    return 0;
  }
  if (name === '--version' || name === '-v') { await write(`${VERSION}\n`); return 0; }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new UsageError(`no such command "${name}"; relee --help lists them`);
  const { options, files } = readArguments(command, rest);
  if (options['help']) { await write(helpOf(command)); return 0; }
  return options['jsonl'] && command.rows ? runRows(command, options) : runFiles(command, options, files);
}

endWithReader();
try { process.exitCode = await main(process.argv.slice(2)); }
catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const command = COMMANDS.find((known) => known.name === process.argv[2]);
  process.stderr.write(forPeople(`relee${command ? ` ${command.name}` : ''}: ${message.replace(/\s*\n\s*/g, ' ')}\n`));
  if (!(error instanceof UsageError) && process.env['RELEE_DEBUG']) process.stderr.write(`${error instanceof Error ? error.stack ?? '' : ''}\n`);
  process.exitCode = 2;
}
