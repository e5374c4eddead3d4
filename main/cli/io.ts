/** Files, standard input by lines, and output that waits for its reader. */
import { readFileSync } from 'node:fs';
import type { Row } from './command.js';
import { UsageError } from './command.js';

/** Why a file could not be used, in a few words. */
export const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  return code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a folder' : code === 'EACCES' ? 'permission denied' : error instanceof Error ? error.message : String(error);
};

function decode(bytes: Buffer, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16().toString('utf16le');
  if (bytes.includes(0)) throw new UsageError(`${name}: not a text file`);
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** @param path a file, or `-` for standard input. Text in UTF-8, or UTF-16 with its mark. */
export function readText(path: string): string {
  try { return decode(readFileSync(path === '-' ? 0 : path), path); }
  catch (error) { throw error instanceof UsageError ? error : new UsageError(`${path}: ${reasonOf(error)}`); }
}

/** Bytes of one line that are accepted; a longer one is reported and skipped. */
const MAX_LINE = 64_000_000;

/** Standard input, line by line. Lines arrive whole whatever their length; a last line without a break counts. */
export async function* inputLines(): AsyncGenerator<string> {
  let parts: Buffer[] = [], size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      if (size <= MAX_LINE) parts.push(chunk.subarray(from, at));
      yield size > MAX_LINE ? '\u0000' : Buffer.concat(parts).toString('utf8');
      parts = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= MAX_LINE) parts.push(chunk.subarray(from));
  }
  if (size > 0) yield size > MAX_LINE ? '\u0000' : Buffer.concat(parts).toString('utf8');
}

/** Writes and waits while the reader is slower. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** A reader that goes away (`| head`) ends the run quietly. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 2); });
}

export function parseRow(line: string): Row {
  const value: unknown = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  return value as Row;
}

/** Colours for people: only on a terminal, and not when NO_COLOR asks for none. */
const coloured = (): boolean => process.stdout.isTTY === true && !process.env['NO_COLOR'];
const paint = (code: number) => (text: string): string => (coloured() ? `\u001b[${code}m${text}\u001b[0m` : text);
export const green = paint(32), yellow = paint(33), red = paint(31), dim = paint(2), bold = paint(1);
