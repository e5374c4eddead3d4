import { MAX_TEXT } from '../../../core/host/parts.js';
import { cleanPasted } from '../../../core/text/clean.js';
import { newCase } from '../cases.js';
import type { Surroundings } from '../effects.js';
import { looksBinary } from '../paste.js';

export interface QuickActions {
  /** What the clipboard holds, when it may be a customer's message; null where it is none or cannot be read unasked. */
  messageOnClipboard(): Promise<string | null>;
  /** The message that the quick insert is for: it fills placeholders and brings replies up, and is kept nowhere. Null lets go of it. */
  quickMessage(text: string | null): void;
}

/** What is shorter, or of fewer words, is a number, a name or an address. */
const SHORTEST = 25;
const FEWEST_WORDS = 5;

/** Whether a copied text may be what a customer wrote: words, and not the reply that was copied here last. */
export function mayBeMessage(text: string, lastReply: string): boolean {
  const words = text.trim();
  if (words.length < SHORTEST || words.length > MAX_TEXT || looksBinary(words) || words === lastReply.trim()) return false;
  return words.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length >= FEWEST_WORDS;
}

/** @param lastReply what this palette copied last. */
export function quickActions({ host, store, now }: Surroundings, analyse: (id: string) => void, lastReply: () => string): QuickActions {
  return {
    async messageOnClipboard() {
      // A browser would ask for leave, or refuse: there the message is pasted.
      if (store.getState().info.clipboard !== 'host') return null;
      const text = await host.readClipboard().catch(() => '');
      return mayBeMessage(text, lastReply()) ? text : null;
    },
    quickMessage(text) {
      const { settings } = store.getState();
      const record = text === null ? null : newCase({ id: 'quick', now: now(), channel: settings.channel, message: cleanPasted(text) });
      store.setState({ cases: record ? [record] : [], activeCase: record?.id ?? '', analyses: {}, suggestions: {} });
      if (record) analyse(record.id);
    },
  };
}
