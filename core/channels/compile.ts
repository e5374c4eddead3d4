/**
 * One draft, many shapes: compiles what the agent wrote into what each channel takes.
 */
import type { Channel } from '../contract.js';
import { toBubbles } from './bubbles.js';
import { parseMarkup } from './markup.js';
import { toHtml, toPlain, toWhatsApp } from './render.js';

/** What goes on the clipboard. */
export interface Compiled {
  readonly text: string;
  /** Only e-mail has a rich flavour. */
  readonly html?: string;
  /** Chat: the reply as bubbles, each to be sent by itself. */
  readonly parts?: readonly string[];
}

export interface CompileOptions {
  /** Added under the reply where the channel carries signatures. */
  readonly signature?: string;
}

const SIGNED: ReadonlySet<Channel> = new Set<Channel>(['email', 'ebay', 'amazon']);

/** @returns the reply in the shape that `channel` wants; the text is never empty unless the draft is. */
export function compileReply(draft: string, channel: Channel, options: CompileOptions = {}): Compiled {
  const signature = SIGNED.has(channel) ? (options.signature ?? '').trim() : '';
  // Who writes for WhatsApp writes its own marks: `*bold*` there is no slip of Markdown.
  const blocks = parseMarkup(signature === '' ? draft : `${draft.trimEnd()}\n\n${signature}`, channel === 'whatsapp' ? 'strong' : 'em');
  if (channel === 'email') return { text: toPlain(blocks), html: toHtml(blocks) };
  if (channel === 'whatsapp') return { text: toWhatsApp(blocks) };
  const text = toPlain(blocks);
  return channel === 'chat' ? { text, parts: toBubbles(text) } : { text };
}
