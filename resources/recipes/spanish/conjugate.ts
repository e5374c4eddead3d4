/**
 * Spanish conjugation: from an infinitive and its stem-change code to all simple forms, voseo
 * included. Paradigms after the Real Academia's models (Nueva gramática, cap. 4): regular endings,
 * spelling changes (busque, pague, rece, dirija, distinga, leyó), stem changes and a table of the
 * irregular verbs, whose compounds inherit them.
 */

/** Slots of a paradigm, in the order of `conjugate`'s result. */
export const PERSONS = ['1s', '2s', '3s', '1p', '2p', '3p'] as const;
export type Person = (typeof PERSONS)[number];
export interface Paradigm {
  readonly inf: string; readonly ger: string; readonly part: string;
  readonly pres: readonly string[]; readonly impf: readonly string[]; readonly pret: readonly string[];
  readonly fut: readonly string[]; readonly cond: readonly string[]; readonly subj: readonly string[];
  readonly subjRa: readonly string[]; readonly subjSe: readonly string[];
  /** Imperatives of tú, vos, vosotros; usted and ustedes use the subjunctive. */
  readonly impTu: string; readonly impVos: string; readonly impVosotros: string;
  readonly presVos: string;
}

interface Irregular {
  /** Present, six forms, or the first person only. */
  readonly pres?: string; readonly yo?: string; readonly pret?: string; readonly fut?: string; readonly subj?: string;
  readonly impf?: string; readonly tu?: string; readonly ger?: string; readonly part?: string; readonly vos?: string; readonly code?: string; readonly vosotros?: string;
}

/** `pret` is the strong stem (tuv-) unless six forms are given; `subj` the stem of the subjunctive unless six are given. */
const IRREGULAR: Readonly<Record<string, Irregular>> = {
  tener: { pres: 'tengo tienes tiene tenemos tenéis tienen', pret: 'tuv', fut: 'tendr', subj: 'teng', tu: 'ten' },
  venir: { pres: 'vengo vienes viene venimos venís vienen', pret: 'vin', fut: 'vendr', subj: 'veng', tu: 'ven', ger: 'viniendo' },
  poner: { yo: 'pongo', pret: 'pus', fut: 'pondr', subj: 'pong', tu: 'pon', part: 'puesto' },
  decir: { pres: 'digo dices dice decimos decís dicen', pret: 'dij', fut: 'dir', subj: 'dig', tu: 'di', ger: 'diciendo', part: 'dicho' },
  hacer: { yo: 'hago', pret: 'hic', fut: 'har', subj: 'hag', tu: 'haz', part: 'hecho' },
  rehacer: { yo: 'rehago', pret: 'rehíce rehiciste rehízo rehicimos rehicisteis rehicieron', fut: 'rehar', subj: 'rehag', tu: 'rehaz', part: 'rehecho' },
  sonreír: { pres: 'sonrío sonríes sonríe sonreímos sonreís sonríen', pret: 'sonreí sonreíste sonrió sonreímos sonreísteis sonrieron', subj: 'sonría sonrías sonría sonriamos sonriáis sonrían', tu: 'sonríe', ger: 'sonriendo', part: 'sonreído', fut: 'sonreir', impf: 'sonreía sonreías sonreía sonreíamos sonreíais sonreían' },
  satisfacer: { yo: 'satisfago', pret: 'satisfic', fut: 'satisfar', subj: 'satisfag', tu: 'satisfaz', part: 'satisfecho' },
  ser: { pres: 'soy eres es somos sois son', pret: 'fui fuiste fue fuimos fuisteis fueron', subj: 'se', impf: 'era eras era éramos erais eran', tu: 'sé', vos: 'sos' },
  estar: { pres: 'estoy estás está estamos estáis están', pret: 'estuv', subj: 'esté estés esté estemos estéis estén', tu: 'está' },
  ir: { pres: 'voy vas va vamos vais van', pret: 'fui fuiste fue fuimos fuisteis fueron', subj: 'vay', impf: 'iba ibas iba íbamos ibais iban', tu: 've', ger: 'yendo', part: 'ido', vos: 'vas', vosotros: 'id' },
  dar: { pres: 'doy das da damos dais dan', pret: 'di diste dio dimos disteis dieron', subj: 'dé des dé demos deis den', vos: 'das' },
  ver: { pres: 'veo ves ve vemos veis ven', pret: 'vi viste vio vimos visteis vieron', subj: 've', impf: 'veía veías veía veíamos veíais veían', part: 'visto', vos: 'ves' },
  prever: { pres: 'preveo prevés prevé prevemos prevéis prevén', pret: 'preví previste previó previmos previsteis previeron', subj: 'preve', impf: 'preveía preveías preveía preveíamos preveíais preveían', part: 'previsto' },
  haber: { pres: 'he has ha hemos habéis han', pret: 'hub', fut: 'habr', subj: 'hay' },
  saber: { yo: 'sé', pret: 'sup', fut: 'sabr', subj: 'sep' },
  caber: { yo: 'quepo', pret: 'cup', fut: 'cabr', subj: 'quep' },
  poder: { pres: 'puedo puedes puede podemos podéis pueden', pret: 'pud', fut: 'podr', subj: 'pueda puedas pueda podamos podáis puedan', ger: 'pudiendo' },
  querer: { pres: 'quiero quieres quiere queremos queréis quieren', pret: 'quis', fut: 'querr', subj: 'quiera quieras quiera queramos queráis quieran', tu: 'quiere' },
  traer: { yo: 'traigo', pret: 'traj', subj: 'traig', ger: 'trayendo', part: 'traído' },
  caer: { yo: 'caigo', pret: 'caí caíste cayó caímos caísteis cayeron', subj: 'caig', ger: 'cayendo', part: 'caído' },
  oír: { pres: 'oigo oyes oye oímos oís oyen', pret: 'oí oíste oyó oímos oísteis oyeron', subj: 'oig', tu: 'oye', ger: 'oyendo', part: 'oído', fut: 'oir', impf: 'oía oías oía oíamos oíais oían' },
  salir: { yo: 'salgo', fut: 'saldr', subj: 'salg', tu: 'sal' },
  valer: { yo: 'valgo', fut: 'valdr', subj: 'valg' },
  andar: { pret: 'anduv' },
  reír: { pres: 'río ríes ríe reímos reís ríen', pret: 'reí reíste rio reímos reísteis rieron', subj: 'ría rías ría riamos riais rían', tu: 'ríe', ger: 'riendo', part: 'reído', fut: 'reir', impf: 'reía reías reía reíamos reíais reían' },
  freír: { pres: 'frío fríes fríe freímos freís fríen', pret: 'freí freíste frio freímos freísteis frieron', subj: 'fría frías fría friamos friais frían', tu: 'fríe', ger: 'friendo', part: 'frito', fut: 'freir', impf: 'freía freías freía freíamos freíais freían' },
};
/** Stems whose compounds (obtener, sonreír, intervenir, deshacer…) follow them; longest first. */
const COMPOUND = ['tener', 'venir', 'poner', 'decir', 'hacer', 'traer', 'caer', 'valer'];
const PARTICIPLES: readonly (readonly [string, string])[] = [['scribir', 'scrito'], ['abrir', 'abierto'], ['cubrir', 'cubierto'], ['volver', 'vuelto'], ['solver', 'suelto'], ['romper', 'roto'], ['morir', 'muerto'], ['imprimir', 'impreso'], ['proveer', 'provisto']];

const FUTURE = ['é', 'ás', 'á', 'emos', 'éis', 'án'];
const CONDITIONAL = ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'];
const STRONG_PRETERITE = ['e', 'iste', 'o', 'imos', 'isteis', 'ieron'];
const ENDINGS = {
  a: { pres: ['o', 'as', 'a', 'amos', 'áis', 'an'], impf: ['aba', 'abas', 'aba', 'ábamos', 'abais', 'aban'], pret: ['é', 'aste', 'ó', 'amos', 'asteis', 'aron'], subj: ['e', 'es', 'e', 'emos', 'éis', 'en'] },
  e: { pres: ['o', 'es', 'e', 'emos', 'éis', 'en'], impf: ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'], pret: ['í', 'iste', 'ió', 'imos', 'isteis', 'ieron'], subj: ['a', 'as', 'a', 'amos', 'áis', 'an'] },
  i: { pres: ['o', 'es', 'e', 'imos', 'ís', 'en'], impf: ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'], pret: ['í', 'iste', 'ió', 'imos', 'isteis', 'ieron'], subj: ['a', 'as', 'a', 'amos', 'áis', 'an'] },
} as const;

/** Forms whose stem is stressed (1s 2s 3s 3p): those that diphthongise. */
const STRESSED = [true, true, true, false, false, true];

function replaceLast(stem: string, vowel: string, by: string): string {
  const at = stem.lastIndexOf(vowel);
  return at < 0 ? stem : stem.slice(0, at) + by + stem.slice(at + 1);
}

/** The stem in a stressed syllable. */
function strong(stem: string, code: string): string {
  if (code === 'ie' || code === 'iei') return stem === 'err' ? 'yerr' : replaceLast(stem, 'e', 'ie');
  if (code === 'ue' || code === 'ueu') return stem === 'ol' ? 'huel' : replaceLast(stem, 'o', code === 'ue' && /g$|verg/.test(stem) && stem.endsWith('verg') ? 'üe' : 'ue');
  if (code === 'i') return replaceLast(stem, 'e', 'i');
  if (code === 'jug') return 'jueg';
  if (code === 'adq') return replaceLast(stem, 'i', 'ie');
  if (code === 'acc') return /i$/.test(stem) ? `${stem.slice(0, -1)}í` : /u$/.test(stem) ? `${stem.slice(0, -1)}ú` : accentLast(stem);
  if (code === 'y') return stem.endsWith('u') || stem.endsWith('ü') ? `${stem.replace(/ü$/, 'u')}y` : stem;
  return stem;
}
/** reunir → reún-, prohibir → prohíb-, rehusar → rehús-. */
const accentLast = (stem: string) => stem.replace(/u(?=[^aeiou]*$)/, 'ú').replace(/i(?=[^aeiouú]*$)/, 'í');

/** The stem weakened before a stressed -a-, -ie-, -ió (sintamos, durmió). */
function weak(stem: string, code: string): string {
  if (code === 'iei' || code === 'i') return replaceLast(stem, 'e', 'i');
  return code === 'ueu' ? replaceLast(stem, 'o', 'u') : stem;
}

/** Keeps the sound of the stem's last consonant before another vowel. */
function spell(stem: string, ending: string, conj: 'a' | 'e' | 'i'): string {
  const soft = /^[eéií]/.test(ending);
  if (conj === 'a' && soft) {
    if (stem.endsWith('gu')) return `${stem.slice(0, -1)}ü${ending}`;
    if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu${ending}`;
    if (stem.endsWith('g')) return `${stem}u${ending}`;
    if (stem.endsWith('z')) return `${stem.slice(0, -1)}c${ending}`;
  }
  if (conj !== 'a' && !soft) {
    if (stem.endsWith('gu')) return stem.slice(0, -1) + ending;
    if (stem.endsWith('g')) return `${stem.slice(0, -1)}j${ending}`;
    if (stem.endsWith('c')) return `${stem.slice(0, -1)}z${ending}`;
  }
  if (/[ñ]$|ll$/.test(stem) && /^i[eó]/.test(ending)) return stem + ending.slice(1);
  return stem + ending;
}

/** @returns all simple forms of a verb. `code` is the stem change, '' for none (see verb-list.ts). */
export function conjugate(infinitive: string, code: string): Paradigm {
  const base = COMPOUND.find((b) => infinitive.endsWith(b) && infinitive !== b);
  const table = IRREGULAR[infinitive] ?? (base === undefined ? undefined : compound(IRREGULAR[base] as Irregular, infinitive.slice(0, -base.length)));
  const conj = infinitive.endsWith('ar') ? 'a' : infinitive.endsWith('er') ? 'e' : 'i';
  const stem = infinitive.slice(0, -2);
  const pres = presentOf(infinitive, stem, conj, code, table);
  const pret = preteriteOf(infinitive, stem, conj, code, table);
  const subj = subjunctiveOf(infinitive, stem, conj, code, table);
  const futureStem = table?.fut ?? infinitive;
  const past = (pret[5] as string).replace(/ron$/, '');
  const imperfect = (r: string) => ['', 's', '', 'mos', 'is', 'n'].map((tail, i) => (i === 3 ? `${past.replace(/[ae]$/, (v) => (v === 'a' ? 'á' : 'é'))}${r}mos` : `${past}${r}${tail}`));
  const vosVowel = { a: 'á', e: 'é', i: 'í' }[conj];
  const vosStem = spell(stem, vosVowel, conj === 'a' ? 'a' : conj);
  return {
    inf: infinitive, ger: gerundOf(stem, conj, code, table), part: participleOf(infinitive, stem, conj, table),
    pres, pret, subj, impf: table?.impf?.split(' ') ?? ENDINGS[conj].impf.map((e) => stem + e),
    fut: FUTURE.map((e) => futureStem + e), cond: CONDITIONAL.map((e) => futureStem + e),
    subjRa: imperfect('ra'), subjSe: imperfect('se'),
    impTu: table?.tu ?? (pres[2] as string), impVos: infinitive === 'ir' ? 'andá' : vosStem, impVosotros: table?.vosotros ?? `${infinitive.slice(0, -1).replace('í', 'í')}d`,
    presVos: table?.vos ?? `${vosStem}s`,
  };
}

/** An irregular verb's table with a prefix before each form: de + tener. Monosyllabic imperatives take an accent (detén). */
function compound(table: Irregular, prefix: string): Irregular {
  const add = (forms: string) => forms.split(' ').map((f) => prefix + f).join(' ');
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(table)) out[key] = key === 'code' ? value : add(value as string);
  if (table.tu && /^(?:ten|ven|pon)$/.test(table.tu)) out['tu'] = prefix + table.tu.replace('e', 'é').replace('o', 'ó');
  if (table.tu === 'di') out['tu'] = `${prefix}dice`;
  return out;
}

function presentOf(infinitive: string, stem: string, conj: 'a' | 'e' | 'i', code: string, table?: Irregular): string[] {
  if (table?.pres) return table.pres.split(' ');
  const forms = ENDINGS[conj].pres.map((e, i) => spell(STRESSED[i] ? strong(stem, code) : stem, e, conj));
  if (code === 'zc') forms[0] = `${stem.slice(0, -1)}zco`;
  if (infinitive.endsWith('ducir')) forms[0] = `${stem.slice(0, -1)}zco`;
  if (code === 'y' && infinitive.endsWith('eer')) return ENDINGS.e.pres.map((e) => stem + e);
  if (table?.yo) forms[0] = table.yo;
  return forms;
}

function preteriteOf(infinitive: string, stem: string, conj: 'a' | 'e' | 'i', code: string, table?: Irregular): string[] {
  const irregular = table?.pret ?? (infinitive.endsWith('ducir') ? `${stem.slice(0, -1)}j` : undefined);
  if (irregular?.includes(' ')) return irregular.split(' ');
  if (irregular) {
    return STRONG_PRETERITE.map((e, i) => (irregular.endsWith('j') && i === 5 ? `${irregular}eron` : i === 2 && irregular.endsWith('ic') ? `${irregular.slice(0, -1)}zo` : irregular + e));
  }
  const forms = ENDINGS[conj].pret.map((e, i) => spell(i === 2 || i === 5 ? weak(stem, code) : stem, e, conj));
  if (code === 'y' && infinitive.endsWith('eer')) return ['í', 'íste', 'yó', 'ímos', 'ísteis', 'yeron'].map((e) => stem + e);
  if (code === 'y') return ['í', 'iste', 'yó', 'imos', 'isteis', 'yeron'].map((e) => stem + e);
  return forms;
}

function subjunctiveOf(infinitive: string, stem: string, conj: 'a' | 'e' | 'i', code: string, table?: Irregular): string[] {
  if (table?.subj?.includes(' ')) return table.subj.split(' ');
  const other = ENDINGS[conj].subj;
  if (table?.subj) return other.map((e) => (table.subj as string) + e);
  if (code === 'zc' || infinitive.endsWith('ducir')) return other.map((e) => `${stem.slice(0, -1)}zc${e}`);
  if (code === 'y' && infinitive.endsWith('eer')) return other.map((e) => stem + e);
  if (code === 'i' || code === 'y') return other.map((e) => spell(strong(stem, code), e, conj));
  return other.map((e, i) => spell(STRESSED[i] ? strong(stem, code) : weak(stem, code), e, conj));
}

function gerundOf(stem: string, conj: 'a' | 'e' | 'i', code: string, table?: Irregular): string {
  if (table?.ger) return table.ger;
  if (conj === 'a') return `${stem}ando`;
  return code === 'y' ? `${stem.replace(/ü$/, 'u')}yendo` : spell(weak(stem, code), 'iendo', conj);
}

function participleOf(infinitive: string, stem: string, conj: 'a' | 'e' | 'i', table?: Irregular): string {
  if (table?.part) return table.part;
  for (const [ending, part] of PARTICIPLES) if (infinitive.endsWith(ending)) return infinitive.slice(0, -ending.length) + part;
  if (conj === 'a') return `${stem}ado`;
  return /[aeo]$/.test(stem) ? `${stem}ído` : `${stem}ido`;
}
