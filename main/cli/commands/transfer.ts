import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { printLibrary } from '../../../core/library/codec.js';
import {
  ArchiveError,
  detectFormat,
  FORMATS,
  FormatError,
  readFiles,
  SIDECAR_ENDING,
  sidecarOf,
  sourcesOf,
  withSidecar,
  type Format,
  type FormatReport,
  type SourceFile,
} from '../../../core/library/formats/index.js';
import { detectLang } from '../../../core/language/detect.js';
import { requiredOption, textOption, uiOption, UsageError, type Command, type Outcome } from '../command.js';
import { dim, MAX_FILE, readBytes, readText } from '../io.js';
import { loadLibrary } from '../resources.js';

const NAMES = FORMATS.map((format) => format.name).join(', ');
/** Files of one folder that are read, and their bytes together; more is no library. */
const MAX_FILES = 20_000;

function formatOf(name: string): Format {
  const format = FORMATS.find((known) => known.name === name);
  if (!format) throw new UsageError(`the format "${name}" is not there yet; there are: ${NAMES}`);
  return format;
}

/** The named format, or the one that the files are seen to be of. */
function chosen(name: string | undefined, files: readonly SourceFile[], path: string): Format {
  const format = name === undefined ? detectFormat(files) : formatOf(name);
  if (!format) throw new UsageError(`${path}: not recognised; say --from with one of ${NAMES}`);
  return format;
}

function filesIn(path: string): SourceFile[] {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch {
    throw new UsageError(`${path}: no such file`);
  }
  if (!folder) return sourcesOf(path, readBytes(path));
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith(SIDECAR_ENDING))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (names.length > MAX_FILES) throw new UsageError(`${path}: more than ${MAX_FILES} files`);
  let total = 0;
  return names.flatMap((name) => {
    const bytes = readBytes(name);
    total += bytes.length;
    if (total > MAX_FILE) throw new UsageError(`${path}: more than ${MAX_FILE / 1024 / 1024} MB`);
    return sourcesOf(relative(path, name).split(sep).join('/'), bytes);
  });
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

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
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
    if (named !== undefined) formatOf(named);
    const files = told(() => filesIn(path)),
      format = chosen(named, files, path),
      beside = `${path}${SIDECAR_ENDING}`;
    const plain = told(() => readFiles(format, files, lang));
    const { replies, report } = existsSync(beside) ? withSidecar(format, plain, readText(beside), lang) : plain;
    if (replies.length === 0)
      throw new UsageError(
        `${path}: no replies found${report.warnings[0] ? ` (${report.warnings[0].item}: ${report.warnings[0].problem})` : ''}`,
      );
    const language = detectLang(
      replies
        .slice(0, 50)
        .map((reply) => reply.body)
        .join('\n'),
    );
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
      written = told(() => format.write(library, lang)),
      beside = sidecarOf(library, written);
    for (const file of written.files)
      writeNew(format.folder ? join(out as string, file.path) : (out as string), file.bytes ?? file.text ?? '');
    if (beside !== null) writeNew(`${out}${SIDECAR_ENDING}`, beside);
    return outcome(written.report, format.name);
  },
};
