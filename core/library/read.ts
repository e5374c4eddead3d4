/** Reads one entry of a library file: quickly when it is written our way, with the YAML parser otherwise. */
import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { Lang } from '../contract.js';
import { readCanonical } from './canonical.js';
import type { LibraryProblem, Reply } from './types.js';
import { toReply, type RawReply } from './validate.js';
import { LIBRARY_WORDING } from './wording.js';

export interface ReadItem {
  readonly reply: Reply | null;
  readonly problems: readonly LibraryProblem[];
}

/** No timestamps and no YAML 1.1 surprises; a key given twice is an error. */
export const YAML_OPTIONS = { schema: 'core', version: '1.2', prettyErrors: false, logLevel: 'silent' } as const;

/** The entry as a map of its own: the dash becomes a space, so that every offset stays. */
export const asMapText = (text: string, dash: number): string => `${text.slice(0, dash)} ${text.slice(dash + 1)}`;

/**
 * @param text the entry's lines, dash included.
 * @param line 1-based line of the file where it starts.
 */
export function readItem(text: string, dash: number, line: number, uiLang: Lang): ReadItem {
  const raw = readCanonical(text, dash);
  if (!raw) return readYamlItem(text, dash, line, uiLang);
  const problems: LibraryProblem[] = [];
  const name = typeof raw['id'] === 'string' ? raw['id'] : undefined;
  const reply = toReply(raw, uiLang, (severity, message, field) =>
    problems.push(problem(line + (field === null ? 0 : fieldLine(text, dash, field)), severity, message, name)),
  );
  return { reply, problems };
}

export function problem(line: number, severity: LibraryProblem['severity'], message: string, reply?: string): LibraryProblem {
  return { line, severity, message, ...(reply === undefined ? {} : { reply }) };
}

/** Lines from the top of a canonical entry to one of its fields. */
function fieldLine(text: string, dash: number, field: string): number {
  const lines = text.split('\n');
  return Math.max(
    0,
    lines.findIndex((line) => line.startsWith(`${field}:`, dash + 2)),
  );
}

function readYamlItem(text: string, dash: number, line: number, uiLang: Lang): ReadItem {
  const counter = new LineCounter();
  const say = LIBRARY_WORDING[uiLang];
  const at = (offset: number): number => line + counter.linePos(offset).line - 1;
  let document: Document.Parsed;
  try {
    document = parseDocument(asMapText(text, dash), { ...YAML_OPTIONS, lineCounter: counter });
  } catch {
    return { reply: null, problems: [problem(line, 'error', say.unreadable)] };
  }
  const name = idIn(document);
  const errors = document.errors.map((error) =>
    problem(at(errorOffset(document, error)), 'error', say.yaml(error.code, error.message), name),
  );
  if (errors.length > 0) return { reply: null, problems: errors.slice(0, 1) };
  const lost = asWritten(document, (offset, text) => problem(at(offset), 'warning', say.cut(text.slice(0, 60)), name));
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { reply: null, problems: [problem(line, 'error', say.alias, name)] };
  }
  if (!isMap(document.contents) || typeof raw !== 'object' || raw === null)
    return { reply: null, problems: [problem(line, 'error', say.notMap)] };
  const problems: LibraryProblem[] = [...lost];
  const reply = toReply(raw as RawReply, uiLang, (severity, message, field) =>
    problems.push(problem(field === null ? line : at(keyOffset(document, field)), severity, message, name)),
  );
  return { reply, problems };
}

/**
 * YAML makes numbers of `08001`, `1.10` and `+34…`, and a comment of what follows ` #`: the letters that stand there are
 * put back, and a comment that was surely meant as text is told.
 */
export function asWritten(document: Document.Parsed, tell: (offset: number, text: string) => LibraryProblem): LibraryProblem[] {
  const out: LibraryProblem[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key') return;
      if ((typeof node.value === 'number' || typeof node.value === 'bigint') && node.source !== undefined) node.value = node.source;
      // "# a note" is a comment; "#12 leaves today" is text that YAML cuts off.
      if (node.type === 'PLAIN' && node.comment && !/^\s/.test(node.comment)) out.push(tell(node.range?.[0] ?? 0, `#${node.comment}`));
    },
  });
  return out;
}

/** A quote that is never closed is noticed at the end; the agent has to look where it opens. */
function errorOffset(document: Document.Parsed, error: YAMLError): number {
  const last = isMap(document.contents) ? document.contents.items.at(-1)?.value : undefined;
  return error.code === 'MISSING_CHAR' && isNode(last) && last.range && last.range[0] < error.pos[0] ? last.range[0] : error.pos[0];
}

function idIn(document: Document.Parsed): string | undefined {
  const id = isMap(document.contents) ? document.contents.get('id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function keyOffset(document: Document.Parsed, field: string): number {
  if (!isMap(document.contents)) return 0;
  for (const pair of document.contents.items) if (isScalar(pair.key) && String(pair.key.value) === field) return pair.key.range?.[0] ?? 0;
  return 0;
}
