import { optionsOf, type Command } from './command.js';

export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return [
    `relee ${version}: every question answered, in the right tone, once.`,
    '',
    'Usage: relee COMMAND [options] [files]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.about}`),
    '',
    'relee COMMAND --help tells the options. Files are UTF-8 text; "-" is standard input.',
    'Exit status: 0 done, 1 something that the policy blocks, 2 wrong use or unreadable input.',
    '',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const options = Object.entries(optionsOf(command)).map(
    ([name, option]) =>
      [`  --${name}${option.value ? ` ${option.value}` : ''}`, `${option.about}${option.required ? ' (required)' : ''}`] as const,
  );
  const width = Math.max(...options.map(([name]) => name.length)) + 2;
  return [
    `Usage: relee ${command.name} [options] ${command.files.join(' ')}`,
    ...(command.rows ? [`       relee ${command.name} [options] --jsonl < IN.jsonl > OUT.jsonl`] : []),
    '',
    command.about,
    '',
    ...options.map(([name, about]) => name.padEnd(width) + about),
    '',
    ...(command.reads
      ? [
          `With --jsonl, a line in:  ${command.reads}`,
          `             a line out: ${command.writes ?? ''}`,
          'An unreadable line gives {"id":null,"line":N,"error":"…"} and the run goes on.',
          '',
        ]
      : []),
  ].join('\n');
}
