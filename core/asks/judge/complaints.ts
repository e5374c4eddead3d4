/** Complaints and rhetorical questions: are they acknowledged, and is something done about them? */
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
  return (cues.has('apology') && !cues.has('conditionalApology')) || cues.has('ownership');
}

/** A word of the complaint, not only a short one's share: a page of help for everything is no remedy. */
const takesUp = (ask: ReadAsk, s: DraftSentence) => ask.words.some((w) => matchOf(w, s.read) >= TAKEN);
const TAKEN = 0.6;

function addresses(s: DraftSentence, ask: ReadAsk, several: boolean): boolean {
  const { cues } = s.read;
  const speech = speechOf(s.read, null);
  if (speech !== 'statement') return false;
  const topic = topicOf(ask, s.read, s.before?.read ?? null);
  const acts = cues.has('remedy') || cues.has('done') || ((cues.has('instruct') || cues.has('cause') || s.read.link !== null) && topic >= ON_TOPIC && takesUp(ask, s));
  const apologyOnly = acknowledges(s) && !cues.has('done') && s.read.clauses.length < 2;
  if (!acts || apologyOnly) return false;
  return !several || topic >= ON_TOPIC || [...ask.concepts].some((c) => s.read.concepts.has(c));
}
