/** How right the verdicts are, as a table for people. */
import type { Lang } from '../../core/contract.js';
import { FIGURES, type FigureName } from '../../core/answers/figures.js';
import { FLOOR, type Measurement, type Unfit } from '../../core/answers/second-reader/measure.js';
import type { Silence } from '../../core/answers/second-reader/reading.js';
import { bold } from './io.js';

interface MeasureWords {
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly alone: string;
  readonly asks: (pairs: number, labelled: number, found: number) => string;
  readonly read: (read: number, asked: number) => string;
  readonly seconds: (median: string, most: string) => string;
  readonly silences: Readonly<Record<Silence, string>>;
  readonly used: (gain: string) => string;
  readonly unused: Readonly<Record<Unfit, string>>;
}

const share = Math.round(FLOOR.share * 100);
const WORDS: Readonly<Record<Lang, MeasureWords>> = {
  es: {
    figures: {
      greenP: 'vistos buenos acertados',
      greenR: 'contestadas con visto bueno',
      redP: 'rojos acertados',
      redR: 'abiertas en rojo',
      doubt: 'en duda',
      evidence: 'frase acertada',
      auc: 'AUC',
      brier: 'Brier',
    },
    alone: 'sin segundo lector',
    asks: (pairs, labelled, found) => `${pairs} pares con ${labelled} puntos etiquetados; Relee encuentra ${found}.`,
    read: (read, asked) => `El lector se pronunció sobre ${read} de los ${asked} que se le preguntaron.`,
    seconds: (median, most) => `Tarda ${median} s (mediana), ${most} s como mucho.`,
    silences: {
      off: 'no hay ninguno',
      refused: 'dirección no permitida',
      unreachable: 'no responde nadie en esa dirección',
      tls: 'certificado no válido',
      redirect: 'redirige a otro sitio',
      status: 'responde con un error',
      slow: 'demasiado lento',
      'too-large': 'respuesta demasiado grande',
      'not-understood': 'respuesta que no sigue el formato',
      cancelled: 'cancelado',
    },
    used: (gain) => `Se puede usar: acierta lo bastante (${gain} nats por punto sobre pares que no vio el ajuste).`,
    unused: {
      silent: `No se usa: contesta como pide el formato menos del ${share} % de las veces.`,
      few: `No se usa: hacen falta al menos ${FLOOR.asks} puntos leídos para saber cuánto fiarse.`,
      'no-better': 'No se usa: con él los veredictos no aciertan claramente más que sin él.',
      unsure: 'No se usa: ni con él hay vistos buenos lo bastante seguros.',
    },
  },
  en: {
    figures: {
      greenP: 'ticks right',
      greenR: 'answered asks ticked',
      redP: 'reds right',
      redR: 'open asks red',
      doubt: 'in doubt',
      evidence: 'right sentence',
      auc: 'AUC',
      brier: 'Brier',
    },
    alone: 'without a second reader',
    asks: (pairs, labelled, found) => `${pairs} pairs with ${labelled} labelled asks; Relee finds ${found}.`,
    read: (read, asked) => `The reader spoke of ${read} of the ${asked} it was asked about.`,
    seconds: (median, most) => `It takes ${median} s (median), ${most} s at most.`,
    silences: {
      off: 'there is none',
      refused: 'address not allowed',
      unreachable: 'nobody answers at that address',
      tls: 'certificate not valid',
      redirect: 'redirects elsewhere',
      status: 'answers with an error',
      slow: 'too slow',
      'too-large': 'answer too large',
      'not-understood': 'answer that leaves the format',
      cancelled: 'cancelled',
    },
    used: (gain) => `It can be used: it is right often enough (${gain} nats an ask on pairs left out of the fitting).`,
    unused: {
      silent: `It is not used: it answers in the wanted format less than ${share} % of the time.`,
      few: `It is not used: at least ${FLOOR.asks} asks have to be read to tell how far to trust it.`,
      'no-better': 'It is not used: with it the verdicts are not clearly more often right than without it.',
      unsure: 'It is not used: even with it no tick is sure enough.',
    },
  },
};

const WIDTH = 28;
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** @returns the measurement for people. @param name of the reader. */
export function measureText(measured: Measurement, name: string, lang: Lang): string {
  const t = WORDS[lang];
  const { asks, with: together, without, elapsed, silences, unfit, gain } = measured;
  const cell = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(3)).padStart(9);
  const lines = FIGURES.map((key) => `${t.figures[key].padEnd(WIDTH)}${cell(without[key])}${together ? cell(together[key]) : ''}`);
  const head = `${' '.repeat(WIDTH)}${t.alone.padStart(9)}${together ? `  ·  ${name}` : ''}`;
  const silent = Object.entries(silences).map(([why, n]) => `${n} × ${t.silences[why as Silence]}`);
  return [
    t.asks(measured.pairs, asks.labelled, asks.found),
    '',
    bold(head),
    ...lines,
    '',
    ...(together ? [t.read(asks.read, asks.asked)] : []),
    ...(elapsed ? [t.seconds(seconds(elapsed.median), seconds(elapsed.most))] : []),
    ...(silent.length > 0 ? [silent.join(', ')] : []),
    ...(together ? [unfit === null ? t.used((gain?.value ?? 0).toFixed(2)) : t.unused[unfit]] : []),
    '',
  ].join('\n');
}
