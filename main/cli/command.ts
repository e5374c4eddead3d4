/** What every command of `relee` is made of, and how its options are read. */
import { interfaceLang } from '../../core/ui-language.js';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Lang } from '../../core/contract.js';

/** `many`: it may be given more than once. */
export interface Option {
  readonly value?: string;
  readonly about: string;
  readonly required?: boolean;
  readonly many?: boolean;
}

/** Values of the options as given; flags are true, and what may be given again is a list. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** An object from one input line. */
export type Row = Readonly<Record<string, unknown>>;

/** What a command prints: lines for people, one value for machines, and whether something blocks. */
export interface Outcome {
  readonly text: string;
  readonly json: unknown;
  readonly blocked: boolean;
}

/** What a row came to. */
export interface Answered {
  readonly out: object;
  readonly blocked: boolean;
}

export interface Command {
  readonly name: string;
  readonly about: string;
  /** How the files are named in the usage line. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Fields of the JSONL objects, for the help; absent when the command has no `--jsonl`. */
  readonly reads?: string;
  readonly writes?: string;
  /** Prepares the answering of many rows. */
  readonly rows?: (options: Options) => Promise<(row: Row) => Answered | Promise<Answered>>;
  readonly run: (options: Options, files: readonly string[]) => Promise<Outcome>;
}

/** Wrong use or unreadable input: one line on standard error, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const COMMON: Readonly<Record<string, Option>> = {
  json: { about: 'print one JSON document instead of text' },
  ui: { value: 'es|en', about: 'language of messages to you; that of the system when absent' },
  now: { value: 'ISO', about: 'date-time that counts as now, for repeatable output' },
  help: { about: 'print this help' },
};
export const JSONL: Option = { about: 'read one JSON object a line on standard input, write one a line' };

/** All options of a command, those of every command included. */
export function optionsOf(command: Command): Readonly<Record<string, Option>> {
  return { ...command.options, ...(command.rows ? { jsonl: JSONL } : {}), ...COMMON };
}

export function readArguments(command: Command, args: readonly string[]): { options: Options; files: string[] } {
  const spec: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, option] of Object.entries(optionsOf(command)))
    spec[name] = { type: option.value ? 'string' : 'boolean', multiple: option.many === true };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: true });
    return { options: values as Options, files: positionals };
  } catch (error) {
    throw new UsageError((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? 'wrong option');
  }
}

/** @returns the option's text, or undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** @returns all texts of an option that may be given again. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

export function requiredOption(options: Options, name: string): string {
  const value = textOption(options, name);
  if (value === undefined || value === '') throw new UsageError(`--${name} is required`);
  return value;
}

export function numberOption(options: Options, name: string, fallback: number): number {
  const text = textOption(options, name);
  if (text === undefined) return fallback;
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0) throw new UsageError(`--${name} wants a whole number from 1, not "${text}"`);
  return Number(text);
}

export function langOption(options: Options, name: string): Lang | undefined {
  const text = textOption(options, name);
  if (text === undefined || text === 'es' || text === 'en') return text;
  throw new UsageError(`--${name} wants es or en, not "${text}"`);
}

/** ISO date-time of "now". */
export function nowOption(options: Options): string {
  const text = textOption(options, 'now');
  if (text === undefined) return new Date().toISOString();
  if (Number.isNaN(Date.parse(text)) || !/^\d{4}-\d\d-\d\d/.test(text)) throw new UsageError(`--now wants an ISO date-time, not "${text}"`);
  return text.length === 10 ? `${text}T12:00:00Z` : text;
}

/** Language of what is said to the person at the terminal. */
export function uiOption(options: Options): Lang {
  return (
    langOption(options, 'ui') ?? interfaceLang('system', process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '')
  );
}
