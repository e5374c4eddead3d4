import { useCallback, useMemo } from 'react';
import type { LibraryFile } from '../../core/host.js';
import { distinct } from '../../core/library/same.js';
import type { ShelfSuggestion } from '../analysis/shelf-protocol.js';
import { useApp, usePick } from '../state/use.js';
import type { Entry } from '../views/palette/Palette.js';
import { replyAt, suggestionsOf } from './suggestions.js';

/** More hits than anyone looks through; the best are on top. */
const HITS = 60;

/** What an empty search of these libraries found last: the palette opens with it, and the search that follows corrects it. */
let lastAll: { readonly of: readonly LibraryFile[]; readonly entries: readonly Entry[] } | null = null;

interface Searching {
  readonly search: (query: string) => Promise<readonly Entry[] | null>;
  /** What is known before anything is searched. */
  readonly atOnce: readonly Entry[];
}

/** @param askId opened from one ask: what answers that one stands first. @returns a new function whenever a library changes, so that an open palette searches again. */
export function useSearch(askId: string | null = null): Searching {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const read = usePick((s) => s.librariesRead);
  const suggested = usePick((s) => s.suggestions[s.activeCase]);
  const atOnce = useMemo(
    () => (askId === null ? withOthers(called(suggested ?? [], libraries), lastAll?.of === libraries ? lastAll.entries : []) : []),
    [askId, libraries, suggested],
  );
  const search = useCallback(
    async (query: string) => {
      // Not empty, only not here yet.
      if (!read) return null;
      // Nothing typed: what the message calls for stands first.
      const first = query.trim() === '' ? called(askId === null ? (suggested ?? []) : await actions.answering(askId), libraries) : [];
      const hits = await actions.search(query, HITS);
      if (!hits) return null;
      const all = hits.flatMap(({ key, marks }): Entry[] => {
        const shelved = replyAt(libraries, key);
        return shelved ? [{ shelved, titleMarks: marks.find((m) => m.field === 'title')?.spans ?? [] }] : [];
      });
      if (query.trim() === '') lastAll = { of: libraries, entries: all };
      return withOthers(first, all);
    },
    [actions, askId, libraries, read, suggested],
  );
  return { search, atOnce };
}

const called = (found: readonly ShelfSuggestion[], libraries: readonly LibraryFile[]): Entry[] =>
  suggestionsOf(found, libraries).map(({ shelved, covers }) => ({ shelved, titleMarks: [], covers }));

function withOthers(first: readonly Entry[], all: readonly Entry[]): readonly Entry[] {
  const ahead = new Set(first.map((entry) => entry.shelved.key));
  return distinct([...first, ...all.filter((entry) => !ahead.has(entry.shelved.key))], (entry) => entry.shelved.reply);
}
