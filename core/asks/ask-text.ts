/**
 * A message as the finder of asks reads it: the customer's sentences, each with its words, the frames that start at them and
 * the cues of complaint in it, matched once; rules and tagger are both given these.
 */
import type { Lang, Span } from '../contract.js';
import { byLang } from '../language/by-lang.js';
import { compileCues, type CueHit } from '../language/cues.js';
import { COMPLAINT_CUES as EN_CUES } from '../language/en/complaint-cues.js';
import { CLAUSE_WORDS as EN_WORDS } from '../language/en/ask-words.js';
import { ASK_FRAMES as EN_FRAMES } from '../language/en/ask-frames.js';
import { COMPLAINT_CUES as ES_CUES } from '../language/es/complaint-cues.js';
import { CLAUSE_WORDS as ES_WORDS } from '../language/es/ask-words.js';
import { ASK_FRAMES as ES_FRAMES } from '../language/es/ask-frames.js';
import { PROBLEMS } from '../language/problems.js';
import { cutLine } from '../reading/sentence-cuts.js';
import type { Reading, Sentence } from '../reading/reading.js';
import { fold } from '../text/fold.js';
import { linesOf } from '../text/lines.js';
import { maskLinks } from '../text/mask.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Zone } from '../text/zones.js';
import { prepareWork, type Work } from './cuts.js';
import { compileFrames } from './frames.js';

const FRAMES = byLang((lang) => compileFrames({ es: ES_FRAMES, en: EN_FRAMES }[lang], lang));
export const WORDS = { es: ES_WORDS, en: EN_WORDS };

/** Marks the cues that name a kind of problem (core/language/problems.ts). */
const PROBLEM = 'problem:';
const CUES = byLang((lang) =>
  compileCues([
    ...{ es: ES_CUES, en: EN_CUES }[lang],
    ...PROBLEMS.map((problem) => ({ name: `${PROBLEM}${problem.name}`, weight: 0, cues: problem[lang] })),
  ]),
);

/** A sentence of the customer's own; offsets are the message's. */
export interface AskSentence extends Span {
  readonly work: Work;
  /** Cues of complaint, in order. */
  readonly cues: readonly CueHit[];
  /** Kinds of problem that are named. */
  readonly problems: readonly CueHit[];
  /** The zone it stands in, counted from 0. */
  readonly zone: number;
}

export interface AskText {
  /** As it is read. */
  readonly text: string;
  /** The same with links and addresses blanked out. */
  readonly masked: string;
  readonly lang: Lang;
  readonly zones: readonly Zone[];
  readonly sentences: readonly AskSentence[];
}

/** @param zones of the reading, those whose asks are wanted. @returns their sentences, read. */
export function askTextOf(reading: Reading, zones: readonly Zone[]): AskText {
  const { text, lang } = reading,
    masked = maskLinks(text);
  const bySentence = sentencesByZone(reading);
  const sentences = zones.flatMap((zone, k) =>
    (bySentence.get(zone) ?? cutsOf(text, zone)).flatMap((sentence): AskSentence[] => {
      const tokens = wordsOf(sentence, masked);
      return tokens.length === 0 ? [] : [read(masked, sentence, tokens, lang, k)];
    }),
  );
  return { text, masked, lang, zones, sentences };
}

/** The reading's own words, but where a link is masked. */
const wordsOf = (sentence: Sentence | Span, masked: string): readonly Token[] =>
  'words' in sentence && masked.startsWith(sentence.text, sentence.start) ? sentence.words : tokensOf(masked, sentence);

function read(masked: string, { start, end }: Span, tokens: readonly Token[], lang: Lang, zone: number): AskSentence {
  const hits = CUES[lang](fold(masked.slice(start, end)).replaceAll('’', "'")).map((hit) => ({
    ...hit,
    start: hit.start + start,
    end: hit.end + start,
  }));
  const isProblem = ({ name }: CueHit) => name.startsWith(PROBLEM);
  return {
    start,
    end,
    work: prepareWork(masked, { start, end }, tokens, FRAMES[lang], WORDS[lang]),
    cues: hits.filter((hit) => !isProblem(hit)),
    problems: hits.filter(isProblem).map((hit) => ({ ...hit, name: hit.name.slice(PROBLEM.length) })),
    zone,
  };
}

function sentencesByZone({ sentences }: Reading): ReadonlyMap<Zone, Sentence[]> {
  const by = new Map<Zone, Sentence[]>();
  for (const sentence of sentences) {
    const list = by.get(sentence.zone);
    if (list === undefined) by.set(sentence.zone, [sentence]);
    else list.push(sentence);
  }
  return by;
}

/** Of a zone that is none of the writer's present words: what was asked earlier. */
const cutsOf = (text: string, zone: Zone): Span[] =>
  linesOf(text, zone).flatMap((line) =>
    cutLine(text.slice(line.start, line.end), 'message').map((cut) => ({ start: line.start + cut.start, end: line.start + cut.end })),
  );
