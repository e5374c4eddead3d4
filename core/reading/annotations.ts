/** What the parts of the engine share of a sentence. What only one of them asks for it defines beside itself. */
import type { Quote, Span } from '../contract.js';
import { amountsIn, settled, type AmountMention, type ReadAmounts } from '../language/amounts.js';
import { answerCues, type AnswerReading } from '../language/answer-cues.js';
import { conceptHits, type ConceptHit } from '../language/concepts.js';
import { cueText, type CueText } from '../language/cues.js';
import { scenesOf, type Scenes } from '../language/scenes.js';
import { stem } from '../language/stems.js';
import { rawWords, type RawWords } from '../language/time/lex.js';
import { timesIn, type TimeMention } from '../language/time.js';
import { readVerb, type VerbReading } from '../language/verbs.js';
import { fold } from '../text/fold.js';
import { linksIn } from '../text/links.js';
import { maskAddresses } from '../text/mask.js';
import { annotation, datedAnnotation, type Annotation } from './annotation.js';

/** The words that the grammars of times and amounts read. */
const raw: Annotation<RawWords> = annotation('raw-words', ({ text }) => rawWords(text));

/** Expressions of time, resolved against the minute. */
export const times: Annotation<readonly TimeMention[]> = datedAnnotation('times', (sentence, { now, calendar }) =>
  timesIn(sentence.text, sentence.get(raw), sentence.lang, now, calendar),
);

/** Amounts as they are read before the rest of the text has told what its `$` is. */
export const readAmounts: Annotation<ReadAmounts> = annotation('amounts', (sentence) =>
  amountsIn(sentence.text, sentence.get(raw), sentence.lang),
);

/** Money, percentages, measures and bare numbers, by the sentence alone. */
export const amounts: Annotation<readonly AmountMention[]> = annotation('settled-amounts', (sentence) =>
  settled([sentence.get(readAmounts)]),
);

/** Web and mail addresses. */
export const links: Annotation<readonly Quote[]> = annotation('links', ({ text }) =>
  linksIn(text).map(({ start, end }: Span) => ({ start, end, text: text.slice(start, end) })),
);

/** Folded text with straight apostrophes, of the sentence's length. */
export const folded: Annotation<string> = annotation('folded', ({ text }) => fold(text).replaceAll('’', "'"));

/** Folded words in order. */
export const folds: Annotation<readonly string[]> = annotation('folds', (sentence) => sentence.tokens.map((token) => token.fold));

/** Stems, one for each token. */
export const stems: Annotation<readonly string[]> = annotation('stems', (sentence) =>
  sentence.tokens.map((token) => stem(token.fold, sentence.lang)),
);

/** Readings as a verb, one list for each token; empty for what is none. */
export const verbs: Annotation<readonly (readonly VerbReading[])[]> = annotation('verbs', (sentence) =>
  sentence.tokens.map((token) => readVerb(token.form.toLowerCase(), sentence.lang)),
);

/** Concepts of the trade, by token. */
export const concepts: Annotation<readonly ConceptHit[]> = annotation('concepts', (sentence) =>
  conceptHits(sentence.get(folds), sentence.lang),
);

/** Semantic frames that the words evoke. */
export const frames: Annotation<Scenes> = annotation('frames', (sentence) => scenesOf(sentence.get(folds), sentence.lang));

/** The folded words that lists of cues are looked up in. */
const cueWords: Annotation<CueText> = annotation('cue-words', (sentence) => cueText(sentence.get(folded)));

/** Cues and forms of answering; offsets are the sentence's. */
export const cues: Annotation<AnswerReading> = annotation('cues', (sentence) => answerCues(sentence.get(cueWords), sentence.lang));

/** Asks something. */
export const isQuestion: Annotation<boolean> = annotation('question', (sentence) => {
  return /[?¿]/u.test(maskAddresses(sentence.text).replace(QUOTED, ' '));
});

/** What stands in quotation marks is somebody else's, or a name. */
const QUOTED = /["“«][^"”»\n]{1,80}["”»]/gu;
