/**
 * Judges whether the draft answers each ask: expected answer type, topic, anchors and the event a
 * date or an amount belongs to, over every sentence of the draft (see judge/). The worst error is a
 * green tick on an unanswered question, so every doubt caps the verdict at "partly".
 */
import type { Ask, Entity, FoundAsk, Lang, Override, Quote, Span } from '../contract.js';
import type { Concept } from '../language/concepts.js';
import { isFelt, wantedOf } from './felt.js';
import { anchorsOf, type Anchors } from './judge/anchors.js';
import { settleApposed } from './judge/apposed.js';
import { readAsk, type ReadAsk } from './judge/ask.js';
import { decideComplaint } from './judge/complaints.js';
import { keepingReader, readDraft, withoutHalfWord, type DraftSentence, type ReadDraft } from './judge/draft.js';
import { evaluate, type Evaluation } from './judge/evaluate.js';
import { settleIndirect } from './judge/indirect.js';
import { applyOverride, matchOverrides } from './judge/overrides.js';
import { say } from './judge/reasons.js';
import type { ReadSentence, Said } from './judge/sentence.js';
import { readMessage, type ReadMessage } from './judge/message.js';
import { conflicts, contextShare, isBareAsk, sharedMatter, topicOf } from './judge/topic.js';
import type { Whole } from './judge/pointer.js';
import { decide, type Judged, type Verdict } from './judge/verdict.js';
import { settlePleas } from './judge/pleas.js';
import { relevanceOf } from './judge/relevance.js';
import { oneYesEach, settleBare, settleOpening } from './judge/yes.js';

export { overridesAsLabels, type LabelledPair } from './judge/overrides.js';

export interface JudgeInput {
  readonly message: string;
  readonly draft: string;
  readonly asks: readonly FoundAsk[];
  readonly entities: readonly Entity[];
  readonly lang: Lang;
  /** Language of the reasons. */
  readonly uiLang: Lang;
  readonly overrides: readonly Override[];
  /** ISO date-time against which relative dates are read. */
  readonly now: string;
  /** Where the agent is typing: the word under the caret is no evidence yet. */
  readonly caret?: number;
}

/** Judges drafts one after the other and keeps what it read, so that an edit costs only the sentences it touches. */
export interface Judge { judge(input: JudgeInput): Ask[] }

/** A draft read against the asks: every ask with every sentence. */
export interface Reading { readonly draft: ReadDraft; readonly reads: readonly ReadAsk[]; readonly anchors: readonly Anchors[]; readonly judged: readonly (readonly Judged[])[] }

/** Sentences and evaluations kept; beyond it they are forgotten and read anew. */
const KEPT = 4_000;

class KeepingJudge implements Judge {
  private reading = '';
  private message = '';
  private readonly sentences = new Map<string, ReadSentence>();
  private readonly asks = new Map<string, ReadAsk>();
  private readonly evaluations = new Map<ReadAsk, Map<ReadSentence, Kept[]>>();
  private readMessage: ReadMessage | null = null;

  judge(input: JudgeInput): Ask[] {
    const verdicts = this.verdicts(input, this.read(input));
    const applied = matchOverrides(input.asks, input.overrides, input.draft);
    return input.asks.map((ask, i) => applyOverride(shown(ask, verdicts[i] as Verdict, input), applied[i] ?? null, input.uiLang));
  }

  /** Everything that is decided upon. */
  read(input: JudgeInput): Reading {
    this.refresh(input);
    const { lang, message } = input;
    const draft = readDraft(withoutHalfWord(input.draft, input.caret), keepingReader(lang, input.now, this.sentences));
    const wanted = wantedOf(input.asks);
    const deeds = input.asks.filter(({ kind }) => kind === 'request').length;
    const reads = input.asks.map((ask) => this.ask(ask, input, { lone: wanted.length === 1, soleDeed: ask.kind === 'request' ? deeds === 1 : wanted.length === 1 }));
    const anchors = input.asks.map((ask, i) => anchorsOf(ask, reads[i] as ReadAsk, message, draft, lang, { at: wanted.indexOf(i), of: wanted.length }));
    const judged = input.asks.map((ask, i) => (isFelt(ask) ? [] : draft.sentences.map((s) => this.judged(reads[i] as ReadAsk, s, anchors[i] as Anchors, lang))));
    return { draft, reads, anchors, judged };
  }

  private refresh({ lang, now, message }: JudgeInput): void {
    const full = this.sentences.size >= KEPT;
    const reading = `${lang} ${now}`;
    if (full || reading !== this.reading) this.sentences.clear();
    if (full || reading !== this.reading || message !== this.message) {
      this.asks.clear();
      this.evaluations.clear();
      this.readMessage = null;
    }
    this.reading = reading;
    this.message = message;
  }

  private ask(ask: FoundAsk, { message, lang, now }: JudgeInput, alone: Pick<ReadAsk, 'lone' | 'soleDeed'>): ReadAsk {
    const key = `${alone.lone}|${alone.soleDeed}|${ask.start}|${ask.kind}|${ask.expects.join()}|${ask.text}`;
    const known = this.asks.get(key);
    if (known) return known;
    this.readMessage ??= readMessage(message, lang);
    const fresh = readAsk(ask, this.readMessage, lang, now, alone);
    this.asks.set(key, fresh);
    return fresh;
  }

  private verdicts({ asks, lang, message }: JudgeInput, { draft, reads, anchors, judged }: Reading): Verdict[] {
    const several = asks.filter(isFelt).length > 1;
    const said = allSaid(draft);
    const relevance = this.readMessage ? relevanceOf(this.readMessage.stems, said.stems, lang) : null;
    const verdicts = asks.map((ask, i) => {
      const read = reads[i] as ReadAsk;
      return isFelt(ask) ? decideComplaint(read, draft.sentences, several) : quotedOnly(decide(judged[i] as Judged[], read.expects, read.lone, wholeOf(read, said, relevance)), anchors[i] as Anchors);
    });
    const likely = settleIndirect(asks, reads, judged, verdicts);
    const single = settleOpening(asks, judged, oneYesEach(asks, judged, settleBare(asks, judged, likely), lang));
    return settlePleas(asks, reads, settleApposed(asks, reads, single, message, lang));
  }

  private judged(read: ReadAsk, sentence: DraftSentence, anchors: Anchors, lang: Lang): Judged {
    const anchored = anchors.holds(sentence);
    const before = sentence.before?.read ?? null;
    const bySentence = keptIn(this.evaluations, read, () => new Map<ReadSentence, Kept[]>());
    const kept = keptIn(bySentence, sentence.read, (): Kept[] => []);
    const known = kept.find((k) => k.before === before && k.anchored === anchored);
    if (known) return { sentence, eval: known.eval };
    const fresh = evaluate(read, sentence.read, before, anchored, lang);
    kept.push({ before, anchored, eval: fresh });
    return { sentence, eval: fresh };
  }
}

/** An evaluation with what it depends on besides the ask and the sentence. Readings are kept by their words, so that the same object is the same text. */
interface Kept { readonly before: ReadSentence | null; readonly anchored: boolean; readonly eval: Evaluation }

function keptIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}

/** All that the draft says, as if it were one sentence. */
function allSaid(draft: ReadDraft): Said {
  const said = { stems: new Set<string>(), concepts: new Set<Concept>() };
  for (const { read } of draft.sentences) {
    for (const s of read.stems) said.stems.add(s);
    for (const c of read.concepts) said.concepts.add(c);
  }
  return said;
}

/** Specific words from which a message tells what it is about. */
const TOLD = 3;

function wholeOf(ask: ReadAsk, said: Said, relevance: number | null): Whole {
  return { relevance, topic: topicOf(ask, said, null), context: contextShare(ask, said), bare: isBareAsk(ask), conflict: conflicts(ask, said), shared: sharedMatter(ask, said), told: ask.context.stems.size >= TOLD, seeks: ask.seeks };
}

const quotedOnly = (verdict: Verdict, anchors: Anchors): Verdict =>
  (verdict.state === 'unanswered' && anchors.quoted && (verdict.reason === 'nothing' || verdict.reason === 'empty-draft') ? { ...verdict, reason: 'quote-only' } : verdict);

function shown(ask: FoundAsk, verdict: Verdict, { draft, uiLang }: JudgeInput): Ask {
  const quote = ({ start, end }: Span): Quote => ({ start, end, text: draft.slice(start, end) });
  return { ...ask, state: verdict.state, evidence: verdict.evidence.map(quote), why: say(verdict.reason, uiLang, verdict.parts), ...(verdict.waiting && verdict.state !== 'answered' ? { waiting: true } : {}) };
}

/** @returns what verdicts are decided upon, for fitting weights. */
export function readForVerdicts(input: JudgeInput): Reading {
  return new KeepingJudge().read(input);
}

/** @returns a judge that keeps what it read between calls; its results equal those of `judge`. */
export function createJudge(): Judge {
  return new KeepingJudge();
}

/**
 * Says of each ask whether the draft answers it, where and why.
 * @returns the asks in the order given; evidence spans are verbatim stretches of `draft`.
 */
export function judge(input: JudgeInput): Ask[] {
  return createJudge().judge(input);
}
