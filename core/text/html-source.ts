/**
 * A message that is the source of an HTML mail or page, as the changes that make it lines of text: where tags stood there
 * are line ends, list marks and quote signs, so that zones read it like any message and what is found keeps its place in
 * the source. What is pasted into the window is cleaned for good by clean.ts instead.
 */
import { BLOCKS, isApart, isHidden, OUTLOOK_HISTORY, VOID } from './html-elements.js';
import { htmlTokens, type HtmlToken } from './html-tokens.js';
import type { Edit } from './offset-map.js';

/** At least two tags of blocks or line ends: a "<b>" alone, or "a < b", is no page. */
export function isHtmlSource(text: string): boolean {
  let tags = 0;
  for (const _ of text.matchAll(/<\/?(?:html|body|div|p|br|table|tr|td|blockquote|ul|ol|li|span)(?=[\s/>])[^<>]{0,4000}>/gi))
    if (++tags >= 2) return true;
  return false;
}

/** What stands between two visible stretches of text. */
class Gap {
  lines = 0;
  tab = false;
  space = false;
  mark = '';

  break(lines: number): void {
    this.lines = Math.max(this.lines, lines);
  }

  /** @param depth how many quotes the text after it stands in. @param first nothing was visible yet. */
  words(depth: number, first: boolean): string {
    const quote = '> '.repeat(Math.min(8, depth));
    if (this.mark !== '') this.break(1);
    if (first) return quote + this.mark;
    if (this.lines > 0) return '\n'.repeat(this.lines) + quote + this.mark;
    return this.tab ? '\t' : this.space ? ' ' : '';
  }
}

/** @returns the changes, in order; together with what stays they are the text of the page. */
export function* htmlEdits(html: string): Generator<Edit> {
  let at = 0;
  let gap = new Gap();
  let first = true;
  let depth = 0;
  let pre = 0;
  let hidden: { name: string; open: number } | null = null;
  for (const token of htmlTokens(html)) {
    if (hidden) {
      if (token.name === hidden.name) hidden.open += token.kind === 'open' ? 1 : -1;
      if (hidden.open === 0) hidden = null;
      continue;
    }
    if (token.kind === 'text') {
      if (token.body.trim() === '' && !/\u00a0/.test(token.body)) {
        gap.space ||= token.body !== '';
        continue;
      }
      const lead = pre > 0 ? 0 : token.body.length - token.body.trimStart().length;
      gap.space ||= lead > 0;
      yield { from: at, to: token.start + lead, words: gap.words(depth, first) };
      const tail = pre > 0 ? token.end : token.start + token.body.trimEnd().length;
      if (pre === 0)
        for (const m of html.slice(token.start + lead, tail).matchAll(/[ \t\r\n\f]+/g))
          if (m[0] !== ' ') yield { from: token.start + lead + m.index, to: token.start + lead + m.index + m[0].length, words: ' ' };
      at = tail;
      first = false;
      gap = new Gap();
      gap.space = tail < token.end;
      continue;
    }
    if (token.kind === 'open' && isHidden(token.body) && !VOID.has(token.name)) {
      hidden = { name: token.name, open: 1 };
      continue;
    }
    if (token.name === 'blockquote') depth = Math.max(0, depth + (token.kind === 'open' ? 1 : -1));
    if (token.name === 'pre') pre = Math.max(0, pre + (token.kind === 'open' ? 1 : -1));
    tagged(gap, token);
  }
  if (at < html.length && !first) yield { from: at, to: html.length, words: '' };
}

function tagged(gap: Gap, { name, kind, body }: HtmlToken): void {
  if (name === 'br') gap.lines = Math.min(2, gap.lines + 1);
  else if (name === 'td' || name === 'th') gap.tab = true;
  else if (name === 'li' && kind === 'open') gap.mark = '- ';
  else if (kind === 'open' && OUTLOOK_HISTORY.test(body)) {
    gap.break(1);
    gap.mark = `${'_'.repeat(32)}\n`;
  } else if (BLOCKS.has(name)) gap.break(isApart(name, body) ? 2 : 1);
}
