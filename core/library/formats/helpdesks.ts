/** What the help desks' exports have in common: rows of title and text, in HTML or not, in a dialect of Liquid. */
import type { Lang } from '../../contract.js';
import { peekJson, type Fields } from './data.js';
import type { Collector, SourceFile } from './format.js';
import { htmlToBody, looksHtml } from './html.js';
import { fromLiquid, type Dialect } from './liquid-dialect.js';

/** @returns a rival's text as a body of ours; pictures and what has no meaning here are told. */
export function bodyOf(text: string, dialect: Dialect, out: Collector, title: string, html = looksHtml(text)): string {
  const { body, images } = html ? htmlToBody(text) : { body: text.replace(/\r\n?/g, '\n'), images: [] };
  for (const image of images) out.warn(title, out.say.unsupported(image));
  return fromLiquid(
    body,
    dialect,
    (problem) => {
      out.warn(title, problem);
    },
    out.say,
  );
}

/** How many of the first rows of a JSON list have all of these fields; 0 when there is no list. */
export function share(files: readonly SourceFile[], lists: readonly string[], test: (row: Fields) => boolean): number {
  const root = peekJson(files);
  const rows: readonly unknown[] = Array.isArray(root)
    ? (root as unknown[])
    : (lists.map((name) => (root as Fields | undefined)?.[name]).find((list): list is unknown[] => Array.isArray(list)) ?? []);
  const sample = rows.slice(0, 20).filter((row): row is Fields => typeof row === 'object' && row !== null && !Array.isArray(row));
  return sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
}

/** Whether a table's first row names all of these columns. */
export function hasColumns(files: readonly SourceFile[], ...names: readonly string[]): boolean {
  const [file] = files;
  if (files.length !== 1 || !file || /^\s*[[{<]/.test(file.text)) return false;
  const head = (
    file.text
      .replace(/^\ufeff/, '')
      .split('\n')
      .find((line) => !/^"?sep=/i.test(line)) ?? ''
  ).toLowerCase();
  const cells = new Set(head.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"|"$/g, '')));
  return names.every((name) => cells.has(name));
}

export const langOf = (value: string): Lang | undefined =>
  /^es(?:[-_]|$)|spanish|español/i.test(value) ? 'es' : /^en(?:[-_]|$)|english|inglés/i.test(value) ? 'en' : undefined;
