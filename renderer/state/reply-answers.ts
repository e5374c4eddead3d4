/** What a reply asks the agent for before it is used, and what was answered. */
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
