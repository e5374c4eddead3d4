import type { LibraryFile } from '../../core/host.js';
import type { Together } from '../../core/library/together.js';
import type { PlacedReply, Reply } from '../../core/library/types.js';
import { shelve, type ShelvedReply } from '../state/replies.js';
import type { FromShelf, ShelfHit, ShelfInput, ShelfSuggestion, ToShelf } from './shelf-protocol.js';

export interface ShelfPort {
  postMessage(message: ToShelf): void;
  onmessage: ((event: { readonly data: FromShelf }) => void) | null;
  terminate(): void;
}

export interface ShelfClient {
  setLibraries(libraries: readonly LibraryFile[]): void;
  /** Null when a newer search was asked meanwhile. */
  search(query: string, limit: number, boost: Readonly<Record<string, number>>): Promise<readonly ShelfHit[] | null>;
  suggest(input: ShelfInput, limit: number): Promise<ShelfAnswer | null>;
  /** The same beside it, for something asked once: the suggestions of the case go on meanwhile. */
  answering(input: ShelfInput, limit: number): Promise<readonly ShelfSuggestion[] | null>;
  stop(): void;
}

/** The suggestions, and the few that together answer the message. */
export interface ShelfAnswer {
  readonly suggestions: readonly ShelfSuggestion[];
  readonly together: Together | null;
}

/** More changed replies than this are sent as a whole library. */
const MANY = 200;
/** Copying 10,000 replies to the worker waits until the window is painted or somebody asks, in milliseconds. */
const LATER = 300;

/** Sends whole libraries once and differences after; the newest search and suggestion win. */
export function createShelfClient(start: () => ShelfPort): ShelfClient {
  let worker: ShelfPort | null = null;
  let sent = new Map<string, Reply>(),
    sentLanguages = '[]';
  let seq = 0;
  const newest = { hits: 0, suggestions: 0, answering: 0 };
  const waiting = new Map<number, { readonly kind: keyof typeof newest; readonly answer: (message: FromShelf | null) => void }>();
  let unsent: readonly LibraryFile[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function port(): ShelfPort {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }) => {
      const asked = waiting.get(data.seq);
      asked?.answer(newest[asked.kind] === data.seq ? data : null);
      waiting.delete(data.seq);
    };
    return worker;
  }
  /** What changed since the last time; a whole library when there was none. */
  function deliver(): void {
    clearTimeout(timer);
    if (!unsent) return;
    const languages = new Map(unsent.map((file) => [file.name, file.library.language])),
      place = ({ library, reply, key }: ShelvedReply): PlacedReply => ({
        ...reply,
        id: key,
        language: reply.language ?? languages.get(library) ?? 'es',
      });
    const spoken = JSON.stringify([...languages]),
      again = spoken !== sentLanguages;
    sentLanguages = spoken;
    const shelf = shelve(unsent),
      next = new Map(shelf.map((s) => [s.key, s.reply]));
    unsent = null;
    const put = shelf.filter((s) => sent.get(s.key) !== s.reply).map(place);
    const removed = [...sent.keys()].filter((key) => !next.has(key));
    if (sent.size === 0 || again || put.length > MANY) port().postMessage({ type: 'replies', replies: shelf.map(place) });
    else if (put.length + removed.length > 0) port().postMessage({ type: 'change', put, removed });
    sent = next;
  }
  function ask(kind: keyof typeof newest, message: (n: number) => ToShelf): Promise<FromShelf | null> {
    const mine = ++seq;
    newest[kind] = mine;
    deliver();
    return new Promise((resolve) => {
      waiting.set(mine, { kind, answer: resolve });
      port().postMessage(message(mine));
    });
  }
  async function suggestions(kind: 'suggestions' | 'answering', input: ShelfInput, limit: number): Promise<ShelfAnswer | null> {
    const answer = await ask(kind, (n) => ({ type: 'suggest', seq: n, input, limit }));
    return answer?.type === 'suggestions' ? answer : null;
  }
  return {
    setLibraries(libraries) {
      unsent = libraries;
      clearTimeout(timer);
      timer = setTimeout(deliver, LATER);
    },
    async search(query, limit, boost) {
      const answer = await ask('hits', (n) => ({ type: 'search', seq: n, query, limit, boost }));
      return answer?.type === 'hits' ? answer.hits : null;
    },
    suggest: (input, limit) => suggestions('suggestions', input, limit),
    answering: async (input, limit) => (await suggestions('answering', input, limit))?.suggestions ?? null,
    stop() {
      clearTimeout(timer);
      worker?.terminate();
    },
  };
}
