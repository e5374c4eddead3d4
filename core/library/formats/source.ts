/** Files of another program as they lie on the disk or were dropped into the window. */
import { unzipSync } from 'fflate';
import { decodeText, ENCODING_NAMES, type Encoding } from '../../text/decode.js';

/** `path` is relative to the folder given, with `/`. */
export interface SourceFile {
  readonly path: string;
  /** Empty when the bytes are no text. */
  readonly text: string;
  /** Kept only for what is no text: archives, databases, binary property lists. */
  readonly bytes?: Uint8Array;
  /** The code page, when it had to be guessed. */
  readonly guessed?: Encoding;
}

/** What one import may unpack to: larger is no library but an attack on the memory. */
const MAX_UNPACKED = 128 * 1024 * 1024,
  MAX_ENTRIES = 20_000;

/** An archive that must not be unpacked. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Every SQLite 3 file begins with these bytes (https://www.sqlite.org/fileformat2.html#magic_header_string). */
const SQLITE = 'SQLite format 3\0';
export const isDatabase = (bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && [...SQLITE].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** A name inside an archive that stays inside it: no drive, no root, no way up. */
const inside = (name: string): boolean => name !== '' && !name.startsWith('/') && !/^[a-z]:/i.test(name) && !name.split('/').includes('..');

/**
 * @param path relative, with `/`.
 * @returns the file, or the files of an archive.
 * @throws ArchiveError for an archive that unpacks to too much.
 */
export function sourcesOf(path: string, bytes: Uint8Array): SourceFile[] {
  if (isZip(bytes)) return unpack(path, bytes);
  if (isDatabase(bytes)) return [{ path, text: '', bytes }];
  const decoded = decodeText(bytes);
  return [decoded ? { path, text: decoded.text, ...(decoded.sure ? {} : { guessed: decoded.encoding }) } : { path, text: '', bytes }];
}

function unpack(path: string, bytes: Uint8Array): SourceFile[] {
  let total = 0,
    entries = 0;
  const found = ((): Record<string, Uint8Array> => {
    try {
      return unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          const plain = name.replaceAll('\\', '/');
          if (name.endsWith('/') || !inside(plain) || /(?:^|\/)(?:__MACOSX|\.)/.test(plain)) return false;
          total += originalSize;
          if (++entries > MAX_ENTRIES || total > MAX_UNPACKED) throw new ArchiveError(`${path}: unpacks to too much`);
          return true;
        },
      });
    } catch (error) {
      throw error instanceof ArchiveError ? error : new ArchiveError(`${path}: the archive is damaged`);
    }
  })();
  return Object.entries(found)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, content]) => {
      const decoded = decodeText(content),
        plain = name.replaceAll('\\', '/');
      return decoded
        ? { path: plain, text: decoded.text, ...(decoded.sure ? {} : { guessed: decoded.encoding }) }
        : { path: plain, text: '', bytes: content };
    });
}

/** The name people know the guessed encoding by. */
export const guessedName = (file: SourceFile): string | null => (file.guessed ? ENCODING_NAMES[file.guessed] : null);
/** The file's name without folders, and without its ending. */
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const stemOf = (path: string): string => baseOf(path).replace(/\.[a-z\d]{1,12}$/i, '');
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
