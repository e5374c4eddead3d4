/** Electron 45's clipboard: one asynchronous write of all formats, and items that are read lazily. */
import { clipboard, ClipboardItem } from 'electron';
import type { ClipboardPayload } from '../../core/host.js';

/** What is put back; pictures larger than this, in bytes, are not worth the memory and the wait. */
const MAX_KEPT = 4_000_000;
/**
 * Formats that may be put back: those that every clipboard takes in one item. Others name files, carry a program's private
 * state, or (rich text) are refused by the W3C shape of the call.
 */
const KEPT_TYPES = ['text/plain', 'text/html', 'image/png'] as const;

/** Only the formats named here, never an object from the window: `text/uri-list` would put real files there. */
export async function writeClipboard(payload: ClipboardPayload): Promise<void> {
  await clipboard.write([
    new ClipboardItem({ 'text/plain': payload.text, ...(payload.html === undefined ? {} : { 'text/html': payload.html }) }),
  ]);
}

export const readClipboardText = (): Promise<string> => clipboard.readText();

/** Former content, held as data: one item, by type. */
export type Snapshot = Readonly<Record<string, Blob>>;

/**
 * Takes the content out of the clipboard; it must be read before anything is written, for the items are lazy.
 * Several items (rare, and refused by many systems when written) become the first one.
 * @returns null when there is nothing that could be put back.
 * @throws what the system says where it lets nobody read (a locked or foreign clipboard).
 */
export async function takeSnapshot(): Promise<Snapshot | null> {
  const [first] = await clipboard.read();
  if (!first) return null;
  const formats: Record<string, Blob> = {};
  let size = 0;
  for (const type of KEPT_TYPES.filter((known) => first.types.includes(known))) {
    const blob = await first.getType(type).catch(() => null);
    if (!(blob instanceof Blob)) continue;
    size += blob.size;
    formats[type] = blob;
  }
  return Object.keys(formats).length === 0 || size > MAX_KEPT ? null : formats;
}

/**
 * Puts the former content back, unless something else was copied since `ours`.
 * Where the system refuses the whole, the plain text alone is put back: better than our reply left there unasked.
 */
export async function restoreSnapshot(snapshot: Snapshot, ours: string): Promise<boolean> {
  if ((await clipboard.readText()) !== ours) return false;
  try {
    await clipboard.write([new ClipboardItem({ ...snapshot })]);
  } catch (error) {
    const text = snapshot['text/plain'];
    if (text === undefined) throw error;
    await clipboard.writeText(await text.text());
  }
  return true;
}
