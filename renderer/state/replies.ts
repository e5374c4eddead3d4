import type { Channel, Lang } from '../../core/contract.js';
import type { LibraryFile, LibraryName, ReplyUse } from '../../core/host.js';
import type { Reply } from '../../core/library/types.js';

export type { Filled } from '../../core/template/fill.js';

/** A reply together with where it lives. */
export interface ShelvedReply { readonly library: LibraryName; readonly key: string; readonly reply: Reply }

export const replyKey = (library: LibraryName, id: string): string => `${library}:${id}`;

/** Every reply of every open library, the shared one first. */
export function shelve(libraries: readonly LibraryFile[]): ShelvedReply[] {
  return libraries.flatMap((file) => file.library.replies.map((reply) => ({ library: file.name, key: replyKey(file.name, reply.id), reply })));
}

/** The wording of a reply that suits a language and channel best: an exact variant before one that only lacks the channel. */
export function wordingFor(reply: Reply, lang: Lang, channel: Channel, libraryLang: Lang): string {
  const score = (language: Lang | undefined, on: Channel | undefined) =>
    ((language ?? reply.language ?? libraryLang) === lang ? 4 : 0) + (on === undefined ? 1 : on === channel ? 2 : -8);
  let best = { body: reply.body, score: score(undefined, undefined) };
  for (const variant of reply.variants ?? []) {
    const its = score(variant.language, variant.channel);
    if (its > best.score) best = { body: variant.body, score: its };
  }
  return best.body;
}

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
