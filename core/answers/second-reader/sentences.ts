import type { Reading } from '../../reading/reading.js';
import { isEvidence } from '../grid.js';
import { vetoes } from '../vetoes.js';
import type { DraftSentence } from './request.js';

/** @returns the sentences of a draft that may answer, in order, with their words as given. */
export function readerSentences(draft: Reading): readonly DraftSentence[] {
  return draft.sentences
    .filter(isEvidence)
    .map((sentence) => ({ ...draft.quote(sentence), ...(sentence.settled.get(vetoes).length > 0 ? { barred: true } : {}) }));
}
