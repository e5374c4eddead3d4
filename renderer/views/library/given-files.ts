/** Files that a person chose or dropped, with their bytes; what is too much is not read. */
import { MOST_BYTES, MOST_FILES, type GivenFile } from '../../../core/library/transfer.js';

interface Named {
  readonly path: string;
  readonly file: File;
}

/** Hidden files and those of the system are nobody's replies. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
/** Folders in folders that are gone into. */
const DEEPEST = 12;

/** One file beyond the bound is handed on without its bytes: the import then says which bound it was. */
async function read(all: readonly Named[]): Promise<GivenFile[]> {
  const files = all.filter(({ path }) => !isHidden(path));
  const size = files.reduce((total, { file }) => total + file.size, 0);
  if (files.length > MOST_FILES || size > MOST_BYTES)
    return files.length > MOST_FILES
      ? files.map(({ path }) => ({ path, bytes: new Uint8Array() }))
      : [{ path: files[0]?.path ?? '', bytes: new Uint8Array(MOST_BYTES + 1) }];
  return Promise.all(files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** A folder's own name is no part of the paths in it: it would be a level of every reply's folder. */
const below = (path: string): string => path.slice(path.indexOf('/') + 1);

export const chosenFiles = (files: FileList): Promise<GivenFile[]> =>
  read(Array.from(files, (file) => ({ path: file.webkitRelativePath === '' ? file.name : below(file.webkitRelativePath), file })));

/** What was dropped, folders gone into. */
export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null),
    plain = Array.from(data.files, (file) => ({ path: file.name, file }));
  if (!entries.some((entry) => entry.isDirectory)) return read(plain);
  const out: Named[] = [];
  for (const entry of entries) await walk(entry, entry.isDirectory ? '' : entry.name, out, 0);
  return read(out);
}

async function walk(entry: FileSystemEntry, path: string, out: Named[], depth: number): Promise<void> {
  if (out.length > MOST_FILES || depth > DEEPEST) return;
  if (entry.isFile) {
    out.push({ path, file: await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const one of some) await walk(one, path === '' ? one.name : `${path}/${one.name}`, out, depth + 1);
  }
}
