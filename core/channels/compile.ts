/**
 * One draft, many shapes: compiles what the agent wrote into what each channel takes.
 */
import type { Channel } from '../contract.js';
import { toBubbles } from './bubbles.js';
import { CHANNEL_SHAPES } from './shapes.js';
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

/** @returns the reply in the shape that `channel` wants; the text is never empty unless the draft is. */
export function compileReply(draft: string, channel: Channel, options: CompileOptions = {}): Compiled {
  const { writes, signed } = CHANNEL_SHAPES[channel];
  const signature = signed ? (options.signature ?? '').trim() : '';
  // Who writes for WhatsApp writes its own marks: `*bold*` there is no slip of Markdown.
  const blocks = parseMarkup(signature === '' ? draft : `${draft.trimEnd()}\n\n${signature}`, writes === 'whatsapp' ? 'strong' : 'em');
  if (writes === 'whatsapp') return { text: toWhatsApp(blocks) };
  const text = toPlain(blocks);
  if (writes === 'mail') return { text, html: toHtml(blocks) };
  return writes === 'bubbles' ? { text, parts: toBubbles(text) } : { text };
}
