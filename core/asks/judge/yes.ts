/** A bare yes or no ("Sí, claro.") answers one question, not several. */
import type { FoundAsk, Lang } from '../../contract.js';
import { isFelt, wantedOf } from '../felt.js';
import { wordsOf } from './sentence.js';
import type { Judged, Verdict } from './verdict.js';

const isPolar = (ask: FoundAsk) => ask.expects.includes('polarity') && ask.expects.length === 1 && !isFelt(ask);

/** @returns the verdicts with every bare yes or no given to the question it answers, or marked as ambiguous. */
export function settleBare(asks: readonly FoundAsk[], judged: readonly (readonly Judged[])[], verdicts: readonly Verdict[]): Verdict[] {
  const settled = [...verdicts];
  const open = asks.flatMap((ask, i) => (verdicts[i]?.state !== 'answered' && isPolar(ask) ? [i] : []));
  const some = judged.find((list) => list.length > 0) ?? [];
  for (const i of open) {
    const own = judged[i]?.find((j) => j.eval.anchored && j.sentence.read.bare);
    if (own) settled[i] = yes(own);
  }
  const left = open.filter((i) => settled[i]?.state !== 'answered');
  const taken = new Set(settled.flatMap((verdict) => (verdict.state === 'answered' ? verdict.evidence.map((span) => span.start) : [])));
  const several = wantedOf(asks).length > 1;
  const free = some.filter((j, k) => j.sentence.read.bare && !(several && WILLING.test(j.sentence.read.line)) && !taken.has(j.sentence.start) && !judged.some((list) => list[k]?.eval.anchored));
  if (free.length === 0 || left.length === 0) return settled;
  const questions = wantedOf(asks).length;
  if (left.length === free.length && (left.length === 1 || left.length === questions)) {
    left.forEach((i, n) => { settled[i] = yes(free[n] as Judged); });
    return settled;
  }
  for (const i of left) settled[i] = { ...yes(free[0] as Judged), state: 'partly', reason: 'ambiguous-yes' };
  return settled;
}

/** "Con mucho gusto.": willing to help with all of it, no yes to one of several questions. */
const WILLING = /^(?:con (?:mucho )?gusto|encantad[oa]s?|happy to help)$/u;

const yes = (j: Judged): Verdict => ({ state: 'answered', evidence: [{ start: j.sentence.start, end: j.sentence.end }], reason: 'answered-yes', parts: { x: j.sentence.read.text }, waiting: false });

/**
 * A yes that goes on to say what it means ("Sí, viene con cargador.") answers the question whose words
 * it takes up, and no other that it happens to follow.
 */
export function oneYesEach(asks: readonly FoundAsk[], judged: readonly (readonly Judged[])[], verdicts: readonly Verdict[], lang: Lang): Verdict[] {
  const shares = (ask: FoundAsk, said: ReadonlySet<string>) => wordsOf(ask.text, lang).some((word) => word.content && said.has(word.stem));
  const sentences = judged.find((list) => list.length > 0) ?? [];
  const settled = [...verdicts];
  for (const { sentence } of sentences) {
    if (!sentence.read.opens || sentence.read.bare) continue;
    const on = asks.flatMap((ask, i) => (isPolar(ask) && verdicts[i]?.state === 'answered' && verdicts[i].evidence[0]?.start === sentence.start ? [i] : []));
    const said = new Set(sentence.read.words.filter((word) => word.content).map((word) => word.stem));
    const own = on.filter((i) => shares(asks[i] as FoundAsk, said));
    if (own.length === 0 || own.length === on.length) continue;
    for (const i of on) if (!own.includes(i)) settled[i] = { state: 'unanswered', evidence: [], reason: 'nothing', parts: {}, waiting: false };
  }
  return settled;
}

/** A reply's first sentence that begins with a yes or a no and goes on about none of the other asks answers the first question. */
const OTHERS = 0.5;
export function settleOpening(asks: readonly FoundAsk[], judged: readonly (readonly Judged[])[], verdicts: readonly Verdict[]): Verdict[] {
  const [first, ...others] = wantedOf(asks);
  const opening = judged[first ?? -1]?.find((j) => j.eval.speech !== 'empty');
  if (first === undefined || others.length === 0 || !opening || !isPolar(asks[first] as FoundAsk) || verdicts[first]?.state === 'answered') return [...verdicts];
  const { sentence, eval: own } = opening;
  if (!sentence.read.opens || sentence.read.bare || sentence.read.placeholder || own.hedged || own.speech !== 'statement') return [...verdicts];
  const elsewhere = others.some((i) => verdicts[i]?.evidence.some((span) => span.start === sentence.start) || (judged[i]?.find((j) => j.sentence === sentence)?.eval.topic ?? 0) >= OTHERS);
  return elsewhere ? [...verdicts] : verdicts.map((verdict, i) => (i === first ? yes(opening) : verdict));
}
