/** Dates, lengths of time, amounts and numbers: values that must belong to what was asked. */
import type { Span } from '../../contract.js';
import { BASE_WORDS } from '../../language/function-words.js';
import type { TimeMention } from '../../language/time.js';
import { unitFits } from '../../language/units.js';
import { HALF, isAsserted, NO, YES, type Case, type Met, type Test } from './met.js';
import { conceptHits } from '../../language/concepts.js';
import { fold } from '../../text/fold.js';
import { readVerb } from '../../language/verbs.js';
import { heavyWords, refersBack, takesUpMoreThan } from './focus.js';
import { eventOf, thingsOf, type Word } from './sentence.js';
import { akin, matchOf } from './topic.js';

/** A value within this many words before its event belongs to it ("el jueves te llega el paquete"). */
const REACH = 5;

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

/** The thing that the clause of a value is about, when it is none of those asked about ("el bolso cuesta 89 € y lleva cremallera" for the zip). */
function otherThing(value: Span, c: Case): Word | undefined {
  if (c.anchored || c.ask.things.length === 0) return undefined;
  const clause = c.said.clauses.find((k) => value.start >= k.start && value.start < k.end);
  if (!clause) return undefined;
  const inClause = c.said.words.filter((w) => w.start >= clause.start && w.end <= clause.end);
  const [thing] = thingsOf(inClause, c.lang);
  if (!thing || inClause.some((w) => w.content && c.ask.things.some((t) => t === w.stem || akin(t, w.stem)))) return undefined;
  const named = { stems: new Set([thing.stem]), concepts: new Set(conceptHits([thing.fold], c.lang).map((h) => h.concept)) };
  return c.ask.words.some((w) => matchOf(w, named) > 0) ? undefined : thing;
}

/** Events that are hardly meant when an ask names no event: how long a battery lasts is not how long it charges. */
const FOREIGN: ReadonlySet<string> = new Set(['charge', 'quote', 'validity', 'refund', 'contact', 'purchase', 'return', 'soldout', 'capacity', 'power']);

function isForeign(governor: Word, value: Span, c: Case): boolean {
  const event = eventOf(governor, c.lang) as string;
  if (!FOREIGN.has(event) || c.anchored || c.ask.stems.has(governor.stem) || heavyWords(c.ask.words, false).length === 0) return false;
  return event === 'capacity' || c.said.times.some((t) => t.start === value.start);
}

function attachOf(value: Span, c: Case): Pick<Met, 'attach' | 'owner'> {
  const other = otherThing(value, c);
  if (other) return { attach: 0, owner: other.form };
  const governor = governorOf(value, c);
  if (governor && c.ask.events.size === 0 && isForeign(governor, value, c)) return { attach: 0, owner: governor.form };
  if (!governor || c.ask.events.size === 0) return { attach: 0.5 };
  if (c.ask.events.has(eventOf(governor, c.lang) as string)) return { attach: 1 };
  if (eventOf(governor, c.lang) === 'return' && c.ask.events.has('refund') && !c.said.words.some((w) => eventOf(w, c.lang) === 'refund')) return { attach: 0, owner: governor.form };
  return c.ask.stems.has(governor.stem) ? { attach: 0.5 } : { attach: 0, owner: governor.form };
}

/** The value that fits the ask best. */
interface Value extends Span { readonly vague?: boolean; /** Gone by, where something to come was asked for. */ readonly past?: boolean }

function bestValue(values: readonly Value[], c: Case): Met {
  let best: Met = NO;
  for (const value of values) {
    if (!isAsserted(value, c.said)) continue;
    const met: Met = { strength: value.vague ? 0.5 : 1, span: { start: value.start, end: value.end }, ...(value.past ? { ...attachOf(value, c), attach: 0 } : attachOf(value, c)) };
    if (met.strength * (met.attach + 0.1) > best.strength * (best.attach + 0.1)) best = met;
  }
  return best;
}

/** "Tras la Segunda Guerra Mundial": an event with a name tells the time. */
const NAMED_TIME = { es: /\b(?:[Aa]l (?:final|principio) de|[Aa] (?:finales|principios|mediados) de|[Dd]urante|[Tt]ras|[Dd]espués de|[Aa]ntes de)l? (?:(?:la|el|los|las|su) )?(?:\p{Ll}+ ){0,2}\p{Lu}\p{L}+/u, en: /\b(?:[Aa]t the (?:end|beginning|start) of|[Dd]uring|[Aa]fter|[Bb]efore) (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}\p{L}+/u };
const YEAR = /\b(?:1[0-9]|20)\d\d\b|\b(?:siglo|century)\b/gu;

/** "The course lasts six weeks": a length of time, no date. */
const LASTING = /(?<!\p{L})(?:dura\p{L}*|durante|lasts?|lasting|runs? for|for)\s(?:\S{1,12}\s){0,2}$/iu;
/** "Desde los 4 años", "from 3 years old": an age is no length of time. */
const AGE = { es: /(?:desde|de|a partir de|hasta|mayores de|menores de|para|con)\s+(?:los|mas de|menos de)\s+$|(?:mayores|menores|niñ[oa]s) de\s+$/u, en: /(?:aged?|over|under|from|children of)\s+$/u };
const isAge = (t: TimeMention, c: Case) => t.kind === 'duration' && /^\d+ (?:años|meses|years|months)/u.test(fold(c.said.text.slice(t.start, t.end)).replace(/^(?:los|the) /u, '')) && (AGE[c.lang].test(fold(c.said.text.slice(Math.max(0, t.start - 24), t.start))) || /^\s*(?:old|de edad)/u.test(c.said.text.slice(t.end)));
const isLength = (t: TimeMention, c: Case) => t.kind === 'duration' && LASTING.test(c.said.text.slice(Math.max(0, t.start - 40), t.start));
export const time: Test = (c) => {
  if (c.ask.past && !c.anchored && isPresentOnly(c)) return NO;
  const stale = (t: TimeMention) => t.direction === 'past' && !c.ask.past && t.precision !== 'year' && attachOf(t, c).attach < 1;
  const found: Value[] = c.said.times.filter((t) => !isLength(t, c) && !isAge(t, c)).map((t) => ({ start: t.start, end: t.end, vague: t.kind === 'vague', past: stale(t) }));
  for (const m of c.said.text.matchAll(YEAR)) if (!found.some((t) => m.index >= t.start && m.index < t.end)) found.push({ start: m.index, end: m.index + m[0].length, vague: false });
  const best = bestValue(found.filter((t) => !repeated(t, c) && !isLife(t, c)), c);
  const named = best.strength === 1 ? null : NAMED_TIME[c.lang].exec(c.said.text);
  return named ? { ...YES, span: { start: named.index, end: named.index + named[0].length } } : best;
};

/** "A día de hoy es …", "se celebran cada cinco años": no answer to when something happened. */
const NOWADAYS: ReadonlySet<string> = new Set(['hoy', 'hoy en dia', 'dia de hoy', 'actualmente', 'ahora', 'today', 'nowadays', 'currently', 'now']);
const isPresentOnly = (c: Case) => c.said.times.length > 0 && !/\b(?:1\d|20)\d\d\b/u.test(c.said.text)
  && c.said.times.every((t) => t.kind === 'recurring' || (NOWADAYS.has(fold(c.said.text.slice(t.start, t.end))) && !tellsPast(c)));
const tellsPast = (c: Case) => c.lang === 'en' ? /\b(?:was|were|has been|have been|did|\p{L}{2,}ed)\b/iu.test(c.said.text) : c.said.words.some((w) => readVerb(w.form, 'es').some((r) => r.exact && r.mood === 'ind' && r.tense === 'pret'));
/** "Hobson (1858-1940)": the years somebody lived. */
const LIFE = /\((?:n\. |b\. |c\. )?\d{3,4}\s?[-–—]\s?\d{3,4}\)/gu;
const isLife = (t: Span, c: Case) => [...c.said.text.matchAll(LIFE)].some((m) => t.start >= m.index && t.end <= m.index + m[0].length);

/** A value that the ask itself names is no news. */
const repeated = (value: Span, c: Case) => {
  const words = c.said.words.filter((w) => w.start >= value.start && w.end <= value.end);
  return words.length > 0 && words.every((w) => c.ask.folds.has(w.fold));
};

export const duration: Test = (c) => {
  const kinds = new Set(['duration', 'range', 'date', 'recurring', 'clock']);
  return bestValue(c.said.times.filter((t) => (kinds.has(t.kind) || t.kind === 'vague') && !isAge(t, c)).map((t) => ({ start: t.start, end: t.end, vague: t.kind === 'vague' })), c);
};

const fitsUnit = (c: Case, unit: string): boolean => unit === '' || (unitFits(c.ask.folds, unit) ?? true);
/** "Los pedidos de más de 60 €", "lo que supere los 200 dólares": from when something holds, not what it costs. */
const EXCEEDS = /\b(?:super[ae]n?|exced[ae]n?|sobrepas[ae]n?|pas[ae]n? de|exceeds?|exceeding)\s+(?:l[oa]s\s+)?[£$€]?$/iu;
const THRESHOLD = /\b(?:pedidos?|compras?|importes?|orders?|purchases?|baskets?)\b.{0,20}\b(?:mas de|más de|superior(?:es)? a|a partir de|por encima de|over|above|more than|from)\s+[£$€]?$/iu;
const isThreshold = (a: Span, c: Case) => [THRESHOLD, EXCEEDS].some((pattern) => pattern.test(c.said.text.slice(Math.max(0, a.start - 60), a.start)));
/** "Envío gratis", "free shipping": free of that, which must be what was asked about. */
function isFreeOf(free: Span, c: Case): boolean {
  const beside = c.lang === 'es' ? c.said.words.filter((w) => w.end <= free.start).at(-1) : c.said.words.find((w) => w.start >= free.end);
  if (!beside?.content || eventOf(beside, c.lang) === undefined) return true;
  const named = { stems: new Set([beside.stem]), concepts: new Set(conceptHits([beside.fold], c.lang).map((h) => h.concept)) };
  return c.ask.words.some((w) => matchOf(w, named) >= 0.6);
}
/** "Two jacks": a number right before a noun counts things, it measures nothing. */
const countsThings = (a: Span, c: Case) => { const next = c.said.words.find((w) => w.start >= a.end); return next !== undefined && next.content && /^\s$/u.test(c.said.text.slice(a.end, next.start)); };
export const amount: Test = (c) => {
  const bare = c.ask.measure && c.said.amounts.some((a) => a.unit !== '' && !fitsUnit(c, a.unit));
  const wanted = c.said.amounts.filter((a) => (c.ask.measure ? a.kind !== 'money' && fitsUnit(c, a.unit) && !(a.unit === '' && (bare || countsThings(a, c))) : a.kind !== 'measure' && a.kind !== 'number'));
  const met = bestValue(wanted.filter((a) => !repeated(a, c) && !isThreshold(a, c)), c);
  if (met.strength > 0 || c.ask.measure) return met;
  const free = c.said.cues.get('free')?.[0];
  if (free && c.said.amounts.some((a) => isThreshold(a, c))) return { ...HALF, span: free };
  return free && (c.anchored || isFreeOf(free, c)) ? { ...YES, span: free } : NO;
};

const NUMBER = { es: /\b(?:\d[\d.,]*|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|mil|varios|varias|ningun[ao]?|ambos|ambas|docenas?|par|millones|mitad|tercios?|tercera parte|cuarta parte|doble|triple)\b/gu, en: /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|several|none|both|dozen|million|pair|half|third|quarter|twice|double)\b/gu };
/** A price, a measure or a date is no count of things. */
const isOtherValue = (n: Span, c: Case) => c.said.amounts.some((a) => a.kind !== 'number' && !(a.unit !== '' && c.ask.folds.has(a.unit)) && n.start >= a.start && n.start < a.end && !c.ask.measure && /money|percent/u.test(a.kind))
  || (!asksTime(c) && c.said.times.some((t) => !/^(?:\s(?:al?|to|y)\s\d+)?\s?(?:%|por ciento|per ?cent)/u.test(c.said.text.slice(t.end)) && (t.kind !== 'duration' || (c.ask.counts === null && /\p{L}{3}/u.test(c.said.text.slice(t.start, t.end)))) && n.start >= t.start && n.start < t.end));
/** "How often", "how many days": a number of days or weeks is what is asked for. */
const asksTime = (c: Case) => (c.ask.counts !== null && TIME_UNIT.test(c.ask.counts)) || [...c.ask.folds].some((f) => /^(?:tiempo|frecuencia|veces|cada|often|long|times|old|edad)$/u.test(f));
/** Content words that are neither of the ask nor numbers. */
const newsOf = (c: Case) => c.said.words.filter((w) => w.content && !c.ask.stems.has(w.stem) && !/\d/u.test(w.form));
/** "La tuya va con los 305": a number with its article and no noun after it is a name. */
const isNumberName = (n: Span, c: Case) => /(?:^|\s)(?:el|la|los|las|the) $/iu.test(c.said.text.slice(Math.max(0, n.start - 5), n.start)) && /^(?:[.,;:!)]|\s*$)/u.test(c.said.text.slice(n.end));
const TIME_UNIT = /^(?:dia|semana|mes|hora|año|minut|day|week|month|hour|year)/u;
/** Words between a number and what it counts. */
const COUNTED = 4;
export const quantity: Test = (c) => {
  const found = [...c.said.text.toLowerCase().matchAll(NUMBER[c.lang])].map((m) => ({ start: m.index, end: m.index + m[0].length, one: /^un[ao]?$|^one$/u.test(m[0]), year: /^(?:1\d|20)\d\d$/u.test(m[0]) })).filter((n) => !repeated(n, c) && !n.year && !isOtherValue(n, c) && !isNumberName(n, c));
  const counts = (n: Span) => c.said.words.filter((w) => w.start >= n.end).slice(0, COUNTED).some((w) => w.content && c.ask.stems.has(w.stem));
  if (found.length > 0 && !c.anchored && !(found.some(counts) && !TIME_UNIT.test(c.ask.counts ?? '')) && !takesUpMoreThan(c.ask.counts, c.ask, c.said, c.before) && !(c.ask.lone && refersBack(c.said, found[0], c.lang)) && newsOf(c).length > 0) return { ...HALF, span: found[0] as Span };
  const direct = found.find(counts);
  if (direct) return { ...YES, span: direct, attach: 1 };
  const loose = found.find((n) => !n.one);
  const other = loose ? c.said.words.find((w) => w.start >= loose.end) : undefined;
  if (loose && other?.content && c.ask.counts && !akin(other.stem, c.ask.counts)) return { ...HALF, span: loose };
  return loose && !c.said.words.some((w) => w.stem === c.ask.words[0]?.stem) ? { ...YES, span: loose } : loose ? { ...HALF, span: loose } : NO;
};
