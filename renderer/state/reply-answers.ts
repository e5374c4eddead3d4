/** What a reply asks the agent for before it is used, and what was answered. */
import * as v from 'valibot';
import type { Filled } from './replies.js';

/** Text, several chosen options, or a part's tick. */
export type Answer = string | boolean | readonly string[];
/** By the path of a field, or the name of a part. */
export type Answers = Readonly<Record<string, Answer>>;

type Field = Filled['fields'][number];
export interface AskedField {
  readonly path: string;
  readonly name: string;
  readonly kind?: NonNullable<Field['kind']>;
  readonly options?: readonly string[];
  /** What stands in it to begin with. */
  readonly preset?: string;
}

/** @returns each field once, in the order of the reply; what another program asked and ours cannot is no field. */
export function askedOf({ text, fields }: Filled): AskedField[] {
  const out = new Map<string, AskedField>();
  for (const { path, kind, options, preset, start, end } of fields) {
    if (kind === 'unsupported') continue;
    const words = text.slice(start, end),
      known = out.get(path);
    // One of several mentions of a field may say what kind it is.
    const found: AskedField = {
      path,
      name: preset ? nameOf(path) : words.replace(/^\[|\]$/g, ''),
      ...(kind ? { kind } : {}),
      ...(options ? { options } : {}),
      ...(preset ? { preset: words } : {}),
    };
    out.set(path, { ...found, ...known });
  }
  return [...out.values()];
}
const nameOf = (path: string): string => (path.split('.').at(-1) ?? path).replaceAll('_', ' ');

/** Whether a reply is asked about in a form: what is one line of text each is filled in the draft itself, one Tab after the other. */
export const asksFirst = ({ optional, fields }: Filled): boolean =>
  (optional ?? []).length > 0 || fields.some(({ kind }) => kind !== undefined && kind !== 'unsupported');

/** What may be proposed the next time: what was chosen among the reply's own words, never a customer's. */
export const remembered = (answers: Answers, { fields }: Pick<Filled, 'fields'>): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([path, value]) => typeof value === 'boolean' || fields.some((field) => field.path === path && field.options !== undefined),
    ),
  );

/** The key under which choices are kept on the disk, and how many replies' of them: those answered last. */
export const CHOICES = 'choices';
const MOST = 200;
const chosen = v.record(v.string(), v.record(v.string(), v.union([v.string(), v.boolean(), v.array(v.string())])));
type Remembered = Readonly<Record<string, Answers>>;

/** @returns the choices with those of one more reply, which is now the last of them. */
export const rememberedWith = (before: Remembered, key: string, answers: Answers): Remembered =>
  Object.fromEntries([...Object.entries(before).filter(([other]) => other !== key), [key, answers] as const].slice(-MOST));

/** @returns the choices as they were kept; none for what is no such text. */
export function parseRemembered(text: string | undefined): Remembered {
  try {
    const parsed = v.safeParse(chosen, JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}
