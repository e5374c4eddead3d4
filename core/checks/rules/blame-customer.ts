import * as en from '../../language/en/blame.js';
import * as es from '../../language/es/blame.js';
import type { Check } from '../check.js';
import { phrases, type PhraseMatch, type Phrases } from '../../patterns/phrases.js';
import { caseLike, defineRule, removeIt, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';
import { BLAME_EXAMPLES } from './blame-customer.examples.js';

type Rewrite = (check: Check, m: PhraseMatch) => FixDraft[];
interface Kind {
  readonly find: Phrases;
  readonly message: Localized;
  readonly rewrite: Rewrite;
  /** It is put as a question. */
  readonly asks?: boolean;
}

const NEVER_BLAME: Localized = {
  es: 'Suena a reproche: diga qué dato falta y qué hacemos.',
  en: 'It sounds like a reproach: say what is missing and what we do.',
};
const TOLD: Localized = {
  es: '«Ya se lo dije» reprocha: repítalo sin más, como si fuera la primera vez.',
  en: '“As we said” is a reproach: just say it again.',
};

const KINDS: readonly Kind[] = [
  { find: phrases({ es: es.WRONG_DATA_ES, en: en.WRONG_DATA_EN }), message: NEVER_BLAME, rewrite: wrongData },
  { find: phrases({ es: es.OMISSION_ES, en: en.OMISSION_EN }), message: NEVER_BLAME, rewrite: omission },
  { find: phrases({ es: es.COUNTERFACTUAL_ES, en: en.COUNTERFACTUAL_EN }), message: NEVER_BLAME, rewrite: dropClause },
  { find: phrases({ es: es.TOLD_YOU_ES, en: en.TOLD_YOU_EN }), message: TOLD, rewrite: dropWords },
  { find: phrases({ es: es.FAULT_ES, en: en.FAULT_EN }), message: NEVER_BLAME, rewrite: fault },
  { find: phrases({ es: [], en: en.ASIDE_EN }), message: NEVER_BLAME, rewrite: () => [] },
  { find: phrases({ es: [], en: en.DOUBTING_EN }), message: NEVER_BLAME, rewrite: () => [], asks: true },
  { find: phrases({ es: es.MUST_READ_ES, en: en.MUST_READ_EN }), message: NEVER_BLAME, rewrite: mustRead },
  { find: phrases({ es: es.SHARE_ES, en: [] }), message: NEVER_BLAME, rewrite: () => [] },
];
const NOT_BLAME = phrases({ es: es.NOT_BLAME_ES, en: en.NOT_BLAME_EN });
/** The customer owned up to it: the agent may pick it up. */
const ADMITTED = phrases({
  es: [
    'me equivoque',
    'me he equivocado',
    'fue|ha sido (un)? (error|fallo|culpa|despiste) (mio|mia|por mi parte)',
    'error mio',
    'culpa mia',
    'me olvide',
    'se me olvido',
    'puse mal',
    'no lei',
    'me confundi',
    'me he confundido',
  ],
  en: [
    'my (mistake|fault|bad|error)',
    'i made a mistake',
    'i (forgot|entered|typed|ordered|put|gave) ..5 wrong|incorrect',
    'i forgot',
    "i didn't read",
  ],
});

/** Data that can be named without saying who gave it: noun → gender and number. */
const DATA: Readonly<Record<string, string>> = {
  direccion: 'f',
  'codigo postal': 'm',
  codigo: 'm',
  telefono: 'm',
  talla: 'f',
  correo: 'm',
  email: 'm',
  nombre: 'm',
  numero: 'm',
  cuenta: 'f',
  color: 'm',
  modelo: 'm',
  fecha: 'f',
  iban: 'm',
  dni: 'm',
  producto: 'm',
  articulo: 'm',
  cantidad: 'f',
  cupon: 'm',
  referencia: 'f',
  provincia: 'f',
  piso: 'm',
};

const EN_DATA: readonly string[] = [
  'address',
  'postcode',
  'zip code',
  'phone number',
  'number',
  'email',
  'name',
  'size',
  'colour',
  'color',
  'model',
  'date',
  'code',
  'account',
  'item',
  'quantity',
];

function wrongData(check: Check, m: PhraseMatch): FixDraft[] {
  const words = check.view.words
    .slice(m.from, m.to + 4)
    .filter((w) => w.sentence === check.view.words[m.from]?.sentence)
    .map((w) => w.fold);
  const said = check.draft.text.slice(m.start, m.end);
  if (check.lang === 'en') {
    const noun = EN_DATA.find((n) => words.join(' ').includes(n));
    return noun === undefined ? [] : [replaceWith(caseLike(said, `the ${noun} we have does not seem right`))];
  }
  const said4 = words.join(' ');
  const noun = Object.keys(DATA)
    .sort((a, b) => b.length - a.length)
    .find((n) => said4.includes(n));
  if (noun === undefined) return [];
  const end = nounEnd(check, m, noun);
  const gender = DATA[noun] === 'f' ? 'a' : 'o';
  const written = check.view.words
    .slice(m.from, end)
    .filter((w) => noun.split(' ').includes(w.fold))
    .map((w) => w.lower)
    .join(' ');
  return [replaceWith(caseLike(said, `${gender === 'a' ? 'la' : 'el'} ${written || noun} que tenemos no parece correct${gender}`))];
}

/** Where the object that comes after "mal" ends, so that the rewrite takes it in. */
function nounEnd(check: Check, m: PhraseMatch, noun: string): number {
  const last = noun.split(' ').at(-1);
  for (let i = m.to; i < m.to + 4 && check.view.words[i]?.sentence === check.view.words[m.from]?.sentence; i++)
    if (check.view.words[i]?.fold === last) return i + 1;
  return m.to;
}

/** Verbs of handing something over: what was left out can still be given. */
const SUPPLIED = {
  es: /inclu|adjunt|indic|envi|puso|puesto|pon(?:er|e)|facilit|mand|\bd(?:io|ado|ar)\b|rellen|escri|aport|dej/iu,
  en: /includ|attach|provid|send|sent|giv|enter|fill|add|tell|told|forg[eo]t|fail|neglect/iu,
} as const;

function omission(check: Check, m: PhraseMatch): FixDraft[] {
  const said = check.draft.text.slice(m.start, m.end);
  const s = check.sentenceOf(m.from);
  const rest = s === undefined ? '' : check.draft.text.slice(m.end, s.end);
  // "You did not read the terms" leaves nothing out that could still be sent.
  if (!SUPPLIED[check.lang].test(`${said}${rest.slice(0, 20)}`)) return [];
  if (check.lang === 'es') {
    if (/^\s+(?:el|la|los|las)\s/u.test(rest))
      return [replaceWith(caseLike(said, /^\s+(?:los|las)\s/u.test(rest) ? 'nos faltan' : 'nos falta'))];
    return [];
  }
  if (
    /^you (?:forgot|failed|neglected|have forgotten|have failed) to$/iu.test(said) &&
    /^\s+(?:attach|include|send|give|provide|enter|fill in|add)\s+(?:the|your|us)?/u.test(rest)
  )
    return [replaceWith(caseLike(said, 'we still need you to'))];
  return /^\s+(?:the|your)\s/u.test(rest) ? [replaceWith(caseLike(said, 'we are still missing'))] : [];
}

/** The whole clause up to its comma goes, and the next word takes its capital. */
function dropClause(check: Check, m: PhraseMatch): FixDraft[] {
  // "Si lo hubiera revisado, esto no pasaría": what hangs on the condition makes no sense without it.
  const rest = check.draft.text.slice(m.end, check.sentenceOf(m.from)?.end ?? m.end);
  return /\p{L}ría(?:s|mos|is|n)?(?!\p{L})|(?<!\p{L})(?:would|could|might)(?:n['’]t)?(?!\p{L})|['’]d (?:have|be|know)/iu.test(rest)
    ? []
    : dropWords(check, m);
}

/** A remark at the start of a sentence goes with its comma. The finding covers both, see `spanOf`. */
function dropWords(check: Check, m: PhraseMatch): FixDraft[] {
  const span = clauseSpan(check, m);
  if (span === null) return [];
  const rest = check.draft.text.slice(span.end);
  const next = rest.charAt(0);
  // "…, so there's not much more to say": what follows from the reproach.
  if (/^(?:so|and|but|así que|y|pero|de modo que) /iu.test(rest)) return [];
  return [
    replaceWith(next === '' ? '' : caseLike(check.draft.text.slice(span.start, span.end), next), {
      es: 'Quitar el reproche',
      en: 'Take the reproach out',
    }),
  ];
}

function fault(check: Check, m: PhraseMatch): FixDraft[] {
  const said = check.draft.text.slice(m.start, m.end);
  if (/^(?:por|debido a|due to|because of|by|through) (?:no|haber|not) /iu.test(said)) return [];
  if (check.lang === 'es' && /^(?:por|debido a|a causa de) /iu.test(said))
    return [replaceWith(caseLike(said, 'por un error en los datos'))];
  if (check.lang === 'en' && /^(?:due to|because of|by|through) /iu.test(said))
    return [replaceWith(caseLike(said, 'because of a mix-up in the details'))];
  return [];
}

function mustRead(check: Check, m: PhraseMatch): FixDraft[] {
  const s = check.sentenceOf(m.from);
  return s !== undefined && s.from === m.from && s.to === m.to ? [removeIt] : [];
}

/** From the match to the comma that closes its clause and one character of what follows; null when there is none. */
function clauseSpan(check: Check, m: PhraseMatch): { start: number; end: number } | null {
  const s = check.sentenceOf(m.from);
  if (s === undefined || s.from !== m.from) return null;
  const comma = /^[^,:;.]{0,80}[,:]\s+/u.exec(check.draft.text.slice(m.end, s.end));
  if (comma === null || m.end + comma[0].length >= s.end) return null;
  return { start: m.start, end: m.end + comma[0].length };
}

function hitOf(check: Check, kind: Kind, m: PhraseMatch, admitted: boolean): Hit {
  const drops = kind.rewrite === dropClause || kind.rewrite === dropWords;
  const span = drops ? clauseSpan(check, m) : null;
  const fixes = kind.rewrite(check, m);
  const objectEnd = kind.rewrite === wrongData && fixes.length > 0 ? endOfObject(check, m) : m.end;
  return {
    start: m.start,
    end: span === null ? objectEnd : span.end + 1,
    message: kind.message,
    fixes,
    ...(admitted ? { severity: 'hint' as const } : {}),
  };
}

/** The rewrite names the data, so the finding must cover the words that name it. */
function endOfObject(check: Check, m: PhraseMatch): number {
  const nouns = check.lang === 'es' ? Object.keys(DATA) : EN_DATA;
  let end = m.end;
  for (const noun of nouns) {
    const to = nounEnd(check, m, noun);
    if (to > m.to) end = Math.max(end, check.view.words[to - 1]?.end ?? end);
  }
  return end;
}

function find(check: Check): Hit[] {
  const not = NOT_BLAME[check.lang].find(check.view);
  const admitted =
    KINDS.some((k) => k.find[check.lang].has(check.view)) && check.message.text !== '' && ADMITTED[check.lang].has(check.messageView);
  const hits: Hit[] = [];
  for (const kind of KINDS) {
    for (const m of kind.find[check.lang].find(check.view)) {
      if (not.some((n) => n.from < m.to && m.from < n.to) || isQuestion(check, m) !== (kind.asks ?? false)) continue;
      const hit = hitOf(check, kind, m, admitted);
      if (!hits.some((h) => h.start < hit.end && hit.start < h.end)) hits.push(hit);
    }
  }
  return hits;
}

function isQuestion(check: Check, m: PhraseMatch): boolean {
  const s = check.sentenceOf(m.from);
  return s !== undefined && check.draft.text[s.end - 1] === '?';
}

export const blameCustomer = defineRule({
  id: 'blame-customer',
  severity: 'warn',
  about: {
    es: 'Aunque el error sea del cliente, señalarlo no resuelve nada: se dice el dato y la solución.',
    en: 'Even when the slip is the customer’s, pointing at it solves nothing: say the fact and the solution.',
  },
  ...BLAME_EXAMPLES,
  find,
});
