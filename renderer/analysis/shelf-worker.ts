/** Searches the libraries and suggests replies off the window's thread: with 10,000 replies the index takes a third of a second. */
import { withCoverage } from '../../core/library/coverage.js';
import { createSearch, type ReplySearch } from '../../core/library/search.js';
import { suggestTogether } from '../../core/library/together.js';
import { createSuggester, type ReplySuggester } from '../../core/library/suggest.js';
import type { PlacedReply } from '../../core/library/types.js';
import type { FromShelf, ToShelf } from './shelf-protocol.js';

let replies = new Map<string, PlacedReply>();
let search: ReplySearch = createSearch([]);
let suggester: ReplySuggester | null = null;

const say = (message: FromShelf) => {
  postMessage(message);
};

function change(put: readonly PlacedReply[], removed: readonly string[]): void {
  for (const id of removed) {
    search.remove(id);
    replies.delete(id);
  }
  for (const reply of put) {
    search.put(reply);
    replies.set(reply.id, reply);
  }
  suggester = null;
}

function answer(message: ToShelf): void {
  switch (message.type) {
    case 'replies':
      replies = new Map(message.replies.map((r) => [r.id, r]));
      search = createSearch(message.replies);
      suggester = null;
      return;
    case 'change':
      change(message.put, message.removed);
      return;
    case 'search': {
      const hits = search.search(message.query, { limit: message.limit, boost: (id) => message.boost[id] ?? 0 });
      say({ type: 'hits', seq: message.seq, hits: hits.map((h) => ({ key: h.reply.id, score: h.score, marks: h.marks })) });
      return;
    }
    case 'suggest': {
      suggester ??= createSuggester([...replies.values()]);
      const { about, ...input } = message.input;
      const ranked = { ...input, message: about ?? input.message };
      // What one ask is looked up for is no letter.
      const { suggestions, together } =
        about === undefined
          ? suggestTogether(suggester, ranked, input, message.limit)
          : { suggestions: withCoverage(suggester.suggest(ranked, message.limit), input), together: null };
      say({
        type: 'suggestions',
        seq: message.seq,
        suggestions: suggestions.map((s) => ({ key: s.reply.id, score: s.score, covers: s.covers })),
        together,
      });
    }
  }
}

addEventListener('message', (event: MessageEvent<ToShelf>) => answer(event.data));
