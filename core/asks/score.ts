/** How sure it is that a clause asks: evidence of frames, marks and context in log-odds. */
import { sigmoid } from '../logistic.js';
import type { AskKind, Lang } from '../contract.js';
import type { Clause } from './clause.js';
import type { FrameHit } from './frames.js';
import { modelLogit } from './model.js';
import { verbTest } from './verb-tests.js';

export interface ScoredClause {
  readonly kind: AskKind;
  readonly confidence: number;
  readonly via: readonly string[];
  /** Log-odds of the rules alone. */
  readonly rules: number;
  /** The strongest frame, '' for none. */
  readonly frame: string;
}

/** Log-odds of a clause of which nothing is known. */
const BIAS = -2.7;
const MARK = 5.6;
const INHERITED_MARK = 1.6;
/** "Wall mountable and what size?": a few words without a verb, asked by the mark of the question they are joined to. */
const ELLIPTIC = 1.9,
  FEW = 4;
/** "…y si puedo pagar con tarjeta", coordinated with an ask. */
const CONTINUED = 3.4;
/** A second frame of the same clause counts this much of its weight. */
const SECOND = 0.35;
/** A frame one word in, after a particle. */
const NEARLY = 0.95;
/** A frame in the middle of a clause instead of at its start. */
const INSIDE = 0.8;
/** After "and" a base form is more often a second infinitive than an order, an auxiliary a second predicate than a question. */
const COORDINATED_IMPERATIVE = 1.5;
/** What the model says counts for less where no frame is. */
const UNFRAMED = 0.93;
/** What between exclamation marks exclaims ("¡Qué pasada de cuadro!", "What a find!") and asks nothing. */
const EXCLAIMED: ReadonlySet<string> = new Set(['que', 'cuanto', 'cuanta', 'menudo', 'menuda', 'what', 'how']);
const EXCLAIMS = 5;
/** Against a mark, signs of no ask count this much: reported and wished questions still carry none. */
const AGAINST_MARK = 0.15;

/** @returns kind, confidence and the cues of a clause. */
export function scoreClause(clause: Clause, lang: Lang): ScoredClause {
  const { best, rest, against } = evidence(clause);
  let rules = BIAS;
  const via: string[] = [];
  for (const [name, weight] of marksOf(clause, best, lang)) {
    rules += weight;
    via.push(name);
  }
  if (best) {
    rules += at(best);
    via.push(best.group.name);
  }
  for (const hit of rest) {
    rules += SECOND * at(hit);
    via.push(hit.group.name);
  }
  if (against) {
    rules += against.group.weight * (clause.marked ? AGAINST_MARK : 1);
    via.push(against.group.name);
  }
  if (!clause.marked) rules += contextOf(clause, best);
  if (clause.exclaimed && best?.group.kind === 'question') rules -= EXCLAIMED.has(clause.tokens[0]?.fold ?? '') ? EXCLAIMS : 1.5;
  if (clause.boundary === 'coordinator' && best !== undefined && /imperative|aux-noun/.test(best.group.name) && !clause.marked)
    rules -= COORDINATED_IMPERATIVE;
  const model = modelLogit(clause, best?.group.name ?? '', lang);
  if (Math.abs(model) >= 0.5) via.push(model > 0 ? 'model' : 'model-against');
  const confidence = bound(sigmoid(rules + (clause.marked ? 0.2 : best === undefined ? UNFRAMED : 1) * model), rules);
  return { kind: kindOf(clause, best, rest), confidence, via, rules, frame: best?.group.name ?? '' };
}

/** What a question mark says of a clause: its own, or that of the ask it goes with. */
function marksOf(clause: Clause, best: FrameHit | undefined, lang: Lang): readonly (readonly [string, number])[] {
  const marks: [string, number][] = [];
  if (clause.marked) marks.push(['mark', MARK]);
  if (clause.continues) marks.push(['continued', CONTINUED]);
  if (clause.inherits && isElliptic(clause, best, lang)) marks.push(['elliptic', ELLIPTIC]);
  if (clause.inherits) marks.push(['inherited-mark', INHERITED_MARK]);
  return marks;
}

const isElliptic = ({ tokens }: Clause, best: FrameHit | undefined, lang: Lang): boolean =>
  tokens.length <= FEW && best === undefined && !tokens.some((token) => verbTest(token, 'fin', lang));

/** Unaccented que, quien, donde… after a comma is a relative more often than an interrogative. */
const RELATIVE = -2.8;
const RELATIVES: ReadonlySet<string> = new Set([
  'que',
  'quien',
  'quienes',
  'donde',
  'cuando',
  'como',
  'cual',
  'cuales',
  'porque',
  'which',
  'who',
  'where',
  'when',
]);
/** Frames that no relative clause has (cuando with a future, cómo puedo…). */
const SURE_QUESTION = /^(?:when|how|where|wh-expletive|wh-sure-inside|rhetorical|indirect)$/;
/** "…, which is great" is a relative clause nearly always. */
const WHICH = -3;
/** A noun phrase asks by itself only when no verb makes it a statement. */
const STATED = -2.9;

function contextOf(clause: Clause, best: FrameHit | undefined): number {
  const first = clause.tokens[0];
  if (best === undefined || first === undefined || clause.inherits) return 0;
  const relative = clause.boundary === 'punctuation' || (clause.boundary === 'coordinator' && best.group.name === 'what-loose');
  if (relative && best.from === 0 && !SURE_QUESTION.test(best.group.name) && RELATIVES.has(first.form.toLowerCase()))
    return first.fold === 'which' ? WHICH : RELATIVE;
  if (best.group.name === 'why-start' && (clause.boundary !== 'start' || clause.sentence.start > 0)) return RELATIVE;
  if (isExclamation(clause, best)) return EXCLAMATION;
  return best.group.name === 'nominal' && clause.tokens.length > 3 && isStated(clause) ? STATED : 0;
}

/** "Qué coraje de banco": an accented qué with a noun and no verb near is an exclamation. */
const EXCLAMATION = -3;

function isExclamation(clause: Clause, best: FrameHit): boolean {
  return (
    clause.tokens[0]?.form.toLowerCase() === 'qué' &&
    /^(?:wh-accented|what-loose|two-verb|tu-imperative)$/.test(best.group.name) &&
    !clause.tokens.slice(1, 6).some((token) => verbTest(token, 'fin', 'es')) &&
    !clause.hits.some((hit) => hit.group.name === 'what')
  );
}

function isStated(clause: Clause): boolean {
  return clause.tokens.some((token, i) => i > 0 && verbTest(token, 'main', 'es') && !RELATIVES.has(clause.tokens[i - 1]?.fold ?? ''));
}

/** The model alone never makes a clause sure that the rules hold for improbable. */
function bound(confidence: number, rules: number): number {
  return rules < Math.log(0.3 / 0.7) ? Math.min(confidence, 0.79) : confidence;
}

const at = (hit: FrameHit) => hit.group.weight * (hit.from === 0 ? 1 : hit.from === 1 ? NEARLY : INSIDE);

/** Words after its strongest frame within which a sign of no ask still concerns it. */
const NEAR = 3;

function evidence(clause: Clause): { best: FrameHit | undefined; rest: FrameHit[]; against: FrameHit | undefined } {
  const strongest = new Map<string, FrameHit>();
  for (const hit of clause.hits) {
    if (hit.group.kind === 'none') continue;
    const known = strongest.get(hit.group.name);
    if (known === undefined || at(hit) > at(known)) strongest.set(hit.group.name, hit);
  }
  const [best, ...rest] = [...strongest.values()].sort((a, b) => at(b) - at(a));
  let against: FrameHit | undefined;
  for (const hit of clause.continues ? [] : clause.hits) {
    if (hit.group.kind !== 'none' || (best !== undefined && hit.from > best.to + NEAR)) continue;
    if (against === undefined || hit.group.weight < against.group.weight) against = hit;
  }
  return { best, rest: rest.slice(0, 2), against };
}

function kindOf(clause: Clause, best: FrameHit | undefined, rest: readonly FrameHit[]): AskKind {
  const all = best ? [best, ...rest] : [];
  if (clause.continues) return 'question';
  if (all.some((hit) => hit.group.kind === 'rhetorical' && hit.from <= 2)) return 'rhetorical';
  if (best === undefined || (clause.marked && best.group.name === 'tu-imperative')) return 'question';
  return best.group.kind as AskKind;
}
