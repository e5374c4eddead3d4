/** Reading other people's JSON, YAML and tables without trusting their shape. */
import { parseDocument } from 'yaml';
import { csvRecords } from './csv.js';
import { FormatError, type SourceFile } from './format.js';

export type Fields = Readonly<Record<string, unknown>>;
export const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
/** Text as it stands; numbers and truth values as they are written. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
export const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
/** The first of several fields that holds text. */
export const firstText = (fields: Fields, ...keys: readonly string[]): string =>
  keys.map((key) => asText(own(fields, key))).find((text) => text.trim() !== '') ?? '';

/** @throws FormatError when the file is no JSON. */
export function jsonOf(file: SourceFile | undefined): unknown {
  try {
    return JSON.parse(file?.text.replace(/^\ufeff/, '') ?? '') as unknown;
  } catch {
    throw new FormatError(`${file?.path ?? ''}: not JSON`);
  }
}

/** The list that holds the rows: the value itself, or what stands under one of the names. @throws FormatError when there is none. */
export function rowsOf(value: unknown, names: readonly string[], path: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const found = names.map((name) => own(asFields(value), name)).find(Array.isArray);
  if (!found)
    throw new FormatError(
      `${path}: a list is expected${names.length > 0 ? `, under ${names.map((name) => `"${name}"`).join(' or ')}` : ''}`,
    );
  return found as unknown[];
}

/**
 * YAML in which every scalar is the letters that stand there: 08001, 1.10, +34… and yes are no numbers.
 * @throws FormatError with the place of the first error.
 */
export function yamlOf(file: SourceFile): unknown {
  const document = parseDocument(file.text, { schema: 'failsafe', prettyErrors: true, logLevel: 'silent' });
  const error = document.errors[0];
  if (error) throw new FormatError(`${file.path}: ${error.message.split('\n')[0]}`);
  try {
    return document.toJS({ maxAliasCount: 1_000 }) as unknown;
  } catch (failure) {
    throw new FormatError(`${file.path}: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

/** A truth value as exports write it. */
export const isTrue = (value: unknown): boolean => /^(?:true|1|yes|y|si|sí|on|active|enabled)$/i.test(asText(value).trim());
export const isFalse = (value: unknown): boolean => /^(?:false|0|no|n|off|inactive|disabled)$/i.test(asText(value).trim());

/** ISO date of whatever date an export holds; nothing of what is none. */
export function isoDayOf(value: unknown): { readonly updated?: string } {
  const time = typeof value === 'number' ? value * (value < 1e11 ? 1_000 : 1) : Date.parse(asText(value));
  return Number.isFinite(time) && time > 0 && time < 4e12 ? { updated: new Date(time).toISOString().slice(0, 10) } : {};
}

/** Rows of a table as records by folded column names. */
export const recordsOf = (file: SourceFile): ReturnType<typeof csvRecords> => csvRecords(file.text);

export const isJson = (file: SourceFile): boolean => /^\s*[[{]/.test(file.text);
/** A JSON text's value for detection: undefined when it is none. */
export function peekJson(files: readonly SourceFile[]): unknown {
  const [file] = files;
  if (files.length !== 1 || !file || !isJson(file)) return undefined;
  try {
    return JSON.parse(file.text) as unknown;
  } catch {
    return undefined;
  }
}
