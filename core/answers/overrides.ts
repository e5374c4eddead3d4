/** The agent's own verdicts: kept by ask, shown amber when their ground is gone, exported as labelled data. */
import type { Ask, AskState, FoundAsk, Lang, Override, OverrideState, Quote } from '../contract.js';
import { fold } from '../text/fold.js';
import { tokensOf } from '../text/tokens.js';
import { say } from './reasons.js';

const plain = (text: string) =>
  tokensOf(text)
    .map((t) => t.fold)
    .join(' ');
/** An override whose ask is gone is shown on the ask that kept this share of its words, as stale. */
const SAME_ASK = 0.6;

/** What an override does to an ask: `stale` ones no longer decide, they only ask for another look. */
export interface AppliedOverride {
  readonly override: Override;
  readonly stale: 'pin' | 'ask' | null;
  readonly pin: Quote | null;
}

/** @returns for each ask the override that concerns it; when several name one ask the last wins. Linear in asks and overrides for equal ids. */
export function matchOverrides(asks: readonly FoundAsk[], overrides: readonly Override[], draft: string): (AppliedOverride | null)[] {
  if (overrides.length === 0) return asks.map(() => null);
  const byId = new Map(overrides.map((o) => [o.askId, o]));
  const known = new Set(asks.map((ask) => ask.id));
  const orphans = [...byId.values()].filter((o) => !known.has(o.askId));
  return asks.map((ask) => {
    const own = byId.get(ask.id);
    const override = own ?? takeOrphan(ask, orphans);
    if (!override) return null;
    const pin = override.pin === undefined ? null : findPin(override.pin, draft);
    const changed = own === undefined || plain(own.askText) !== plain(ask.text);
    return { override, pin, stale: changed ? 'ask' : override.pin !== undefined && override.pin.trim() !== '' && !pin ? 'pin' : null };
  });
}

function takeOrphan(ask: FoundAsk, orphans: Override[]): Override | undefined {
  const words = new Set(plain(ask.text).split(' '));
  const at = orphans.findIndex((o) => {
    const old = plain(o.askText).split(' ');
    return old.length > 0 && old.filter((w) => words.has(w)).length >= SAME_ASK * Math.max(old.length, words.size);
  });
  return at < 0 ? undefined : orphans.splice(at, 1)[0];
}

/** The pinned words in the draft, verbatim or differing in case, accents and spacing only. */
function findPin(pin: string, draft: string): Quote | null {
  const words = pin.trim();
  if (words === '') return null;
  const exact = draft.indexOf(words);
  if (exact >= 0) return { start: exact, end: exact + words.length, text: words };
  const at = fold(draft).indexOf(fold(words));
  return at < 0 ? null : { start: at, end: at + words.length, text: draft.slice(at, at + words.length) };
}

const STATES: Readonly<Record<OverrideState, AskState>> = {
  answered: 'answered',
  'not-needed': 'answered',
  elsewhere: 'answered',
  open: 'unanswered',
};
const REASONS = { answered: 'overruled-answered', 'not-needed': 'not-needed', elsewhere: 'elsewhere', open: 'reopened' } as const;

/** Puts an override over the engine's verdict. A stale one leaves the verdict to the engine. */
export function applyOverride(ask: Ask, applied: AppliedOverride | null, uiLang: Lang): Ask {
  if (!applied) return ask;
  const { override, stale, pin } = applied;
  if (stale) return { ...ask, override: override.state, stale: true, why: say(stale === 'pin' ? 'stale-pin' : 'stale-ask', uiLang) };
  const { waiting: _, held: __, ...rest } = ask;
  const evidence = override.state === 'open' ? [] : pin ? [pin] : override.state === 'answered' ? ask.evidence : [];
  return {
    ...rest,
    doubt: false,
    state: STATES[override.state],
    override: override.state,
    evidence,
    why: pin && override.state === 'answered' ? say('pinned', uiLang, { x: pin.text }) : say(REASONS[override.state], uiLang),
  };
}

/** One judgement of a person, for fitting the weights anew. */
export interface LabelledPair {
  readonly message: string;
  readonly draft: string;
  readonly ask: string;
  readonly expects: FoundAsk['expects'];
  /** What the agent said; `not-needed` and `elsewhere` tell nothing about the draft and are left out. */
  readonly label: 'answered' | 'unanswered';
  readonly pin?: string;
  /** What the engine had said. */
  readonly engine: AskState;
}

/**
 * @param judged the asks as the engine alone judges them (without overrides).
 * @returns one labelled pair for each override that still stands.
 */
export function overridesAsLabels(message: string, draft: string, judged: readonly Ask[], overrides: readonly Override[]): LabelledPair[] {
  const applied = matchOverrides(judged, overrides, draft);
  return judged.flatMap((ask, i): LabelledPair[] => {
    const own = applied[i];
    if (!own || own.stale || own.override.state === 'not-needed' || own.override.state === 'elsewhere') return [];
    return [
      {
        message,
        draft,
        ask: ask.text,
        expects: ask.expects,
        label: own.override.state === 'answered' ? 'answered' : 'unanswered',
        engine: ask.state,
        ...(own.pin ? { pin: own.pin.text } : {}),
      },
    ];
  });
}
