/**
 * A case of the team's own made fit for practice: names, addresses, numbers and links of the message and of its reply replaced by
 * invented ones, the same throughout. It would rather replace too much than too little; a lead reads it before it is kept.
 */
import type { Lang, Span } from '../contract.js';
import { findEntities, phonesOf } from '../entities/find.js';
import { nameAt, personName } from '../entities/names.js';
import { findPersonalData } from '../entities/personal.js';
import { GIVEN_NAMES, NOT_NAMES, PARTICLES } from '../language/given-names.js';
import { SURNAMES } from '../language/surnames.js';
import { shopMarks } from '../policy/home.js';
import type { Policy } from '../policy/types.js';
import { readOnce } from '../reading/cache.js';
import type { Reading } from '../reading/reading.js';
import { fold } from '../text/fold.js';
import { normalise } from '../text/normalise.js';
import type { Zone } from '../text/zones.js';
import { HANDLE, inventedName, MAILBOX, reshaped, SITE, STREET } from './invented.js';

export interface RealCase {
  readonly message: string;
  readonly reply: string;
  readonly lang: Lang;
  /** ISO date-time of the reply. */
  readonly at: string;
  readonly policy: Policy;
  /** The agent who wrote it: a person too. */
  readonly agent: string;
  /** Words that whoever looked at the outcome says are names. */
  readonly also: readonly string[];
}

export interface AnonymousCase {
  readonly message: string;
  readonly reply: string;
  /** Words with a capital that may be names, and were left: for the lead to look at. */
  readonly look: readonly string[];
}

/** What a stretch is replaced by; a person's are told apart by `who`. */
type Kind = 'person' | 'number' | 'mail' | 'link' | 'handle' | 'street';
interface Stretch extends Span {
  readonly kind: Kind;
}

/** Headers, quoted history and legal text hold more people than the case, and no ask. */
const DROPPED: ReadonlySet<Zone['kind']> = new Set<Zone['kind']>(['header', 'quote', 'forward', 'disclaimer', 'device', 'signature']);

export function anonymise(real: RealCase): AnonymousCase {
  const options = { now: real.at, calendar: real.policy.calendar, shop: shopMarks(real.policy, real.agent).agents };
  const whole = readOnce(normalise(real.message).text, real.lang, 'message', options);
  const known = peopleIn(whole, real);
  const message = readOnce(withoutHistory(whole), real.lang, 'message', options);
  const reply = readOnce(normalise(real.reply).text, real.lang, 'draft', options);
  for (const text of [message, reply]) for (const part of namesIn(text.text)) known.add(part);
  const replace = replacer(known, real.lang);
  const [made, answered] = [message, reply].map((text) => replace(text.text, stretchesIn(text, real))) as [string, string];
  return { message: made, reply: answered, look: capitalsIn(`${made}\n${answered}`, real.policy) };
}

/** Parts of the names of everybody the message is known to be of: the customer, the agent, whoever is written in its headers. */
function peopleIn(message: Reading, { policy, agent, also }: RealCase): Set<string> {
  const parts = new Set<string>();
  const take = (name: string): void => {
    for (const part of (personName(name)?.full ?? name).split(/[\s'’-]+/))
      if (part.length > 2 && !PARTICLES.has(fold(part))) parts.add(fold(part));
  };
  for (const entity of findEntities(message, shopMarks(policy, agent))) if (entity.kind === 'customer') take(entity.value);
  for (const name of [agent, ...policy.agents]) take(name);
  for (const word of also) parts.add(fold(word));
  return parts;
}

function withoutHistory({ text, zones }: Reading): string {
  let out = '';
  let at = 0;
  for (const zone of zones) {
    if (!DROPPED.has(zone.kind)) continue;
    out += text.slice(at, zone.start);
    at = zone.end;
  }
  const kept = (out + text.slice(at)).trim();
  return kept === '' ? text.trim() : kept.replace(/\n{3,}/g, '\n\n');
}

/** A name is introduced, signed, greeted, or known by a common given name or surname with a capital. */
const BEFORE_NAME =
  /(?:^|\n)[ \t]*(?:hola|buenas|buenos d[ií]as|buenas tardes|estimad[oa]|querid[oa]|sr\.?|sra\.?|don|doña|hi|hello|dear|mr\.?|mrs\.?|ms\.?|me llamo|soy|mi nombre es|a nombre de|my name is|this is|i am|i'm|saludos|un saludo|gracias|thanks|regards|kind regards|atentamente)[,:]?\s{1,3}(?=\p{L})/giu;

/** Family and whoever was spoken to: what follows with a capital is their name. */
const KIN =
  /(?<!\p{L})(?:mi|su|tu|my|his|her|your|la|el|con|with|de|del|from|to|a)\s(?:(?:marido|mujer|espos[oa]|novi[oa]|hij[oa]|herman[oa]|madre|padre|mam[aá]|pap[aá]|abuel[oa]|prim[oa]|t[ií][oa]|ti[oa]|sobrin[oa]|amig[oa]|vecin[oa]|jef[ea]|compañer[oa]|señor[a]?|husband|wife|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|friend|neighbou?r|boss|colleague|manager)[,:]?\s)(?=\p{Lu})/giu;

function namesIn(text: string): string[] {
  const spans: Span[] = [];
  for (const pattern of [BEFORE_NAME, KIN])
    for (const m of text.matchAll(pattern)) {
      const from = m.index + m[0].length;
      const name = nameAt(text, from, from + 120, 'known');
      if (name) spans.push(name);
    }
  // In running text: "mi marido Aurelio Peña", "hablé con Rosa".
  for (const m of text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}]{2,}/gu))
    if (isNamePart(m[0]))
      spans.push({ start: m.index, end: Math.max(m.index + m[0].length, nameAt(text, m.index, m.index + 120, 'no')?.end ?? 0) });
  return spans.flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .split(/[\s'’-]+/)
      .map((part) => fold(part.replace(/[^\p{L}\p{M}]/gu, '')))
      .filter((part) => part.length > 2 && !PARTICLES.has(part) && !NOT_NAMES.has(part)),
  );
}

const isNamePart = (word: string): boolean => {
  const folded = fold(word);
  return (GIVEN_NAMES.has(folded) || SURNAMES.has(folded)) && !NOT_NAMES.has(folded);
};

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/giu;
const MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
const AT_HANDLE = /(?<![\p{L}\d.])@[\p{L}\d_.]{2,40}/gu;
/** Streets by their kind of word, with name and number; postcodes of five digits are numbers like any other, British ones are here. */
const STREETS = [
  /(?<!\p{L})(?:calle|c\/|cl\.|avenida|avda\.?|av\.|plaza|pza\.?|paseo|p\.º|camino|carretera|ctra\.?|ronda|traves[ií]a|urbanizaci[oó]n|urb\.)\s{0,2}[^\n.;¿?!]{2,80}/giu,
  /(?<![\p{L}\d])\d{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}'’-]{1,30}\s){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|way|place|terrace|gardens|crescent|square|boulevard|blvd)\b\.?/giu,
  /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/gu,
];
/** Five digits in a row, or as many with separators, stand for somebody or something of theirs. Amounts and days have fewer, or their own form. */
const NUMBERS = /(?<![\p{L}\d])[\p{Lu}#]{0,4}[-#]?\d(?:[ ./-]?[\p{Lu}\d]){4,40}(?![\p{Ll}\d])/gu;

function stretchesIn(reading: Reading, { lang, policy, agent }: RealCase): Stretch[] {
  const { text } = reading;
  const marks = shopMarks(policy, agent);
  const every = (kind: Kind, pattern: RegExp): Stretch[] =>
    [...text.matchAll(pattern)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length }));
  const entities = findEntities(reading, marks);
  const kept = entities.filter(({ kind }) => kind === 'amount' || kind === 'date');
  const numbers = [
    ...entities.filter(({ kind }) => kind === 'order' || kind === 'tracking' || kind === 'phone'),
    ...findPersonalData(text, phonesOf(lang, marks.home)).filter(({ kind }) => kind !== 'email'),
  ].map(({ start, end }): Stretch => ({ kind: 'number', start, end }));
  const loose = every('number', NUMBERS).filter((one) => !kept.some((other) => other.start < one.end && one.start < other.end));
  return [
    ...every('mail', MAIL),
    ...every('link', LINK),
    ...every('handle', AT_HANDLE),
    ...STREETS.flatMap((pattern) => every('street', pattern)),
    ...numbers,
    ...loose,
  ];
}

/** @returns what rewrites a text: stretches first, those that begin earlier before others, then every word that is part of a name. */
function replacer(known: ReadonlySet<string>, lang: Lang): (text: string, stretches: readonly Stretch[]) => string {
  const people = new Map<string, number>();
  const seeds = new Map<string, number>();
  const numberOf = (words: string): string => {
    const key = words.replace(/[^\p{L}\d]/gu, '').toUpperCase();
    if (!seeds.has(key)) seeds.set(key, seeds.size + 1);
    return reshaped(words, seeds.get(key) ?? 0);
  };
  const standIn = (kind: Kind, words: string): string => {
    if (kind === 'number') return numberOf(words);
    return { mail: MAILBOX, link: SITE, handle: HANDLE, street: STREET[lang], person: '' }[kind];
  };
  return (text, stretches) => {
    let out = '';
    let at = 0;
    for (const { kind, start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < at) continue;
      out += renamed(text.slice(at, start), known, people, lang) + standIn(kind, text.slice(start, end));
      at = end;
    }
    return out + renamed(text.slice(at), known, people, lang);
  };
}

/** Words in a row that are parts of known names become one invented person: as many words, at most two. */
function renamed(text: string, known: ReadonlySet<string>, people: Map<string, number>, lang: Lang): string {
  const run = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
  const words = [...text.matchAll(run)].map((m) => ({ start: m.index, end: m.index + m[0].length, parts: fold(m[0]).split(/['’-]/) }));
  const isKnown = (word: (typeof words)[number]) => word.parts.some((part) => known.has(part));
  let out = '';
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as (typeof words)[number];
    if (!isKnown(first)) continue;
    let last = i;
    for (
      let k = i + 1;
      k < words.length && /^[ \t.]{1,3}$/.test(text.slice((words[k - 1] as { end: number }).end, (words[k] as { start: number }).start));
      k++
    ) {
      const word = words[k] as (typeof words)[number];
      if (isKnown(word)) last = k;
      else if (!word.parts.every((part) => PARTICLES.has(part))) break;
    }
    // "María" and "María Gómez" are one person.
    const key = first.parts[0] ?? '';
    if (!people.has(key)) people.set(key, people.size);
    const [given, family] = inventedName(people.get(key) ?? 0, lang, known);
    out += text.slice(at, first.start) + (last > i ? `${given} ${family}` : given);
    at = (words[last] as { end: number }).end;
    i = last;
  }
  return out + text.slice(at);
}

/** Words with a capital inside a sentence: brands and places, or a name that nobody knew. */
function capitalsIn(text: string, policy: Policy): string[] {
  const own = new Set([...policy.brands, ...policy.dictionary, ...policy.shop.names].flatMap((name) => fold(name).split(/\s+/)));
  const found = [...text.matchAll(/(?<=[\p{Ll}\d,;:] )\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}\d])/gu)].map((m) => m[0]);
  return [...new Set(found)].filter((word) => !own.has(fold(word)) && !NOT_NAMES.has(fold(word)));
}
