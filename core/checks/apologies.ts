/** Whether and where a draft says sorry. */
import { APOLOGY_CUES } from '../language/apologies.js';
import { APOLOGY_MORE_ES, ASKS_ATTENTION_ES, NOT_APOLOGY_ES } from '../language/es/apology-patterns.js';
import { APOLOGY_MORE_EN, ASKS_ATTENTION_EN, NOT_APOLOGY_EN } from '../language/en/apology-patterns.js';
import { phrases } from '../patterns/phrases.js';
import type { TextView } from '../patterns/text-view.js';

const APOLOGY = phrases({
  es: [...APOLOGY_CUES.es.apologies, ...APOLOGY_MORE_ES],
  en: [...APOLOGY_CUES.en.apologies, ...APOLOGY_MORE_EN],
});
const OWNERSHIP = phrases({ es: APOLOGY_CUES.es.ownership, en: APOLOGY_CUES.en.ownership });
/** Words that look like an apology and are none: asking for attention, perceiving. */
const NOT_APOLOGY = phrases({ es: NOT_APOLOGY_ES, en: NOT_APOLOGY_EN });

const ASKS_ATTENTION = phrases({ es: ASKS_ATTENTION_ES, en: ASKS_ATTENTION_EN });

/** @returns word positions where an apology or an owning-up begins, first first. */
export function apologiesIn(view: TextView): readonly number[] {
  const asking = ASKS_ATTENTION[view.lang].find(view).filter((m) => {
    const sentence = view.sentences[view.words[m.from]?.sentence ?? -1];
    return sentence !== undefined && view.text[sentence.end - 1] === '?';
  });
  const not = [...NOT_APOLOGY[view.lang].find(view), ...asking];
  return [...APOLOGY[view.lang].find(view), ...OWNERSHIP[view.lang].find(view)]
    .filter((m) => !not.some((n) => n.from <= m.from && m.from < n.to))
    .map((m) => m.from)
    .sort((a, b) => a - b);
}
