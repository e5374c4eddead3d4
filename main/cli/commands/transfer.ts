import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { printLibrary } from '../../../core/library/codec.js';
import { FORMATS, FormatError, type Format, type FormatReport, type SourceFile } from '../../../core/library/formats/index.js';
import { detectLang } from '../../../core/language/detect.js';
import { requiredOption, uiOption, UsageError, type Command, type Outcome } from '../command.js';
import { dim, readText } from '../io.js';
import { loadLibrary } from '../resources.js';

const LIST = FORMATS.map((format) => `${format.name} (${format.about})`).join('; ');
/** Files of one folder that are read; more is no library. */
const MAX_FILES = 20_000;

function formatOf(name: string): Format {
  const format = FORMATS.find((known) => known.name === name);
  if (!format) throw new UsageError(`the format "${name}" is not there yet; there are: ${FORMATS.map((known) => known.name).join(', ')}`);
  return format;
}

function filesIn(path: string): SourceFile[] {
  let folder: boolean;
  try { folder = statSync(path).isDirectory(); } catch { throw new UsageError(`${path}: no such file`); }
  if (!folder) return [{ path, text: readText(path) }];
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name)).sort().slice(0, MAX_FILES);
  return names.map((name) => ({ path: relative(path, name).split(sep).join('/'), text: /\.(txt|md|ya?ml|csv|json)$/i.test(name) ? readText(name) : '' }));
}

/** Never over something that is there: it may be all there is of somebody's work. */
function writeNew(path: string, text: string): void {
  if (existsSync(path)) throw new UsageError(`${path}: exists already; give another name`);
  try { mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, text, { flag: 'wx' }); }
  catch (error) { throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`); }
}

function outcome(report: FormatReport): Outcome {
  const lines = [`${report.imported}/${report.read}${report.skipped === 0 ? '' : `, ${report.skipped} skipped`}`, ...report.warnings.map((warning) => `${warning.item}  ${dim(warning.problem)}`)];
  return { text: `${lines.join('\n')}\n`, json: report, blocked: false };
}

function told<T>(work: () => T): T {
  try { return work(); } catch (error) { throw error instanceof FormatError ? new UsageError(error.message) : error; }
}

export const importCommand: Command = {
  name: 'import', about: `Makes a library of another program’s replies. Formats: ${LIST}.`,
  files: ['IN'],
  options: { from: { value: 'FORMAT', about: FORMATS.map((format) => format.name).join(', '), required: true }, to: { value: 'OUT.yaml', about: 'the library to write; must not exist', required: true } },
  run: async (options, [path]) => {
    const format = formatOf(requiredOption(options, 'from')), to = requiredOption(options, 'to');
    const { replies, report } = told(() => format.read(filesIn(path as string)));
    if (replies.length === 0) throw new UsageError(`${path}: no replies found${report.warnings[0] ? ` (${report.warnings[0].item}: ${report.warnings[0].problem})` : ''}`);
    const language = detectLang(replies.slice(0, 50).map((reply) => reply.body).join('\n'));
    writeNew(to, printLibrary({ version: 1, name: format.name, language, replies }));
    return outcome(report);
  },
};

export const exportCommand: Command = {
  name: 'export', about: `Writes a library in another program’s format. Formats: ${LIST}.`,
  files: ['LIB', 'OUT'],
  options: { to: { value: 'FORMAT', about: FORMATS.map((format) => format.name).join(', '), required: true } },
  run: async (options, [path, out]) => {
    const format = formatOf(requiredOption(options, 'to'));
    const { library } = loadLibrary(path as string, uiOption(options));
    const { files, report } = told(() => format.write(library));
    for (const file of files) writeNew(format.folder ? join(out as string, file.path) : (out as string), file.text);
    return outcome(report);
  },
};
