import type { Channel, Lang } from '../../core/contract.js';
import type { LibraryFile, LibraryName, ReplyUse } from '../../core/host.js';
import { resolverOf } from '../../core/library/resolve.js';
import type { Register, Reply } from '../../core/library/types.js';
import type { Policy } from '../../core/policy/policy.js';

export type { Filled } from '../../core/template/fill.js';

/** A reply together with where it lives. */
export interface ShelvedReply {
  readonly library: LibraryName;
  readonly key: string;
  readonly reply: Reply;
  /** What the agent calls the library, where it was added. */
  readonly label?: string;
}

export const replyKey = (library: LibraryName, id: string): string => `${library}:${id}`;

/** A reply of a library where it lives. */
export const shelved = (file: LibraryFile, reply: Reply): ShelvedReply => ({
  library: file.name,
  key: replyKey(file.name, reply.id),
  reply,
  ...(file.label === undefined ? {} : { label: file.label }),
});

/** Every reply of every open library, the shared one first. */
export function shelve(libraries: readonly LibraryFile[]): ShelvedReply[] {
  return libraries.flatMap((file) => file.library.replies.map((reply) => shelved(file, reply)));
}

/** What a reply of one library includes: a reply of its own before one of that name elsewhere. */
export function resolverIn(libraries: readonly LibraryFile[], name: LibraryName): ReturnType<typeof resolverOf> {
  const own = libraries.find((file) => file.name === name);
  const [first, rest] = [own?.library.replies ?? [], libraries.filter((file) => file !== own).flatMap(({ library }) => library.replies)];
  const [inside, outside] = [resolverOf(first), resolverOf(rest)];
  return (reference) => inside(reference) ?? outside(reference);
}

export interface Wording {
  readonly body: string;
  readonly register?: Register;
}
export interface WordingWish {
  readonly lang: Lang;
  readonly channel: Channel;
  readonly libraryLang: Lang;
  readonly register: Register | null;
}

/**
 * The wording of a reply that suits best: language before treatment before channel. One made for
 * another channel never does; one that fits every channel or treatment beats one made for another.
 */
export function wordingFor(reply: Reply, { lang, channel, libraryLang, register }: WordingWish): Wording {
  const own = { body: reply.body, ...(reply.register ? { register: reply.register } : {}) };
  const score = (language: Lang | undefined, treats: Register | undefined, on: Channel | undefined) =>
    ((language ?? reply.language ?? libraryLang) === lang ? 16 : 0) +
    (treats === undefined || register === null ? 2 : treats === register ? 4 : 0) +
    (on === undefined ? 1 : on === channel ? 2 : -32);
  let best: { readonly wording: Wording; readonly score: number } = { wording: own, score: score(undefined, reply.register, undefined) };
  for (const variant of reply.variants ?? []) {
    const treats = variant.register ?? reply.register;
    const its = score(variant.language, treats, variant.channel);
    if (its > best.score) best = { wording: { body: variant.body, ...(treats ? { register: treats } : {}) }, score: its };
  }
  return best.wording;
}

/** How the customer is to be addressed: as the team says, or as the customer does; null when nobody tells. */
export const registerFor = (policy: Pick<Policy, 'register'>, treatment: Register | null | undefined): Register | null =>
  policy.register === 'mirror' ? (treatment ?? null) : policy.register;

/** What marks a reply that says "we are finding out", in the starter libraries' own tags. */
const HOLDING: ReadonlySet<string> = new Set(['espera', 'holding']);

/** The reply for "I do not know yet": in the language of the case where there is one. */
export function holdingReply(libraries: readonly LibraryFile[], lang: Lang): ShelvedReply | null {
  const all = shelve(libraries).filter((s) => s.reply.tags?.some((tag) => HOLDING.has(tag.toLowerCase())));
  const langOf = (s: ShelvedReply) => s.reply.language ?? libraries.find((l) => l.name === s.library)?.library.language;
  return all.find((s) => langOf(s) === lang || s.reply.variants?.some((v) => v.language === lang)) ?? all[0] ?? null;
}

/** Exact shortcut, case aside; the personal library wins, for it is the agent's own. */
export function byShortcut(shelf: readonly ShelvedReply[], shortcut: string): ShelvedReply | null {
  const wanted = shortcut.toLowerCase();
  const found = shelf.filter((s) => s.reply.shortcut?.replace(/^;/, '').toLowerCase() === wanted);
  return found.find((s) => s.library === 'personal') ?? found[0] ?? null;
}

/** What is reached for first when nothing is searched: used often and lately (half weight after two weeks). */
export function usedFirst(shelf: readonly ShelvedReply[], uses: Readonly<Record<string, ReplyUse>>, now: string): ShelvedReply[] {
  const weight = (key: string) => {
    const use = uses[key];
    if (!use) return 0;
    const days = Math.max(0, Date.parse(now) - Date.parse(use.last)) / 86_400_000;
    return use.count * 0.5 ** (days / 14);
  };
  const weighed = shelf.map((s, index) => ({ s, index, weight: weight(s.key) }));
  return weighed.sort((a, b) => b.weight - a.weight || a.index - b.index).map(({ s }) => s);
}
