/** What a format of another program is to Relee: files in, replies and an honest report out, and back. */
import type { Lang } from '../../contract.js';
import { templateProblems } from '../../template/fill.js';
import { fold } from '../../text/fold.js';
import type { Library, Reply } from '../types.js';
import { isReplyId } from '../validate.js';
import { escapeLiquid } from './neutral.js';
import { SAY, type Say } from './say.js';
import type { SourceFile } from './source.js';

export type { SourceFile } from './source.js';

export interface Warning {
  /** Title of the reply, or path of the file. */
  readonly item: string;
  readonly problem: string;
}
/** Nothing is dropped in silence: what could not come along is named. */
export interface FormatReport {
  readonly read: number;
  readonly imported: number;
  readonly skipped: number;
  readonly warnings: readonly Warning[];
}
export interface Imported {
  readonly replies: readonly Reply[];
  readonly report: FormatReport;
}
/** `path` is empty for the one file of a format that is no folder. */
export interface WrittenFile {
  readonly path: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}
export interface Exported {
  readonly files: readonly WrittenFile[];
  readonly report: FormatReport;
}

export interface Format {
  /** Stable: people write it on the command line. */
  readonly name: string;
  readonly about: Readonly<Record<Lang, string>>;
  /** True when the other side is a folder of files. */
  readonly folder: boolean;
  /** What the format has no place for; the export's sidecar keeps it. */
  readonly cannot: readonly (
    'folder' | 'tags' | 'channels' | 'language' | 'register' | 'variants' | 'shortcut' | 'title' | 'updated' | 'archived' | 'favourite'
  )[];
  /** How sure these files are of the format: 0 no, 1 certain. */
  readonly detect: (files: readonly SourceFile[]) => number;
  /** @throws FormatError when the files are not of the format at all. */
  readonly read: (files: readonly SourceFile[], lang: Lang) => Imported;
  readonly write: (library: Library, lang: Lang) => Exported;
}

/** A file that is not of the format at all. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** "Retraso del envío" → "retraso-del-envio". */
export function slugOf(text: string): string {
  return fold(text.normalize('NFC'))
    .replaceAll('ñ', 'n')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** A reply before it has an id. */
export type Draft = Omit<Reply, 'id'> & { readonly id?: string };
export type Warn = (problem: string) => void;
export interface Collector {
  readonly say: Say;
  warn(item: string, problem: string): void;
  skip(item: string, problem: string): void;
  add(draft: Draft): void;
  finish(): Imported;
}

/** Letters of one body that are taken over; nobody's reply is longer. */
const LONGEST = 100_000;

/** Gathers replies: gives each an id of its own, sees to it that it can be filled, and keeps the books. */
export function collector(lang: Lang): Collector {
  const say = SAY[lang];
  const replies: Reply[] = [],
    warnings: Warning[] = [];
  const ids = new Set<string>(),
    shortcuts = new Set<string>();
  let read = 0,
    skipped = 0;
  const warn = (item: string, problem: string): void => {
    warnings.push({ item: item.slice(0, 120), problem });
  };
  const freshId = (draft: Draft, title: string): string => {
    const base = draft.id !== undefined && isReplyId(draft.id) ? draft.id : slugOf(draft.id ?? '') || slugOf(title) || 'reply';
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    ids.add(id);
    return id;
  };
  /** Never a reply that cannot be filled: one whose braces make no sense keeps them as text. */
  const fillable = (body: string, title: string): string => {
    const problem = templateProblems(body, lang)[0];
    if (!problem) return body;
    warn(title, say.keptAsText(problem.message));
    return escapeLiquid(body);
  };
  return {
    say,
    warn,
    skip(item, problem) {
      read++;
      skipped++;
      warn(item, problem);
    },
    add(draft) {
      read++;
      // Marks that turn the direction of what follows would turn the rows of a list too.
      const title = draft.title
          .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 300),
        written = draft.body.replace(/\r\n?/g, '\n');
      if (title === '' || written.trim() === '') {
        skipped++;
        warn(title || `#${read}`, say.noText);
        return;
      }
      if (written.length > LONGEST) {
        skipped++;
        warn(title, say.tooLong(LONGEST));
        return;
      }
      const body = fillable(written, title);
      const variants = draft.variants?.map((variant) => ({ ...variant, body: fillable(variant.body.replace(/\r\n?/g, '\n'), title) }));
      const { shortcut: given, variants: _drop, ...rest } = draft;
      // Relee's own mark for a shortcut is put in front of it while typing.
      const shortcut = given?.trim().replace(/^[:;]+/, '');
      const taken = shortcut !== undefined && shortcuts.has(shortcut.toLowerCase());
      if (taken) warn(title, say.shortcutTaken(shortcut));
      if (shortcut) shortcuts.add(shortcut.toLowerCase());
      replies.push({
        ...rest,
        id: freshId(draft, title),
        title,
        body,
        ...(variants?.length ? { variants } : {}),
        ...(shortcut && !taken ? { shortcut } : {}),
      });
    },
    finish: () => ({ replies, report: { read, imported: replies.length, skipped, warnings } }),
  };
}
