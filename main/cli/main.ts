/** The `relee` command: picks the command, reads its options, runs it over files or over lines. A command is loaded when it is named. */
import { readArguments, UsageError, type Command, type Options } from './command.js';
import { endWithReader, forPeople, inputLines, parseRow, write } from './io.js';

declare const RELEE_VERSION: string | undefined;
const VERSION = typeof RELEE_VERSION === 'undefined' ? 'dev' : RELEE_VERSION;

/** In the order of the overview. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  asks: async () => (await import('./commands/asks.js')).asks,
  spell: async () => (await import('./commands/spell.js')).spell,
  search: async () => (await import('./commands/search.js')).search,
  suggest: async () => (await import('./commands/suggest.js')).suggest,
  fill: async () => (await import('./commands/fill.js')).fill,
  lint: async () => (await import('./commands/lint.js')).lint,
  measure: async () => (await import('./commands/measure.js')).measure,
  audit: async () => (await import('./commands/audit.js')).audit,
  import: async () => (await import('./commands/transfer.js')).importCommand,
  backup: async () => (await import('./commands/backup.js')).backup,
  restore: async () => (await import('./commands/backup.js')).restore,
  proposals: async () => (await import('./commands/proposals.js')).proposals,
  sync: async () => (await import('./commands/sync.js')).sync,
  export: async () => (await import('./commands/transfer.js')).exportCommand,
};
const isCommand = (name: string | undefined): name is string => name !== undefined && Object.hasOwn(COMMANDS, name);

async function load(name: string): Promise<Command> {
  const open = isCommand(name) ? COMMANDS[name] : undefined;
  if (!open) throw new UsageError(`no such command "${name}"; relee --help lists them`);
  return open();
}

async function runRows(command: Command, options: Options): Promise<number> {
  const answer = await (command.rows as NonNullable<Command['rows']>)(options);
  let line = 0,
    blocked = false,
    unreadable = 0,
    first = 0;
  for await (const text of inputLines()) {
    line++;
    if (text.trim() === '') continue;
    let out: object;
    try {
      const answered = await answer(parseRow(text));
      out = answered.out;
      blocked ||= answered.blocked;
    } catch (error) {
      unreadable++;
      first ||= line;
      out = { id: null, line, error: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
    }
    await write(`${JSON.stringify(out)}\n`);
  }
  if (unreadable > 0)
    process.stderr.write(
      `relee ${command.name}: ${unreadable === 1 ? 'one line' : `${unreadable} lines`} unreadable, the first is line ${first}\n`,
    );
  return unreadable > 0 ? 2 : blocked ? 1 : 0;
}

async function runFiles(command: Command, options: Options, files: readonly string[]): Promise<number> {
  const needed = command.files.filter((name) => !name.startsWith('[')).length;
  const many = command.files.some((name) => name.endsWith('…'));
  if (files.length < needed || (!many && files.length > command.files.length))
    throw new UsageError(`usage: relee ${command.name} [options] ${command.files.join(' ')}`);
  const outcome = await command.run(options, files);
  await write(options['json'] ? `${JSON.stringify(outcome.json, null, 2)}\n` : forPeople(outcome.text));
  return outcome.blocked ? 1 : 0;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) throw new UsageError('which command? relee --help lists them');
    await write((await import('./help.js')).overview(await Promise.all(Object.keys(COMMANDS).map(load)), VERSION));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    await write(`${VERSION}\n`);
    return 0;
  }
  const command = await load(name);
  const { options, files } = readArguments(command, rest);
  if (options['help']) {
    await write((await import('./help.js')).helpOf(command));
    return 0;
  }
  return options['jsonl'] && command.rows ? runRows(command, options) : runFiles(command, options, files);
}

/** Tells what went wrong in one line; usage errors and unreadable input end with 2. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    forPeople(`relee${isCommand(process.argv[2]) ? ` ${process.argv[2]}` : ''}: ${message.replace(/\s*\n\s*/g, ' ')}\n`),
  );
  if (!(error instanceof UsageError) && process.env['RELEE_DEBUG'])
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exitCode = 2;
}

endWithReader();
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
