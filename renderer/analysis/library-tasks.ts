/** The tasks themselves, on any thread. */
import { strToU8, zipSync } from 'fflate';
import { examine, examineOne } from '../../core/library/doctor.js';
import { effectOnPast } from '../../core/library/past-effect.js';
import { ArchiveError, FormatError, SIDECAR_ENDING, type WrittenFile } from '../../core/library/formats/index.js';
import { exportFiles, formatNamed, importFiles, TransferError, type Transfer } from '../../core/library/transfer.js';
import { twinsOf } from '../../core/library/twins.js';
import type { Reply } from '../../core/library/types.js';
import type { Arrival, Arrivals, LibraryAnswer, LibraryTask, Saved, WorkFault } from './library-work.js';

/** @returns the answer; never throws. */
export function runLibraryTask(task: LibraryTask): LibraryAnswer {
  try {
    if (task.type === 'examine') return { type: 'examined', found: examine(task.library, task.now, task.lang) };
    if (task.type === 'weigh') return weighed(task);
    if (task.type === 'look') return { type: 'examined', found: examineOne(task.reply, task.library, task.now, task.lang, task.beside) };
    return task.type === 'import' ? { type: 'arrivals', arrivals: arrivalsOf(task) } : exported(task);
  } catch (error) {
    const code: WorkFault =
      error instanceof TransferError
        ? error.code
        : error instanceof FormatError
          ? 'format'
          : error instanceof ArchiveError
            ? 'archive'
            : 'broken';
    const message = error instanceof TransferError ? error.detail : error instanceof Error && code !== 'broken' ? error.message : '';
    return { type: 'fault', code, message };
  }
}

function weighed({ library, before, after, past, lang, at, calendar, shop }: Extract<LibraryTask, { type: 'weigh' }>): LibraryAnswer {
  const found = after === null ? [] : examineOne(after, library, at, lang);
  return { type: 'weighed', found, effect: effectOnPast(library, { before, after }, past, { now: at, calendar, shop }) };
}

type ImportTask = Extract<LibraryTask, { type: 'import' }>;
type ExportTask = Extract<LibraryTask, { type: 'export' }>;

function arrivalsOf({ files, format, lang, there }: ImportTask): Arrivals {
  const transfer = importFiles(files, format === null ? null : formatNamed(format), lang);
  const twins = twinsThere(transfer.replies, there),
    problems = problemsByTitle(transfer);
  const rows = transfer.replies.map((reply, i): Arrival => ({
    reply,
    problems: problems.get(itemOf(reply)) ?? [],
    twin: twins.get(i) ?? null,
  }));
  const titles = new Set(transfer.replies.map(itemOf));
  return {
    format: transfer.format.name,
    language: transfer.language,
    rows,
    read: transfer.report.read,
    left: transfer.report.warnings.filter(({ item }) => !titles.has(item)),
  };
}

/** A reply as the report names it. */
const itemOf = ({ title }: Reply): string => title.slice(0, 120);

function problemsByTitle({ report }: Transfer): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { item, problem } of report.warnings) out.set(item, [...(out.get(item) ?? []), problem]);
  return out;
}

/** By number of the new reply: what is there already and says the same. */
function twinsThere(fresh: readonly Reply[], there: readonly Reply[]): Map<number, Arrival['twin']> {
  const out = new Map<number, Arrival['twin']>(),
    words = new Map(there.map((reply) => [reply.body.trim(), reply.title]));
  fresh.forEach(({ body }, i) => {
    const title = words.get(body.trim());
    if (title !== undefined) out.set(i, { title, same: true });
  });
  for (const { a, b } of twinsOf([...there, ...fresh].map(({ body }) => body))) {
    const i = b - there.length,
      other = there[a];
    if (i >= 0 && other !== undefined && !out.has(i)) out.set(i, { title: other.title, same: false });
  }
  return out;
}

function exported({ library, format: name, lang, name: base }: ExportTask): LibraryAnswer {
  const format = formatNamed(name);
  if (format === null) return { type: 'fault', code: 'unknown', message: '' };
  const { files, beside, report } = exportFiles(library, format, lang);
  const [only] = files,
    inFolder = format.folder || files.length !== 1 || only === undefined;
  const out: Saved[] = inFolder
    ? [
        {
          name: `${base}.zip`,
          bytes: own(
            zipSync(
              Object.fromEntries([
                ...files.map((file) => [file.path || base, bytesOf(file)] as const),
                ...(beside === null ? [] : [[`${base}${SIDECAR_ENDING}`, strToU8(beside)] as const]),
              ]),
            ),
          ),
        },
      ]
    : [
        { name: `${base}${endingOf(only)}`, bytes: own(bytesOf(only)) },
        ...(beside === null ? [] : [{ name: `${base}${endingOf(only)}${SIDECAR_ENDING}`, bytes: own(strToU8(beside)) }]),
      ];
  return { type: 'saved', files: out, lost: report.warnings };
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
const bytesOf = (file: WrittenFile): Uint8Array => file.bytes ?? strToU8(file.text ?? '');

/** What a file of that content is called by the programs that read it. */
function endingOf({ bytes, text = '' }: WrittenFile): string {
  if (bytes !== undefined) return bytes[0] === 0x50 && bytes[1] === 0x4b ? '.zip' : '.bin';
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^[[{]/.test(start)) return '.json';
  if (/^<(?:\?xml|!DOCTYPE plist|plist)/i.test(start)) return '.xml';
  return /^(?:[\w-]+:(?:\s|$)|- )/.test(start) ? '.yml' : '.csv';
}
