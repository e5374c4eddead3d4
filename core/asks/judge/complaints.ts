/** Complaints and rhetorical questions: are they acknowledged, and is something done about them? */
import { sceneShare } from '../../language/scenes.js';
import type { DraftSentence } from './draft.js';
import type { ReadAsk } from './ask.js';
import { matchOf, topicOf } from './topic.js';
import { speechOf } from './evaluate.js';
import type { Verdict } from './verdict.js';

/** A remedy must be about the complaint when several are open. */
const ON_TOPIC = 0.3;

/**
 * @param several true when the message holds more than one complaint: then a remedy counts only for what it is about.
 * Acknowledging is an unconditional apology or owning up; one apology serves the whole reply.
 */
export function decideComplaint(ask: ReadAsk, sentences: readonly DraftSentence[], several: boolean): Verdict {
  const usable = sentences.filter((s) => !s.read.placeholder);
  const sorry = usable.find((s) => acknowledges(s));
  const conditional = usable.find((s) => s.read.cues.has('apology') && s.read.cues.has('conditionalApology'));
  const remedy = usable.find((s) => addresses(s, ask, several));
  const evidence = [...new Set([sorry, remedy])].flatMap((s) => (s ? [{ start: s.start, end: s.end }] : [])).sort((a, b) => a.start - b.start);
  const verdict = (state: Verdict['state'], reason: Verdict['reason']): Verdict => ({ state, reason, evidence: state === 'unanswered' ? [] : evidence, parts: {}, waiting: false });
  if (sorry && remedy) return verdict('answered', 'ack-both');
  if (sorry) return verdict('partly', 'ack-only');
  if (remedy) return verdict('partly', 'ack-missing');
  return verdict('unanswered', conditional ? 'ack-half' : sentences.length === 0 ? 'empty-draft' : 'ack-none');
}

function acknowledges(s: DraftSentence): boolean {
  const { cues } = s.read;
  return cues.has('ownership') || (!cues.has('conditionalApology') && (cues.has('apology') || cues.has('empathy')));
}

/** A word of the complaint, not only a short one's share: a page of help for everything is no remedy. */
const takesUp = (ask: ReadAsk, s: DraftSentence) => ask.words.some((w) => matchOf(w, s.read) >= TAKEN);
const TAKEN = 0.6;
const SAME_SCENE = 0.15;
/** "Sentimos las molestias que le haya causado": what is regretted is not thereby mended. */
const REGRETTED = /^(?:molestias?|inconvenientes?|perjuicios?|ocurrido|sucedido|pasado|inconvenience|trouble|disappoint\p{L}*)$/u;

function addresses(s: DraftSentence, ask: ReadAsk, several: boolean): boolean {
  const { cues } = s.read;
  const speech = speechOf(s.read, null);
  if (speech !== 'statement') return false;
  const topic = topicOf(ask, s.read, s.before?.read ?? null);
  const scene = sceneShare(ask.scenes, s.read.scenes);
  const helps = cues.has('instruct') || cues.has('cause') || s.read.link !== null || s.read.imperative !== null;
  const acts = cues.has('remedy') || cues.has('done') || (helps && (scene >= SAME_SCENE || (topic >= ON_TOPIC && takesUp(ask, s))));
  const apologyOnly = acknowledges(s) && ((!cues.has('done') && s.read.clauses.length < 2) || (!cues.has('remedy') && s.read.words.some((w) => REGRETTED.test(w.fold))));
  if (!acts || apologyOnly) return false;
  return !several || topic >= ON_TOPIC || scene >= SAME_SCENE || s.read.concepts.has('refund') || s.read.concepts.has('exchange') || [...ask.concepts].some((c) => s.read.concepts.has(c));
}
