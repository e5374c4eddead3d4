/**
 * A light stemmer for comparing words: it joins the forms of one family ("envían", "envío",
 * "enviado"; "shipping", "shipped") and is not meant to be read by people. Suffixes are stripped
 * in the manner of J. Savoy's light stemmers; families that change their root
 * ("devolver – devuelto – devolución") are joined by table.
 */
import type { Lang } from '../contract.js';
import { EN_FAMILIES, EN_KEEP } from './en/families.js';
import { ES_FAMILIES, ES_KEEP } from './es/families.js';
import { WordMemory } from './word-memory.js';

const ES_ENCLITIC = /(?<=(?:ar|er|ir|ando|iendo|yendo))(?:me|te|se|nos|os)?(?:los?|las?|les?)?$/u;
/** "Mandadme", "decidnos". */
const ES_VOSOTROS = /(?<=.{3})[aei]d(?:me|nos)(?:l[oa]s?)?$/u;
const ES_IMPERATIVE = /(?<=.{3}[aeiou][a-z]?)(?:melos?|melas?|noslos?|noslas?|selos?|selas?)$/u;
const ES_OBJECT = /(?<=.{3}(?:[rndt]|i|y|[qg]u)en?)l[aoe]s?$/u;
const ES_POLITE = /(?<=.{3}(?:[qg]u|[cdiltrv])en?)nos$/u;

/** Longest first within each ending letter; what is left must keep three letters. */
const ES_SUFFIXES: readonly string[] = [
  ...'amientos imientos amiento imiento aciones iciones uciones acion icion ucion ciones siones cion sion idades idad amente mente'.split(' '),
  ...'ariamos eriamos iriamos ieramos iesemos asteis isteis aramos eramos iramos aremos eremos iremos abamos iamos'.split(' '),
  ...'arian erian irian arias erias irias aria eria iria ieran iesen ieron aban abas abais aron aran eran iran aras eras iras arais erais irais'.split(' '),
  ...'iera iese ando iendo yendo aste iste aren eren iren aba are ere ire ara era ira amos emos imos ados idos adas idas ado ido ada ida'.split(' '),
  ...'ables ibles able ible adores edores idores ador edor idor ian ias ais eis ar er ir ia an en as es os io a e o'.split(' '),
].sort((a, b) => b.length - a.length);

const EN_SUFFIXES: readonly string[] = 'ations ation ments ment ings ing ingly edly ively ably ies ied ers er eries ery ed ly es s'.split(' ').sort((a, b) => b.length - a.length);

const MOST = 20_000;
const known: Readonly<Record<Lang, WordMemory<string>>> = { es: new WordMemory(MOST), en: new WordMemory(MOST) };
const READ: Readonly<Record<Lang, (word: string) => string>> = { es: stemEs, en: stemEn };

/**
 * @param folded a word as `fold` leaves it.
 * @returns the family it belongs to; numbers and words of up to three letters come back as they are unless a table knows them.
 */
export function stem(folded: string, lang: Lang): string {
  return known[lang].of(folded, READ[lang]);
}

function stripLongest(word: string, suffixes: readonly string[], keep: number): string {
  for (const suffix of suffixes) if (word.length - suffix.length >= keep && word.endsWith(suffix)) return word.slice(0, -suffix.length);
  return word;
}

function stemEs(word: string): string {
  const fixed = ES_KEEP.get(word);
  if (fixed !== undefined) return fixed;
  if (word.length <= 3 || word.length > 40 || /\d/.test(word)) return word;
  let bare = word.replace(ES_ENCLITIC, '').replace(ES_VOSOTROS, '');
  if (bare === word && word.length >= 7) bare = word.replace(ES_IMPERATIVE, '').replace(ES_POLITE, '').replace(ES_OBJECT, '');
  const base = ES_KEEP.get(bare);
  if (base !== undefined) return base;
  let root = stripLongest(bare, ES_SUFFIXES, 3);
  if (root.length > 3 && root.endsWith('i')) root = root.slice(0, -1);
  root = root.replace(/gu$/u, 'g').replace(/qu$/u, 'c').replace(/z$/u, 'c').replace(/j$/u, 'g');
  return ES_FAMILIES.get(root) ?? root;
}

function stemEn(word: string): string {
  const plain = word.replace(/['’]s?$/u, '');
  const fixed = EN_KEEP.get(plain);
  if (fixed !== undefined) return fixed;
  if (plain.length <= 3 || plain.length > 40 || /\d/.test(plain)) return plain;
  let root = plain.endsWith('ies') || plain.endsWith('ied') ? plain.slice(0, -3) + 'y' : plain.endsWith('ss') ? plain : stripLongest(plain, EN_SUFFIXES, 3);
  if (root.length > 3 && /([bdfgmnprt])\1$/u.test(root)) root = root.slice(0, -1);
  if (root.length > 3) root = root.replace(/[ey]$/u, '');
  return EN_FAMILIES.get(root) ?? root;
}
