/**
 * The focus of an ask: the words without which a sentence is about something near, not about what was
 * asked. "Does the jacket come with a hood?" is no question about jackets ("it comes in navy"), but
 * about the hood; "¿Se puede devolver un artículo en oferta?" is not answered by when the offer ends.
 */
import type { AnswerType, Lang, Span } from '../../contract.js';
import type { ReadAsk } from './ask.js';
import { DOERS, type ReadSentence, type Said, type Word } from './sentence.js';
import { BROADER, conceptHits } from '../../language/concepts.js';
import { scenesOf, sceneShare } from '../../language/scenes.js';
import { readVerb } from '../../language/verbs.js';
import { akin, matchOf } from './topic.js';
import { WEIGHTS, type TopicWord } from './topic-words.js';

/** Words from this weight on say what the matter is. */
const HEAVY = 0.8;
/** Asks with more heavy words than this are long-winded: most of them will do. */
const SHORT = 4;
const MOST = 0.5;
/** The least match that counts as taking up a word; a broader matter does not ("we ship daily" for "do you ship to Ireland?"). */
const TAKEN = 0.6;
/** "Sólo se fabrica en nogal": naming what there is instead denies the rest. */
const ONLY = /\b(?:solo|solamente|unicamente|unic[oa]s?|exclusivamente|only|exclusively|just)\b/u;

/** @returns the words that say what the matter is; numbers and conditions ("el viernes") left out. */
export const heavyWords = (words: readonly TopicWord[], names: boolean): TopicWord[] =>
  words.filter((w) => (w.weight >= HEAVY || (names && w.weight === WEIGHTS.type && w.concepts.length > 0 && !w.given && !/^(?:hor|dia|fech)/u.test(w.stem))) && !/\d/.test(w.form) && (!w.given || (names && w.weight > 1)));

const takes = (word: TopicWord, said: Said, before: Said | null) => Math.max(matchOf(word, said), before ? matchOf(word, before) : 0) >= TAKEN;

/** The word itself or one of its family: its concept says nothing new when another word of the ask has it too ("pay by transfer"). */
const sameWord = (word: TopicWord, said: Said, before: Said | null) => [said, before].some((s) => s !== null && (s.stems.has(word.stem) || [...s.stems].some((o) => akin(o, word.stem))));

/** @returns true when a sentence, with the one before it, takes up the predicate and the last heavy word of a yes-no ask; its subject may go without saying. */
export function takesUpFocus(ask: ReadAsk, said: ReadSentence, before: Said | null): boolean {
  const heavy = heavyWords(ask.words, true);
  const last = heavy.at(-1);
  if (!last) return true;
  const taken = heavy.filter((w) => takes(w, said, before));
  if (heavy.length > SHORT) return taken.length >= MOST * heavy.length;
  const predicate = heavy.find((w) => !w.determined);
  const known = heavy.filter((w) => w !== last).flatMap((w) => w.concepts);
  const told = last.concepts.length > 0 && known.some((k) => last.concepts.some((l) => l === k || BROADER[l]?.includes(k))) && !last.concepts.some((l) => !known.includes(l) && said.concepts.has(l));
  if (told && !sameWord(last, said, before)) return false;
  return (taken.includes(last) && (!predicate || taken.includes(predicate)))
}

/** @returns true when a sentence says what there is instead ("sólo se fabrica en nogal", "our only shop is in York"). */
export function saysWhatInstead(ask: ReadAsk, said: ReadSentence): boolean {
  return ONLY.test(said.line) && heavyWords(ask.words, true).some((w) => takes(w, said, null));
}

/** @returns whether a sentence takes up the noun asked for ("qué garantía", "which cable"), or null when the ask names none. */
export function takesUpNoun(ask: ReadAsk, said: Said, before: Said | null): boolean | null {
  return ask.noun === null ? null : takes(ask.noun, said, before);
}

/** @returns true when a sentence takes up a word of the ask besides the things it counts. */
export function takesUpMoreThan(stem: string | null, ask: ReadAsk, said: Said, before: Said | null): boolean {
  const others = heavyWords(ask.words, false).filter((w) => w.stem !== stem);
  return others.length === 0 || others.some((w) => takes(w, said, before));
}

/** @returns true when a sentence takes up what a request is about: its first heavy word, else its last. */
export function takesUpHead(ask: ReadAsk, said: Said, before: Said | null): boolean {
  const own = ask.words.filter((w) => !w.given);
  const head = heavyWords(ask.words, false)[0] ?? (own.length > 1 ? own.at(-1) : undefined);
  return !head || takes(head, said, before);
}

/** Types that a sentence meets by what it names, not by a value: the part of the ask that wants them must be taken up. */
const NAMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['thing', 'status', 'polarity', 'action', 'cause', 'person', 'choice']);

/** @returns true when a sentence takes up the part of a two-fold ask that wants the `i`-th type. */
export function takesUpPart(ask: ReadAsk, i: number, said: Said): boolean {
  const part = ask.parts[i];
  return !part || part.length === 0 || !NAMED.has(ask.expects[i] as AnswerType) || part.some((w) => takes(w, said, null));
}

/** A pronoun that can stand for what was asked. */
const PRONOUN = /^(?:lo|la|los|las|it|they|them|it's|they're)$/u;
const ENCLITIC = /(?:[ae]n?|ar|er|ir|ando|iendo)l[oa]s?$/u;
/** Words before which "la" is an article. */
const NEXT_VERB = (word: Word | undefined, lang: Lang) => lang === 'en' || (word !== undefined && readVerb(word.form, 'es').some((r) => r.exact && (r.mood === 'ind' || r.mood === 'sub')));

/** @returns true when a sentence names no thing of its own besides its value but refers back ("It costs £49.", "Mándela a …"). */
export function refersBack(said: ReadSentence, value: Span | undefined, lang: Lang, opener?: string): boolean {
  if (said.subject !== null && !(value && said.subject.start >= value.start && said.subject.end <= value.end)) return false;
  if (opener && said.words[0] !== undefined && !DETERMINER[lang].test(said.words[0].fold) && said.words.find((w) => w.content)?.stem === opener) return true;
  return said.words.some((w, i) => (PRONOUN.test(w.fold) && NEXT_VERB(said.words[i + 1], lang)) || (said.imperative === w && ENCLITIC.test(w.fold)));
}

const DETERMINER: Readonly<Record<Lang, RegExp>> = { es: /^(?:el|la|los|las|su|sus|tu|tus|nuestr[oa]s?)$/u, en: /^(?:the|your|our|all)$/u };

/** @returns true when a sentence begins with a thing that the ask does not speak of ("Los pedidos de más de 60 € …"): it does not go on about the one before. */
export function hasOwnSubject(ask: ReadAsk, said: ReadSentence, lang: Lang): boolean {
  const [first, second] = said.words;
  if (!first || !second?.content || !DETERMINER[lang].test(first.fold) || DOERS[lang].has(second.fold)) return false;
  const named = { stems: new Set([second.stem]), concepts: new Set(conceptHits([second.fold], lang).map((h) => h.concept)) };
  return !ask.words.some((w) => matchOf(w, named) >= TAKEN);
}

/** @returns true when a value is told of something that neither the ask nor the rest of the message speaks of ("el envío cuesta …" for the price of a cover). */
export function isToldOfAnother(ask: ReadAsk, said: ReadSentence, lang: Lang): boolean {
  const subject = said.words[1];
  if (!subject || ask.things.length === 0 || !hasOwnSubject(ask, said, lang) || ask.matter.stems.has(subject.stem)) return false;
  return sceneShare(ask.scenes, scenesOf([subject.fold], lang)) === 0;
}

/** Words that carry on from the sentence before. */
const CARRIES_ON: Readonly<Record<Lang, RegExp>> = { es: /^(?:y|e|o|pero|ademas|tambien|tampoco|asi|luego|despues|entonces|alli|ahi|esta|este|esto|estos|estas|esa|ese|eso|esos|esas|ambos|ambas|si|no|solo|sin|por|para|en|con|desde|una|lo|le|les|la|el|tarda|cuesta|vale|sale|llega|es|son|esta|estan|tiene|viene)$/u, en: /^(?:and|or|but|also|so|then|there|this|that|these|those|it|it's|they|they're|them|both|either|yes|no|only|just|once|after|from|the|he|she|simply|please)$/u };

/**
 * @returns true when a sentence may be read with the one before it: it carries on from it, points back to it or gives a step.
 * One that sets out anew ("You can add extra cover …") is about what it says itself.
 */
export function carriesOn(said: ReadSentence, lang: Lang): boolean {
  const [first] = said.words;
  return !first || CARRIES_ON[lang].test(first.fold) || said.imperative !== null || said.opens || said.words.length <= ELLIPTIC || said.words.some((w, i) => (PRONOUN.test(w.fold) && NEXT_VERB(said.words[i + 1], lang)) || ENCLITIC.test(w.fold));
}
/** Words of a sentence too short to set out anew. */
const ELLIPTIC = 5;

/** Asks whether something has happened. */
const PERFECT: Readonly<Record<Lang, RegExp>> = { es: /^(?:ya )?est(?:a|an) ya\b|^ya est(?:a|an)\b|^(?:y )?(?:ya )?(?:se |me |nos |os |les? )?(?:ha|han|habeis|has) (?:ya )?\p{L}+(?:d[oa]s?|cho|sto|rto)\b/u, en: /^(?:has|have|did|was|were)\b|^(?:is|are) .{1,40}\b(?:yet|already)$/u };
const HAPPENED: Readonly<Record<Lang, RegExp>> = { es: /\b(?:ha|han|he|hemos|ya|aun|todavia|fue|fueron|consta|constan|esta|estan)\b/u, en: /\b(?:(?:has|have|had|haven't|hasn't|'ve) (?:\p{L}+ ){0,2}(?:been|\p{L}{2,}ed|got|gotten|left|sent|come|gone|made|shipped|seen|shown|taken|begun|paid|found|lost|put)|was|were|did|didn't|yet|already|will|left|arrived|came|went|got|\p{L}+ed (?:on|in|at|yesterday|today|this|last|and))\b|'ve|'ll/u };

/** @returns true unless the ask is whether something has happened and the sentence tells only what is always so. */
export function tellsWhatHappened(ask: ReadAsk, said: ReadSentence, lang: Lang): boolean {
  if (!PERFECT[lang].test(ask.line)) return true;
  if (said.times.some((t) => t.kind !== 'vague' && t.kind !== 'recurring' && t.kind !== 'duration')) return true;
  return HAPPENED[lang].test(said.line) || (lang === 'es' && said.words.some((w) => readVerb(w.form, 'es').some((r) => r.exact && (r.tense === 'pret' || r.tense === 'fut'))));
}

/** Which of a series is meant: a sentence on another of them ("la comuna es la unidad básica") does not tell of the second. */
const RANKS: Readonly<Record<Lang, readonly RegExp[]>> = {
  es: [/^primer[oa]?s?$/u, /^segund[oa]s?$/u, /^tercer[oa]?s?$/u, /^ultim[oa]s?$/u],
  en: [/^first$/u, /^second$/u, /^third$/u, /^(?:last|latest)$/u],
};
const EARLIEST: Readonly<Record<Lang, RegExp>> = { es: /^(?:primer[oa]?s?|inicial(?:es|mente)?|original(?:es|mente)?|pioner[oa]s?|inaugural|comienz\p{L}*|empez\p{L}*|fundador[ae]?s?)$/u, en: /^(?:first|initial|initially|original|originally|earliest|pioneer\p{L}*|began|start\p{L}*|found\p{L}*)$/u };

/** @returns true unless the ask is about the first, second … of a series and the sentence names no such rank. */
export function keepsRank(ask: ReadAsk, said: ReadSentence, before: ReadSentence | null, lang: Lang): boolean {
  const rank = RANKS[lang].find((r) => ask.order.some((w) => r.test(w)));
  if (!rank) return true;
  const told = rank === RANKS[lang][0] ? EARLIEST[lang] : rank;
  return [said, before].some((s) => s?.words.some((w) => told.test(w.fold)) ?? false);
}
