/** Rich Text Format, read for its words (Rich Text Format Specification 1.9.1): one pass, no pictures, no fonts. */

/** Destinations whose text is not the document's. */
const SILENT: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable revtbl rsidtbl generator header footer headerl headerr footerl footerr fldinst xmlnstbl filetbl mmathPr bkmkstart bkmkend'.split(
    ' ',
  ),
);
const MARKS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n\n',
  page: '\n\n',
  tab: '\t',
  cell: '\t',
  row: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  '~': ' ',
  _: '-',
  '-': '',
  '{': '{',
  '}': '}',
  '\\': '\\',
  '\n': '\n',
  '\r': '\n',
};
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TOKEN = /\\(?:'([\da-f]{2})|([a-z]{1,32})(-?\d{1,10})?[ ]?|([^a-z\d]))|[{}]|[^\\{}\r\n]+|[\r\n]+/gi;

interface Group {
  silent: boolean;
  bold: boolean;
  /** Letters that stand for one \u. */
  skip: number;
}

export const looksRtf = (text: string): boolean => /^\s{0,20}\{\\rtf/.test(text);

/** @returns the document's words, **bold** marked, paragraphs one below the other. */
export function rtfToText(rtf: string): string {
  const stack: Group[] = [];
  let group: Group = { silent: false, bold: false, skip: 1 },
    out = '',
    pending = 0,
    starred = false;
  const put = (text: string): void => {
    if (group.silent) return;
    let rest = text;
    while (pending > 0 && rest !== '') {
      rest = rest.slice(1);
      pending--;
    }
    out += rest;
  };
  const bold = (on: boolean): void => {
    if (group.bold !== on && !group.silent) out += '\ufdd8';
    group.bold = on;
  };
  for (const token of rtf.matchAll(TOKEN)) {
    const [raw, hex, word, number, symbol] = token;
    if (raw === '{') {
      stack.push({ ...group });
      continue;
    }
    if (raw === '}') {
      const before = stack.pop();
      if (before) {
        if (before.bold !== group.bold && !group.silent) out += '\ufdd8';
        group = before;
      }
      continue;
    }
    if (hex !== undefined) {
      const code = Number.parseInt(hex, 16);
      put(code >= 0x80 && code < 0xa0 ? (C1[code - 0x80] as string) : String.fromCharCode(code));
      continue;
    }
    if (symbol === '*') {
      starred = true;
      continue;
    }
    if (symbol !== undefined) {
      put(MARKS[symbol] ?? '');
      continue;
    }
    if (word === undefined) {
      if (!/^[\r\n]/.test(raw)) put(raw);
      continue;
    }
    if (SILENT.has(word) || starred) group.silent = true;
    starred = false;
    if (word === 'u') {
      put(String.fromCharCode(Number(number) & 0xffff));
      if (!group.silent) pending = group.skip;
    } else if (word === 'uc') group.skip = Math.min(8, Number(number ?? 1));
    else if (word === 'b') bold(number !== '0');
    else if (word === 'plain') bold(false);
    else if (MARKS[word] !== undefined) put(MARKS[word]);
  }
  return out
    .replace(/\ufdd8(\s*)\ufdd8/g, '$1')
    .replace(/\ufdd8(\s{0,99})([^\ufdd8]{0,20000}?)(\s{0,99})\ufdd8/g, (_all, before: string, words: string, after: string) =>
      words === '' ? before + after : words.includes('\n') ? before + words + after : `${before}**${words}**${after}`,
    )
    .replaceAll('\ufdd8', '')
    .replace(/[ \t]{1,99}$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
