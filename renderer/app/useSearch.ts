import { useCallback } from 'react';
import { useApp, usePick } from '../state/use.js';
import type { Entry } from '../views/palette/Palette.js';
import { replyAt, suggestionsOf } from './suggestions.js';

/** More hits than anyone looks through; the best are on top. */
const HITS = 60;

/** @param askId opened from one ask: what answers that one stands first. @returns a new function whenever a library changes, so that an open palette searches again. */
export function useSearch(askId: string | null = null): (query: string) => Promise<readonly Entry[] | null> {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const suggested = usePick((s) => s.suggestions[s.activeCase]);
  return useCallback(
    async (query) => {
      // Nothing typed: what the message calls for stands first.
      const called = askId === null ? (suggested ?? []) : query.trim() === '' ? await actions.answering(askId) : [];
      const first =
        query.trim() === ''
          ? suggestionsOf(called, libraries).map(({ shelved, covers }): Entry => ({ shelved, titleMarks: [], covers }))
          : [];
      const hits = await actions.search(query, HITS);
      const ahead = new Set(first.map((entry) => entry.shelved.key));
      return (
        hits && [
          ...first,
          ...hits
            .filter(({ key }) => !ahead.has(key))
            .flatMap(({ key, marks }): Entry[] => {
              const shelved = replyAt(libraries, key);
              return shelved ? [{ shelved, titleMarks: marks.find((m) => m.field === 'title')?.spans ?? [] }] : [];
            }),
        ]
      );
    },
    [actions, askId, libraries, suggested],
  );
}
