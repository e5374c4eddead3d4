/** What a format of another program is to Relee: text in, replies and an honest report out, and back. */
import { fold } from '../../text/fold.js';
import type { Library, Reply } from '../types.js';

/** A file of the other program. `path` is relative to the folder given, with `/`. */
export interface SourceFile { readonly path: string; readonly text: string }

/** Nothing is dropped in silence: what could not come along is named. */
export interface FormatReport {
  readonly read: number;
  readonly imported: number;
  readonly skipped: number;
  readonly warnings: readonly { readonly item: string; readonly problem: string }[];
}
export interface Imported { readonly replies: readonly Reply[]; readonly report: FormatReport }
export interface Exported { readonly files: readonly SourceFile[]; readonly report: FormatReport }

export interface Format {
  readonly name: string;
  readonly about: string;
  /** True when the other side is a folder of files. */
  readonly folder: boolean;
  readonly read: (files: readonly SourceFile[]) => Imported;
  readonly write: (library: Library) => Exported;
}

/** A file that is not of the format at all. */
export class FormatError extends Error { override readonly name = 'FormatError'; }

/** "Retraso del envío" → "retraso-del-envio". */
export function slugOf(text: string): string {
  return fold(text.normalize('NFC')).replaceAll('ñ', 'n').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
}

/** A reply before it has an id. */
export type Draft = Omit<Reply, 'id'> & { readonly id?: string };

/** Gathers replies: gives each an id of its own, and keeps the books. */
export function collector() {
  const replies: Reply[] = [], warnings: { item: string; problem: string }[] = [];
  const ids = new Set<string>(), shortcuts = new Set<string>();
  let read = 0, skipped = 0;
  const warn = (item: string, problem: string): void => { warnings.push({ item: item.slice(0, 120), problem }); };
  return {
    warn,
    skip(item: string, problem: string): void { read++; skipped++; warn(item, problem); },
    add(draft: Draft): void {
      read++;
      const title = draft.title.trim().slice(0, 300);
      if (title === '' || draft.body.trim() === '') { skipped++; warn(title || `#${read}`, 'no text'); return; }
      const base = slugOf(draft.id ?? title) || 'reply';
      let id = base;
      for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
      ids.add(id);
      const { shortcut: written, ...rest } = draft;
      // Relee's own mark for a shortcut is put in front of it while typing.
      const shortcut = written?.replace(/^[:;]+/, '');
      const taken = shortcut !== undefined && shortcuts.has(shortcut.toLowerCase());
      if (taken) warn(title, `the shortcut "${shortcut}" is taken already and was left out`);
      if (shortcut) shortcuts.add(shortcut.toLowerCase());
      replies.push({ ...rest, id, title, ...(shortcut && !taken ? { shortcut } : {}) });
    },
    finish: (): Imported => ({ replies, report: { read, imported: replies.length, skipped, warnings } }),
  };
}

/** Text of another program whose braces mean nothing to Liquid. */
export const escapeLiquid = (text: string): string => text.replace(/\{(?=[{%])/g, '{{ "{" }}');
