import type { VerbReading } from '../language/verbs.js';
import { PatternError } from './pattern-error.js';

/** What a verb reading must be: of each group at least one. */
export type Features = readonly (readonly string[])[];

const KNOWN: ReadonlySet<string> = new Set([
  '1',
  '2',
  '3',
  's',
  'p',
  'pres',
  'pret',
  'impf',
  'fut',
  'ind',
  'sub',
  'imp',
  'inf',
  'ger',
  'part',
  'cond',
  'tu',
  'usted',
  'vos',
  'vosotros',
  'ustedes',
  'clitic',
]);

/** Reads `2|3.pret`: groups joined by dots, of which all must hold; in a group bars, of which one must. @throws PatternError */
export function parseFeatures(text: string): Features {
  return text.split('.').map((group) =>
    group.split('|').map((value) => {
      if (!KNOWN.has(value)) throw new PatternError(`“${value}” is no verb feature`);
      return value;
    }),
  );
}

/** @returns true when the reading has every feature that is asked for. */
export function readingFits(reading: VerbReading, features: Features): boolean {
  return features.every((group) => group.some((value) => has(reading, value)));
}

function has(reading: VerbReading, value: string): boolean {
  switch (value) {
    case '1':
    case '2':
    case '3':
      return reading.pers === Number(value);
    case 's':
    case 'p':
      return reading.num === value;
    case 'clitic':
      return (reading.clitics ?? []).length > 0;
    default:
      return reading.tense === value || reading.mood === value || reading.treat === value;
  }
}
