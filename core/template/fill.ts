/** Fills the placeholders of a reply. What is not known becomes a visible field to tab through. */
import { Tokenizer, TokenKind, type Liquid, type Template } from 'liquidjs';
import { MONDAY_TO_FRIDAY } from '../calendar/business-calendar.js';
import type { CaseContext, Lang } from '../contract.js';
import type { Register } from '../contract.js';
import { createEngine, FALLBACK_FILTERS, type EngineOptions } from './engine.js';
import { joinPieces, type JoinField, type JoinPiece } from './join.js';
import { IncludeError, withIncludes, type Resolve } from './include.js';
import { fieldLabel, greetingAt } from './labels.js';
import { optionalParts, type OptionalPart } from './optional.js';
import { describePlaceholder, placeholdersOf, type Placeholder, type TemplateProblem } from './placeholders.js';
import { templateProblem } from './problems.js';
import { scopeOf } from './scope.js';

export { placeholdersOf, strayBlanks, type Placeholder, type TemplateProblem } from './placeholders.js';
export { contextWith } from './scope.js';
export { toTemplate } from './to-template.js';
export type { JoinField } from './join.js';
export { includesOf, type Resolve } from './include.js';
export { optionalParts, type OptionalPart } from './optional.js';

export interface FillOptions extends EngineOptions {
  /** Form of address for `{{ register | choose: … }}`; usted when nobody says. */
  readonly register?: Register;
  /** Language of problems; that of the reply when absent. */
  readonly uiLang?: Lang;
  /** Bodies for `{% include %}`, by id or shortcut; without it an include is a problem. */
  readonly include?: Resolve;
}

export interface Filled {
  readonly text: string;
  /** Paths that nobody knew, each once, in order. */
  readonly missing: readonly string[];
  /** Where they stand in `text`, to tab through. */
  readonly fields: readonly JoinField[];
  /** Where known values stand in `text`. */
  readonly filled: readonly JoinField[];
  /** The parts to tick or not, each once; absent when there are none. */
  readonly optional?: readonly OptionalPart[];
  /** Where the caret goes, when the reply says so. */
  readonly cursor?: number;
  /** Why the template could not be used; `text` is then the body as written. */
  readonly problems: readonly TemplateProblem[];
}

/** Noncharacters of Unicode: no text may carry them, so they can mark places inside one. */
const OPEN = '\ufdd0',
  MIDDLE = '\ufdd1',
  CLOSE = '\ufdd2',
  CURSOR = '\ufdd3',
  SEAM = '\ufdd4';
const MARKS = /[\ufdd0-\ufdef]/g;
/** What stands between these is the writer's text to the letter. */
const RAW_TAG = /^\{%-?\s*(?:end)?raw\b/;
const FIELD_FILTER = 'relee_field';

/** The template with every output marked, and what each output is. */
interface Marked {
  readonly source: string;
  readonly placeholders: readonly Placeholder[];
}

function mark(body: string): Marked {
  const clean = body.replace(MARKS, '');
  const placeholders: Placeholder[] = [];
  let source = '';
  for (const token of new Tokenizer(clean).readTopLevelTokens()) {
    const raw = clean.slice(token.begin, token.end);
    if (token.kind === TokenKind.Output) source += markOutput(raw, placeholders);
    else if (token.kind === TokenKind.Tag && !RAW_TAG.test(raw) && standsAlone(clean, token.begin, token.end)) source += `${SEAM}${raw}`;
    else source += raw;
  }
  return { source: foldTagLines(source), placeholders };
}

function markOutput(raw: string, placeholders: Placeholder[]): string {
  const placeholder = describePlaceholder(raw.slice(2, -2), { start: 0, end: 0 });
  if (placeholder.path === 'cursor') return CURSOR;
  const number = placeholders.push(placeholder) - 1;
  const inner = raw.slice(2, -2),
    left = inner.startsWith('-') ? '-' : '',
    right = inner.endsWith('-') ? '-' : '';
  const expression = placeholder.isPath ? inner.slice(left.length, inner.length - right.length) : 'nil';
  return `{{${left} ${expression} | ${FIELD_FILTER}: ${number} ${right}}}`;
}

function standsAlone(text: string, begin: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', begin - 1) + 1, begin);
  const newline = text.indexOf('\n', end);
  return before.trim() === '' && newline >= 0 && text.slice(end, newline).trim() === '';
}

/** A tag alone on its line takes its line break inside, where it prints nothing and lines still count. */
function foldTagLines(source: string): string {
  return source.replace(/\ufdd4(\{%[^\ufdd4\n]{0,2000}?)%\}[ \t]*\n/g, (all, tag: string) =>
    tag.endsWith('-') ? all : `${SEAM}${tag}\n%}`,
  );
}

/** Cuts a rendered text at its marks. */
function piecesOf(rendered: string, placeholders: readonly Placeholder[], lang: Lang): JoinPiece[] {
  const pieces: JoinPiece[] = [];
  let from = 0;
  for (const match of rendered.matchAll(/\ufdd0(\d{1,6})\ufdd1([^\ufdd2]*)\ufdd2|[\ufdd3\ufdd4]/g)) {
    if (match.index > from) pieces.push({ kind: 'text', text: rendered.slice(from, match.index) });
    from = match.index + match[0].length;
    const placeholder = placeholders[Number(match[1])];
    if (match[0] === CURSOR) pieces.push({ kind: 'cursor' });
    else if (match[0] === SEAM || !placeholder) pieces.push({ kind: 'seam' });
    else pieces.push(valuePiece(placeholder, match[2] as string, lang));
  }
  if (from < rendered.length) pieces.push({ kind: 'text', text: rendered.slice(from) });
  return pieces;
}

function valuePiece(placeholder: Placeholder, value: string, lang: Lang): JoinPiece {
  const { path, before, after, kind, options, preset } = placeholder;
  const field = { expression: placeholder.expression, ...(kind ? { kind } : {}), ...(options ? { options } : {}) };
  if (kind === 'unsupported') return { kind: 'missing', text: `[${path}]`, before, after, path, field };
  if (value !== '') return placeholder.isLiteral ? { kind: 'text', text: value } : { kind: 'value', text: value, path };
  if (placeholder.isLiteral || placeholder.filters.some((name) => FALLBACK_FILTERS.has(name))) return { kind: 'nothing' };
  if (preset) return { kind: 'missing', text: preset, before, after, path, field: { ...field, preset: true } };
  return { kind: 'missing', text: `[${placeholder.isPath ? fieldLabel(path, lang) : path}]`, before, after, path, field };
}

const printable = (value: unknown): string =>
  value === null || value === undefined || value === false || typeof value === 'object' ? '' : String(value).replace(MARKS, '');

/** Building an engine costs more than a fill; the last one is kept as long as its options hold. */
let kept: { readonly key: string; readonly engine: Liquid } | null = null;
function engineFor(options: EngineOptions): Liquid {
  const key = JSON.stringify([options.lang, options.now, options.calendar]);
  if (kept?.key === key) return kept.engine;
  const engine = createEngine(options);
  engine.registerFilter(FIELD_FILTER, (value: unknown, number: unknown) => `${OPEN}${String(number)}${MIDDLE}${printable(value)}${CLOSE}`);
  kept = { key, engine };
  return engine;
}

/**
 * Fills a body. Never throws: a broken template comes back as written, with its problem and line.
 * @param context what the case knows; see `contextWith` to add what the message says.
 */
export function fillReply(written: string, context: CaseContext, options: FillOptions): Filled {
  const uiLang = options.uiLang ?? options.lang;
  let body = written;
  try {
    body = withIncludes(written, options.include ?? (() => null), uiLang);
    const engine = engineFor(options),
      nested = nestedBraces(body, uiLang);
    if (nested) throw nested;
    const { source, placeholders } = mark(body);
    const templates: Template[] = engine.parse(source);
    const rendered = String(
      engine.renderSync(
        templates,
        scopeOf(context, {
          register: options.register ?? 'usted',
          today: options.now.slice(0, 10),
          now: options.now,
          greeting: greetingAt(options.now, options.lang),
        }),
      ),
    );
    const joined = joinPieces(piecesOf(rendered, placeholders, options.lang));
    return {
      text: joined.text,
      missing: [...new Set(joined.missing.filter((field) => !field.preset).map((field) => field.path))],
      ...(body.includes('optional') ? { optional: optionalParts(body, options.lang) } : {}),
      fields: joined.missing,
      filled: joined.filled,
      ...(joined.cursor === null ? {} : { cursor: joined.cursor }),
      problems: [],
    };
  } catch (error) {
    const holes = placeholdersOf(body);
    return {
      text: body,
      missing: [...new Set(holes.map((hole) => hole.path))],
      fields: holes.map(({ start, end, path }) => ({ start, end, path })),
      filled: [],
      problems: [problemOf(error, uiLang)],
    };
  }
}

/** @returns what is wrong with a body as a template; empty when nothing is. */
export function templateProblems(body: string, uiLang: Lang): TemplateProblem[] {
  try {
    const nested = nestedBraces(body, uiLang);
    if (nested) throw nested;
    engineFor({ lang: 'es', now: '2000-01-03T00:00:00Z', calendar: MONDAY_TO_FRIDAY }).parse(
      mark(withIncludes(body, () => '', uiLang)).source,
    );
    return [];
  } catch (error) {
    return [problemOf(error, uiLang)];
  }
}

const problemOf = (error: unknown, uiLang: Lang): TemplateProblem =>
  error instanceof IncludeError ? { line: error.line, message: error.message } : templateProblem(error, uiLang);

/** `{{ {{ name }} }}` would print half of itself. */
function nestedBraces(body: string, uiLang: Lang): IncludeError | null {
  for (const token of new Tokenizer(body).readTopLevelTokens()) {
    if (token.kind !== TokenKind.Output) continue;
    const inner = body.slice(token.begin + 2, token.end - 2).replace(/"[^"]*"|'[^']*'/g, '');
    if (/\{[{%]/.test(inner))
      return new IncludeError(
        uiLang === 'es' ? 'hay llaves dentro de llaves: «{{ {{ … }} }}»' : 'there are braces inside braces: “{{ {{ … }} }}”',
        body.slice(0, token.begin).split('\n').length,
      );
  }
  return null;
}
