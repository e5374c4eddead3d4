import type { Reply } from './types.js';

/** One reply found. */
export interface SearchHit {
  readonly reply: Reply;
  /** Higher is better; only comparable within one search. */
  readonly score: number;
  /** Where the query was found, for highlighting: [start, end) in the field (`tags` in the tags joined by ", "). */
  readonly marks: readonly { readonly field: 'title' | 'shortcut' | 'folder' | 'tags' | 'body'; readonly spans: readonly { readonly start: number; readonly end: number }[] }[];
}

export interface SearchOptions {
  readonly limit?: number;
  /** Extra weight of a reply by id, 0–1, for what was used recently and often. */
  readonly boost?: (id: string) => number;
}

export interface ReplySearch {
  /** An empty query lists by boost, then by title. */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** Adds or replaces one reply. */
  put(reply: Reply): void;
  remove(id: string): void;
  readonly size: number;
}

/** OWNER: library. Temporary body. */
export function createSearch(replies: readonly Reply[]): ReplySearch {
  const all = new Map(replies.map((reply) => [reply.id, reply]));
  return {
    search: (query, { limit = 10 } = {}) => [...all.values()].filter((reply) => `${reply.title} ${reply.body}`.toLowerCase().includes(query.toLowerCase())).slice(0, limit).map((reply) => ({ reply, score: 1, marks: [] })),
    put: (reply) => { all.set(reply.id, reply); },
    remove: (id) => { all.delete(id); },
    get size() { return all.size; },
  };
}
