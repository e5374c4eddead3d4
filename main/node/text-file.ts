/** Text files that people and other programs change too: read with their identity, so that a change is never missed or undone. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeText, type Encoding } from '../../core/text/decode.js';
import { systemCode } from './errors.js';

/** Larger than any library: 100,000 replies are some 60 MB. */
const MAX_BYTES = 128 * 1024 * 1024;

export type Unreadable = 'not-a-file' | 'too-large' | 'forbidden' | 'not-text';
export type FileState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly identity: string; readonly why: Unreadable }
  | { readonly kind: 'text'; readonly identity: string; readonly text: string; readonly mode: number; /** How its bytes were read, when that had to be guessed. */ readonly guessed?: Encoding };

/** Changes with every write, replacement or edit in place: inode, size and nanoseconds. Null when there is no file. */
export async function identityOf(path: string): Promise<string | null> {
  try {
    const info = await stat(path, { bigint: true });
    return `${info.ino}:${info.size}:${info.mtimeNs}`;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
    throw error;
  }
}

export async function readTextFile(path: string): Promise<FileState> {
  for (let attempt = 0; ; attempt++) {
    const before = await identityOf(path);
    if (before === null) return { kind: 'missing' };
    const info = await stat(path).catch(() => null);
    if (info === null) continue;
    if (!info.isFile()) return { kind: 'unreadable', identity: before, why: 'not-a-file' };
    if (info.size > MAX_BYTES) return { kind: 'unreadable', identity: before, why: 'too-large' };
    const bytes = await readFile(path).catch((error: unknown) => systemCode(error));
    // Replaced while it was being read: what was read may be half of each.
    if ((await identityOf(path)) !== before && attempt < 5) continue;
    if (typeof bytes === 'string') return bytes === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', identity: before, why: 'forbidden' };
    const decoded = decodeText(bytes);
    if (decoded === null) return { kind: 'unreadable', identity: before, why: 'not-text' };
    // A mark stays in the text, so that saving changes no byte of what was there.
    const marked = decoded.encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { kind: 'text', identity: before, text: marked ? `\ufeff${decoded.text}` : decoded.text, mode: info.mode & 0o777, ...(decoded.sure ? {} : { guessed: decoded.encoding }) };
  }
}

/** Short name of a text's content. */
export const revisionOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 16);

/** Whether a save would work: the folder must take new files, for saves write aside and rename. */
export async function isWritable(path: string): Promise<boolean> {
  const may = (target: string, mode: number) => access(target, mode).then(() => true, () => false);
  return (await may(dirname(path), constants.W_OK)) && (!(await may(path, constants.F_OK)) || (await may(path, constants.W_OK)));
}
