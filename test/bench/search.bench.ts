/** Search per key press against fuse.js over the whole library, and saving beside it. Prints how often the wanted reply is found, too. */
import Fuse from 'fuse.js';
import { bench, describe } from 'vitest';
import { parseLibrary, printLibrary, putReply } from '../../core/library/codec.js';
import { createSearch, type ReplySearch } from '../../core/library/search.js';
import { createSuggester } from '../../core/library/suggest.js';
import type { Reply } from '../../core/library/types.js';
import { makeLibrary, makeQueries, type Query } from './search-data.js';

/** Every state of the query field while the queries are typed. */
const keysOf = (queries: readonly Query[]): string[] =>
  queries.flatMap(({ text }) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)));

function cycle<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => list[at++ % list.length] as T;
}

function found(search: (text: string) => readonly Reply[], queries: readonly Query[]): string {
  const ranks = queries.map(({ text, wanted }) =>
    search(text)
      .slice(0, 5)
      .findIndex((reply) => reply.title === wanted),
  );
  return `top-1 ${(ranks.filter((rank) => rank === 0).length / ranks.length).toFixed(2)}, top-5 ${(ranks.filter((rank) => rank >= 0).length / ranks.length).toFixed(2)}`;
}

const library = makeLibrary(10_000),
  queries = makeQueries(library, 200);
const ours: ReplySearch = createSearch(library);
const fuse = new Fuse(library, { keys: ['title', 'tags', 'body'] });
console.log(
  `search among 10,000: Relee ${found((text) => ours.search(text, { limit: 5 }).map((hit) => hit.reply), queries)}; fuse.js default ${found((text) => fuse.search(text, { limit: 5 }).map((hit) => hit.item), queries.slice(0, 20))} (20 queries)`,
);

describe('search among 10,000 replies, a key press', () => {
  // The same spread of keys for both, in another order, so that a slow engine sees long and short ones alike.
  const keys = keysOf(queries),
    spread = keys.map((_, i) => keys[(i * 911) % keys.length] as string);
  const next = cycle(spread),
    nextFuse = cycle(spread);
  bench('Relee: index chooses, fuse.js ranks and highlights', () => {
    ours.search(next(), { limit: 10 });
  });
  bench('fuse.js default: title, tags, body', () => {
    fuse.search(nextFuse(), { limit: 10 });
  });
  const changed = cycle(library);
  bench('Relee: one reply saved, index updated', () => {
    const reply = changed();
    ours.put({ ...reply, body: `${reply.body} Nuevo.` });
  });
});

describe('search among 100,000 replies, a key press', () => {
  const many = makeLibrary(100_000),
    wide = createSearch(many);
  const keys = keysOf(makeQueries(many, 200)),
    next = cycle(keys.map((_, i) => keys[(i * 911) % keys.length] as string));
  bench('Relee', () => {
    wide.search(next(), { limit: 10 });
  });
});

describe('a library file of 10,000 replies', () => {
  const text = printLibrary({ version: 1, name: 'Tienda', language: 'es', replies: library });
  const changed = cycle(library);
  let n = 0;
  bench('put one reply into the text', () => {
    const reply = changed();
    putReply(text, { ...reply, body: `${reply.body} ${n++}` });
  });
  bench('read the whole file', () => {
    parseLibrary(text, 'en');
  });
});

describe('suggestions for a message among 1,000 replies', () => {
  const suggester = createSuggester(library.slice(0, 1_000));
  const next = cycle(queries);
  bench('Relee', () => {
    suggester.suggest({ message: `Hola, ${next().text}. ¿Me pueden decir cuándo llega mi pedido?`, asks: [], lang: 'es' }, 5);
  });
});
