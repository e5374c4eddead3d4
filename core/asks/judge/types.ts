/** What kind of words a sentence offers as an answer: one test for each expected answer type. */
import type { AnswerType, Lang, Span } from '../../contract.js';
import { BASE_WORDS, FUNCTION_WORDS } from '../../language/function-words.js';
import { akin, type ReadAsk } from './ask.js';
import type { TimeMention } from '../../language/time.js';
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
  /** The type is met in so many words: an instruction, a deed, a yes, a because. */
  readonly explicit?: boolean;
  /** How much it is on topic by its form alone. */
  readonly about?: number;
}

interface Case { readonly ask: ReadAsk; readonly said: ReadSentence; readonly topic: number; readonly lang: Lang }
type Test = (c: Case) => Met;

const NO: Met = { strength: 0, attach: 0.5 };
const YES: Met = { strength: 1, attach: 0.5 };
const SURELY: Met = { ...YES, explicit: true };
const HALF: Met = { strength: 0.5, attach: 0.5 };
/** A value within this many words before its event belongs to it ("el jueves te llega el paquete"). */
const REACH = 5;
/** From here on a sentence speaks about the ask. */
const ON_TOPIC = 0.5;
const NEAR_TOPIC = 0.35;
const SURE_TOPIC = 0.8;
const SURE_POLARITY = 0.6;

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
interface Value extends Span { readonly vague?: boolean; /** Gone by, where something to come was asked for. */ readonly past?: boolean }

function bestValue(values: readonly Value[], c: Case): Met {
  let best: Met = NO;
  for (const value of values) {
    const met: Met = { strength: value.vague ? 0.5 : 1, span: { start: value.start, end: value.end }, ...(value.past ? { ...attachOf(value, c), attach: 0 } : attachOf(value, c)) };
    if (met.strength * (met.attach + 0.1) > best.strength * (best.attach + 0.1)) best = met;
  }
  return best;
}

/** "Tras la Segunda Guerra Mundial": an event with a name tells the time. */
const NAMED_TIME = { es: /\b(?:[Aa]l (?:final|principio) de|[Aa] (?:finales|principios|mediados) de|[Dd]urante|[Tt]ras|[Dd]espués de|[Aa]ntes de)l? (?:(?:la|el|los|las|su) )?(?:\p{Ll}+ ){0,2}\p{Lu}\p{L}+/u, en: /\b(?:[Aa]t the (?:end|beginning|start) of|[Dd]uring|[Aa]fter|[Bb]efore) (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}\p{L}+/u };
const YEAR = /\b(?:1[0-9]|20)\d\d\b|\b(?:siglo|century)\b/gu;

const time: Test = (c) => {
  const stale = (t: TimeMention) => t.direction === 'past' && !c.ask.past && t.precision !== 'year' && attachOf(t, c).attach < 1;
  const found: Value[] = c.said.times.map((t) => ({ start: t.start, end: t.end, vague: t.kind === 'vague', past: stale(t) }));
  for (const m of c.said.text.matchAll(YEAR)) if (!found.some((t) => m.index >= t.start && m.index < t.end)) found.push({ start: m.index, end: m.index + m[0].length, vague: false });
  const best = bestValue(found.filter((t) => !repeated(t, c)), c);
  const named = best.strength === 1 ? null : NAMED_TIME[c.lang].exec(c.said.text);
  return named ? { ...YES, span: { start: named.index, end: named.index + named[0].length } } : best;
};

/** A value that the ask itself names is no news. */
const repeated = (value: Span, c: Case) => {
  const words = c.said.words.filter((w) => w.start >= value.start && w.end <= value.end);
  return words.length > 0 && words.every((w) => c.ask.folds.has(w.fold));
};

const duration: Test = (c) => {
  const kinds = new Set(['duration', 'range', 'date', 'recurring', 'clock']);
  return bestValue(c.said.times.filter((t) => kinds.has(t.kind) || t.kind === 'vague').map((t) => ({ start: t.start, end: t.end, vague: t.kind === 'vague' })), c);
};

/** Units by what they measure; a length is no weight. */
const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:pesa\p{L}*|peso|weigh\p{L}*|heavy)$/u, /^(?:kg|kgs|g|gr|grs|kilos?|kilogramos?|gramos?|mg|lbs?|libras?|pounds?|oz|toneladas?)$/u],
  [/^(?:mide\p{L}*|medidas?|ancho|alto|largo|fondo|altura|anchura|diametro|wide|width|tall|height|long|length|deep|depth)$/u, /^(?:mm|cms?|centimetros?|milimetros?|mts?|m|metros?|km|in|inch|inches|ft|feet|pulgadas?|")$/u],
  [/^(?:capacidad|litros|capacity)$/u, /^(?:l|lts?|litros?|ml|cl|litres?|liters?|gal\p{L}*|oz)$/u],
];
function fitsUnit(c: Case, unit: string): boolean {
  const wanted = UNITS.find(([asked]) => [...c.ask.folds].some((f) => asked.test(f)));
  return !wanted || unit === '' || wanted[1].test(unit) || !UNITS.some(([, units]) => units.test(unit));
}
const amount: Test = (c) => {
  const bare = c.ask.measure && c.said.amounts.some((a) => a.unit !== '' && !fitsUnit(c, a.unit));
  const wanted = c.said.amounts.filter((a) => (c.ask.measure ? a.kind !== 'money' && fitsUnit(c, a.unit) && !(bare && a.unit === '') : a.kind !== 'measure' && a.kind !== 'number'));
  const met = bestValue(wanted.filter((a) => !repeated(a, c)), c);
  if (met.strength > 0 || c.ask.measure) return met;
  const free = c.said.cues.get('free')?.[0];
  return free ? { ...YES, span: free } : NO;
};

const NUMBER = { es: /\b(?:\d[\d.,]*|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|mil|varios|varias|ningun[ao]?|ambos|ambas|docenas?|par|millones)\b/gu, en: /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|several|none|both|dozen|million|pair)\b/gu };
/** Words between a number and what it counts. */
const COUNTED = 4;
const quantity: Test = (c) => {
  const found = [...c.said.text.toLowerCase().matchAll(NUMBER[c.lang])].map((m) => ({ start: m.index, end: m.index + m[0].length, one: /^un[ao]?$|^one$/u.test(m[0]), year: /^(?:1\d|20)\d\d$/u.test(m[0]) })).filter((n) => !repeated(n, c) && !n.year);
  const counts = (n: Span) => c.said.words.filter((w) => w.start >= n.end).slice(0, COUNTED).some((w) => w.content && c.ask.stems.has(w.stem));
  const direct = found.find(counts);
  if (direct) return { ...YES, span: direct, attach: 1 };
  const loose = found.find((n) => !n.one);
  const other = loose ? c.said.words.find((w) => w.start >= loose.end) : undefined;
  if (loose && other?.content && c.ask.counts && !akin(other.stem, c.ask.counts)) return { ...HALF, span: loose };
  return loose && !c.said.words.some((w) => w.stem === c.ask.words[0]?.stem) ? { ...YES, span: loose } : loose ? { ...HALF, span: loose } : NO;
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
  return c.topic >= SURE_TOPIC && newsOf(c.ask, c.said).length >= 2 ? YES : NO;
};
/** "El número de seguimiento" is answered by something that looks like one. */
const NUMBERED = { es: /^(?:numero|n|nº|codigo|localizador|referencia|guia|iban|cuenta)$/u, en: /^(?:number|code|reference|id|iban)$/u };
const CODE = /\b(?=[\p{Lu}\d-]{0,40}\d[\p{Lu}\d-]{0,40}\d)[\p{Lu}\d][\p{Lu}\d-]{4,40}\b/u;
const PHONE = /\+?\d[\d ]{7,20}\d/u;
const PHONED = /^(?:telefono|whatsapp|movil|phone|telephone|number)$/u;
const codeIn = (c: Case) => ([...c.ask.folds].some((f) => NUMBERED[c.lang].test(f)) ? CODE.exec(c.said.text) : null) ?? ([...c.ask.folds].some((f) => PHONED.test(f)) ? PHONE.exec(c.said.text) : null);
/** Asked for advice, and advised. */
const advises = (c: Case) => c.ask.words.some((w) => ADVICE[c.lang].test(w.stem) && c.said.stems.has(w.stem));
const ADVICE = { es: /^(?:recomend|aconsej|suger)/u, en: /^(?:recommend|suggest|advis)/u };
/** Asked what can be done, and something is offered. */
const solves = (c: Case) => [...c.ask.folds].some((f) => SOLUTION.test(f)) && c.said.cues.has('remedy');
const SOLUTION = /^(?:solucion|soluciones|alternativas?|solution|solutions|alternatives?)$/u;
const BY_FORM = 0.7;
const thing: Test = (c) => {
  const code = codeIn(c);
  if (code) return { ...SURELY, attach: 1, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  if (advises(c) || solves(c)) return { ...SURELY, about: BY_FORM };
  return newsOf(c.ask, c.said).length >= 1 ? YES : NO;
};
const status: Test = (c) => {
  const cue = c.said.cues.get('status')?.[0];
  if (cue) return { ...YES, span: cue };
  const dated = time(c);
  return dated.strength === 1 && dated.attach > 0 ? dated : NO;
};
const cause: Test = (c) => {
  const cue = c.said.cues.get('cause')?.[0];
  if (cue) return { ...(c.topic >= NEAR_TOPIC ? SURELY : YES), span: cue };
  const figure = c.ask.words.find((w) => /\d/.test(w.form) && c.said.stems.has(w.stem));
  return figure && newsOf(c.ask, c.said).length >= 2 ? { ...SURELY, attach: 1 } : NO;
};

const NAVIGATION = /\p{L}\s*[>→»]\s*\p{L}/u;
const method: Test = (c) => {
  const { cues } = c.said;
  const ours = cues.get('weDoIt')?.[0];
  if (ours) return { ...SURELY, span: ours };
  const news = newsOf(c.ask, c.said).length;
  if (c.said.link) return { ...SURELY, span: c.said.link };
  if (news === 0) return NO;
  const told = c.said.imperative ?? cues.get('instruct')?.[0];
  if (told) return { ...SURELY, span: told };
  if (NAVIGATION.test(c.said.text)) return SURELY;
  if (c.ask.impersonal && c.topic >= ON_TOPIC && news >= 2) return YES;
  return cues.has('done') && cues.has('remedy') && c.topic >= NEAR_TOPIC ? SURELY : NO;
};

const FIRST_PERSON = { es: /\b\p{L}{2,}(?:amos|emos|imos)\b|\b(?:he|voy|vamos|hemos)\b/u, en: /\b(?:i|we)(?:'ve|'ll|'re|'m)?\b/u };
/** "Sí, te la mandamos hoy": the verb of the ask, its object a pronoun. */
const sharesVerb = (c: Case) => c.said.words.some((w) => w.content && c.ask.stems.has(w.stem));
const action: Test = (c) => {
  const { cues } = c.said;
  if (cues.has('refusal')) return cues.has('cause') || cues.has('alternative') || c.said.words.length > 6 ? SURELY : HALF;
  if (c.said.link && c.topic >= NEAR_TOPIC) return { ...SURELY, span: c.said.link };
  const code = codeIn(c);
  if (code) return { ...SURELY, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  const commits = FIRST_PERSON[c.lang].test(c.said.text.toLowerCase());
  if (c.said.opens && c.ask.lone && commits && sharesVerb(c)) return { ...SURELY, about: BY_FORM };
  const done = cues.get('done')?.[0];
  if (c.topic >= ON_TOPIC && done) return { ...SURELY, span: done };
  if (c.topic >= ON_TOPIC && (commits || cues.has('instruct') || c.said.imperative)) return SURELY;
  const offers = c.ask.wish && (c.said.times.length > 0 || c.said.amounts.length > 0) && c.topic >= NEAR_TOPIC;
  return offers || (c.topic >= ON_TOPIC && cues.has('status')) ? YES : c.said.bare ? HALF : NO;
};

/** A yes that can only refer to the question before it. */
const ANAPHORIC = { es: /^\W{0,3}(?:así es|asi es|efectivamente|exacto|correcto|en efecto|claro que sí|por supuesto que sí)(?!\p{L})/u, en: /^\W{0,3}(?:that's right|that is right|that's correct|correct|exactly|indeed)\b/u };
const polarity: Test = (c) => {
  if (c.said.bare) return HALF;
  const code = codeIn(c);
  if (code) return { ...SURELY, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  if (c.said.opens && c.ask.lone && [...c.ask.folds].some((f) => f.length > 2 && !FUNCTION_WORDS[c.lang].has(f) && c.said.words.some((w) => w.fold === f))) return { ...SURELY, about: BY_FORM };
  if (c.said.opens && c.topic >= NEAR_TOPIC) return SURELY;
  if (c.said.opens && c.ask.lone && ANAPHORIC[c.lang].test(c.said.text.toLowerCase())) return { ...SURELY, about: BY_FORM };
  if (c.topic < ON_TOPIC) return NO;
  if (c.topic >= SURE_POLARITY && (c.said.cues.has('negation') || c.said.cues.has('yes'))) return SURELY;
  return newsOf(c.ask, c.said).length >= 1 ? YES : HALF;
};
const choice: Test = (c) => {
  const [left, right] = c.ask.alternatives;
  if (!left || !right) return advises(c) ? { ...SURELY, about: BY_FORM } : newName(c) && c.topic >= NEAR_TOPIC ? SURELY : thing(c);
  const named = [left, right].filter((side) => [...side].some((s) => c.said.stems.has(s) || c.said.words.some((w) => w.stem === s)));
  return named.length === 1 ? SURELY : named.length === 2 && c.topic >= ON_TOPIC ? YES : NO;
};
/** Acknowledging is judged over the whole draft (see complaints.ts). */
const ack: Test = () => NO;

export const TESTS: Readonly<Record<AnswerType, Test>> = { time, duration, amount, quantity, place, link, polarity, choice, cause, method, person, thing, status, action, ack };
