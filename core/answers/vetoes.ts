/**
 * What never answers, whatever words it shares with the ask: few, named, each with the sentences that forced it, and each
 * measured on sets left out (`npm run measure:answers`): one that costs more right ticks than it saves wrong ones goes.
 */
import type { Lang } from '../contract.js';
import { EN_VETOES } from '../language/en/vetoes.js';
import { ES_VETOES } from '../language/es/vetoes.js';
import type { VetoWords } from '../language/veto-words.js';
import { datedAnnotation, type Annotation, type SentenceText } from '../reading/annotation.js';
import { folded } from '../reading/annotations.js';
import { wrongDates } from '../commitments/wrong-dates.js';
import { HOLE } from './terms.js';

const VETOES = ['hole', 'closing', 'reproach', 'patience', 'gift', 'impossible-date'] as const;
export type VetoName = (typeof VETOES)[number];

export interface Veto {
  readonly name: VetoName;
  readonly bars: (sentence: SentenceText) => boolean;
  readonly examples: Readonly<Record<Lang, { readonly bars: readonly string[]; readonly lets: readonly string[] }>>;
}

const WORDS: Readonly<Record<Lang, VetoWords>> = { es: ES_VETOES, en: EN_VETOES };

/** A veto by its words alone. */
const spoken = (name: keyof VetoWords): Veto => ({
  name,
  bars(sentence) {
    const { says, unless } = WORDS[sentence.lang][name];
    const line = sentence.get(folded);
    return says.test(line) && unless?.test(line) !== true;
  },
  examples: { es: WORDS.es[name], en: WORDS.en[name] },
});

const veto = (name: VetoName, bars: Veto['bars'], es: Veto['examples']['es'], en: Veto['examples']['en']): Veto => ({
  name,
  bars,
  examples: { es, en },
});

export const ALL_VETOES: readonly Veto[] = [
  veto(
    'hole',
    ({ text }) => HOLE.test(text),
    { bars: ['Su pedido llega el [fecha de entrega].', 'Siga el envío en {{ tracking.url }}.'], lets: ['Su pedido llega el jueves.'] },
    { bars: ['It arrives on [date].', 'Track it at ____.'], lets: ['It arrives on Thursday.'] },
  ),
  spoken('closing'),
  spoken('reproach'),
  spoken('patience'),
  spoken('gift'),
  veto(
    'impossible-date',
    (sentence) => sentence.get(wrongDates).length > 0,
    {
      bars: ['Llega el 31/02/2027.', 'Llega el martes 3 de diciembre de 2026.', 'Llegará el 3 de enero de 2020.'],
      lets: ['Llega el 28/02/2027.', 'Salió el 3 de enero de 2020.'],
    },
    {
      bars: ['It arrives on 31/02/2027.', 'It will arrive on 3 January 2020.'],
      lets: ['It arrives on 02/28/2027.', 'It arrives on Thursday 3 December 2026.'],
    },
  ),
];

/** The vetoes on a sentence, by name. */
export const vetoes: Annotation<readonly VetoName[]> = datedAnnotation('vetoes', (sentence) =>
  ALL_VETOES.filter(({ bars }) => bars(sentence)).map(({ name }) => name),
);
