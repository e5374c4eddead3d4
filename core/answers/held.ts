/** Holding replies: "we will look into it and tell you by Friday" answers nothing and keeps the ask open until then. */
import { DEVIATION } from '../language/deviations.js';
import { annotation, type Annotation } from '../reading/annotation.js';
import type { Reading, Sentence } from '../reading/reading.js';
import { folds, times } from '../reading/annotations.js';
import { terms } from './terms.js';

/** A sentence by which the shop puts an ask off; `until` is an ISO date-time, null when no day is told. */
export interface Holding {
  readonly sentence: Sentence;
  readonly index: number;
  readonly until: string | null;
  /** It names no matter of its own: it holds every ask. */
  readonly general: boolean;
}

/** A holding sentence with hardly a word of its own holds whatever is open. */
const GENERAL = 3;
const CUE = 'cue holding';
const END_OF_DAY = 'T23:59';

/** @returns the holding sentences among the evidence. @param told stems of the message: a sentence that takes up several of them names its matter. */
export function holdingsIn(sentences: readonly Sentence[], told: ReadonlySet<string>): Holding[] {
  return sentences.flatMap((sentence, index): Holding[] => {
    const own = sentence.settled.get(terms);
    if (!own.shapes.has(CUE) || own.shapes.has('question') || sentence.settled.get(tellsOfChange)) return [];
    const named = [...own.content.keys()].filter((root) => told.has(root)).length;
    return [
      {
        sentence,
        index,
        until: untilOf(sentence) ?? untilOf(sentences[index + 1]),
        general: named < GENERAL && named * 2 <= own.content.size,
      },
    ];
  });
}

/** Word of what may change is promised, not word of what was asked. */
const tellsOfChange: Annotation<boolean> = annotation('tells of a change', (sentence) =>
  DEVIATION[sentence.lang].test(sentence.get(folds).join(' ')),
);

/** The last day of the first time to come; of the sentence after only when it says "before", "at the latest". */
function untilOf(sentence: Sentence | undefined): string | null {
  if (!sentence) return null;
  const coming = sentence.settled
    .get(times)
    .find((time) => time.direction === 'future' || (time.kind === 'date' && time.direction === 'none'));
  const day = coming?.to ?? coming?.from ?? null;
  return day === null ? null : `${day}${END_OF_DAY}`;
}

/** @returns the day as it is said in a reason. */
export function spokenDay(until: string, { lang }: Pick<Reading, 'lang'>): string {
  return new Date(`${until.slice(0, 10)}T12:00:00Z`).toLocaleDateString(lang === 'es' ? 'es-ES' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}
