/** Text files that people and other programs change too: read with their identity, so that a change is never missed or undone. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile, readlink, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { decodeText, type Encoding } from '../../core/text/decode.js';
import { identityIn, type Rights } from './atomic.js';
import { systemCode } from './errors.js';

/** Larger than any library: 100,000 replies are some 60 MB. */
const MAX_BYTES = 128 * 1024 * 1024;

export type Unreadable = 'not-a-file' | 'too-large' | 'forbidden' | 'not-text';
export type FileState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly identity: string; readonly why: Unreadable }
  | {
      readonly kind: 'text';
      readonly identity: string;
      readonly text: string;
      readonly mode: number;
      readonly gid: number;
      /** How its bytes were read, when that had to be guessed. */
      readonly guessed?: Encoding;
    };

const FORBIDDEN = 'forbidden';
const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error));

/** What tells a file's content apart (`identityIn`); null when there is no file. @throws when the system cannot tell. */
export async function identityOf(path: string): Promise<string | null> {
  return (await lookAt(path))?.identity ?? null;
}

export interface Look {
  readonly identity: string;
  /** Changes when somebody changes who may do what with the file. */
  readonly rights: string;
}

export async function lookAt(path: string): Promise<Look | null> {
  try {
    const info = await stat(path, { bigint: true });
    return { identity: identityIn(info), rights: `${info.mode}:${info.uid}:${info.gid}` };
  } catch (error) {
    if (isGone(error)) return null;
    // A folder that may not be entered holds a file that may not be read.
    if (systemCode(error) === 'EACCES') return { identity: FORBIDDEN, rights: FORBIDDEN };
    throw error;
  }
}

export async function readTextFile(path: string): Promise<FileState> {
  for (let attempt = 0; ; attempt++) {
    const before = await identityOf(path);
    if (before === null) return { kind: 'missing' };
    if (before === FORBIDDEN) return { kind: 'unreadable', identity: before, why: 'forbidden' };
    const info = await stat(path).catch(() => null);
    if (info === null) continue;
    if (!info.isFile()) return { kind: 'unreadable', identity: before, why: 'not-a-file' };
    if (info.size > MAX_BYTES) return { kind: 'unreadable', identity: before, why: 'too-large' };
    const bytes = await readFile(path).catch((error: unknown) => {
      if (isGone(error)) return 'gone' as const;
      if (['EACCES', 'EPERM'].includes(systemCode(error))) return 'forbidden' as const;
      throw error;
    });
    // Replaced while it was being read: what was read may be half of each.
    if ((await identityOf(path)) !== before && attempt < 5) continue;
    if (bytes === 'gone') return { kind: 'missing' };
    if (bytes === 'forbidden') return { kind: 'unreadable', identity: before, why: 'forbidden' };
    const decoded = decodeText(bytes);
    if (decoded === null) return { kind: 'unreadable', identity: before, why: 'not-text' };
    // A mark stays in the text, so that saving changes no byte of what was there.
    const marked = decoded.encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = marked ? `\ufeff${decoded.text}` : decoded.text;
    return {
      kind: 'text',
      identity: before,
      text,
      mode: info.mode & 0o777,
      gid: info.gid,
      ...(decoded.sure ? {} : { guessed: decoded.encoding }),
    };
  }
}

/** Short name of a text's content. */
export const revisionOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 16);

/**
 * Whether a save would work: the folder must take new files, for saves write aside and rename. A file that nobody may write
 * is left alone even where the system would let us.
 */
export async function isWritable(path: string): Promise<boolean> {
  const may = (target: string, mode: number) =>
    access(target, mode).then(
      () => true,
      () => false,
    );
  if (!(await may(dirname(path), constants.W_OK))) return false;
  const info = await stat(path).catch(() => null);
  return info === null || ((info.mode & 0o222) !== 0 && (await may(path, constants.W_OK)));
}

/** Where a path leads when its last part is a link, also to a file that is not there (yet): saves replace the file, not the link. */
export async function resolveLink(path: string): Promise<string> {
  let at = path;
  for (let steps = 0; steps < 40; steps++) {
    const target = await readlink(at).catch(() => null);
    if (target === null) return at;
    at = resolve(dirname(at), target);
  }
  return path;
}

/** What a new file of a team gets: its group may write it where the group may write the folder. */
export async function rightsOfNew(path: string): Promise<Rights> {
  const folder = await stat(dirname(path)).catch(() => null);
  return { mode: folder !== null && (folder.mode & 0o020) !== 0 ? 0o664 : 0o644 };
}
