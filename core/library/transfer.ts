/** Files of another program made into replies, and back: the one way in and out, for the command line and for the window. */
import type { Lang } from '../contract.js';
import { detectLang } from '../language/detect.js';
import {
  detectFormat,
  FormatError,
  FORMATS,
  readFiles,
  SIDECAR_ENDING,
  sidecarOf,
  sourcesOf,
  withSidecar,
  type Format,
  type FormatReport,
  type SourceFile,
  type WrittenFile,
} from './formats/index.js';
import { SAY } from './formats/say.js';
import { isDatabase } from './formats/source.js';
import type { Library, Reply } from './types.js';

/** A file as it was given; `path` is relative to the folder that was chosen, with `/`. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of one import that are read, and their bytes together; more is no library. */
export const MOST_FILES = 20_000,
  MOST_BYTES = 128 * 1024 * 1024;

/** `unknown`: no format fits the files. `nothing`: it fits, and holds no reply. `too-large`, `too-many`: they are not read at all. */
export type TransferFault = 'unknown' | 'nothing' | 'too-large' | 'too-many';
export class TransferError extends Error {
  override readonly name = 'TransferError';
  /** @param detail what the first warning says, for `nothing`. */
  constructor(
    readonly code: TransferFault,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

export interface Transfer {
  readonly format: Format;
  /** The language most of the replies are written in. */
  readonly language: Lang;
  readonly replies: readonly Reply[];
  readonly report: FormatReport;
}

export const formatNamed = (name: string): Format | null => FORMATS.find((format) => format.name === name) ?? null;

/** Replies whose language is told together by so many of them. */
const SAMPLE = 50;

/**
 * @param format null: told by the files.
 * @param lang language of what is said about the replies.
 * @throws TransferError, FormatError when the files are not of the format, ArchiveError for an archive that must not be unpacked.
 */
export function importFiles(given: readonly GivenFile[], format: Format | null, lang: Lang): Transfer {
  if (given.length > MOST_FILES) throw new TransferError('too-many');
  if (given.reduce((total, { bytes }) => total + bytes.length, 0) > MOST_BYTES) throw new TransferError('too-large');
  const all = given.flatMap(({ path, bytes }) => sourcesOf(path, bytes)),
    isBeside = ({ path }: SourceFile): boolean => path.endsWith(SIDECAR_ENDING);
  const others = all.filter((file) => !isBeside(file)),
    // What lies beside an export is a library too: alone, it is what was meant.
    files = others.length > 0 ? others : all,
    beside = others.length > 0 ? all.find(isBeside) : undefined;
  const chosen = format ?? detectFormat(files);
  const database = files.find(({ bytes }) => isDatabase(bytes));
  if (chosen === null && database) throw new TransferError('nothing', `${database.path}: ${SAY[lang].database}`);
  if (chosen === null) throw new TransferError('unknown');
  const plain = readFiles(chosen, files, lang);
  const { replies, report } = beside === undefined ? plain : withSidecar(chosen, plain, beside.text, lang);
  if (replies.length === 0) {
    const first = report.warnings[0];
    throw new TransferError('nothing', first ? `${first.item}: ${first.problem}` : '');
  }
  const text = replies
    .slice(0, SAMPLE)
    .map((reply) => reply.body)
    .join('\n');
  return { format: chosen, language: detectLang(text), replies, report };
}

export interface Written {
  readonly files: readonly WrittenFile[];
  /** What the format has no place for, as a library to lie beside the export; null when it said everything. */
  readonly beside: string | null;
  readonly report: FormatReport;
}

/** @throws FormatError when the library cannot be said in the format at all. */
export function exportFiles(library: Library, format: Format, lang: Lang): Written {
  const written = format.write(library, lang);
  return { files: written.files, beside: sidecarOf(library, written), report: written.report };
}

export { FormatError };
