/** One ask against one sentence of the draft. */
import type { AnswerType, Lang, Span } from '../../contract.js';
import { sceneShare } from '../../language/scenes.js';
import type { ReadAsk } from './ask.js';
import { conflicts, contextShare, isAboutAnother, isBareAsk, isElsewherePlace, isOtherDay, isOtherOne, pairsShare, rivalOf, sharedMatter, topicOf } from './topic.js';
import { carriesOn, hasOwnSubject, isToldOfAnother, keepsRank, refersBack, takesUpPart } from './focus.js';
import type { ReadSentence } from './sentence.js';
import type { Met } from './met.js';
import { newsOf } from './offered.js';
import { FORMS } from './forms.js';
import { TESTS } from './types.js';
import { scoreOf, type Feature } from './weights.js';

/** What a sentence does, whatever it is about. */
export type Speech = 'statement' | 'question' | 'askback' | 'holding' | 'unknown' | 'redirect' | 'empty';

export interface Evaluation {
  readonly topic: number;
  readonly speech: Speech;
  readonly hedged: boolean;
  readonly anchored: boolean;
  /** Specific words shared with the whole message. */
  readonly shared: number;
  /** How far both are of one scene, 0–1; what the sentence before it brought to mind counts less. */
  readonly scene: number;
  /** In the order of the ask's expected types. */
  readonly types: readonly { readonly met: Met; /** How much the sentence has the form of such an answer, 0–1. */ readonly form: number; readonly score: number; readonly features: Readonly<Record<Feature, number>> }[];
}

/** Types whose answer is a value that can stand alone ("El jueves."). */
const VALUES: ReadonlySet<AnswerType> = new Set<AnswerType>(['time', 'duration', 'amount', 'quantity', 'link']);
/** An anchored sentence is on topic even if it does not say so. */
const ANCHORED_TOPIC = 0.85;
/** Values that belong to one thing: another thing's date or price is no answer. */
const SHOP_VALUES: ReadonlySet<AnswerType> = new Set<AnswerType>(['time', 'duration', 'amount']);
/** Types whose answer is told by its form, so that a pronoun may stand for the rest ("It costs £49."). */
const BACK: ReadonlySet<AnswerType> = new Set<AnswerType>(['time', 'duration', 'amount', 'quantity', 'place', 'person', 'choice']);
const REFERRED = 0.7;
/** "El jueves.", "Unos 320 g.": a value and nothing else answers the only question. */
const VALUE_TOPIC = 0.9;
const isOnly = (value: Span, said: ReadSentence) => said.words.every((w) => !w.content || (w.start >= value.start && w.end <= value.end));
/** Instructions that share this many specific words with the message are about its matter, however the ask was put. */
const STEPS: ReadonlySet<AnswerType> = new Set<AnswerType>(['action', 'method']);
const MATTER = 2;
const STEPS_TOPIC = 0.6;
const FULL_NEWS = 3;
const CARRIED_SCENE = 0.8;
/** Types whose answer tells one of a series apart from the others. */
const RANKED: ReadonlySet<AnswerType> = new Set<AnswerType>(['thing', 'person', 'time']);
/** Topic of an ask with hardly a word of its own, from what the rest of the message shares with the sentence. */
const BARE_TOPIC = { base: 0.35, context: 0.5 } as const;


export function evaluate(ask: ReadAsk, said: ReadSentence, before: ReadSentence | null, anchored: boolean, lang: Lang): Evaluation {
  const prior = before && !before.question && !before.empty && carriesOn(said, lang) && !hasOwnSubject(ask, said, lang) ? before : null;
  const strict = !said.opens && ask.expects.some((type) => type === 'polarity' || type === 'choice');
  const own = topicOf(ask, said, prior, strict);
  const context = contextShare(ask, said);
  const topic = anchored ? Math.max(own, ANCHORED_TOPIC) : isBareAsk(ask) ? Math.max(own, BARE_TOPIC.base + BARE_TOPIC.context * context) : own;
  const conflict = !anchored && conflicts(ask, said) ? 1 : 0;
  const pairs = anchored ? 1 : pairsShare(ask, said.words);
  const news = Math.min(1, newsOf(ask, said).length / FULL_NEWS);
  const rival = !anchored && (rivalOf(ask, said.words) !== null || isElsewherePlace(ask, said.words) || isOtherOne(ask, said.words) || isOtherDay(ask, said.words, lang));
  const shared = sharedMatter(ask, said).words;
  const types = ask.expects.map((type, i) => {
    const found = TESTS[type]({ ask, said, before: prior, anchored, topic, lang });
    const ranked = anchored || !RANKED.has(type) || (type === 'time' && !ask.past) || keepsRank(ask, said, prior, lang);
    const met: Met = rival || !ranked || (!anchored && !takesUpPart(ask, i, said)) || (!anchored && SHOP_VALUES.has(type) && isAboutAnother(ask, said)) ? { ...found, strength: 0 } : found;
    const bareValue = ask.lone && BACK.has(type) && met.strength === 1 && met.attach > 0 && met.span !== undefined && isOnly(met.span, said) ? VALUE_TOPIC : 0;
    const about = ask.lone && ask.brief && met.strength === 1 && met.attach > 0 && ((BACK.has(type) && refersBack(said, met.span, lang, ask.words.find((w) => w.content)?.stem)) || (met.attach === 1 && SHOP_VALUES.has(type))) ? Math.max(met.about ?? 0, REFERRED) : met.about ?? 0;
    const steps = STEPS.has(type) && (ask.lone || ask.plea) && met.strength === 1 && met.explicit && conflict === 0 && shared >= MATTER ? STEPS_TOPIC : 0;
    const strength = met.attach === 0 ? 0 : met.strength;
    const features = { bias: 1, topic: Math.max(topic, about, steps, bareValue), context, pairs, type: strength, explicit: met.explicit ? strength : 0, value: VALUES.has(type) ? strength : 0, attached: strength > 0 && met.attach === 1 ? 1 : 0, news, conflict, anchored: anchored ? 1 : 0 };
    const form = met.attach === 0 || (found.strength > 0 && met.strength === 0) ? 0 : FORMS[type](ask, said, lang);
    return { met, features, form: form > 0 && VALUES.has(type) && isToldOfAnother(ask, said, lang) ? 0 : form, score: scoreOf(features) };
  });
  return { topic, speech: speechOf(said, ask), hedged: said.cues.has('hedge'), anchored, shared, scene: Math.max(sceneShare(ask.scenes, said.scenes), prior ? CARRIED_SCENE * sceneShare(ask.scenes, prior.scenes) : 0), types };
}

/** A telephone number written out: where to turn to is said, not only that one should. */
const DIALLED = /\d[\d ().-]{6,18}\d/u;
export const isDialled = (text: string): boolean => DIALLED.test(text);

/** @returns what the sentence does; a concrete instruction wins over the polite request it is wrapped in. */
export function speechOf(said: ReadSentence, ask: ReadAsk | null): Speech {
  if (said.empty) return 'empty';
  if (said.question) return 'question';
  const { cues } = said;
  if (cues.has('unknown')) return 'unknown';
  if (cues.has('holding')) return 'holding';
  const method = ask?.expects.includes('method') ?? false;
  if (cues.has('askback') && !said.link && !(method && (cues.has('data') || cues.has('instruct') || said.imperative))) return 'askback';
  if (cues.has('redirect') && !said.link && !isDialled(said.text)) return 'redirect';
  return 'statement';
}
