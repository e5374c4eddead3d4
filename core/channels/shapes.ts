/** What a reply becomes in each channel, and how its length is counted there. Limits and greetings are the policy's. */
import type { Channel } from '../contract.js';

export interface ChannelShape {
  /** `mail`: plain and rich; `whatsapp`: its own marks; `bubbles`: messages to be sent one by one; `plain`: text without marks. */
  readonly writes: 'mail' | 'whatsapp' | 'bubbles' | 'plain';
  /** A signature goes under the reply. */
  readonly signed: boolean;
  /** `weighted`: as X counts, wide signs and links by weight. */
  readonly counts: 'characters' | 'weighted';
}

const PLAIN: ChannelShape = { writes: 'plain', signed: false, counts: 'characters' };

export const CHANNEL_SHAPES: Readonly<Record<Channel, ChannelShape>> = {
  email: { ...PLAIN, writes: 'mail', signed: true },
  whatsapp: { ...PLAIN, writes: 'whatsapp' },
  chat: { ...PLAIN, writes: 'bubbles' },
  social: { ...PLAIN, counts: 'weighted' },
  ebay: { ...PLAIN, signed: true },
  amazon: { ...PLAIN, signed: true },
  'public-reply': PLAIN,
};
