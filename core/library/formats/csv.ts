/** CSV as spreadsheets write it (RFC 4180, and what they do besides): quotes, line breaks in cells, `,` `;` or tab. */

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line where it starts. */
  readonly line: number;
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const unit of text.slice(0, 10_000)) {
    if (unit === '"') quoted = !quoted;
    else if (!quoted && (unit === '\n' || unit === '\r')) break;
    else if (!quoted && (unit === ',' || unit === ';' || unit === '\t')) counts[unit]++;
  }
  return counts[';'] > counts[','] && counts[';'] >= counts['\t'] ? ';' : counts['\t'] > counts[','] ? '\t' : ',';
}

/** Excel's own line that names the separator. */
const SEP_LINE = /^\ufeff?"?sep=([,;\t|])"?\r?(?:\n|$)/i;

export type Separator = ',' | ';' | '\t' | '|';

/** Quotes left open that are looked for to the end of the text; after so many none is believed any more, and reading stays linear. */
const MOST_OPEN = 20;

/** @returns where a quoted cell ends: behind its closing quote; -1 when none closes it. */
function closingOf(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text[at + 1] !== '"') return at + 1;
  }
}

/**
 * @param onOpen told the line of a quote that nothing closes: it is read as a letter, or it would swallow the rest of the table.
 * @returns all rows, blank lines left out and a first line `sep=;` obeyed.
 */
export function parseCsv(text: string, given?: Separator, onOpen?: (line: number) => void): CsvRow[] {
  const rows: CsvRow[] = [];
  const named = SEP_LINE.exec(text),
    separator = (named?.[1] as Separator | undefined) ?? given ?? separatorOf(text);
  let cells: string[] = [],
    line = named ? 2 : 1,
    start = line,
    at = named ? named[0].length : text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0]?.trim()) rows.push({ cells, line: start });
    cells = [];
    start = line;
  };
  let open = 0;
  while (at < text.length) {
    let cell = '';
    const closes = text[at] === '"' && open < MOST_OPEN ? closingOf(text, at + 1) : 0;
    if (closes < 0) {
      open++;
      onOpen?.(line);
    }
    if (closes > 0) {
      at++;
      const piece = text.slice(at, closes - 1);
      for (let i = piece.indexOf('\n'); i >= 0; i = piece.indexOf('\n', i + 1)) line++;
      cell = piece.replaceAll('""', '"');
      at = closes;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    cells.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === separator && at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
    if (text[end] === separator) cells.push('');
    if (text[end] === separator) at = end + 1;
    if (text[at - 1] === '\r' && text[at] === '\n') at++;
    else if (text[end] === separator && text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else if (text[end] === separator && (text[at] === '\n' || text[at] === '\r')) at++;
    line++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

/** A cell that would start a formula in a spreadsheet gets an apostrophe, so that a library cannot run one. */
const FORMULA = /^[=+\-@\t\r]/;

export function printCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string => {
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Rows as records by the names of the first row, folded to lower case. */
export function csvRecords(text: string): { readonly line: number; readonly fields: Readonly<Record<string, string>> }[] {
  const [head, ...rows] = parseCsv(text);
  if (!head) return [];
  const names = head.cells.map((name) => name.trim().toLowerCase());
  return rows.map((row) => ({ line: row.line, fields: Object.fromEntries(names.map((name, i) => [name, row.cells[i] ?? ''])) }));
}
