import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { CHANNELS, type Lang } from '../contract.js';
import { patternProblem, patternWork } from '../patterns/phrases.js';
import { rolesInForce } from './roles.js';
import { RULE_IDS } from './rule-ids.js';
import { DEFAULT_POLICY } from './defaults.js';
import { POLICY_FILE, type PolicyFileShape } from './schema.js';
import type { Policy, PolicyProblem } from './types.js';

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

type Path = readonly (string | number)[];

/** Problems listed at most; a file with more is no policy. */
const MAX_PROBLEMS = 100;

/**
 * Reads a policy file.
 * @param text YAML 1.2 (or JSON); empty text is the default policy.
 * @returns a complete policy: what is wrong or missing in the file is the default's; and what is wrong, with its line.
 */
export function parsePolicy(text: string): ParsedPolicy {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems: PolicyProblem[] = doc.errors
    .slice(0, MAX_PROBLEMS)
    .map((e) => ({ line: lines.linePos(e.pos[0]).line || 1, severity: 'error', message: e.message, path: '' }));
  const raw = problems.length > 0 && doc.contents === null ? null : safeJs(doc);
  if (raw === undefined)
    return {
      policy: DEFAULT_POLICY,
      problems: [
        ...problems,
        { line: 1, severity: 'error', message: 'an alias (`*name`) refers to itself or is used too often', path: '' },
      ],
    };
  if (raw === null) return { policy: DEFAULT_POLICY, problems };
  if (typeof raw !== 'object' || Array.isArray(raw))
    return {
      policy: DEFAULT_POLICY,
      problems: [...problems, { line: 1, severity: 'error', message: 'a policy is a list of `key: value` lines', path: '' }],
    };
  const report = (path: Path, message: string, severity: PolicyProblem['severity'] = 'error') => {
    if (problems.length < MAX_PROBLEMS) problems.push({ line: lineOf(doc, lines, path), severity, message, path: path.join('.') });
  };
  const policy = complete(readShape(withinLimits(raw as Record<string, unknown>, report), report));
  return { policy: dropBrokenPatterns(policy, raw as PolicyFileShape, report), problems: problems.sort((a, b) => a.line - b.line) };
}

/** Alias bombs and aliases of themselves throw here: a problem of the file, not of the program. */
function safeJs(doc: Document): unknown {
  try {
    return JSON.parse(JSON.stringify(doc.toJS({ maxAliasCount: 50 }) ?? null)) as unknown;
  } catch {
    return undefined;
  }
}

/** Entries of one list or map that are read. The largest policies at hand have some hundreds. */
const MOST_ENTRIES = 2_000;

/** The file without what lies beyond the limits, each told once at its line: what is left can be checked in bounded time. */
function withinLimits(raw: Record<string, unknown>, report: (path: Path, message: string) => void): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]): [string, unknown] => {
      const isList = Array.isArray(value),
        size = isList ? value.length : typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
      if (size <= MOST_ENTRIES) return [key, value];
      report([key], `${size} entries: only the first ${MOST_ENTRIES} are read`);
      return [key, isList ? value.slice(0, MOST_ENTRIES) : Object.fromEntries(Object.entries(value as object).slice(0, MOST_ENTRIES))];
    }),
  );
}

/** Validates; each value that does not fit is reported and left out, and the rest tried again. */
function readShape(raw: object, report: (path: Path, message: string) => void): PolicyFileShape {
  const rest = JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
  const gone = new Map<string, number[]>();
  let told = 0;
  for (let round = 0; round < MAX_PROBLEMS; round++) {
    const result = v.safeParse(POLICY_FILE, rest);
    if (result.success) return result.output;
    const issues = result.issues.map((issue) => ({ issue, path: (issue.path ?? []).map((p) => p.key as string | number) }));
    const cuts = new Map<string, Path>();
    for (const { issue, path } of issues) {
      if (told++ < MAX_PROBLEMS) report(pathInFile(path, gone), deepest(issue));
      const cut = removable(path);
      cuts.set(cut.join('\n'), cut);
    }
    // Last first, so that taking an item out of a list does not move the ones still to go.
    for (const cut of [...cuts.values()].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0)) removeAt(rest, cut, gone);
  }
  return {};
}

/** The smallest thing that may be missing: a key of a map with defaults, else the whole item of a list. */
function removable(path: Path): Path {
  const listAt = path.findIndex((key) => typeof key === 'number');
  return listAt < 0 ? path : path.slice(0, listAt + 1);
}

/** Items already taken out of a list have moved the others: counts them back in. */
function pathInFile(path: Path, gone: ReadonlyMap<string, readonly number[]>): Path {
  const listAt = path.findIndex((key) => typeof key === 'number');
  if (listAt < 0) return path;
  let index = path[listAt] as number;
  for (const removed of gone.get(path.slice(0, listAt).join('.')) ?? []) if (removed <= index) index++;
  return [...path.slice(0, listAt), index, ...path.slice(listAt + 1)];
}

function deepest(issue: v.BaseIssue<unknown>): string {
  return issue.message.replace(/^Invalid (type|format|key|length|value): /, '');
}

function removeAt(root: Record<string, unknown>, path: Path, gone: Map<string, number[]>): void {
  const last = path.at(-1);
  if (last === undefined) {
    for (const key of Object.keys(root)) delete root[key];
    return;
  }
  let at: unknown = root;
  for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown> | undefined)?.[key];
  if (Array.isArray(at)) {
    const index = pathInFile(path, gone).at(-1) as number;
    at.splice(last as number, 1);
    const list = path.slice(0, -1).join('.');
    gone.set(
      list,
      [...(gone.get(list) ?? []), index].sort((a, b) => a - b),
    );
  } else if (at !== null && typeof at === 'object') delete (at as Record<string | number, unknown>)[last];
}

function complete(file: PolicyFileShape): Policy {
  const { relee: _relee, ...given } = file;
  const channels = Object.fromEntries(
    CHANNELS.map((c) => [c, over(DEFAULT_POLICY.channels[c], given.channels?.[c])]),
  ) as Policy['channels'];
  return {
    ...over(DEFAULT_POLICY, {
      ...given,
      channels: undefined,
      rules: undefined,
      goals: undefined,
      roles: undefined,
      shop: undefined,
      calendar: undefined,
      authority: undefined,
      unknown: undefined,
      secondReader: undefined,
    }),
    channels,
    rules: { ...DEFAULT_POLICY.rules, ...given.rules },
    goals: over(DEFAULT_POLICY.goals, given.goals),
    roles: over(DEFAULT_POLICY.roles, given.roles),
    shop: over(DEFAULT_POLICY.shop, given.shop),
    calendar: over(DEFAULT_POLICY.calendar, given.calendar),
    authority: over(DEFAULT_POLICY.authority, given.authority),
    unknown: over(DEFAULT_POLICY.unknown, given.unknown),
    secondReader: over(DEFAULT_POLICY.secondReader, given.secondReader),
  };
}

/** The default with what the file says on top; a key the file leaves out is no say. */
function over<T extends object>(base: T, given: { readonly [K in keyof T]?: T[K] | undefined } | undefined): T {
  const out = { ...base };
  for (const key of Object.keys(given ?? {}) as (keyof T)[]) {
    const value = given?.[key];
    if (value !== undefined) out[key] = value;
  }
  return out;
}

/**
 * Work of all patterns of a file together, in states tried a word (see `patternWork`). The default policy's come to some thousands; this many
 * keep a check of a long draft well below a second.
 */
const MOST_WORK = 40_000;
const TOO_MUCH = 'the patterns so far already take as much time as a check may: left out';

/** A pattern that does not compile is reported at its line and left out; its rule goes on with the others. */
function dropBrokenPatterns(
  policy: Policy,
  raw: PolicyFileShape,
  report: (path: Path, message: string, severity?: PolicyProblem['severity']) => void,
): Policy {
  let work = 0;
  const whole = (patterns: readonly string[], path: Path, lang: Lang | undefined) =>
    patterns.filter((p, i) => {
      const problem = patternProblem(p, lang) ?? ((work += patternWork(p, lang ?? 'es')) > MOST_WORK ? TOO_MUCH : null);
      if (problem !== null) report([...path, i], problem);
      return problem === null;
    });
  for (const id of Object.keys(raw.rules ?? {}))
    if (!RULE_IDS.has(id) && id !== 'unanswered-ask' && !id.startsWith('team-'))
      report(['rules', id], `there is no rule called ${id}`, 'warning');
  if (raw.roles !== undefined && !rolesInForce(policy.roles))
    report(['roles'], 'no lead is named: nobody could decide, so everybody stays an editor', 'warning');
  const both = (forbids: Readonly<Record<Lang, readonly string[]>>, path: Path) => ({
    es: whole(forbids.es, [...path, 'es'], 'es'),
    en: whole(forbids.en, [...path, 'en'], 'en'),
  });
  const indexOf = (key: 'patterns' | 'marketplaces' | 'cards', id: string) =>
    Math.max(
      0,
      (Array.isArray(raw[key]) ? raw[key] : []).findIndex((item) => (item as { id?: string } | null)?.id === id),
    );
  return {
    ...policy,
    patterns: policy.patterns.map((r) => ({
      ...r,
      find: whole(r.find, ['patterns', indexOf('patterns', r.id), 'find'], r.language),
      unless: whole(r.unless, ['patterns', indexOf('patterns', r.id), 'unless'], r.language),
    })),
    marketplaces:
      raw.marketplaces === undefined
        ? policy.marketplaces
        : policy.marketplaces.map((r) => ({ ...r, forbids: both(r.forbids, ['marketplaces', indexOf('marketplaces', r.id), 'forbids']) })),
    cards:
      raw.cards === undefined
        ? policy.cards
        : policy.cards.map((r) => ({ ...r, opensOn: both(r.opensOn, ['cards', indexOf('cards', r.id), 'opensOn']) })),
    authority:
      raw.authority?.escalateWhen === undefined
        ? policy.authority
        : { ...policy.authority, escalateWhen: whole(policy.authority.escalateWhen, ['authority', 'escalateWhen'], undefined) },
  };
}

/** Line of the deepest node on the path that exists. */
function lineOf(doc: Document, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? doc.contents : doc.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path[depth - 1]);
      const key = pair?.key;
      if (isNode(key) && key.range) return lines.linePos(key.range[0]).line;
    }
    const node = doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
