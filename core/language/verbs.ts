/**
 * Reading verb forms. Spanish: all forms of the listed verbs out of a compiled graph (resources/recipes/verbs.ts);
 * enclitics are taken off and read on their own. English: base forms.
 */
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import { BASE_VERBS } from './en/verb-list.js';
import { VERB_FORMS } from './es/verb-forms.js';
import { VERBS } from './es/verb-list.js';
import { SLOTS, type Slot } from './es/verb-slots.js';
import type { Mood, Tense, Treatment } from './moods.js';
import { VerbGraph, type FormReading } from './verb-graph.js';
import { WordMemory } from './word-memory.js';

export type { Mood, Tense, Treatment } from './moods.js';

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

let forms: VerbGraph | undefined;
let rankOf: ReadonlyMap<string, number> | undefined;

/** In the order of the verb list: of several verbs with one form, that is the order in which they are meant. */
function reads(found: readonly FormReading[], exact: boolean): Read[] {
  rankOf ??= new Map(VERBS.map((entry, i) => [entry.split(':', 1)[0] as string, i]));
  const rank = (reading: FormReading) => (rankOf?.get(reading.lemma) ?? 0) * SLOTS.length + reading.slot;
  return found.toSorted((a, b) => rank(a) - rank(b)).map(({ lemma, slot }) => ({ lemma, ...(SLOTS[slot] as Slot), exact }));
}

function readPlain(word: string): Read[] {
  forms ??= new VerbGraph(VERB_FORMS);
  const exact = reads(forms.exact(word), true), key = fold(word);
  // A needless accent (hazlo written házlo) still tells the verb.
  if (key !== word) return exact.length > 0 ? exact : reads(forms.exact(key), false);
  return [...exact, ...reads(forms.accented(key), false)];
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

const known = new WordMemory<readonly Read[]>(20_000);

/**
 * @param word one word in any case, with or without its accents.
 * @returns the readings as a verb form, those whose accents match as written first; empty when it is no known verb.
 */
export function readVerb(word: string, lang: Lang): readonly Read[] {
  if (word.length > 30) return [];
  const lower = word.toLowerCase();
  if (lang === 'en') return BASE_VERBS.has(lower) ? [{ lemma: lower, mood: 'inf', exact: true }] : [];
  return known.of(lower, readSpanish);
}

function readSpanish(lower: string): readonly Read[] {
  const plain = readPlain(lower);
  return plain.length > 0 && !/[ei]r?[mts]e$|[aeiou](?:me|nos|lo|la|los|las|le|les)$/.test(lower) ? plain : [...plain, ...readEnclitic(lower)];
}
