/**
 * The light markup that drafts are written in: paragraphs, `> ` quotes, `- ` and `1. ` lists,
 * `**bold**`, `_italic_`, `[words](https://…)`. Anything else is text. No HTML passes through.
 * One star each side is italic, as in Markdown, but bold for a channel that writes bold so.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly inner: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

export type Block =
  | { readonly kind: 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly first: number;
      /** What follows the figures: `1.` or `1)`, as the agent wrote it. */
      readonly mark: '.' | ')';
      readonly items: readonly (readonly Inline[])[];
    };

const BULLET = /^[-*•] {1,80}(?! )(.*)$/;
const NUMBERED = /^(\d{1,3})([.)]) {1,80}(?! )(.*)$/;
const QUOTE = /^>{1,80}(?!>) ?(.*)$/;

/** What one star each side means: Markdown's italic, or the bold of WhatsApp. */
export type Star = 'em' | 'strong';

/** Parses a draft. Linear in its length; never fails. */
export function parseMarkup(draft: string, star: Star = 'em'): Block[] {
  const blocks: Block[] = [];
  let open:
    | { kind: 'paragraph' | 'quote'; lines: Inline[][] }
    | { kind: 'list'; ordered: boolean; first: number; mark: '.' | ')'; items: Inline[][] }
    | null = null;
  const close = () => {
    if (open) blocks.push(open);
    open = null;
  };
  for (const line of draft.replace(/\r\n?/g, '\n').split('\n')) {
    const text = line.trim();
    const item = BULLET.exec(text) ?? NUMBERED.exec(text);
    const quoted = QUOTE.exec(text);
    if (text === '') {
      close();
      continue;
    }
    if (item) {
      const ordered = item.length === 4;
      const mark = item[2] === ')' ? ')' : '.';
      if (open?.kind !== 'list' || open.ordered !== ordered || open.mark !== mark) {
        close();
        open = { kind: 'list', ordered, first: ordered ? Number(item[1]) : 1, mark, items: [] };
      }
      open.items.push(parseInline(item.at(-1) ?? '', star));
      continue;
    }
    const kind = quoted ? 'quote' : 'paragraph';
    if (open?.kind !== kind) {
      close();
      open = { kind, lines: [] };
    }
    open.lines.push(parseInline(quoted ? (quoted[1] ?? '') : text, star));
  }
  close();
  return blocks;
}

/** Only these may be clicked; anything else stays text. */
const LINK = /\[([^[\]\n]{1,300})\]\(((?:https?:\/\/|mailto:|tel:)[^\s()<>"]{1,2000})\)/;
const STRONG = /\*\*(?=[^\s*])([^*\n]{1,1000})(?<=\S)\*\*/;
const EM = /(?<![\p{L}\p{N}_*])(?<mark>[_*])(?=[^\s_*])([^_*\n]{1,1000})(?<=\S)\k<mark>(?![\p{L}\p{N}_*])/u;
const BARE = /https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?)\]]/;
const MARKS = new RegExp(`${LINK.source}|${STRONG.source}|${EM.source}|${BARE.source}`, 'gu');

function parseInline(line: string, star: Star): Inline[] {
  const out: Inline[] = [];
  let from = 0;
  const text = (to: number) => {
    if (to > from) out.push({ kind: 'text', text: line.slice(from, to) });
  };
  for (const m of line.matchAll(MARKS)) {
    text(m.index);
    const [all, words, href, strong, mark, em] = m;
    if (href !== undefined) out.push({ kind: 'link', href, text: words ?? href });
    else if (strong !== undefined) out.push({ kind: 'strong', inner: parseInline(strong, star) });
    else if (em !== undefined) out.push({ kind: mark === '*' ? star : 'em', inner: parseInline(em, star) });
    else out.push({ kind: 'link', href: all, text: all });
    from = m.index + all.length;
  }
  text(line.length);
  return out;
}
