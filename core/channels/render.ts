import type { Block, Inline } from './markup.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as HTML shows it, within elements and attribute values. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/** Marks around strong and emphasised words, and how a link reads. */
interface Style {
  readonly strong: string;
  readonly em: string;
  link(href: string, text: string): string;
}

const plainLink = (href: string, text: string): string => {
  const target = href.replace(/^(mailto|tel):/, '');
  return text === target || text === href ? target : `${text}: ${target}`;
};
const PLAIN: Style = { strong: '', em: '', link: plainLink };
/** WhatsApp's own marks: `*bold*`, `_italic_`. Source: faq.whatsapp.com, "How to format your messages", read 2026-11. */
const WHATSAPP: Style = { strong: '*', em: '_', link: plainLink };

/** A mark right after an address would be taken for part of it. */
const GLUED = /^[.,;:!?]/;

function inlineText(nodes: readonly Inline[], style: Style): string {
  return nodes
    .map((node, i) => {
      if (node.kind === 'text') return node.text;
      const next = nodes[i + 1];
      if (node.kind === 'link')
        return next?.kind === 'text' && GLUED.test(next.text)
          ? style.link(node.href, node.text).replace(/: (\S+)$/, ' ($1)')
          : style.link(node.href, node.text);
      const mark = node.kind === 'strong' ? style.strong : style.em;
      return `${mark}${inlineText(node.inner, style)}${mark}`;
    })
    .join('');
}

function blockText(block: Block, style: Style): string {
  if (block.kind === 'list')
    return block.items.map((item, i) => `${block.ordered ? `${block.first + i}${block.mark}` : '-'} ${inlineText(item, style)}`).join('\n');
  const prefix = block.kind === 'quote' ? '> ' : '';
  return block.lines.map((line) => prefix + inlineText(line, style)).join('\n');
}

const asText = (blocks: readonly Block[], style: Style): string => blocks.map((block) => blockText(block, style)).join('\n\n');

/** Plain text without any marks; lists and `>` quotes stay, they read well as text. */
export const toPlain = (blocks: readonly Block[]): string => asText(blocks, PLAIN);

/** Plain text with WhatsApp's marks. */
export const toWhatsApp = (blocks: readonly Block[]): string => asText(blocks, WHATSAPP);

function inlineHtml(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escapeHtml(node.text);
      if (node.kind === 'link') return `<a href="${escapeHtml(node.href)}">${escapeHtml(node.text)}</a>`;
      return `<${node.kind}>${inlineHtml(node.inner)}</${node.kind}>`;
    })
    .join('');
}

/** HTML for the e-mail flavour of the clipboard: six elements, one attribute, everything else escaped. */
export function toHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') {
        const tag = block.ordered ? 'ol' : 'ul';
        const start = block.ordered && block.first !== 1 ? ` start="${block.first}"` : '';
        return `<${tag}${start}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
      }
      const inner = block.lines.map(inlineHtml).join('<br>');
      return block.kind === 'quote' ? `<blockquote>${inner}</blockquote>` : `<p>${inner}</p>`;
    })
    .join('\n');
}
