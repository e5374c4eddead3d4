/** What judging knows of an ask: its own terms, what the message says around it, and what kind of answer it wants. */
import type { FoundAsk } from '../contract.js';
import { KeptSentence, Visits } from '../reading/kept.js';
import type { Reading } from '../reading/reading.js';
import { hashOf } from '../hash.js';
import { terms, type Terms } from './terms.js';

interface OwnProfile {
  readonly ask: FoundAsk;
  readonly terms: Terms;
  /** Stems of the sentence the ask stands in and of the one before it, without its own, with their hashes. */
  readonly around: ReadonlyMap<string, number>;
  readonly kind: number;
  readonly expects: readonly number[];
}

/** An ask among the others of its message. */
export interface AskProfile extends OwnProfile {
  /** By how many asks of the message each stem is asked about. */
  readonly askers: ReadonlyMap<string, number>;
}

/** @returns the profiles of the asks of a message. */
export function profilesOf(asks: readonly FoundAsk[], message: Reading): AskProfile[] {
  const askers = new Map<string, number>();
  const profiles = asks.map((ask) => profileOf(ask, message));
  for (const { terms: own } of profiles) for (const root of own.content.keys()) askers.set(root, (askers.get(root) ?? 0) + 1);
  return profiles.map((own) => ({ ...own, askers }));
}

function profileOf(ask: FoundAsk, message: Reading): OwnProfile {
  const own = new KeptSentence(ask.text, message.lang, new Visits()).get(terms, message.context);
  const around = new Map<string, number>();
  for (const sentence of message.sentences) {
    if (sentence.start >= ask.end) break;
    const next = message.sentences[sentence.index + 1];
    if (sentence.end <= ask.start && !(next && next.end > ask.start)) continue;
    for (const [root, hash] of sentence.get(terms).content) if (!own.content.has(root)) around.set(root, hash);
  }
  return {
    ask,
    terms: own,
    around,
    kind: hashOf(`kind ${ask.kind === 'rhetorical' ? 'complaint' : ask.kind}`),
    expects: ask.expects.map((type) => hashOf(`expects ${type}`)),
  };
}

/** What the whole message says: its stems, and its words as written. */
export interface Told {
  readonly content: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

export function toldIn(message: Reading): Told {
  const content = new Set<string>();
  for (const sentence of message.sentences) for (const root of sentence.get(terms).content.keys()) content.add(root);
  return { content, words: new Set(message.words.map((word) => word.fold)) };
}
