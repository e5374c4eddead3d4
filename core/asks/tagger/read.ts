/** A message as the tagger reads it: the segments of the customer's own words, in order, with their features. */
import type { CueHit } from '../../language/cues.js';
import type { AskSentence, AskText } from '../ask-text.js';
import type { Row } from '../rows.js';
import { tagFeatures, type TagContext } from './features.js';
import { segmentsOf, type Gap, type Segment } from './segments.js';
import { windowOf } from './window.js';

export interface ReadMessage {
  readonly segments: readonly Segment[];
  readonly features: readonly Int32Array[];
}

/** @param rules what the rules read in it, in order of position. */
export function readSegments(read: AskText, rules: readonly Row[]): ReadMessage {
  const segments: Segment[] = [],
    cues: CueHit[][] = [];
  read.sentences.forEach((sentence, k) => {
    const near = windowOf(sentence.cues);
    segmentsOf(sentence.work).forEach((segment, i) => {
      segments.push(i > 0 ? segment : { ...segment, gap: gapBefore(read, read.sentences[k - 1], sentence) });
      cues.push(near(segment));
    });
  });
  const ruled = windowOf(rules);
  return {
    segments,
    features: tagFeatures(
      segments,
      cues,
      segments.map((segment) => ruled(segment)),
      contextOf(read, segments.length),
    ),
  };
}

function gapBefore({ masked }: AskText, last: AskSentence | undefined, sentence: AskSentence): Gap {
  if (last === undefined) return 'start';
  return last.zone !== sentence.zone || masked.slice(last.end, sentence.start).includes('\n') ? 'line' : 'stop';
}

function contextOf({ masked, lang, zones }: AskText, segments: number): TagContext {
  const own = zones.map((zone) => masked.slice(zone.start, zone.end));
  return {
    lang,
    marks: own.some((text) => text.includes('?')),
    accents: own.some((text) => /[áéíóúÁÉÍÓÚ]/.test(text)),
    capitals: own.some((text) => /\p{Lu}\p{Ll}/u.test(text)),
    segments,
  };
}
