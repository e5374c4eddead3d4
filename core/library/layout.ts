/**
 * Where each reply stands in a library file, told by indentation alone, in one pass. In block style
 * a line that starts with a dash at the list's own column can only be the next reply (YAML demands
 * that everything inside an entry is indented further), so a broken reply cannot hide its neighbours
 * and one reply can be edited without parsing the other ten thousand.
 */

/** One entry of the `replies` list: [start, end) in whole lines, without blank lines and comments after it. */
export interface LayoutItem {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface Layout {
  /** Column of the dashes. */
  readonly dash: number;
  readonly items: readonly LayoutItem[];
  /** Offset of the line `replies:` and of the line after it. */
  readonly head: number;
  readonly body: number;
  /** Where the top-level keys after the list begin; the text's length when there are none. */
  readonly tail: number;
  readonly tailLine: number;
}

const NL = 10,
  SPACE = 32,
  HASH = 35,
  DASH = 45;
const KEY_LINE = /^replies:[ \t]*(?:\[[ \t]*\][ \t]*)?(?:#.*)?\r?$/;
/** Only these end the list: any other text in the first column is a badly indented line of a reply. */
const TOP_KEY = /^(?:relee|version|name|language|x-[\w-]+):(?:\s|$)/;
const DOCUMENT_MARK = /^(?:%|---(?:\s|$)|\.\.\.(?:\s|$))/;

/** @returns null when the file is not in block style (JSON, flow lists, several documents): parse it whole then. */
export function layoutOf(text: string): Layout | null {
  let head = -1,
    body = -1,
    dash = -1,
    tail = -1,
    tailLine = 0,
    line = 0;
  const items: { start: number; end: number; line: number }[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    line++;
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at),
      column = at - start;
    const blank = code === NL || at >= text.length || (code === 13 && text.charCodeAt(at + 1) === NL);
    if (blank) {
      start = end;
      continue;
    }
    const bare = code === HASH && (dash < 0 || column <= dash);
    if (bare || tail >= 0) {
      /* nothing of the list */
    } else if (head < 0) {
      const content = text.slice(start, newline < 0 ? end : newline);
      if (column === 0 && line > 1 && DOCUMENT_MARK.test(content)) return null;
      if (column === 0 && (code === 123 || code === 91)) return null;
      if (KEY_LINE.test(content)) {
        head = start;
        body = end;
      }
    } else if (code === DASH && (dash < 0 || column === dash) && opensEntry(text, at)) {
      if (dash < 0) dash = column;
      items.push({ start, end, line });
    } else if (dash < 0) return null;
    else if (column === 0 && TOP_KEY.test(text.slice(start, start + 80))) {
      tail = start;
      tailLine = line;
    } else if (column === 0 && DOCUMENT_MARK.test(text.slice(start, start + 4))) return null;
    else (items[items.length - 1] as { end: number }).end = end;
    start = end;
  }
  if (head < 0) return null;
  return { dash: dash < 0 ? 2 : dash, items, head, body, tail: tail < 0 ? text.length : tail, tailLine: tail < 0 ? line + 1 : tailLine };
}

function opensEntry(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === NL || next === 13 || next === 9 || Number.isNaN(next);
}

/** Line break used by the file, so that an edit keeps it. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
}
