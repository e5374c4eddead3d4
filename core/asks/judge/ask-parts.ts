/** Parts of an ask told by its grammar: what is compared, counted, put as alternatives; whether it speaks of the past. */
import type { Lang } from '../../contract.js';
import { INTERROGATIVES } from '../../language/interrogatives.js';
import { readVerb } from '../../language/verbs.js';
import { WEIGHTS, type TopicWord } from './topic-words.js';
import type { Word } from './sentence.js';

const AND = /^(?:y|e|o|and|or)$/u;

/** Verbs of having that count as content words. */
const CARRYING = /^(?:lleva|llevan|trae|traen|usa|usan|utiliza|utilizan|incluye|incluyen|uses?|takes?|includes?)$/u;
const COMPARING = /^(?:diferencias?|diferencian?|difference|differences|differ|compare|comparacion)$/u;

export function comparedOf(all: readonly Word[], lang: Lang): string[] {
  const from = all.findIndex((w) => COMPARING.test(w.fold));
  const at = all.findIndex((w, i) => i > from && (lang === 'es' ? w.fold === 'y' || w.fold === 'e' : w.fold === 'and'));
  const left = all.slice(from, at).reverse().find((w) => w.content);
  const right = all.slice(at + 1).find((w) => w.content);
  return from < 0 || at < 0 || !left || !right ? [] : [left.stem, right.stem];
}

/** @returns the noun of "qué garantía tiene", "which cable do I need": with a verb that says little, the noun is what is asked. */
export function nounOf(words: readonly TopicWord[], all: readonly Word[], lang: Lang): TopicWord | null {
  const at = all.findIndex((w) => (lang === 'es' ? w.fold === 'que' : w.fold === 'what' || w.fold === 'which'));
  const next = all[at + 1];
  const after = all[at + 2];
  if (at !== 0 || !next || !after || (after.content && !CARRYING.test(after.fold)) || /^(?:se|ha|han|de|del|of|did|was|were|fue|fueron|era|eran)$/u.test(after.fold)) return null;
  const word = words.find((w) => w.start === next.start);
  return word && word.weight >= WEIGHTS.short && readVerb(word.form, lang).every((r) => r.mood === 'inf' || !r.exact || r.pers === 1) ? word : null;
}

/** Cuts "cuánto tardáis y a qué cuenta" before the question word of each further type. */
export function partsOf(words: readonly TopicWord[], all: readonly Word[], types: number, lang: Lang): TopicWord[][] {
  if (types < 2) return [];
  const cuts = all.flatMap((w, i) => (INTERROGATIVES[lang].has(w.fold) && (i === 0 || AND.test(all[i - 1]?.fold ?? '') || AND.test(all[i - 2]?.fold ?? '')) ? [w.start] : []));
  if (cuts.length !== types) return [];
  return cuts.map((from, i) => words.filter((w) => w.start >= from && w.start < (cuts[i + 1] ?? Infinity)));
}

export function countsOf(words: readonly Word[]): string | null {
  const at = words.findIndex((w, i) => /^cuant[oa]s$/u.test(w.fold) || (w.fold === 'many' && words[i - 1]?.fold === 'how'));
  const noun = at < 0 ? undefined : words[at + 1];
  return noun?.content ? noun.stem : null;
}

export function isPast(words: readonly Word[], lang: Lang): boolean {
  if (lang === 'en') return words.some((w) => /^(?:did|was|were|had)$/u.test(w.fold));
  return words.some((w) => readVerb(w.form, 'es').some((r) => r.exact && r.mood === 'ind' && (r.tense === 'pret' || r.tense === 'impf')));
}

export function isImpersonal(words: readonly Word[], lang: Lang): boolean {
  if (lang === 'en') return /^how (?:is|are|was|were|does|did|has|have) (?!i\b|we\b|you\b|this\b)/u.test(words.map((w) => w.fold).join(' '));
  const at = words.findIndex((w) => w.fold === 'como');
  const verb = at < 0 ? undefined : words.slice(at + 1, at + 4).find((w) => readVerb(w.form, 'es').some((r) => r.mood === 'ind'));
  return verb !== undefined && readVerb(verb.form, 'es').every((r) => r.mood !== 'ind' || r.pers === 3) && !/^(?:pued|pod|hac|hag)/u.test(verb.fold);
}

const OR = { es: new Set(['o', 'u']), en: new Set(['or']) };

export function alternativesOf(words: readonly Word[], lang: Lang): ReadonlySet<string>[] {
  const at = words.findIndex((w) => OR[lang].has(w.fold));
  if (at <= 0 || at >= words.length - 1) return [];
  const side = (list: readonly Word[]) => new Set(list.filter((w) => w.content || /^[\p{Lu}\d]{1,3}$/u.test(w.form) || /^(?:con|sin|si|no)$/.test(w.fold)).map((w) => w.stem));
  const after = words.slice(at + 1, at + 4);
  const count = Math.max(1, side(after).size);
  const left = new Set([...side(words.slice(Math.max(0, at - after.length), at))].slice(-count));
  const right = side(after);
  return [new Set([...left].filter((s) => !right.has(s))), new Set([...right].filter((s) => !left.has(s)))];
}
