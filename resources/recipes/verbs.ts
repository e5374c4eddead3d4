/** The recipe of core/language/es/verb-forms.ts: every form of the listed verbs as a compiled graph. The same sources give the same text. */
import { buildGraph } from '../../core/graph/minimal.js';
import { entryOf, type FormReading } from '../../core/language/verb-graph.js';
import { VERBS } from '../../core/language/es/verb-list.js';
import { conjugate } from './spanish/conjugate.js';

/** All forms of a verb, in the order of `SLOTS`; null where a place has no form of its own. */
function formsOf(lemma: string, code: string): readonly (string | null)[] {
  const p = conjugate(lemma, code), part = p.part.slice(0, -1);
  return [
    ...p.pres, ...p.pret, ...p.impf, ...p.fut, ...p.cond, ...p.subj, ...p.subjRa, ...p.subjSe, p.inf, p.ger, ...['o', 'a', 'os', 'as'].map((ending) => part + ending),
    p.impTu, p.impVos, p.impVosotros, p.subj[2] as string, p.subj[5] as string, p.presVos === p.pres[1] ? null : p.presVos,
  ];
}

/** Every reading of every form, in the order of the list. */
export function spanishReadings(): FormReading[] {
  return VERBS.flatMap((entry) => {
    const [lemma = '', code = ''] = entry.split(':');
    return formsOf(lemma, code).flatMap((form, slot) => (form === null ? [] : [{ form, lemma, slot }]));
  });
}

/** The text of the module: base64 in lines, so that a change can be looked at. */
export function verbFormsModule(): string {
  const words = [...new Set(spanishReadings().map(entryOf))].sort();
  const alphabet = [...new Set(words.flatMap((word) => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))))].sort((a, b) => a - b);
  const { arcs, root } = buildGraph(words.map((word) => ({ word, derived: false })), new Map(alphabet.map((unit, i) => [unit, i + 1])));
  const bytes = new DataView(new ArrayBuffer(arcs.length * 4));
  arcs.forEach((arc, i) => { bytes.setUint32(i * 4, arc, true); });
  const lines = Buffer.from(bytes.buffer).toString('base64').match(/.{1,120}/g) ?? [];
  return `/** Compiled by resources/recipes/compile.mjs out of verb-list, verb-slots and conjugate; read by verb-graph. Not to be edited. */
import type { CompiledForms } from '../verb-graph.js';

export const VERB_FORMS: CompiledForms = {
  alphabet: ${JSON.stringify(alphabet).replaceAll(',', ', ')},
  root: ${root},
  arcs: \`
${lines.join('\n')}
\`,
};
`;
}
