import { useCallback } from 'react';
import { useApp } from '../state/use.js';
import type { Entry } from '../views/palette/Palette.js';
import { replyAt } from './suggestions.js';

/** More hits than anyone looks through; the best are on top. */
const HITS = 60;

export function useSearch(): (query: string) => Promise<readonly Entry[] | null> {
  const { store, actions } = useApp();
  return useCallback(async (query) => {
    const hits = await actions.search(query, HITS);
    const { libraries } = store.getState();
    return hits && hits.flatMap(({ key, marks }) => {
      const shelved = replyAt(libraries, key);
      return shelved ? [{ shelved, titleMarks: marks.find((m) => m.field === 'title')?.spans ?? [] }] : [];
    });
  }, [store, actions]);
}
