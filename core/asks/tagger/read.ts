/** A message as the tagger reads it: the segments of the customer's own words, in order, with their cues. */
import type { Lang, Span } from '../../contract.js';
import { compileCues, type CueHit } from '../../language/cues.js';
import { COMPLAINT_CUES as EN_CUES } from '../../language/en/complaint-cues.js';
import { COMPLAINT_CUES as ES_CUES } from '../../language/es/complaint-cues.js';
import { fold } from '../../text/fold.js';
import { maskLinks } from '../../text/mask.js';
import { sentencesOf } from '../../text/sentences.js';
import { FRAMES, WORDS } from '../rules.js';
import { featuresOf, type Context } from './features.js';
import { segmentsOf, type Segment } from './segments.js';
import { windowOf } from './window.js';

const CUES = { es: compileCues(ES_CUES), en: compileCues(EN_CUES) };

export interface ReadMessage {
  readonly segments: readonly Segment[];
  readonly features: readonly Int32Array[];
}

/** @param body the stretches that are the customer's own. */
export function readSegments(message: string, body: readonly Span[], lang: Lang): ReadMessage {
  const segments: Segment[] = [],
    cues: CueHit[][] = [];
  const masked = maskLinks(message);
  const own = body.map((zone) => masked.slice(zone.start, zone.end)).join('\n');
  for (const zone of body) {
    let at = zone.start;
    for (const sentence of sentencesOf(masked, zone)) {
      const hits = CUES[lang](fold(masked.slice(sentence.start, sentence.end)).replaceAll('’', "'")).map((hit) => ({
        ...hit,
        start: hit.start + sentence.start,
        end: hit.end + sentence.start,
      }));
      const near = windowOf(hits);
      for (const [k, segment] of segmentsOf(masked, sentence, FRAMES[lang], WORDS[lang]).entries()) {
        const gap =
          k > 0
            ? segment.gap
            : segments.length === 0
              ? 'start'
              : at === zone.start || masked.slice(at, sentence.start).includes('\n')
                ? 'line'
                : 'stop';
        segments.push({ ...segment, gap });
        cues.push(near(segment));
      }
      at = sentence.end;
    }
  }
  const context: Context = {
    lang,
    marks: own.includes('?'),
    accents: /[áéíóúÁÉÍÓÚ]/.test(own),
    capitals: /\p{Lu}\p{Ll}/u.test(own),
    segments: segments.length,
  };
  return { segments, features: featuresOf(segments, cues, context) };
}
