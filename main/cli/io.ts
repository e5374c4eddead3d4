/** Files, standard input by lines, and output that waits for its reader. */
import { readFileSync, statSync } from 'node:fs';
import { decodeText, ENCODING_NAMES } from '../../core/text/decode.js';
import type { Row } from './command.js';
import { UsageError } from './command.js';

/** Why a file could not be used, in a few words. */
export const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  return code === 'ENOENT'
    ? 'no such file'
    : code === 'EISDIR'
      ? 'is a folder'
      : code === 'EACCES'
        ? 'permission denied'
        : error instanceof Error
          ? error.message
          : String(error);
};

const toldOf = new Set<string>();

/** @returns the text of a file's bytes; a code page that had to be guessed is told once on standard error. */
export const textOf = (bytes: Uint8Array, name: string): string => decodedOf(bytes, name).text;

function decodedOf(bytes: Uint8Array, name: string): { readonly text: string; readonly encoding: string } {
  const decoded = decodeText(bytes);
  if (!decoded) throw new UsageError(`${name}: not a text file`);
  if (!decoded.sure && !toldOf.has(name)) {
    toldOf.add(name);
    process.stderr.write(`relee: ${name}: not UTF-8, read as ${ENCODING_NAMES[decoded.encoding]}\n`);
  }
  return { text: decoded.text, encoding: ENCODING_NAMES[decoded.encoding] };
}

/** Most bytes of one file that are read: a library of 100,000 replies has some 60 MB. */
export const MAX_FILE = 128 * 1024 * 1024;

/** @param path a file, or `-` for standard input. */
export function readBytes(path: string): Uint8Array {
  try {
    if (path !== '-' && statSync(path).size > MAX_FILE) throw new UsageError(`${path}: larger than ${MAX_FILE / 1024 / 1024} MB`);
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/** @param path a file of text in whatever encoding, or `-` for standard input. */
export const readText = (path: string): string => textOf(readBytes(path), path);
/** @returns the same with the encoding's name. */
export const readEncoded = (path: string): { readonly text: string; readonly encoding: string } => decodedOf(readBytes(path), path);

/** Bytes of one line that are accepted; a longer one is reported and skipped. */
const MAX_LINE = 64_000_000;

/** Standard input, line by line. Lines arrive whole whatever their length; a last line without a break counts. */
export async function* inputLines(): AsyncGenerator<string> {
  let parts: Buffer[] = [],
    size = 0;
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

/** What a terminal would obey: a customer's text may hold it, and is only to be read. On a terminal the colours that we use stay. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const CONTROLS_BUT_COLOURS = /\u001b(?!\[(?:[012]|3[123])m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g;
/** @returns text for people with nothing in it that moves the cursor, changes titles or hides words. */
export const forPeople = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(coloured() ? CONTROLS_BUT_COLOURS : CONTROLS, '\ufffd');

/** A reader that goes away (`| head`) ends the run quietly. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
}

export function parseRow(line: string): Row {
  const value: unknown = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  return value as Row;
}

/** Colours for people: only on a terminal, and not when NO_COLOR asks for none. */
const coloured = (): boolean => process.stdout.isTTY === true && !process.env['NO_COLOR'];
const paint =
  (code: number) =>
  (text: string): string =>
    coloured() ? `\u001b[${code}m${text}\u001b[0m` : text;
export const green = paint(32),
  yellow = paint(33),
  red = paint(31),
  dim = paint(2),
  bold = paint(1);
