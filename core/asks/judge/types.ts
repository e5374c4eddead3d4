/** What kind of words a sentence offers as an answer: one test for each expected answer type. */
import type { AnswerType, Lang, Span } from '../../contract.js';
import { BASE_WORDS } from '../../language/function-words.js';
import { readVerb } from '../../language/verbs.js';
import type { ReadAsk } from './ask.js';
import { eventOf, type ReadSentence, type Word } from './sentence.js';

/** How well a sentence meets a type: 1 fully, 0.5 only vaguely, 0 not. */
export interface Met {
  readonly strength: 0 | 0.5 | 1;
  /** The words that do it, in the sentence. */
  readonly span?: Span;
  /** 1 the value belongs to what was asked, 0.5 to nothing in particular, 0 to something else. */
  readonly attach: 0 | 0.5 | 1;
  /** The event that a value with `attach` 0 belongs to, as written. */
  readonly owner?: string;
}

interface Case { readonly ask: ReadAsk; readonly said: ReadSentence; readonly topic: number; readonly lang: Lang }
type Test = (c: Case) => Met;

const NO: Met = { strength: 0, attach: 0.5 };
const YES: Met = { strength: 1, attach: 0.5 };
const HALF: Met = { strength: 0.5, attach: 0.5 };
/** A value within this many words before its event belongs to it ("el jueves te llega el paquete"). */
const REACH = 5;
/** From here on a sentence speaks about the ask. */
const ON_TOPIC = 0.5;
const NEAR_TOPIC = 0.35;

/** @returns the event that governs a value: the nearest named before it in its clause, else just after it. */
function governorOf(value: Span, c: Case): Word | undefined {
  const clause = c.said.clauses.find((k) => value.start >= k.start && value.start < k.end) ?? { start: 0, end: c.said.text.length };
  const inClause = c.said.words.filter((w) => w.start >= clause.start && w.end <= clause.end);
  const before = inClause.filter((w) => w.end <= value.start).reverse();
  const left = before.find((w) => eventOf(w, c.lang) !== undefined);
  if (left) return left;
  const after = inClause.filter((w) => w.start >= value.end).slice(0, REACH);
  const base = after.findIndex((w) => BASE_WORDS[c.lang].has(w.fold));
  return after.slice(0, base < 0 ? REACH : base).find((w) => eventOf(w, c.lang) !== undefined);
}

function attachOf(value: Span, c: Case): Pick<Met, 'attach' | 'owner'> {
  const governor = governorOf(value, c);
  if (!governor || c.ask.events.size === 0) return { attach: 0.5 };
  if (c.ask.events.has(eventOf(governor, c.lang) as string)) return { attach: 1 };
  return c.ask.stems.has(governor.stem) ? { attach: 0.5 } : { attach: 0, owner: governor.form };
}

/** The value that fits the ask best. */
function bestValue(values: readonly (Span & { readonly vague?: boolean })[], c: Case): Met {
  let best: Met = NO;
  for (const value of values) {
    const met: Met = { strength: value.vague ? 0.5 : 1, span: { start: value.start, end: value.end }, ...attachOf(value, c) };
    if (met.strength * (met.attach + 0.1) > best.strength * (best.attach + 0.1)) best = met;
  }
  return best;
}

const YEAR = /\b(?:1[0-9]|20)\d\d\b|\b(?:siglo|century)\b/gu;

const time: Test = (c) => {
  const found = c.said.times.map((t) => ({ start: t.start, end: t.end, vague: t.kind === 'vague' }));
  for (const m of c.said.text.matchAll(YEAR)) if (!found.some((t) => m.index >= t.start && m.index < t.end)) found.push({ start: m.index, end: m.index + m[0].length, vague: false });
  return bestValue(found.filter((t) => !repeated(t, c)), c);
};

/** A value that the ask itself names is no news. */
const repeated = (value: Span, c: Case) => {
  const words = c.said.words.filter((w) => w.start >= value.start && w.end <= value.end);
  return words.length > 0 && words.every((w) => !w.content || c.ask.stems.has(w.stem));
};

const duration: Test = (c) => {
  const kinds = new Set(['duration', 'range', 'date', 'recurring', 'clock']);
  return bestValue(c.said.times.filter((t) => kinds.has(t.kind) || t.kind === 'vague').map((t) => ({ start: t.start, end: t.end, vague: t.kind === 'vague' })), c);
};

const amount: Test = (c) => {
  const wanted = c.said.amounts.filter((a) => (c.ask.measure ? a.kind !== 'money' : a.kind !== 'measure' && a.kind !== 'number'));
  const met = bestValue(wanted.filter((a) => !repeated(a, c)), c);
  if (met.strength > 0 || c.ask.measure) return met;
  const free = c.said.cues.get('free')?.[0];
  return free ? { ...YES, span: free } : NO;
};

const NUMBER = { es: /\b(?:\d[\d.,]*|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|mil|varios|varias|ningun[ao]?|ambos|ambas|docenas?|par|millones)\b/gu, en: /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|several|none|both|dozen|million|pair)\b/gu };
const quantity: Test = (c) => {
  const found = [...c.said.text.toLowerCase().matchAll(NUMBER[c.lang])].map((m) => ({ start: m.index, end: m.index + m[0].length })).filter((n) => !repeated(n, c));
  const strong = found.filter((n) => !/^un[ao]?$|^one$/u.test(c.said.text.slice(n.start, n.end).toLowerCase()));
  return strong[0] ? { ...YES, span: strong[0] } : found[0] && c.topic >= ON_TOPIC ? { ...YES, span: found[0] } : NO;
};

/** A name (capitalised within the sentence) that the ask does not hold. */
function newName(c: Case): Word | undefined {
  return c.said.words.find((w) => w.content && /^\p{Lu}/u.test(w.form) && (w.start > 0 || w.form.length > 1) && !c.ask.stems.has(w.stem) && (w.start > 1 || /^\p{Lu}\p{Lu}/u.test(w.form)));
}

/** Words that the ask does not hold: what makes a declarative an answer and not an echo. */
export function newsOf(ask: ReadAsk, said: ReadSentence): Word[] {
  return said.words.filter((w) => w.content && !ask.stems.has(w.stem));
}

const link: Test = (c) => (c.said.link ? { ...YES, span: c.said.link } : NO);
const place: Test = (c) => {
  const cue = c.said.cues.get('place')?.[0];
  const name = newName(c);
  if (c.said.link) return { ...YES, span: c.said.link };
  if (cue && c.topic >= NEAR_TOPIC) return { ...YES, span: cue };
  return name && c.topic >= NEAR_TOPIC ? { ...YES, span: name } : NO;
};
const person: Test = (c) => {
  const name = newName(c);
  if (name) return { ...YES, span: name };
  return c.topic >= ON_TOPIC && newsOf(c.ask, c.said).length >= 2 ? YES : NO;
};
const thing: Test = (c) => (newsOf(c.ask, c.said).length >= 1 ? YES : NO);
const status: Test = (c) => {
  const cue = c.said.cues.get('status')?.[0];
  if (cue) return { ...YES, span: cue };
  const dated = time(c);
  return dated.strength === 1 && dated.attach > 0 ? dated : NO;
};
const cause: Test = (c) => {
  const cue = c.said.cues.get('cause')?.[0];
  if (cue) return { ...YES, span: cue };
  const figure = c.ask.words.find((w) => /\d/.test(w.form) && c.said.stems.has(w.stem));
  return figure && newsOf(c.ask, c.said).length >= 2 ? YES : NO;
};

const NOT_INSTRUCTIONS: ReadonlySet<string> = new Set('llegar ser estar haber ir tener poder saber querer sentir lamentar agradecer disfrutar esperar disculpar perdonar salir costar valer durar incluir venir faltar'.split(' '));
const LEADS: ReadonlySet<string> = new Set('por favor y luego despues primero para ello entonces tambien no solo si ademas puede puedes'.split(' '));

/** An imperative that opens a clause. */
function imperative(c: Case): Word | undefined {
  if (c.lang === 'en') return undefined;
  for (const clause of c.said.clauses) {
    const first = c.said.words.find((w) => w.start >= clause.start && w.end <= clause.end && !LEADS.has(w.fold));
    if (first && first.fold.length > 2 && readVerb(first.form, 'es').some((r) => r.mood === 'imp' && !NOT_INSTRUCTIONS.has(r.lemma))) return first;
  }
  return undefined;
}

const NAVIGATION = /\p{L}\s*[>→»]\s*\p{L}/u;
const method: Test = (c) => {
  const ours = c.said.cues.get('weDoIt')?.[0];
  if (ours) return { ...YES, span: ours };
  const askback = c.said.cues.has('askback');
  const told = c.said.cues.get('instruct')?.[0] ?? imperative(c);
  if (told && !(askback && !c.said.cues.has('data'))) return { ...YES, span: told };
  if (c.said.link) return { ...YES, span: c.said.link };
  if (NAVIGATION.test(c.said.text)) return YES;
  return c.said.cues.has('done') && c.said.cues.has('remedy') && c.topic >= NEAR_TOPIC ? YES : NO;
};

const FIRST_PERSON = { es: /\b\p{L}{2,}(?:amos|emos|imos)\b|\b(?:he|voy|vamos|hemos)\b/u, en: /\b(?:i|we)(?:'ve|'ll|'re|'m)?\b/u };
const action: Test = (c) => {
  const { cues } = c.said;
  if (cues.has('refusal')) return cues.has('cause') || cues.has('alternative') || c.said.words.length > 6 ? YES : HALF;
  if (c.said.link && c.topic >= NEAR_TOPIC) return { ...YES, span: c.said.link };
  const done = cues.get('done')?.[0];
  if (c.topic >= ON_TOPIC && (done || FIRST_PERSON[c.lang].test(c.said.text.toLowerCase()) || cues.has('instruct') || imperative(c))) return { ...YES, ...(done ? { span: done } : {}) };
  const offers = c.ask.wish && (c.said.times.length > 0 || c.said.amounts.length > 0) && c.topic >= NEAR_TOPIC;
  return offers || (c.topic >= ON_TOPIC && cues.has('status')) ? YES : c.said.bare ? HALF : NO;
};

const polarity: Test = (c) => {
  if (c.said.bare) return HALF;
  if (c.said.opens && c.topic >= NEAR_TOPIC) return YES;
  if (c.topic < ON_TOPIC) return NO;
  return newsOf(c.ask, c.said).length >= 1 || c.said.cues.has('negation') || c.said.cues.has('yes') ? YES : HALF;
};
const choice: Test = (c) => {
  const [left, right] = c.ask.alternatives;
  if (!left || !right) return thing(c);
  const named = [left, right].filter((side) => [...side].some((s) => c.said.stems.has(s) || c.said.words.some((w) => w.stem === s)));
  return named.length === 1 ? YES : named.length === 2 && c.topic >= ON_TOPIC ? YES : NO;
};
/** Acknowledging is judged over the whole draft (see complaints.ts). */
const ack: Test = () => NO;

export const TESTS: Readonly<Record<AnswerType, Test>> = { time, duration, amount, quantity, place, link, polarity, choice, cause, method, person, thing, status, action, ack };
