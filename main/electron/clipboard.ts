/** Electron 45's clipboard: one asynchronous write of all formats, and items that are read lazily. */
import { clipboard, ClipboardItem } from 'electron';
import type { ClipboardPayload } from '../../core/host.js';

/** What is put back; pictures and files larger than this, in bytes, are not worth the memory and the wait. */
const MAX_KEPT = 4_000_000;
/** Formats that may be put back. Others name files or carry a program's private state. */
const KEPT_TYPES = ['text/plain', 'text/html', 'text/rtf', 'image/png'] as const;

/** Only the formats named here, never an object from the window: `text/uri-list` would put real files there. */
export async function writeClipboard(payload: ClipboardPayload): Promise<void> {
  await clipboard.write([new ClipboardItem({ 'text/plain': payload.text, ...(payload.html === undefined ? {} : { 'text/html': payload.html }) })]);
}

export const readClipboardText = (): Promise<string> => clipboard.readText();

/** Former content, held as data. */
export type Snapshot = readonly Readonly<Record<string, Blob>>[];

/**
 * Takes the content out of the clipboard; it must be read before anything is written, for the items are lazy.
 * @returns null when there is nothing that could be put back.
 */
export async function takeSnapshot(): Promise<Snapshot | null> {
  const kept: Record<string, Blob>[] = [];
  let size = 0;
  for (const item of await clipboard.read()) {
    const formats: Record<string, Blob> = {};
    for (const type of KEPT_TYPES.filter((known) => item.types.includes(known))) {
      const blob = await item.getType(type).catch(() => null);
      if (!(blob instanceof Blob)) continue;
      size += blob.size;
      formats[type] = blob;
    }
    if (Object.keys(formats).length > 0) kept.push(formats);
  }
  return kept.length === 0 || size > MAX_KEPT ? null : kept;
}

/** Puts the former content back, unless something else was copied since `ours`. */
export async function restoreSnapshot(snapshot: Snapshot, ours: string): Promise<boolean> {
  if ((await clipboard.readText()) !== ours) return false;
  await clipboard.write(snapshot.map((formats) => new ClipboardItem({ ...formats })));
  return true;
}
