/**
 * Reading verb forms. Spanish: a table of all forms of the listed verbs, generated on first use
 * (about 55,000 forms, some 40 ms); enclitics are taken off and read on their own. English: base forms.
 */
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import { BASE_VERBS } from './en/verb-list.js';
import { conjugate, PERSONS, type Person } from './es/conjugate.js';
import { VERBS } from './es/verb-list.js';

export type Mood = 'ind' | 'sub' | 'imp' | 'inf' | 'ger' | 'part' | 'cond';
export type Tense = 'pres' | 'pret' | 'impf' | 'fut';
/** Whom a second-person form speaks to. */
export type Treatment = 'tu' | 'usted' | 'vos' | 'vosotros' | 'ustedes';

/** One way to understand a verb form. */
export interface Read {
  readonly lemma: string;
  readonly mood: Mood;
  readonly tense?: Tense;
  readonly pers?: 1 | 2 | 3;
  readonly num?: 's' | 'p';
  /** Only where the form itself says it: `envías` tu, `enviáis` vosotros, `envíe` as an imperative usted. */
  readonly treat?: Treatment;
  /** Pronouns written onto the form, in order: `devuélvanmelo` → me, lo. */
  readonly clitics?: readonly string[];
  /** With enclitics: the word carries a written accent (dígalo), as such an imperative must. */
  readonly accented?: boolean;
  /** False when the word as written lacks the accent that this reading needs. */
  readonly exact: boolean;
}

/** The name under which the checks know a reading. */
export type VerbReading = Read;

type Plain = Omit<Read, 'exact' | 'clitics' | 'accented'>;
interface Table { readonly exact: Map<string, Plain[]>; readonly folded: Map<string, string[]> }
let table: Table | undefined;

const SUBJECT: readonly Pick<Plain, 'pers' | 'num'>[] = PERSONS.map((p: Person) => ({ pers: Number(p[0]) as 1 | 2 | 3, num: p[1] as 's' | 'p' }));
const TREAT: readonly (Treatment | undefined)[] = [undefined, 'tu', undefined, undefined, 'vosotros', undefined];

function buildTable(): Table {
  const exact = new Map<string, Plain[]>();
  const folded = new Map<string, string[]>();
  const add = (form: string, read: Plain) => {
    const known = exact.get(form);
    if (known) { known.push(read); return; }
    exact.set(form, [read]);
    const key = fold(form);
    if (key === form) return;
    const others = folded.get(key);
    if (others) others.push(form); else folded.set(key, [form]);
  };
  for (const entry of VERBS) {
    const [lemma, code = ''] = entry.split(':') as [string, string?];
    addVerb(lemma, code, add);
  }
  return { exact, folded };
}

function addVerb(lemma: string, code: string, add: (form: string, read: Plain) => void): void {
  const p = conjugate(lemma, code);
  const row = (forms: readonly string[], mood: Mood, tense: Tense) => forms.forEach((form, i) => {
    const treat = TREAT[i];
    add(form, { lemma, mood, tense, ...SUBJECT[i], ...(treat ? { treat } : {}) });
  });
  row(p.pres, 'ind', 'pres'); row(p.pret, 'ind', 'pret'); row(p.impf, 'ind', 'impf'); row(p.fut, 'ind', 'fut');
  row(p.cond, 'cond', 'pres'); row(p.subj, 'sub', 'pres'); row(p.subjRa, 'sub', 'impf'); row(p.subjSe, 'sub', 'impf');
  add(p.inf, { lemma, mood: 'inf' }); add(p.ger, { lemma, mood: 'ger' });
  for (const ending of ['o', 'a', 'os', 'as']) add(p.part.slice(0, -1) + ending, { lemma, mood: 'part', num: ending.length > 1 ? 'p' : 's' });
  add(p.impTu, { lemma, mood: 'imp', pers: 2, num: 's', treat: 'tu' });
  add(p.impVos, { lemma, mood: 'imp', pers: 2, num: 's', treat: 'vos' });
  add(p.impVosotros, { lemma, mood: 'imp', pers: 2, num: 'p', treat: 'vosotros' });
  add(p.subj[2] as string, { lemma, mood: 'imp', pers: 2, num: 's', treat: 'usted' });
  add(p.subj[5] as string, { lemma, mood: 'imp', pers: 2, num: 'p', treat: 'ustedes' });
  if (p.presVos !== p.pres[1]) add(p.presVos, { lemma, mood: 'ind', tense: 'pres', pers: 2, num: 's', treat: 'vos' });
}

function readPlain(word: string): Read[] {
  table ??= buildTable();
  const reads: Read[] = (table.exact.get(word) ?? []).map((read) => ({ ...read, exact: true }));
  const key = fold(word);
  if (key !== word) {
    // A needless accent (hazlo written házlo) still tells the verb.
    if (reads.length === 0) for (const read of table.exact.get(key) ?? []) reads.push({ ...read, exact: false });
    return reads;
  }
  for (const form of table.folded.get(key) ?? []) for (const read of table.exact.get(form) ?? []) reads.push({ ...read, exact: false });
  return reads;
}

const ENCLITIC = /(?:me|te|se|nos|os|lo|la|le|los|las|les)$/;
const CAN_HOST: ReadonlySet<Mood> = new Set(['inf', 'ger', 'imp']);

/** One or two pronouns off the end; the host is compared without accents, since the accent moves (envía → envíame, devuelvan → devuélvanmelo). */
function readEnclitic(word: string): Read[] {
  let host = fold(word);
  const clitics: string[] = [];
  const reads: Read[] = [];
  for (let n = 0; n < 2; n++) {
    const pronoun = ENCLITIC.exec(host)?.[0];
    if (pronoun === undefined || host.length - pronoun.length < 2) break;
    host = host.slice(0, -pronoun.length);
    clitics.unshift(pronoun);
    for (const form of hosts(host, clitics[0] as string)) {
      for (const read of readPlain(form)) if (CAN_HOST.has(read.mood)) reads.push({ ...read, clitics: [...clitics], accented: fold(word) !== word });
    }
  }
  return reads;
}

/** The imperative of vosotros loses its d before os (sentaos, not sentados, which is a participle). */
function hosts(host: string, clitic: string): string[] {
  return clitic === 'os' ? [host.endsWith('d') ? '' : `${host}d`, host.endsWith('d') ? '' : host] : [host];
}

const cache = new Map<string, readonly Read[]>();
/** Words kept between messages; beyond it the cache starts anew. */
const CACHE_SIZE = 20_000;

/**
 * @param word one word in any case, with or without its accents.
 * @returns the readings as a verb form, those whose accents match as written first; empty when it is no known verb.
 */
export function readVerb(word: string, lang: Lang): readonly Read[] {
  if (word.length > 30) return [];
  const lower = word.toLowerCase();
  if (lang === 'en') return BASE_VERBS.has(lower) ? [{ lemma: lower, mood: 'inf', exact: true }] : [];
  const known = cache.get(lower);
  if (known) return known;
  const plain = readPlain(lower);
  const reads = plain.length > 0 && !/[ei]r?[mts]e$|[aeiou](?:me|nos|lo|la|los|las|le|les)$/.test(lower) ? plain : [...plain, ...readEnclitic(lower)];
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(lower, reads);
  return reads;
}
