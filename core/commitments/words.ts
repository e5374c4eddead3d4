/** Which words of a sentence promise something, whatever its times. */
import type { Span } from '../contract.js';
import { annotation, type Annotation } from '../reading/annotation.js';
import { fold } from '../text/fold.js';
import {
  EN_CARRIED,
  EN_CONDITION,
  EN_COURTESY,
  EN_DONE_TO,
  EN_FUTURE,
  EN_GOODWILL,
  EN_LIGHT,
  EN_NEGATION,
  EN_PRESENT,
  EN_RECEIVE,
  EN_TELLING,
  EN_TIMED,
  EN_TO_OTHERS,
} from '../language/en/commitment-verbs.js';
import {
  ES_AGENCY,
  ES_CLITIC,
  ES_COMMIT,
  ES_CONDITION,
  ES_COURTESY,
  ES_DONE_TO,
  ES_ENCLITIC,
  ES_FORMS,
  ES_GOODWILL,
  ES_LEAVES,
  ES_NEGATION,
  ES_NOUNS,
  ES_PASSIVE,
  ES_RECEIVE,
  ES_REST_AFTER,
  ES_REST_BEFORE,
  ES_TELLING,
  ES_TO_OTHERS,
  ES_TO_THEM,
  type VerbForms,
} from '../language/es/commitment-verbs.js';

/**
 * Where the words of a promise stand, from the sentence's start; `needsTime` when only a future time makes them one, and `soonWillDo` when a
 * time that tells nothing does: "en breve le llamamos", not "enviamos rápidamente a toda España".
 */
export interface PromiseWords extends Span {
  readonly needsTime: boolean;
  readonly soonWillDo?: boolean;
}

/** What the words of a sentence promise. */
export interface PromisedInWords {
  readonly hits: readonly PromiseWords[];
  /** For something of the customer's. */
  readonly waits: boolean;
}
const NOTHING: PromisedInWords = { hits: [], waits: false };

export const promiseWords: Annotation<PromisedInWords> = annotation('promise-words', ({ text, lang }) => {
  if (/[?¿]/.test(text)) return NOTHING;
  const folded = fold(text);
  const hits = lang === 'es' ? spanish(text, folded) : english(folded);
  return hits.length === 0 ? NOTHING : { hits, waits: (lang === 'es' ? ES_CONDITION : EN_CONDITION).test(folded) };
});

const LETTERS = /\p{L}+/gu;
/** Letters that an enclitic pronoun ends in, and the shortest infinitive with one: "darle". */
const ENCLITIC_ENDS = 'aseo';
const SHORTEST_ENCLITIC = 5;
function withoutEnclitic(word: string): VerbForms | undefined {
  if (word.length < SHORTEST_ENCLITIC || !ENCLITIC_ENDS.includes(word.at(-1) as string)) return undefined;
  const bare = word.replace(ES_ENCLITIC, '');
  return bare === word ? undefined : ES_FORMS.get(bare);
}

function spanish(words: string, folded: string): PromiseWords[] {
  const hits: PromiseWords[] = [];
  for (const { 0: written, index: start } of words.matchAll(LETTERS)) {
    const end = start + written.length;
    const word = folded.slice(start, end);
    const form = ES_FORMS.get(word) ?? (word === written ? undefined : ES_FORMS.get(written.toLowerCase())) ?? withoutEnclitic(word);
    if (!form) continue;
    const before = folded.slice(Math.max(0, start - 80), start);
    if (form.infinitive === 'contar' && !ES_CLITIC.test(before)) continue; // "contamos con usted"
    if (ES_COURTESY.test(folded.slice(end, end + 60))) continue;
    if (ES_TELLING.has(form.infinitive) && !ES_TO_THEM.test(before) && ES_TO_OTHERS.test(folded.slice(end, end + 60))) continue;
    if (ES_NEGATION.test(before) || ES_GOODWILL.test(folded.slice(end, end + 40).replace(/^ todo (?=lo )/, ' '))) continue;
    if (form.kind === 'future' && ES_FORMS.has(word)) hits.push({ start, end, needsTime: false });
    else if (form.kind === 'present' && (!ES_NOUNS.has(word) || ES_CLITIC.test(before)))
      hits.push({ start, end, needsTime: true, soonWillDo: ES_TO_THEM.test(before) });
    else if (
      form.kind === 'infinitive' &&
      /(?:^|[^\p{L}])(?:voy|vamos|me pongo|nos ponemos|procedo|procedemos|volvere|volveremos) a $/u.test(before)
    )
      hits.push({ start, end, needsTime: false });
    else if (
      form.kind === 'agent' &&
      (ES_PASSIVE.test(before) || ES_AGENCY.test(before.replace(/ (?:(?:me|te|les?|los?|las?|nos|os|se) ){0,2}$/u, '')))
    )
      hits.push({ start, end, needsTime: false });
  }
  for (const pattern of [ES_RECEIVE, ES_DONE_TO, ES_COMMIT])
    for (const m of folded.matchAll(pattern)) {
      const [before, end] = [folded.slice(Math.max(0, m.index - 30), m.index), m.index + m[0].trimEnd().length];
      if (ES_NEGATION.test(before) || ES_REST_BEFORE.test(before) || ES_REST_AFTER.test(folded.slice(end, end + 40))) continue;
      hits.push({ start: m.index, end, needsTime: false });
    }
  for (const m of folded.matchAll(ES_LEAVES))
    if (!ES_NEGATION.test(folded.slice(Math.max(0, m.index - 30), m.index)))
      hits.push({ start: m.index, end: m.index + m[0].length, needsTime: true });
  return merged(hits);
}

/** "procedemos a" and "enviarle" are one promise. */
function merged(hits: readonly PromiseWords[]): PromiseWords[] {
  const out: PromiseWords[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && hit.start - last.end <= 3)
      out[out.length - 1] = {
        start: last.start,
        end: Math.max(last.end, hit.end),
        needsTime: last.needsTime && hit.needsTime,
        soonWillDo: last.soonWillDo === true || hit.soonWillDo === true,
      };
    else out.push(hit);
  }
  return out;
}

function english(folded: string): PromiseWords[] {
  const hits: PromiseWords[] = [];
  for (const m of [...folded.matchAll(EN_FUTURE), ...folded.matchAll(EN_CARRIED)]) {
    const verb = m[1] as string;
    if (
      EN_LIGHT.has(verb) ||
      (EN_TELLING.has(verb) && EN_TO_OTHERS.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 60))) ||
      EN_NEGATION.test(folded.slice(Math.max(0, m.index - 24), m.index)) ||
      EN_GOODWILL.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 40)) ||
      EN_COURTESY.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 60))
    )
      continue; // a light verb alone promises nothing, nor does "hopefully we'll"
    hits.push({ start: m.index, end: m.index + m[0].length, needsTime: false });
  }
  for (const pattern of [EN_PRESENT, EN_TIMED])
    for (const m of folded.matchAll(pattern)) hits.push({ start: m.index, end: m.index + m[0].length, needsTime: true });
  for (const pattern of [EN_RECEIVE, EN_DONE_TO])
    for (const m of folded.matchAll(pattern))
      if (!EN_NEGATION.test(folded.slice(Math.max(0, m.index - 24), m.index)))
        hits.push({ start: m.index, end: m.index + m[0].length, needsTime: false });
  return merged(hits);
}
