/** What a `%test` of the frame language accepts: readings of a verb form. */
import type { Lang } from '../contract.js';
import { readVerb, type Read } from '../language/verbs.js';
import type { Token } from '../text/tokens.js';

/** One bare lo/la on a singular host may be a noun's ending (recelo is not rece + lo); an accent as written, me/nos or a plural host tell. */
function isClearOrder(r: Read): boolean {
  if (r.clitics === undefined || r.clitics.length > 1) return r.clitics !== undefined;
  // medios and correos are nouns, not "medíos", "correos": only -aos (sentaos) tells.
  if (r.clitics[0] === 'os') return r.lemma.endsWith('ar') && r.treat === 'vosotros';
  return (
    r.num === 'p' ||
    r.clitics[0] === 'me' ||
    r.clitics[0] === 'nos' ||
    (r.accented ?? false) ||
    (r.treat === 'usted' && r.lemma.endsWith('ar') && r.lemma.length >= 5 && r.lemma !== 'rezar')
  );
}

/** Readings decide what a verb test accepts. */
const VERB_TESTS: Readonly<Record<string, (read: Read) => boolean>> = {
  inf: (r) => r.mood === 'inf' && !r.clitics,
  infme: (r) => r.mood === 'inf' && (r.clitics?.some((c) => c === 'me' || c === 'nos') ?? false),
  infany: (r) => r.mood === 'inf',
  imp: (r) => r.mood === 'imp' && !r.clitics && r.exact,
  enclitic: (r) => r.mood === 'imp' && r.clitics !== undefined && isClearOrder(r),
  // Certain orders, also in the middle of a text without punctuation.
  order: (r) =>
    isClearOrder(r) &&
    r.mood === 'imp' &&
    r.clitics !== undefined &&
    ((r.treat !== 'tu' && r.treat !== 'vos') || r.clitics.some((c) => c === 'me' || c === 'nos')),
  fin: (r) => r.pers !== undefined && r.mood !== 'imp',
  // A verb that can hardly be a noun.
  main: (r) =>
    (r.mood === 'ind' && r.pers === 3 && r.exact && r.tense !== 'pres') ||
    (r.mood === 'ind' && r.pers === 3 && /^(?:ser|estar|haber|tener|ir|poder)$/.test(r.lemma)),
  pres: (r) => r.mood === 'ind' && (r.tense === 'pres' || r.tense === 'fut'),
  futind: (r) => r.mood === 'ind' && r.tense === 'fut',
  fut: (r) => (r.mood === 'ind' && r.tense === 'fut') || r.mood === 'cond',
  ind: (r) => r.mood === 'ind' || r.mood === 'cond',
  three: (r) => r.mood === 'ind' && r.pers === 3 && (r.tense === 'pres' || r.tense === 'fut'),
  two: (r) => r.pers === 2 && r.mood !== 'imp' && r.mood !== 'sub' && r.tense !== 'pret' && r.tense !== 'impf',
  twopast: (r) => r.pers === 2 && r.mood === 'ind' && (r.tense === 'pret' || r.tense === 'impf'),
  sub: (r) => r.mood === 'sub' && r.tense === 'pres',
  // A subjunctive that is no other form.
  subonly: (r) => r.mood === 'sub' && r.tense === 'pres' && (r.num === 'p' || (r.exact && !r.lemma.endsWith('ar'))),
  implural: (r) => r.mood === 'imp' && !r.clitics && r.exact && (r.treat === 'vosotros' || r.treat === 'ustedes'),
  // compre, cancele… are also compré, cancelé without the accent: only -er and -ir verbs tell.
  impusted: (r) => r.mood === 'imp' && !r.clitics && r.exact && r.treat === 'usted' && !r.lemma.endsWith('ar'),
  past: (r) => r.mood === 'ind' && (r.tense === 'pret' || r.tense === 'impf'),
  subimp: (r) => r.mood === 'sub' && r.tense === 'impf',
  onepres: (r) =>
    r.pers === 1 && ((r.mood === 'ind' && (r.tense === 'pres' || r.tense === 'fut') && r.lemma !== 'haber') || r.mood === 'cond'),
  one: (r) => r.pers === 1 && r.mood === 'ind',
  ger: (r) => r.mood === 'ger',
  part: (r) => r.mood === 'part',
};

/** Words that are also verb forms (sobrar, parar, comer, unir…) but in nearly every text are not. */
const NOT_VERBS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set(
    'sobre para como entre bajo una unas nada contra cerca parte tarde nos os la las los le les lo me te se de fin fines duda dudas consulta consultas pregunta preguntas cuenta cuentas compra compras sumas restas reservas facturas visitas citas notas firmas quejas trabas muestras marcas cargas descargas ofertas rebajas entregas recargas ayudas'.split(
      ' ',
    ),
  ),
  en: new Set(),
};

const NAMES = Object.keys(VERB_TESTS);
const BIT: Readonly<Record<string, number>> = Object.fromEntries(NAMES.map((name, i) => [name, 2 ** i]));

/** @returns the bit of a verb test, to be looked for in what `verbBits` gives. Throws on a test that is none. */
export function bitOf(test: string): number {
  const bit = BIT[test];
  if (bit === undefined) throw new Error(`no such verb test: ${test}`);
  return bit;
}

const known: Readonly<Record<Lang, WeakMap<Token, number>>> = { es: new WeakMap(), en: new WeakMap() };

/** @returns the bits of every verb test that some reading of the word passes. */
export function verbBits(token: Token, lang: Lang): number {
  let bits = known[lang].get(token);
  if (bits === undefined) {
    bits = bitsOf(token, lang);
    known[lang].set(token, bits);
  }
  return bits;
}

function bitsOf(token: Token, lang: Lang): number {
  // The English list holds base forms only: -ing and -ed tell.
  const part = lang === 'en' && token.fold.length > 4 && /(?:ing|ed)$/.test(token.fold) ? (BIT['part'] as number) : 0;
  if (NOT_VERBS[lang].has(token.fold)) return part;
  const reads = readVerb(token.form, lang);
  if (reads.length === 0) return part;
  return NAMES.reduce(
    (bits, name) =>
      lang === 'en' && name === 'part'
        ? bits
        : bits + (reads.some(VERB_TESTS[name] as (read: Read) => boolean) ? (BIT[name] as number) : 0),
    part,
  );
}

/** @returns true when some reading of the word passes the named verb test. */
export const verbTest = (token: Token, test: string, lang: Lang): boolean => (verbBits(token, lang) & bitOf(test)) !== 0;
