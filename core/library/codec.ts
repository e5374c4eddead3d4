/** Library text ↔ library. Reading never throws and one broken reply never hides another. */
import { LineCounter, isMap, isNode, isSeq, parseDocument, type Document } from 'yaml';
import type { Lang } from '../contract.js';
import { layoutOf, type Layout } from './layout.js';
import { asWritten, problem, readItem, YAML_OPTIONS, type ReadItem } from './read.js';
import type { Library, LibraryProblem, Reply } from './types.js';
import { toReply, type RawReply } from './validate.js';
import { LIBRARY_WORDING } from './wording.js';

export { LibraryEditError, putReply, removeReply } from './edit.js';
export { putReplies } from './edit-many.js';
export { printLibrary } from './print.js';
export { isReplyId } from './validate.js';

export interface ParsedLibrary {
  readonly library: Library;
  /** In order of line. */
  readonly problems: readonly LibraryProblem[];
  /** 1-based line where each reply starts. */
  readonly lines: ReadonlyMap<string, number>;
}

const EMPTY: Library = { version: 1, name: '', language: 'es', replies: [] };

/**
 * Reads a library file (YAML 1.2, or JSON, which is YAML).
 * @param text the whole file, whatever it holds; a byte-order mark is skipped.
 * @param uiLang language of the problems' messages.
 * @returns the good replies, and what is wrong with the rest. An empty text is an empty library.
 */
export function parseLibrary(text: string, uiLang: Lang): ParsedLibrary {
  const source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}`.slice(1) : text;
  if (source.trim() === '') return { library: EMPTY, problems: [], lines: new Map() };
  const layout = layoutOf(source);
  return layout ? parseBlocks(source, layout, uiLang) : parseWhole(source, uiLang);
}

function parseBlocks(source: string, layout: Layout, uiLang: Lang): ParsedLibrary {
  const top = source.slice(0, layout.head),
    headLines = countLines(top);
  const { fields, problems } = readTop(top + source.slice(layout.tail), uiLang, (line) =>
    line <= headLines ? line : line - headLines + layout.tailLine - 1,
  );
  const collect = collector(uiLang, problems);
  for (const item of layout.items) collect.add(readItem(source.slice(item.start, item.end), layout.dash, item.line, uiLang), item.line);
  return collect.finish(fields);
}

/** A file in another style: JSON, flow lists, documents with anchors. */
function parseWhole(source: string, uiLang: Lang): ParsedLibrary {
  const say = LIBRARY_WORDING[uiLang],
    counter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(source, { ...YAML_OPTIONS, lineCounter: counter });
  } catch {
    return { library: EMPTY, problems: [problem(1, 'error', say.unreadable)], lines: new Map() };
  }
  const at = (offset: number): number => counter.linePos(offset).line;
  const problems = document.errors.slice(0, 20).map((error) => problem(at(error.pos[0]), 'error', say.yaml(error.code, error.message)));
  for (const lost of asWritten(document, (offset, text) => problem(at(offset), 'warning', say.cut(text.slice(0, 60))))) problems.push(lost);
  const root = document.contents;
  const list = isMap(root) ? root.get('replies', true) : undefined;
  if (!isMap(root) || (list !== undefined && !isSeq(list)))
    return { library: EMPTY, problems: [...problems, problem(1, 'error', say.noReplies)], lines: new Map() };
  const fields: Record<string, unknown> = {};
  for (const key of ['relee', 'version', 'name', 'language']) fields[key] = root.get(key);
  problems.push(...topProblems(fields, uiLang));
  if (list === undefined) problems.push(problem(1, 'error', say.noReplies));
  const collect = collector(uiLang, problems);
  for (const node of list?.items ?? []) {
    const line = isNode(node) ? at(node.range?.[0] ?? 0) : 1;
    let raw: unknown = null;
    try {
      raw = isNode(node) ? node.toJS(document, { maxAliasCount: 1_000 }) : node;
    } catch {
      collect.add({ reply: null, problems: [problem(line, 'error', say.alias)] }, line);
      continue;
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      collect.add({ reply: null, problems: [problem(line, 'error', say.notMap)] }, line);
      continue;
    }
    const found: LibraryProblem[] = [],
      id = (raw as RawReply)['id'];
    const reply = toReply(raw as RawReply, uiLang, (severity, message) =>
      found.push(problem(line, severity, message, typeof id === 'string' ? id : undefined)),
    );
    collect.add({ reply, problems: found }, line);
  }
  return collect.finish(fields);
}

/** Keeps the replies whose id is new, and notes ids and shortcuts given twice. */
function collector(uiLang: Lang, problems: LibraryProblem[]) {
  const say = LIBRARY_WORDING[uiLang];
  const replies: Reply[] = [],
    lines = new Map<string, number>(),
    shortcuts = new Map<string, number>();
  return {
    add(item: ReadItem, line: number): void {
      problems.push(...item.problems);
      const reply = item.reply;
      if (!reply) return;
      const earlier = lines.get(reply.id);
      if (earlier !== undefined) {
        problems.push(problem(line, 'error', say.sameId(reply.id, earlier), reply.id));
        return;
      }
      lines.set(reply.id, line);
      replies.push(reply);
      if (reply.shortcut === undefined) return;
      const taken = shortcuts.get(reply.shortcut);
      if (taken === undefined) shortcuts.set(reply.shortcut, line);
      else problems.push(problem(line, 'warning', say.sameShortcut(reply.shortcut, taken), reply.id));
    },
    finish(fields: Readonly<Record<string, unknown>>): ParsedLibrary {
      const name = fields['name'],
        language = fields['language'];
      const library: Library = {
        version: 1,
        name: typeof name === 'string' ? name : String(name ?? ''),
        language: language === 'en' ? 'en' : 'es',
        replies,
      };
      return { library, problems: problems.sort((a, b) => a.line - b.line), lines };
    },
  };
}

function readTop(
  text: string,
  uiLang: Lang,
  lineOf: (line: number) => number,
): { fields: Record<string, unknown>; problems: LibraryProblem[] } {
  const say = LIBRARY_WORDING[uiLang],
    counter = new LineCounter();
  const fields: Record<string, unknown> = {};
  try {
    const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter: counter });
    const problems = document.errors
      .slice(0, 5)
      .map((error) => problem(lineOf(counter.linePos(error.pos[0]).line), 'error', say.yaml(error.code, error.message)));
    if (isMap(document.contents)) for (const key of ['relee', 'version', 'name', 'language']) fields[key] = document.contents.get(key);
    return { fields, problems: [...problems, ...topProblems(fields, uiLang)] };
  } catch {
    return { fields, problems: [problem(1, 'error', say.unreadable)] };
  }
}

function topProblems(fields: Readonly<Record<string, unknown>>, uiLang: Lang): LibraryProblem[] {
  const say = LIBRARY_WORDING[uiLang],
    out: LibraryProblem[] = [];
  if (fields['relee'] !== 'library') out.push(problem(1, 'warning', say.notLibrary));
  if (fields['version'] !== undefined && Number(fields['version']) !== 1)
    out.push(problem(1, 'error', say.version(String(fields['version']).slice(0, 20))));
  return out;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
