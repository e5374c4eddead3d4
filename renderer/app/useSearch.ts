import { useCallback } from 'react';
import { useApp, usePick } from '../state/use.js';
import type { Entry } from '../views/palette/Palette.js';
import { replyAt } from './suggestions.js';

/** More hits than anyone looks through; the best are on top. */
const HITS = 60;

/** A new function whenever a library changes, so that an open palette searches again. */
export function useSearch(): (query: string) => Promise<readonly Entry[] | null> {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  return useCallback(async (query) => {
    const hits = await actions.search(query, HITS);
    return hits && hits.flatMap(({ key, marks }) => {
      const shelved = replyAt(libraries, key);
      return shelved ? [{ shelved, titleMarks: marks.find((m) => m.field === 'title')?.spans ?? [] }] : [];
    });
  }, [actions, libraries]);
}
