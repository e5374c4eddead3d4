/** The forms of a verb that enclitics attach to, found by rule and confirmed in the dictionary. */
import { attach, nuclei, withoutAccents } from './stress.js';

/** Forms of one verb; each list may hold variants or be empty. */
export interface Hosts {
  readonly infinitive: string;
  readonly gerund: readonly string[];
  readonly tu: readonly string[];
  readonly vos: readonly string[];
  readonly usted: readonly string[];
  readonly ustedes: readonly string[];
  readonly nosotros: readonly string[];
  readonly vosotros: readonly string[];
}

/**
 * Verbs whose commands no rule gives: ending of the infinitive → tú, usted ("-" for none). The
 * ending stands for the prefixed verbs too (mantener, proponer, deshacer, prever).
 */
const IRREGULAR: readonly (readonly [string, string, string])[] = [
  ['satisfacer', 'satisfaz', 'satisfaga'], ['decir', 'di', 'diga'], ['hacer', 'haz', 'haga'], ['tener', 'ten', 'tenga'], ['poner', 'pon', 'ponga'], ['venir', 'ven', 'venga'], ['salir', 'sal', 'salga'],
  ['valer', 'vale', 'valga'], ['traer', 'trae', 'traiga'], ['caer', 'cae', 'caiga'], ['oír', 'oye', 'oiga'], ['oler', 'huele', 'huela'], ['errar', 'yerra', 'yerre'], ['asir', 'ase', 'asga'], ['erguir', 'yergue', 'yerga'],
];
/** The same for verbs without prefixed kin. */
const ALONE: Readonly<Record<string, readonly [string, string]>> = {
  dar: ['da', 'dé'], estar: ['está', 'esté'], ser: ['sé', 'sea'], ir: ['ve', 'vaya'], ver: ['ve', 'vea'], saber: ['sabe', 'sepa'], caber: ['cabe', 'quepa'], haber: ['he', 'haya'], prever: ['prevé', 'prevea'],
  predecir: ['predice', 'prediga'], bendecir: ['bendice', 'bendiga'], maldecir: ['maldice', 'maldiga'], contradecir: ['contradice', 'contradiga'], desdecir: ['desdice', 'desdiga'],
};

/** Spelling of the stem's end before e (verbs in -ar) or before a and o (-er, -ir). */
function beforeE(stem: string): string {
  if (stem.endsWith('gu')) return `${stem.slice(0, -1)}ü`;
  return stem.endsWith('c') ? `${stem.slice(0, -1)}qu` : stem.endsWith('g') ? `${stem}u` : stem.endsWith('z') ? `${stem.slice(0, -1)}c` : stem;
}
function beforeA(stem: string): string[] {
  if (stem.endsWith('gu')) return [stem.slice(0, -1)];
  if (stem.endsWith('qu')) return [`${stem.slice(0, -2)}c`];
  if (stem.endsWith('g')) return [`${stem.slice(0, -1)}j`];
  if (stem.endsWith('c')) return [`${stem.slice(0, -1)}zc`, `${stem.slice(0, -1)}z`];
  return [stem];
}

/**
 * Stems with the last vowel altered as stressed stems may be: pensar pienso, contar cuento, pedir
 * pido, enviar envío, construir construyo. Which of them a verb has, the dictionary tells.
 */
export function alternations(stem: string, theme: string): string[] {
  const out = [stem];
  // leer, creer: a vowel before -er never alters (lía is of liar).
  if (theme === 'e' && /[aeo]$/.test(stem)) return out;
  const at = lastVowel(stem);
  const put = (text: string) => out.push(stem.slice(0, at) + text + stem.slice(at + 1));
  const vowel = stem[at];
  if (vowel === 'e') { put(at === 0 ? 'ye' : 'ie'); if (theme === 'i') { put('i'); put('í'); } }
  if (vowel === 'o') { put(at === 0 ? 'hue' : 'ue'); if (stem[at - 1] === 'g') put('üe'); if (theme === 'i') put('u'); }
  if (vowel === 'i') { put('í'); if (stem.endsWith('quir')) put('ie'); }
  if (vowel === 'u') { put('ú'); if (stem.endsWith('jug')) put('ue'); if (theme === 'i') put('uy'); }
  if (vowel === 'ü') put('uy');
  return out;
}

/** Index of the last sounded vowel, -1 when there is none. */
function lastVowel(stem: string): number {
  for (let i = stem.length - 1; i >= 0; i--) {
    const silent = stem[i] === 'u' && i === stem.length - 1 && /[qg]/.test(stem[i - 1] ?? '');
    if (!silent && 'aeiouü'.includes(stem[i] as string)) return i;
  }
  return -1;
}

const unique = (forms: readonly string[]) => [...new Set(forms)];

/** @param has whether the dictionary lists a form. */
export function hostsOf(infinitive: string, has: (form: string) => boolean): Hosts | null {
  const end = withoutAccents(infinitive.slice(-2));
  const stem = infinitive.slice(0, -2);
  const theme = end[0] as 'a' | 'e' | 'i';
  const irregular = irregularOf(infinitive);
  const stems = alternations(stem, theme);
  const all = (...forms: string[]) => forms.every(has);
  const tu = irregular ? [irregular[0]] : theme === 'a' ? stems.map((s) => `${s}a`).filter((f) => all(f, `${f}s`, `${f}n`)) : stems.map((s) => `${s}e`).filter((f) => all(f, `${f}s`, `${f}n`));
  const usted = irregular ? [irregular[1]] : theme === 'a' ? stems.map((s) => `${beforeE(s)}e`).filter((f) => all(f, `${f}s`, `${f}n`))
    : stems.flatMap(beforeA).map((s) => `${s}a`).filter((f) => all(f, `${f}s`, `${f}n`));
  if (usted.length === 0 && tu.length === 0 && stem !== '') return null;
  return {
    infinitive, tu: unique(tu), usted: unique(usted), ustedes: unique(usted.map((f) => `${f}n`)),
    gerund: gerunds(stem, theme, stems).filter(has), vos: infinitive === 'ir' ? ['andá'] : [vosCommand(infinitive)],
    nosotros: unique([...usted.map((f) => nosotrosOf(f)), ...(theme === 'a' ? [`${beforeE(stem)}emos`] : stem === '' ? [] : stems.flatMap(beforeA).map((s) => `${s}amos`)), ...(infinitive === 'ir' ? ['vamos'] : [])]).filter(has),
    vosotros: [`${infinitive.slice(0, -1)}d`],
  };
}

function irregularOf(infinitive: string): readonly [string, string] | null {
  const alone = ALONE[infinitive];
  if (alone) return alone;
  const rule = IRREGULAR.find(([ending]) => infinitive.endsWith(ending));
  if (!rule || (rule[0] === 'oler' && infinitive !== 'oler') || (rule[0] === 'errar' && infinitive !== 'errar') || (rule[0] === 'asir' && !/^(des)?asir$/.test(infinitive))) return null;
  if (rule[0] === 'salir' && !/^(re|sobre)?salir$/.test(infinitive)) return null;
  const prefix = infinitive.slice(0, -rule[0].length);
  // The prefixed commands of one syllable are stressed on it: mantén, propón, prevén.
  const tu = prefix !== '' && rule[1].endsWith('n') ? prefix + attach(rule[1], '').replace(/[eo](?=n$)/, (v) => (v === 'e' ? 'é' : 'ó')) : prefix + rule[1];
  return [tu, prefix + rule[2]];
}

function gerunds(stem: string, theme: string, stems: readonly string[]): string[] {
  if (theme === 'a') return [`${stem}ando`];
  if (stem === '') return ['yendo'];
  return unique(stems.flatMap((s) => [`${s}iendo`, `${s}yendo`, ...(/(?:[ñi]|ll)$/.test(s) ? [`${s}endo`] : [])]));
}

/** tené, enviá, decí: the infinitive without its r, stressed on the end. */
export function vosCommand(infinitive: string): string {
  const base = infinitive.slice(0, -1);
  if (nuclei(base).length === 1) return withoutAccents(base);
  return base.slice(0, -1) + (({ a: 'á', e: 'é', i: 'í', í: 'í' })[base.at(-1) as string] ?? base.at(-1));
}

/** tenga → tengamos, envíe → enviemos: the stress moves to the ending. */
function nosotrosOf(usted: string): string {
  return `${withoutAccents(usted)}mos`;
}

/** Present of vos: tenés, enviás, decís. */
export function vosPresent(infinitive: string): string {
  return `${vosCommand(infinitive)}s`;
}
