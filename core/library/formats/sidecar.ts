/** What a format has no place for, kept in a library file beside the export, and put back when the export is read again. */
import { parseLibrary, printLibrary } from '../codec.js';
import type { Library, Reply } from '../types.js';
import type { Exported, Format, Imported, SourceFile } from './format.js';
import { SAY } from './say.js';
import { sourcesOf } from './source.js';
import type { Lang } from '../../contract.js';

/** What is put after the name of the export. */
export const SIDECAR_ENDING = '.relee.yaml';

/** @returns the text of the file beside, or null when the format said everything. */
export function sidecarOf(library: Library, { report }: Exported): string | null {
  const lossy = new Set(report.warnings.map((warning) => warning.item));
  const replies = library.replies.filter((reply) => lossy.has(reply.id));
  return replies.length === 0 ? null : printLibrary({ ...library, replies });
}

/** What a rival's file says of a reply; the id is ours. */
const said = (reply: Reply): string => JSON.stringify([reply.title, reply.body, reply.shortcut ?? '', reply.folder ?? '']);

/** Replies that nobody changed in the rival's file get back what it could not say; changed ones stay as they are there. */
export function withSidecar(format: Format, imported: Imported, sidecar: string, lang: Lang): Imported {
  const { library } = parseLibrary(sidecar, lang),
    kept = new Map<string, Reply[]>();
  for (const reply of library.replies) {
    const files = format
      .write({ ...library, replies: [reply] }, lang)
      .files.flatMap((file): SourceFile[] =>
        file.bytes ? sourcesOf(file.path || 'in', file.bytes) : [{ path: file.path || 'in', text: file.text ?? '' }],
      );
    const back = readBack(format, files, lang)?.replies[0];
    if (back) kept.set(said(back), [...(kept.get(said(back)) ?? []), reply]);
  }
  const ids = new Set<string>(),
    warnings = [...imported.report.warnings];
  const replies = imported.replies
    .map((reply) => {
      const whole = kept.get(said(reply))?.shift();
      if (whole) warnings.push({ item: reply.title, problem: SAY[lang].fromSidecar });
      return whole ?? reply;
    })
    .map((reply) => {
      let id = reply.id;
      for (let n = 2; ids.has(id); n++) id = `${reply.id}-${n}`;
      ids.add(id);
      return id === reply.id ? reply : { ...reply, id };
    });
  return { replies, report: { ...imported.report, warnings } };
}

function readBack(format: Format, files: readonly SourceFile[], lang: Lang): Imported | null {
  try {
    return format.read(files, lang);
  } catch {
    return null;
  }
}
