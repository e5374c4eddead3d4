import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { printLibrary } from '../../../core/library/codec.js';
import { ArchiveError, FormatError, FORMATS, SIDECAR_ENDING, type Format, type FormatReport } from '../../../core/library/formats/index.js';
import {
  exportFiles,
  formatNamed,
  importFiles,
  MOST_BYTES,
  MOST_FILES,
  TransferError,
  type GivenFile,
  type TransferFault,
} from '../../../core/library/transfer.js';
import { requiredOption, textOption, uiOption, UsageError, type Command, type Outcome } from '../command.js';
import { dim, readBytes } from '../io.js';
import { loadLibrary } from '../resources.js';

const NAMES = FORMATS.map((format) => format.name).join(', ');
function formatOf(name: string): Format {
  const format = formatNamed(name);
  if (!format) throw new UsageError(`the format "${name}" is not there yet; there are: ${NAMES}`);
  return format;
}

/** The file, or the files of a folder, with what lies beside an export. */
function filesIn(path: string): GivenFile[] {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch {
    throw new UsageError(`${path}: no such file`);
  }
  const beside = `${path}${SIDECAR_ENDING}`,
    kept = existsSync(beside) ? [{ path: beside, bytes: readBytes(beside) }] : [];
  if (!folder) return [{ path, bytes: readBytes(path) }, ...kept];
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (names.length > MOST_FILES) throw new TransferError('too-many');
  let total = 0;
  const files = names.map((name): GivenFile => {
    const bytes = readBytes(name);
    total += bytes.length;
    if (total > MOST_BYTES) throw new TransferError('too-large');
    return { path: relative(path, name).split(sep).join('/'), bytes };
  });
  return [...files, ...kept];
}

/** Never over something that is there: it may be all there is of somebody's work. */
function writeNew(path: string, content: string | Uint8Array): void {
  if (existsSync(path)) throw new UsageError(`${path}: exists already; give another name`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function outcome(report: FormatReport, format: string): Outcome {
  const lines = [
    `${report.imported}/${report.read}${report.skipped === 0 ? '' : `, ${report.skipped} skipped`} (${format})`,
    ...report.warnings.map((warning) => `${warning.item}  ${dim(warning.problem)}`),
  ];
  return { text: `${lines.join('\n')}\n`, json: { ...report, format }, blocked: false };
}

const FAULTS: Readonly<Record<TransferFault, string>> = {
  unknown: `not recognised; say --from with one of ${NAMES}`,
  nothing: 'no replies found',
  'too-large': `more than ${MOST_BYTES / 1024 / 1024} MB`,
  'too-many': `more than ${MOST_FILES} files`,
};

function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TransferError)
      throw new UsageError(`${path}: ${FAULTS[error.code]}${error.detail === '' ? '' : ` (${error.detail})`}`);
    throw error instanceof FormatError || error instanceof ArchiveError ? new UsageError(error.message) : error;
  }
}

const LIST = FORMATS.map((format) => `${format.name} (${format.about.en})`).join('; ');

export const importCommand: Command = {
  name: 'import',
  about: `Makes a library of another program’s replies. Formats: ${LIST}.`,
  files: ['IN'],
  options: {
    from: { value: 'FORMAT', about: `${NAMES}; told by the files when absent` },
    to: { value: 'OUT.yaml', about: 'the library to write; must not exist', required: true },
  },
  run: async (options, [given]) => {
    const path = given as string,
      to = requiredOption(options, 'to'),
      lang = uiOption(options),
      named = textOption(options, 'from');
    const wanted = named === undefined ? null : formatOf(named),
      { format, language, replies, report } = told(path, () => importFiles(filesIn(path), wanted, lang));
    writeNew(to, printLibrary({ version: 1, name: format.name, language, replies }));
    return outcome(report, format.name);
  },
};

export const exportCommand: Command = {
  name: 'export',
  about: `Writes a library in another program’s format; what the format has no place for goes into OUT${SIDECAR_ENDING}. Formats: ${LIST}.`,
  files: ['LIB', 'OUT'],
  options: { to: { value: 'FORMAT', about: NAMES, required: true } },
  run: async (options, [path, out]) => {
    const format = formatOf(requiredOption(options, 'to')),
      lang = uiOption(options);
    const { library } = await loadLibrary(path as string, lang),
      { files, beside, report } = told(path as string, () => exportFiles(library, format, lang));
    for (const file of files) writeNew(format.folder ? join(out as string, file.path) : (out as string), file.bytes ?? file.text ?? '');
    if (beside !== null) writeNew(`${out}${SIDECAR_ENDING}`, beside);
    return outcome(report, format.name);
  },
};
