/**
 * Pasted text made plain: what word processors, mail programs and web pages leave in it is taken out, and
 * HTML becomes lines, list marks and quote signs, so that zones.ts reads it like any message.
 */
import { decodeEntities } from './html-entities.js';
import { BLOCKS, isApart, isHidden, OUTLOOK_HISTORY, VOID } from './html-elements.js';
import { hasTags, htmlTokens, type HtmlToken } from './html-tokens.js';

/**
 * Rids plain text of other line ends, hard and zero-width spaces, soft hyphens and trailing blanks
 * (but for the blank of a signature's mark, `-- `). The words stay as they are.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    .map(withoutTrailingBlanks)
    .join('\n');
}

/** Not a pattern: on a long run of blanks inside a line one would start anew at every blank. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return end === 2 && line.startsWith('-- ') ? '-- ' : line.slice(0, end);
}

/**
 * @param pasted HTML of the clipboard, or plain text that may hold tags; a `<` that begins no element stays.
 * @returns clean text: blocks on lines of their own, paragraphs apart, `- ` and `1. ` before list items, tabs between
 * cells, `> ` before quoted lines at every depth, character references resolved, styles, scripts and hidden text dropped.
 */
export function cleanPasted(pasted: string): string {
  if (!hasTags(pasted)) return cleanText(pasted);
  const writer = new Writer();
  for (const token of htmlTokens(pasted)) writer.take(token);
  return writer.done();
}

const ALT = /\balt\s{0,3}=\s{0,3}(?:"([^"]{1,20})"|'([^']{1,20})')/i;
/** Beyond this quotes are shown no deeper: a line would be nothing but marks. */
const DEEPEST = 8;

/** Writes tokens down as lines. */
class Writer {
  private readonly lines: string[] = [];
  private line = '';
  private quoted = 0;
  private pre = 0;
  /** A blank line is due, at this depth of quotes. */
  private apart: number | undefined;
  private readonly lists: { ordered: boolean; count: number }[] = [];
  /** The element that hides what is in it, and how many of its name are open. */
  private hidden: { name: string; open: number } | undefined;

  take(token: HtmlToken): void {
    if (this.hidden) this.takeHidden(token, this.hidden);
    else if (token.kind === 'text') this.text(decodeEntities(token.body));
    else if (token.kind === 'open') this.open(token.name, token.body);
    else this.close(token.name);
  }

  done(): string {
    this.endLine();
    return cleanText(this.lines.join('\n'))
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n{1,2}/, '')
      .replace(/\n{1,2}$/, '');
  }

  private takeHidden(token: HtmlToken, hidden: { name: string; open: number }): void {
    if (token.name !== hidden.name) return;
    hidden.open += token.kind === 'open' ? 1 : -1;
    if (hidden.open === 0) this.hidden = undefined;
  }

  private text(text: string): void {
    if (this.pre > 0) {
      text.split(/\r\n?|\n/).forEach((part, i) => {
        if (i > 0) this.endLine(true);
        this.line += part;
      });
      return;
    }
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.line += this.line === '' || /[ \t]$/.test(this.line) ? collapsed.replace(/^ /, '') : collapsed;
  }

  private open(name: string, attributes: string): void {
    if (isHidden(attributes) && !VOID.has(name)) {
      this.hidden = { name, open: 1 };
      return;
    }
    if (name === 'br') {
      this.endLine(true);
      return;
    }
    if (name === 'img') {
      this.text(pictograph(attributes));
      return;
    }
    if (name === 'td' || name === 'th') {
      if (this.line !== '') this.line += '\t';
      return;
    }
    if (!BLOCKS.has(name)) return;
    this.endLine();
    if (isApart(name, attributes) && this.lists.length === 0) this.blank();
    if (OUTLOOK_HISTORY.test(attributes)) this.push(this.quoted, '_'.repeat(32));
    if (name === 'blockquote') this.quoted++;
    else if (name === 'pre') this.pre++;
    else if (name === 'ul' || name === 'ol') this.lists.push({ ordered: name === 'ol', count: 0 });
    else if (name === 'li') this.line = this.item();
  }

  private close(name: string): void {
    if (!BLOCKS.has(name)) return;
    this.endLine();
    if (name === 'blockquote') this.quoted = Math.max(0, this.quoted - 1);
    else if (name === 'pre') this.pre = Math.max(0, this.pre - 1);
    else if (name === 'ul' || name === 'ol') this.lists.pop();
    if (isApart(name, '') && name !== 'p' && this.lists.length === 0) this.blank();
  }

  private item(): string {
    const list = this.lists.at(-1);
    const indent = '  '.repeat(Math.min(DEEPEST, Math.max(0, this.lists.length - 1)));
    if (list) list.count++;
    return indent + (list?.ordered ? `${list.count}. ` : '- ');
  }

  /** @param forced also when nothing is on the line: a blank line then. */
  private endLine(forced = false): void {
    const isEmpty = this.line.trim() === '';
    if (isEmpty && this.line.includes('\u00a0')) this.blank();
    if (!isEmpty || forced) this.push(this.quoted, this.line);
    this.line = '';
  }

  private push(depth: number, line: string): void {
    if (this.apart !== undefined && this.lines.length > 0) this.lines.push(mark(this.apart));
    this.apart = undefined;
    this.lines.push(mark(depth) + line);
  }

  /** Before the next line, if one comes; as deep as the shallower of the lines it parts. */
  private blank(): void {
    this.apart = Math.min(this.apart ?? DEEPEST, this.quoted);
  }
}

const mark = (depth: number) => '> '.repeat(Math.min(DEEPEST, depth));

/** Mail programs send emoji as pictures; other pictures say nothing. */
function pictograph(attributes: string): string {
  const alt = ALT.exec(attributes);
  const text = decodeEntities(alt?.[1] ?? alt?.[2] ?? '');
  return /\p{Extended_Pictographic}/u.test(text) ? text : '';
}
