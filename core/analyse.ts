/**
 * The whole engine in one call: what the window's worker runs after each change and what the
 * `relee` command runs per line. Message and draft are read once, and every part is given the readings.
 */
import { createJudge } from './answers/judge.js';
import { corrected } from './answers/learning.js';
import type { Correction } from './answers/learnt.js';
import { shippedModel } from './answers/shipped.js';
import type { DraftSentence } from './answers/second-reader/request.js';
import { readerSentences } from './answers/second-reader/sentences.js';
import { findAsks } from './asks/find.js';
import { prepare, type Check } from './checks/check.js';
import type { Fact } from './checks/ledger.js';
import { findingsOf } from './checks/run.js';
import { addressOf } from './checks/treatment.js';
import { findCommitments } from './commitments/find.js';
import type { Ask, CaseContext, Channel, Entity, Finding, FoundAsk, Lang, Override, Promised, Span } from './contract.js';
import { findEntities } from './entities/find.js';
import { asksAsGiven, contextAsRead, entitiesAsRead, overridesAsRead, quotedIn, zonesAsGiven } from './given.js';
import { detectLang } from './language/detect.js';
import type { Register } from './library/types.js';
import { shopMarks, shopNames } from './policy/home.js';
import { openCards, type OpenCard, type Policy } from './policy/policy.js';
import { readOnce, ReadingCache } from './reading/cache.js';
import type { Reading } from './reading/reading.js';
import { spellingFindings, Suggestions } from './spelling/findings.js';
import type { Dropped, Spellers } from './spelling/stretches.js';
import { normalise } from './text/normalise.js';
import type { Zone } from './text/zones.js';

export interface AnalyseInput {
  readonly message: string;
  readonly draft: string;
  readonly channel: Channel;
  /** Whose texts these are: what was read for another case is forgotten. */
  readonly caseId?: string;
  /** Detected from the message (or the draft) when absent. */
  readonly lang?: Lang;
  /** Language of reasons and messages to the agent; the message's own when absent. */
  readonly uiLang?: Lang;
  readonly context: CaseContext;
  readonly policy: Policy;
  /** ISO date-time of "now". */
  readonly now: string;
  readonly overrides?: readonly Override[];
  /** Entities as the agent edited them, instead of those found. */
  readonly entities?: readonly Entity[];
  /** Where the agent is typing, in the draft. */
  readonly caret?: number;
  /** Words that are right for this team and agent. */
  readonly words?: readonly string[];
  /** Findings the agent dismissed (see core/findings/dismissal). */
  readonly dismissed?: readonly string[];
  /** Bodies of the library replies inserted in this case: what they state has a source. */
  readonly replies?: readonly string[];
  /** What was learnt from the agent's decisions (core/answers/learning): added to the weights of the verdicts. */
  readonly correction?: Correction;
}

/** Places count in the texts as given; all is plain data. */
export interface Analysis {
  readonly lang: Lang;
  readonly asks: readonly Ask[];
  readonly entities: readonly Entity[];
  readonly findings: readonly Finding[];
  readonly promises: readonly Promised[];
  /** The cards that the message opens under the policy. */
  readonly cards: readonly OpenCard[];
  /** Where each fact of the draft comes from. */
  readonly facts: readonly Fact[];
  /** How the customer addresses the shop; null when the message does not tell. */
  readonly address: Register | null;
  /** The sentences of the draft that may answer, in order: evidence is among them, and a second reader counts by them. */
  readonly sentences: readonly DraftSentence[];
  /** Who says what in the message, as far as it is read: the zones cover that. */
  readonly zones: readonly Zone[];
  /** How many characters at the message's end were not read, for it is longer than MOST_READ; absent when all was. */
  readonly unread?: number;
}

/** Longest message that is read, in UTF-16 code units: some 170,000 words. Of a longer one the rest is told as unread. */
export const MOST_READ = 1_000_000;

/** @returns the message as far as it is read, to the last whole word, and how much of it is not. */
function readable(message: string): { readonly given: string; readonly rest: { readonly unread?: number } } {
  if (message.length <= MOST_READ) return { given: message, rest: {} };
  const blank = Math.max(message.lastIndexOf('\n', MOST_READ), message.lastIndexOf(' ', MOST_READ)),
    cut = Math.max(blank, MOST_READ - LONGEST_WORD),
    isPair = /^[\udc00-\udfff]/.test(message.slice(cut, cut + 1));
  const given = message.slice(0, isPair ? cut - 1 : cut);
  return { given, rest: { unread: message.length - given.length } };
}
/** Where no blank is within so many characters, the text is cut where it stands. */
const LONGEST_WORD = 1_000;

/** What the message alone says; read once while the draft is being written. */
interface ReadMessage {
  readonly message: Reading;
  readonly shop: string;
  readonly asks: readonly FoundAsk[];
  readonly entities: readonly Entity[];
}

function readMessage(message: Reading, policy: Policy, agent: string | undefined): ReadMessage {
  const marks = shopMarks(policy, agent);
  return {
    message,
    shop: shopKey(policy, agent),
    asks: findAsks(message),
    entities: findEntities(message, marks),
  };
}

/** What of the policy the reading of a message depends on. */
const shopKey = (policy: Policy, agent: string | undefined): string =>
  JSON.stringify([policy.shop, policy.agents, policy.authority.currency, agent]);

/**
 * An engine that remembers: the message is read once, and of the draft only what an edit touched is
 * judged anew. Its answers equal those of `analyse` on the same input.
 * @param dropped dictionaries of other languages that the team dropped in; asked at each call.
 * @param cache the one memory of what was read.
 */
export function createAnalyser(
  spellers: Spellers,
  dropped: () => readonly Dropped[] = () => [],
  cache = new ReadingCache(),
): (input: AnalyseInput) => Analysis {
  let correction: Correction | null = null;
  let judge = createJudge();
  let suggestions = new Suggestions();
  let known: ReadMessage | null = null;
  let cards: {
    readonly key: string;
    readonly policy: Policy;
    readonly entities: readonly Entity[];
    readonly open: readonly OpenCard[];
  } | null = null;
  let caseId: string | undefined;

  function forget(): void {
    cache.clear();
    judge = judgeOf(correction);
    suggestions = new Suggestions();
    known = cards = null;
  }

  function cardsOf(message: Reading, { channel, context, policy }: AnalyseInput, entities: readonly Entity[]): readonly OpenCard[] {
    const orderDate = context.order?.date;
    const key = JSON.stringify([message.text, message.lang, message.context.now.slice(0, 10), channel, orderDate]);
    if (cards?.key !== key || cards.policy !== policy || cards.entities !== entities)
      cards = { key, policy, entities, open: openCards(message, { channel, entities, policy, orderDate }) };
    return cards.open;
  }

  return (input) => {
    if (input.caseId !== caseId) {
      forget();
      caseId = input.caseId;
    }
    if (!isSame(correction, input.correction ?? null)) judge = judgeOf((correction = input.correction ?? null));
    const { policy, now } = input;
    const { given, rest } = readable(input.message);
    const lang = input.lang ?? languageOf(given.trim() === '' ? input.draft : given);
    const uiLang = input.uiLang ?? lang;
    const context = contextAsRead(input.context);
    const agent = context.agent?.name;
    const message = cache.read(given, lang, 'message', { now, calendar: policy.calendar, shop: shopNames(policy, agent) });
    const draft = cache.read(input.draft, lang, 'draft', { now, calendar: policy.calendar, caret: input.caret });
    if (known?.message !== message || known.shop !== shopKey(policy, agent)) known = readMessage(message, policy, agent);
    const entities = input.entities ? entitiesAsRead(input.entities, message) : known.entities;
    const asks = judge.judge({ message, draft, asks: known.asks, uiLang, overrides: overridesAsRead(input.overrides ?? []) });
    const check = prepare({
      message,
      draft,
      uiLang,
      channel: input.channel,
      context,
      asks,
      entities,
      policy,
      read: (text) => cache.readSource(text, lang, { now, calendar: policy.calendar }),
      ...wordTest(spellers, lang),
      ...(input.dismissed ? { dismissed: input.dismissed } : {}),
      ...(input.replies ? { replies: input.replies } : {}),
    });
    const words = [...(input.words ?? []), ...policy.dictionary, ...policy.brands];
    return {
      lang,
      asks: asksAsGiven(asks, message, draft),
      entities: input.entities ?? quotedIn(message, entities),
      findings: whole(
        allFindings(check, spellingFindings({ message, draft, uiLang, context, entities, words }, spellers, dropped(), suggestions)),
        draft.typing && draft.asGiven(draft.typing),
      ),
      promises: quotedIn(draft, findCommitments(draft)),
      facts: quotedIn(draft, check.facts),
      cards: cardsOf(message, input, entities),
      address: message.once(addressOf),
      sentences: draft.once(readerSentences),
      zones: message.once(zonesAsGiven),
      ...rest,
    };
  };
}

const judgeOf = (correction: Correction | null) => createJudge(corrected(shippedModel(), correction));
const isSame = (a: Correction | null, b: Correction | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.of === b.of && a.weights.length === b.weights.length && a.weights.every((x, k) => x === b.weights[k]));

/** Characters from which the language is told, before what takes several to write one is decoded. */
const SAMPLE = 16_000;
const languageOf = (given: string): Lang => detectLang(normalise(given.slice(0, SAMPLE)).text);

/** @returns what a message asks and names, without any draft: every ask is unanswered. */
export function analyseMessage(
  whole: string,
  { lang = languageOf(whole), now, policy }: { readonly lang?: Lang | undefined; readonly now: string; readonly policy: Policy },
): Pick<Analysis, 'lang' | 'asks' | 'entities' | 'unread'> {
  const { given, rest } = readable(whole);
  const message = readOnce(given, lang, 'message', { now, calendar: policy.calendar, shop: shopNames(policy) });
  const { asks, entities } = readMessage(message, policy, undefined);
  return {
    lang,
    asks: quotedIn(message, asks).map((ask) => ({ ...ask, state: 'unanswered', evidence: [], why: '' })),
    entities: quotedIn(message, entities),
    ...rest,
  };
}

/** What is told of the word that is being typed alone is told of half a word. */
const whole = (findings: readonly Finding[], typing: Span | null): readonly Finding[] =>
  typing === null ? findings : findings.filter(({ start, end }) => start === end || start < typing.start || end > typing.end);

function allFindings(check: Check, spelling: readonly Finding[]): Finding[] {
  return [...findingsOf(check), ...spelling].sort((a, b) => a.start - b.start || a.end - b.end);
}

function wordTest(spellers: Spellers, lang: Lang): { readonly isWord?: (word: string) => boolean } {
  const speller = spellers(lang);
  return speller === null ? {} : { isWord: (word) => speller.has(word) };
}

/** @returns asks with verdicts, entities of the message, findings and promises of the draft, each in order of position. */
export function analyse(input: AnalyseInput, spellers: Spellers, dropped?: () => readonly Dropped[]): Analysis {
  return createAnalyser(spellers, dropped)(input);
}
