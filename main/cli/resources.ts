/** What the commands load from disk: dictionaries, libraries, policies. Each is loaded once, and what reads it only when it is wanted. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../core/contract.js';
import type { ParsedLibrary } from '../../core/library/codec.js';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import type { Policy } from '../../core/policy/types.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import { UsageError } from './command.js';
import { readText } from './io.js';

/** Where the built program lies: this is one of its parts, or the whole. */
function programFolder(): string {
  const part = dirname(fileURLToPath(import.meta.url));
  return part.endsWith('cli') ? dirname(part) : part;
}

/** The folder of the starter libraries, in a checkout and inside a packaged app. */
export const startersFolder = (): string =>
  process.env['RELEE_STARTERS'] ??
  [join(programFolder(), '../../snippets'), join(programFolder(), '../snippets')].find((path) => existsSync(path)) ??
  programFolder();

/** Folders that may hold a kind of resource: beside the checkout's program, beside relee.mjs, inside a packaged app. */
function foldersOf(kind: string): string[] {
  const here = programFolder();
  const started = process.argv[1] ? dirname(process.argv[1]) : here;
  return [
    join(here, '../../resources', kind),
    join(here, '..', kind),
    join(here, '../resources', kind),
    join(started, '../resources', kind),
    join(started, '../../resources', kind),
  ];
}

/** @returns the path of a file that comes with the program; null when it is not there. */
export const resourceFile = (kind: string, name: string): string | null =>
  foldersOf(kind)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;

const spellers = new Map<Lang, Speller | null>();

/** @returns the dictionary of a language, or null when it has not been built. */
export function spellerOf(lang: Lang): Speller | null {
  const known = spellers.get(lang);
  if (known !== undefined) return known;
  const file = resourceFile('dictionaries', `${lang}.dawg`);
  const opened = file === null ? null : openSpeller(new Uint8Array(readFileSync(file)), lang);
  spellers.set(lang, opened);
  return opened;
}

/** As `spellerOf`, for commands that are of no use without it. */
export function needSpeller(lang: Lang): Speller {
  const speller = spellerOf(lang);
  if (!speller) throw new UsageError(`the ${lang} dictionary is not built: run "npm run build"`);
  return speller;
}

/** @returns a library with at least one good reply, or an empty one that is valid; problems go to standard error as one line. */
export async function loadLibrary(path: string, uiLang: Lang): Promise<ParsedLibrary> {
  const { parseLibrary } = await import('../../core/library/codec.js');
  const parsed = parseLibrary(readText(path), uiLang);
  const errors = parsed.problems.filter((problem) => problem.severity === 'error');
  const first = errors[0];
  if (first && parsed.library.replies.length === 0) throw new UsageError(`${path}:${first.line}: ${first.message}`);
  if (first)
    process.stderr.write(
      `relee: ${path}: ${errors.length === 1 ? 'one problem' : `${errors.length} problems`}, the first on line ${first.line}: ${first.message}\n`,
    );
  return parsed;
}

/** @param path undefined gives the default policy, for which nothing is read. */
export async function loadPolicy(path: string | undefined): Promise<Policy> {
  if (path === undefined) return DEFAULT_POLICY;
  const { parsePolicy } = await import('../../core/policy/parse.js');
  const { policy, problems } = parsePolicy(readText(path));
  const error = problems.find((problem) => problem.severity === 'error');
  if (error) throw new UsageError(`${path}:${error.line}: ${error.message}`);
  return policy;
}
