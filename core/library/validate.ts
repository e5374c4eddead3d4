import { CHANNELS, LANGS, type Channel, type Lang } from '../contract.js';
import type { LibraryProblem, Register, Reply, Variant } from './types.js';
import { LIBRARY_WORDING, WANTED } from './wording.js';

/** A reply as read from a file, before anything is known about it. */
export type RawReply = Readonly<Record<string, unknown>>;

/** The order in which fields are written. */
export const FIELDS = [
  'id',
  'title',
  'shortcut',
  'folder',
  'tags',
  'channels',
  'language',
  'register',
  'body',
  'variants',
  'updated',
  'archived',
  'favourite',
] as const;
export type ReplyField = (typeof FIELDS)[number];

export const REGISTERS: readonly Register[] = ['tu', 'usted', 'vos', 'vosotros'];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
const MAX_ID = 100;

/** @returns whether `id` may name a reply. */
export const isReplyId = (id: string): boolean => id.length <= MAX_ID && ID.test(id);

/** Line breaks at the end of a body carry no meaning: block scalars end with one, quoted ones do not. */
export function trimBody(body: string): string {
  let end = body.length;
  while (end > 0 && (body.charCodeAt(end - 1) === 10 || body.charCodeAt(end - 1) === 13)) end--;
  return end === body.length ? body : body.slice(0, end);
}

const asText = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

function asList(value: unknown): string[] | null {
  const list = Array.isArray(value) ? value.map(asText) : typeof value === 'string' ? [value] : [null];
  return list.every((entry): entry is string => entry !== null) ? list : null;
}
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null => all.find((known) => known === value) ?? null;

/** Told of each problem: the field it is about (null: the whole reply). */
export type Report = (severity: LibraryProblem['severity'], message: string, field: string | null) => void;

/**
 * Turns what a file holds into a reply.
 * @returns null when the reply cannot be used (no id, title or body); optional fields that make no
 *   sense are reported and left out, so that one bad tag costs no reply.
 */
export function toReply(raw: RawReply, uiLang: Lang, report: Report): Reply | null {
  const say = LIBRARY_WORDING[uiLang],
    wanted = WANTED[uiLang];
  const need = (field: 'id' | 'title' | 'body'): string | null => {
    const value = asText(raw[field] ?? null);
    if (value === null)
      report(
        'error',
        raw[field] === undefined || raw[field] === null ? say.missing(field) : say.badField(field, wanted.text),
        raw[field] === undefined ? null : field,
      );
    return value;
  };
  const id = need('id'),
    title = need('title'),
    body = need('body');
  if (id !== null && !isReplyId(id)) {
    report('error', say.badId(id.slice(0, 60)), 'id');
    return null;
  }
  if (title !== null && title.trim() === '') {
    report('error', say.missing('title'), 'title');
    return null;
  }
  if (id === null || title === null || body === null) return null;
  const out: Record<string, unknown> = { id, title };
  const take = (field: ReplyField, value: unknown, wish: string): void => {
    if (raw[field] === undefined || raw[field] === null) return;
    if (value === null) report('error', say.badField(field, wish), field);
    else out[field] = value;
  };
  take('shortcut', asText(raw['shortcut']), wanted.text);
  take('folder', asText(raw['folder']), wanted.text);
  take('tags', asList(raw['tags']), wanted.list);
  take('channels', channelsOf(raw['channels']), wanted.channels);
  take('language', oneOf(LANGS, raw['language']), wanted.language);
  take('register', oneOf(REGISTERS, raw['register']), wanted.register);
  out['body'] = trimBody(body);
  take('variants', variantsOf(raw['variants']), wanted.variants);
  take('updated', typeof raw['updated'] === 'string' && ISO_DATE.test(raw['updated']) ? raw['updated'] : null, wanted.date);
  for (const field of ['archived', 'favourite'] as const) take(field, flagOf(raw[field]), wanted.flag);
  for (const field of Object.keys(raw))
    if (!(FIELDS as readonly string[]).includes(field) && !field.startsWith('x-'))
      report('warning', say.unknownField(field.slice(0, 60)), field);
  return out as unknown as Reply;
}

/** `true` as YAML or a table writes it; `false` is as good as absent. */
const flagOf = (value: unknown): boolean | null =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : null;

function channelsOf(value: unknown): Channel[] | null {
  const list = asList(value);
  if (!list) return null;
  const known = list.map((name) => oneOf(CHANNELS, name));
  return known.every((name): name is Channel => name !== null) ? known : null;
}

function variantsOf(value: unknown): Variant[] | null {
  if (!Array.isArray(value)) return null;
  const out: Variant[] = [];
  for (const entry of value as unknown[]) {
    if (typeof entry !== 'object' || entry === null) return null;
    const raw = entry as Record<string, unknown>;
    const body = asText(raw['body'] ?? null);
    const language = oneOf(LANGS, raw['language']),
      register = oneOf(REGISTERS, raw['register']),
      channel = oneOf(CHANNELS, raw['channel']);
    if (
      body === null ||
      (raw['language'] !== undefined && !language) ||
      (raw['register'] !== undefined && !register) ||
      (raw['channel'] !== undefined && !channel)
    )
      return null;
    out.push({
      ...(language ? { language } : {}),
      ...(register ? { register } : {}),
      ...(channel ? { channel } : {}),
      body: trimBody(body),
      ...(flagOf(raw['older']) === true ? { older: true } : {}),
    });
  }
  return out;
}
