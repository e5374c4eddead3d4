import { steady } from '../../../core/answers/steady.js';
import type { Ask } from '../../../core/contract.js';
import type { CaseRecord } from '../../../core/host.js';
import type { Analysis } from '../../../core/analyse.js';
import type { ShelfInput } from '../../analysis/shelf-protocol.js';
import type { AnalysisRequest } from '../../analysis/protocol.js';
import { shopNames } from '../../../core/policy/home.js';
import { caseOf, langOf } from '../cases.js';
import type { Surroundings } from '../effects.js';
import { secondReading, type Read } from './second-reader.js';
import { fillContext, isOpen, uiLang } from '../select.js';
import type { AppState, CaseAnalysis } from '../types.js';

/** The body of an inserted reply: what it states has a source. */
function bodyAt(state: AppState, key: string): string[] {
  const at = key.indexOf(':');
  const reply = state.libraries.find((l) => l.name === key.slice(0, at))?.library.replies.find((r) => r.id === key.slice(at + 1));
  return reply ? [reply.body] : [];
}

/** What was learnt from the agent's decisions, where it helps and is switched on. */
function correctionOf({ settings: { learning, learnt } }: AppState): Pick<AnalysisRequest, 'correction'> {
  return learning && learnt?.unlearnt === null ? { correction: { of: learnt.of, weights: learnt.weights } } : {};
}

/** What the engine is asked about a case. */
export function requestFor(state: AppState, record: CaseRecord, now: string): AnalysisRequest {
  return {
    caseId: record.id,
    message: record.message,
    draft: record.draft,
    channel: record.channel,
    uiLang: uiLang(state.settings, state.info.locale),
    context: fillContext(state, record),
    now,
    overrides: record.overrides,
    words: [...state.words, ...(record.words ?? [])],
    dismissed: record.dismissed,
    replies: (state.inserted[record.id] ?? []).flatMap((key) => bodyAt(state, key)),
    ...(record.lang === 'auto' ? {} : { lang: record.lang }),
    ...(record.entities ? { entities: record.entities } : {}),
    ...correctionOf(state),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Keeps what did not change by identity, so that nothing is drawn anew for it. */
function merged(before: CaseAnalysis | undefined, found: CaseAnalysis): CaseAnalysis {
  if (!before) return found;
  const shown = new Map(before.message === found.message ? before.asks.map((ask) => [ask.id, ask]) : []);
  const next = { ...found, asks: found.asks.map((ask) => steady(shown.get(ask.id), ask)) };
  const keep = <K extends 'asks' | 'entities' | 'findings' | 'promises' | 'cards' | 'facts' | 'sentences' | 'zones'>(key: K) =>
    same(before[key], next[key]) ? before[key] : next[key];
  return {
    ...next,
    asks: keep('asks'),
    entities: keep('entities'),
    findings: keep('findings'),
    promises: keep('promises'),
    cards: keep('cards'),
    facts: keep('facts'),
    sentences: keep('sentences'),
    zones: keep('zones'),
  };
}

export function analysing(around: Surroundings) {
  const { store, analysis, shelf, now } = around;
  /** The case each request was for; requests carry no id of their own. */
  const owners = new WeakMap<AnalysisRequest, string>();
  let suggestedFor = '';
  /** The newest analysis of each case, as the engine alone sees it. */
  const read = new Map<string, Read & { readonly final: boolean }>();
  const reader = secondReading(around, show);

  function request(id: string, caret?: number): void {
    const state = store.getState();
    const record = caseOf(state, id);
    if (!record) return;
    const last = read.get(id);
    if (last?.draft !== record.draft || last.message !== record.message) reader.cancel();
    if (record.message.trim() === '' && record.draft.trim() === '') {
      store.setState({ analyses: { ...state.analyses, [id]: EMPTY } });
      return;
    }
    const input: AnalysisRequest = { ...requestFor(state, record, now()), ...(caret === undefined ? {} : { caret }) };
    owners.set(input, id);
    analysis.request(input);
  }

  function analysed(result: Analysis, input: AnalysisRequest): void {
    const id = owners.get(input);
    const state = store.getState();
    if (id === undefined || !caseOf(state, id)) return;
    const found = { draft: input.draft, message: input.message, final: input.caret === undefined, analysis: result };
    read.set(id, found);
    show(id);
    reader.later(id, found);
  }

  /** Draws a case by its newest analysis and by what the second reader has said of it. */
  function show(id: string): void {
    const state = store.getState();
    const found = read.get(id);
    if (!found || !caseOf(state, id)) return;
    const { analysis: result, ...made } = found;
    const next = merged(state.analyses[id], { ...result, ...made, asks: reader.applied(id, found) });
    store.setState({ analyses: { ...state.analyses, [id]: next }, analysisFailed: false });
    void suggest(id, next);
  }

  /** Suggestions follow the message and which asks are open, not every keystroke. */
  async function suggest(id: string, result: CaseAnalysis): Promise<void> {
    const state = store.getState();
    const record = caseOf(state, id);
    if (!record || record.message.trim() === '') return;
    const open = result.asks.filter(isOpen);
    const key = JSON.stringify([
      id,
      record.message.length,
      open.map((a) => a.id),
      record.channel,
      result.lang,
      state.inserted[id],
      state.libraries.map((l) => l.revision),
    ]);
    if (key === suggestedFor) return;
    suggestedFor = key;
    const found = await shelf.suggest(shelfInput(state, record, open, now()), 5);
    if (!found) return;
    const { suggestions, together } = found;
    store.setState((s) => ({
      suggestions: { ...s.suggestions, [id]: suggestions },
      together: { ...s.together, [id]: together },
      ...(open.length === 0 ? {} : { fitted: { ...s.fitted, [id]: s.fitted[id] === true || suggestions.length > 0 } }),
    }));
  }

  return {
    request,
    analysed,
    failed: () => {
      store.setState({ analysisFailed: true });
    },
  };
}

/** What the shelf is asked about a case: replies for these of its asks. */
export function shelfInput(state: AppState, record: CaseRecord, asks: readonly Ask[], now: string): ShelfInput {
  return {
    message: record.message,
    asks: asks.map(foundAsk),
    lang: langOf(record, state.analyses[record.id]?.lang, uiLang(state.settings, state.info.locale)),
    channel: record.channel,
    used: state.inserted[record.id] ?? [],
    now,
    calendar: state.policy.calendar,
    shop: shopNames(state.policy, state.settings.agentName),
    ...correctionOf(state),
  };
}

const foundAsk = ({ id, kind, expects, tier, confidence, via, text, start, end }: Ask) => ({
  id,
  kind,
  expects,
  tier,
  confidence,
  via,
  text,
  start,
  end,
});

export const EMPTY: AppState['analyses'][string] = {
  lang: 'es',
  asks: [],
  entities: [],
  findings: [],
  promises: [],
  cards: [],
  facts: [],
  address: null,
  sentences: [],
  zones: [],
  draft: '',
  message: '',
};
