/** The one way from a rival's HTML to the light Markdown of our bodies, and back. */
import { cleanPasted } from '../../text/clean.js';
import { htmlTokens } from '../../text/html-tokens.js';

const HREF = /\bhref\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/i;
const ALT = /\balt\s{0,3}=\s{0,3}(?:"([^"]{1,200})"|'([^']{1,200})')/i,
  SOURCE = /\bsrc\s{0,3}=\s{0,3}(?:"([^"]{1,200})"|'([^']{1,200})')/i;
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']),
  SLANTED: ReadonlySet<string> = new Set(['i', 'em']);
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface FromHtml {
  readonly body: string;
  /** Pictures that could not come along, by name. */
  readonly images: readonly string[];
}

/**
 * @param html a fragment or a page, well formed or not; scripts and styles are dropped.
 * @returns paragraphs, line ends, lists, **bold**, _italics_ and [links](…) as our bodies write them.
 */
export function htmlToBody(html: string): FromHtml {
  const images: string[] = [],
    links: (string | null)[] = [];
  let out = '';
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      out += token.body;
      continue;
    }
    const open = token.kind === 'open';
    if (BOLD.has(token.name)) out += '**';
    else if (SLANTED.has(token.name)) out += '_';
    else if (token.name === 'a' && open) {
      const href = HREF.exec(token.body),
        address = href?.[1] ?? href?.[2] ?? href?.[3] ?? '';
      links.push(/^(?:https?:|mailto:|tel:|\{\{|#\{|%)/i.test(address) ? address : null);
      if (links.at(-1)) out += '\ufdd8';
    } else if (token.name === 'a') {
      const address = links.pop();
      if (address) out += `\ufdd9${address}\ufdda`;
    } else if (token.name === 'img' && open) {
      const name = ALT.exec(token.body) ?? SOURCE.exec(token.body);
      images.push(name?.[1] ?? name?.[2] ?? '?');
    } else out += `<${open ? '' : '/'}${token.name}${open && token.body.trim() !== '' ? ` ${token.body.trim()}` : ''}>`;
  }
  for (const address of links.reverse()) if (address) out += `\ufdd9${address}\ufdda`;
  const text = cleanPasted(`<div>${out}</div>`)
    .trim()
    // A link that shows its own address needs no second one; empty emphasis is none.
    .replace(/\ufdd8([^\ufdd8-\ufdda]{0,2000})\ufdd9([^\ufdd8-\ufdda]{0,2000})\ufdda/g, (_all, words: string, address: string) =>
      words.trim() === '' || address.replace(/^mailto:|^tel:|\/$/gi, '') === words.trim().replace(/\/$/, '')
        ? words.trim() || address
        : `[${words.trim()}](${address})`,
    )
    .replace(/[\ufdd8-\ufdda]/g, '')
    .replace(/\*\*(\s*)\*\*/g, '$1')
    .replace(/(^|\s)\*\*( {0,99})([^*\n]{1,500}?)( {0,99})\*\*/g, '$1$2**$3**$4');
  return { body: text, images };
}

/** Whether a text that should be plain is HTML: a closing tag, a break, or a block that is opened. */
export const looksHtml = (text: string): boolean =>
  /<\/(?:p|div|span|b|strong|i|em|a|ul|ol|li|td|table|h[1-6]|body|html|font)>|<br\s*\/?>|<(?:p|div|ul|ol|li|table|h[1-6])(?:\s[^<>]{0,500})?>/i.test(
    text,
  );

/** Our body as a fragment of HTML: paragraphs, line ends, bold, italics, links. Placeholders stand as they are. */
export function bodyToHtml(body: string): string {
  const inline = (text: string): string =>
    escapeHtml(text)
      .replace(/\[([^\]\n]{1,500})\]\(((?:https?:|mailto:|tel:|\{\{|#\{|%)[^()\s]{0,2000})\)/g, '<a href="$2">$1</a>')
      .replace(/\*\*([^*\n]{1,500})\*\*/g, '<b>$1</b>');
  return body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${inline(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
