/**
 * The tags and texts of pasted HTML, one after another. Not a parser of documents: tags need not match, and
 * what is no known element (`a < b`, `<ana@example.com>`) is text. Every character is looked at a bounded number of times.
 */

/** A tag, or the text between two. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'text';
  /** Lower case; '' for text. */
  readonly name: string;
  /** The text, or a tag's attributes as written. */
  readonly body: string;
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  'html head body title meta link base style script noscript template p div span br hr b i u s em strong a img font center table thead tbody tfoot tr td th caption col colgroup ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre code tt kbd samp section article header footer main nav aside address figure figcaption form fieldset label button input select option textarea small big sub sup del ins mark abbr cite q time wbr svg picture source video audio iframe object map area details summary strike o:p v:shape w:sdt st1:personname xml o:officedocumentsettings'.split(
    ' ',
  ),
);

/** Elements whose text is no part of what is read. */
const SILENT: ReadonlySet<string> = new Set('head style script title template xml noscript svg select textarea iframe object'.split(' '));

const TAG = /<(\/?)([a-z][a-z\d:]{0,30})(?=[\s/>])/iy;

/** @returns true when the text holds a tag of an HTML element. */
export function hasTags(text: string): boolean {
  for (const m of text.matchAll(/<\/?([a-z][a-z\d:]{0,30})(?=[\s/>])/gi)) if (ELEMENTS.has((m[1] as string).toLowerCase())) return true;
  return false;
}

/** @returns the tokens in order; comments, declarations and silent elements are left out. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lower = html.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  // What is not to be found after one place is not to be found after a later one: no second search to the end.
  const absent = new Set<string>();
  const find = (needle: string, from: number): number => {
    if (absent.has(needle)) return -1;
    const at = lower.indexOf(needle, from);
    if (at < 0) absent.add(needle);
    return at;
  };
  let text = 0;
  let i = lower.indexOf('<');
  while (i >= 0) {
    const { end, token } = tagAt(html, lower, i, find);
    if (end > i) {
      if (i > text) yield { kind: 'text', name: '', body: html.slice(text, i), start: text, end: i };
      if (token) yield { ...token, start: i, end };
      text = end;
    }
    i = lower.indexOf('<', Math.max(end, i + 1));
  }
  if (text < html.length) yield { kind: 'text', name: '', body: html.slice(text), start: text, end: html.length };
}

/** Where what begins at a `<` ends; the same place when it is text. */
function tagAt(
  html: string,
  lower: string,
  at: number,
  find: (needle: string, from: number) => number,
): { end: number; token?: Omit<HtmlToken, 'start' | 'end'> } {
  if (lower.startsWith('<!--', at)) {
    const close = find('-->', at + 4);
    return { end: close < 0 ? html.length : close + 3 };
  }
  if (lower[at + 1] === '!' || lower[at + 1] === '?') {
    const close = find('>', at);
    return { end: close < 0 ? at : close + 1 };
  }
  TAG.lastIndex = at;
  const m = TAG.exec(lower);
  const name = m?.[2] ?? '';
  if (!m || !ELEMENTS.has(name)) return { end: at };
  const from = TAG.lastIndex;
  const to = tagEnd(html, from, find);
  if (to < 0) return { end: at };
  const open = m[1] === '';
  if (open && SILENT.has(name) && html[to - 2] !== '/') {
    const close = find(`</${name}`, to);
    const end = close < 0 ? -1 : find('>', close);
    return { end: end < 0 ? to : end + 1 };
  }
  return { end: to, token: { kind: open ? 'open' : 'close', name, body: html.slice(from, to - 1) } };
}

/** Just after the `>` that ends a tag. A `<` outside quotes means the tag was never closed; so does a quote that is not. */
function tagEnd(html: string, from: number, find: (needle: string, from: number) => number): number {
  for (let i = from; i < html.length; i++) {
    const c = html[i] as string;
    if (c === '>') return i + 1;
    if (c === '<') return i;
    if (c !== '"' && c !== "'") continue;
    const close = find(c, i + 1);
    if (close < 0) {
      const end = find('>', i);
      return end < 0 ? -1 : end + 1;
    }
    i = close;
  }
  return -1;
}
