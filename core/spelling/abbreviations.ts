/**
 * Abbreviations, ordinals and phrases of Latin: right where they stand, and no words of the dictionary, where "abr" or "situ" would
 * hide slips of common words.
 */
import type { Lang } from '../contract.js';
import type { SpellToken } from './tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Written with a full stop (Ortografía de la lengua española, RAE and ASALE 2010, appendix 1; New Hart's Rules 2014, ch. 10). */
const ABBREVIATIONS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: words(`ene febr feb abr may jun jul ag ago sept sep set oct nov dic lun mar mié miérc jue juev vie vier sáb dom
    izda izdo izq izqda izqdo dcha dcho dpto depto dto desc prov pza plza pl avda av ctra cra crta urb edif esc bl blq piso pta ent entlo bjo pral sót pje psje ptda polig pol ind km kms
    art arts cap caps fig figs pág págs vol vols núm núms nro nros ref refs tel telf teléf tfno móv cel ext apdo cód cod cp
    sr sra sres sras srta dr dra dres lic lcdo lcda ing arq prof profa mtro mtra abg cía dña hnos hno hna gral excmo excma ilmo ilma
    admón adm atte atto afmo fdo fda vdo vº bº pd ps cta ctas fra fras imp impto vto vcto fact pto ptos mín máx aprox apróx min máx seg mg gr grs hr hrs ej p pp ss vs incl excl max und unid uds ud vd uu ee`),
  en: words(`jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    approx max min incl excl dept est ext fig figs no nos vol vols ref refs tel mob misc qty pkg pcs pc pr ea eta etd asst mgr mr mrs ms dr prof rev hon jr sr st rd ave blvd ln ct pl sq apt bldg fl rm ste hwy mt ft inc ltd corp co bros assn univ govt
    vs viz etc al ca cf ed eds pp ibid hr hrs mins sec secs wk wks yr yrs mo mos oz lb lbs ins tbsp tsp gal qt pt attn encl enc cont'd acct amt bal pmt recd`),
};

const LATIN = `in situ, ad hoc, a priori, a posteriori, de facto, de iure, de jure, ipso facto, ex profeso, motu proprio, grosso modo, per se, per cápita, per capita, pro forma, pro rata, sine die, sine qua non, statu quo, status quo,
  in extremis, in fraganti, in albis, in vitro, in vivo, in memoriam, inter alia, inter nos, modus operandi, modus vivendi, persona non grata, sui generis, ad infinitum, ad líbitum, ad libitum, ad valórem, ad valorem, ad interim, ad nauseam, alma máter, alma mater, honoris causa,
  mutatis mutandis, pari passu, prima facie, quid pro quo, rara avis, ultra vires, vox pópuli, vox populi, verbi gratia, et al, et cetera, et cétera, ex ante, ex post, ab initio, bona fide, mala fide, caveat emptor, carpe diem, compos mentis, corpus delicti, curriculum vitae, currículum vitae,
  dura lex, ecce homo, ergo sum, exempli gratia, id est, ibídem, in absentia, in toto, magnum opus, nota bene, post data, post mortem, pro bono, quod erat demonstrandum, terra firma, viva voce, vice versa, vis a vis, vis-à-vis, lapsus linguae, lapsus calami, peccata minuta, delirium tremens, rigor mortis, aqua vitae, aloe vera, ex libris, ex aequo, ad lib, ad personam`;

/** The phrases that a word is one of, each with where the word begins in it. */
const PHRASES: ReadonlyMap<string, readonly (readonly [phrase: string, at: number])[]> = (() => {
  const map = new Map<string, (readonly [string, number])[]>();
  for (const phrase of LATIN.split(',').map((one) => one.trim()))
    for (const { index, 0: word } of phrase.matchAll(/[^\s]+/g)) map.set(word, [...(map.get(word) ?? []), [phrase, index]]);
  return map;
})();

const LETTER = /[\p{L}\p{M}]/u;

/** "abr.", "izda.,": the full stop is what makes it one. */
export function isAbbreviation({ text, end }: SpellToken, whole: string, lang: Lang): boolean {
  return whole[end] === '.' && ABBREVIATIONS[lang].has(text.toLowerCase());
}

/** Letters raised after a figure and its stop: "1.er", "3.os", "2.ª", "n.º". */
const ORDINAL: Readonly<Record<Lang, RegExp>> = {
  es: /^(?:er|ra|ro|do|da|to|ta|mo|ma|vo|va|no|na|os|as|[oaºª])s?$/u,
  en: /^(?:st|nd|rd|th)$/u,
};

export function isOrdinal({ text, start }: SpellToken, whole: string, lang: Lang): boolean {
  return /\d[.\s]?$/.test(whole.slice(Math.max(0, start - 2), start)) && whole[start - 1] !== ' ' && ORDINAL[lang].test(text.toLowerCase());
}

/** "situ" of "in situ": the whole phrase stands there. */
export function isOfLatinPhrase({ text, start }: SpellToken, whole: string): boolean {
  return (PHRASES.get(text.toLowerCase()) ?? []).some(([phrase, at]) => {
    const from = start - at;
    if (from < 0) return false;
    const until = from + phrase.length;
    return whole.slice(from, until).toLowerCase() === phrase && !LETTER.test(whole[from - 1] ?? ' ') && !LETTER.test(whole[until] ?? ' ');
  });
}
