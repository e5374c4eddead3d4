/** Words that Spanish makes freely and the dictionary lists only in part. */
import { encliticForms } from './clitics.js';
import { conjugate } from '../../spanish/conjugate.js';
import { withoutAccents } from './stress.js';
import { hostsOf, vosCommand, vosPresent } from './verbs.js';

type Has = (word: string) => boolean;

/** Infinitives of the dictionary: what ends as one and has a gerund. */
export function infinitives(words: Iterable<string>, has: Has): string[] {
  const out: string[] = [];
  for (const word of words) {
    if (!/^[a-zñáéíóúü]+(?:[aei]r|ír)$/.test(word)) continue;
    const stem = word.slice(0, -2);
    const verb = word.endsWith('ar') ? has(`${stem}ando`) && has(`${stem}aba`) : hasGerund(stem, has);
    if (verb) out.push(word);
  }
  return out;
}

function hasGerund(stem: string, has: Has): boolean {
  if (stem === '') return true;
  return [stem, stem.replace(/e([^aeiou]*(?:[gq]u)?)$/, 'i$1'), stem.replace(/o([^aeiou]*)$/, 'u$1')].some((s) => has(`${s}iendo`) || has(`${s}yendo`) || (/[ñijl]$/.test(s) && has(`${s}endo`)) || (s.endsWith('i') && has(`${s}endo`)));
}

/** Enclitic forms of a verb, and what vos takes. */
export function* verbForms(infinitive: string, has: Has): Generator<string> {
  const hosts = hostsOf(infinitive, has);
  if (!hosts) return;
  yield* encliticForms(hosts);
  if (infinitive === 'ir' || infinitive === 'ser' || infinitive === 'haber') return;
  yield vosCommand(infinitive);
  yield vosPresent(infinitive);
}

/** Endings of adjectives that make adverbs in -mente without fail: masculine or common → what -mente is put on. */
const ADVERB_BASES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-zñ]{2})(?:ble|al|ual|ante|ente|iente|az|iz)$/, ''], [/(?<=[a-zñ]{3})(?:oso|ivo|ario|orio|undo|áneo|érrimo)$/, 'a'], [/(?<=[a-zñ]{2}[áéíóú][a-zñ]{0,4})ico$/, 'a'], [/(?<=[a-zñ]{3})(?:ado|ido)$/, 'a'],
];

/** "amablemente", "técnicamente": the adjective keeps its own accent. */
export function adverbOf(adjective: string): string | null {
  const rule = ADVERB_BASES.find(([ending]) => ending.test(adjective));
  return rule ? `${rule[1] ? adjective.slice(0, -1) + rule[1] : adjective}mente` : null;
}

/** "rápido" → "rapidísimo", "amable" → "amabilísimo", "rico" → "riquísimo"; null for what takes none. */
export function superlativesOf(adjective: string): string[] {
  const bare = withoutAccents(adjective);
  if (/(?:oso|ado|ido|ivo|ero|ento|ico|uro|eno|ano|ito)$/.test(bare)) {
    const stem = bare.slice(0, -1).replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
    return ['o', 'a', 'os', 'as'].map((ending) => `${stem}ísim${ending}`);
  }
  if (bare.endsWith('ble')) return ['o', 'a', 'os', 'as'].map((ending) => `${bare.slice(0, -2)}ilísim${ending}`);
  return [];
}

/** The word a diminutive was made from, when the dictionary has it: "pedidito" → pedido, "cafecito" → café, "ratito" → rato. */
export function diminutiveBase(word: string, has: Has): string | null {
  const made = /^([a-zñáéíóúü]{2,})(it|ill)([oa])(s?)$/.exec(word);
  if (!made) return null;
  const [, stem = '', , vowel = ''] = made;
  const soft = stem.replace(/qu$/, 'c').replace(/gu$/, 'g').replace(/c$/, 'z').replace(/güe?$/, 'gu');
  const long = stem.replace(/e?c$/, '');
  const bases = [stem, soft].flatMap((s) => [s + vowel, s + 'e', s, s + 'o', s + 'a', s + 'os', s + 'as']).concat([`${long}e`, long, `${long}é`, `${long}o`, `${long}a`, stressEnd(long)]);
  return bases.find((base) => base.length > 2 && has(base)) ?? null;
}

function stressEnd(base: string): string {
  return base.replace(/([aeiou])(n)$/, (_, vowel: string, n: string) => ({ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' })[vowel] + n);
}

/** "edificable" → edificabilidad, inedificable; "remplazable" → irremplazable. */
export function* kinOfAble(adjective: string): Generator<string> {
  const stem = /^(.{3,})ble$/.exec(adjective)?.[1];
  if (!stem) return;
  yield `${stem}bilidad`;
  yield `${stem}bilidades`;
  if (/^(?:in|im|ir|i)[a-z]/.test(adjective) && /^(?:in|im[bp]|irr|il)/.test(adjective)) return;
  const negated = /^[bp]/.test(adjective) ? `im${adjective}` : adjective.startsWith('r') ? `ir${adjective}` : adjective.startsWith('l') ? `i${adjective}` : `in${adjective}`;
  yield negated;
  yield `${negated}s`;
}

/** Adjectives in -able, -ible of a common verb, with their kin: "reembolsar" → reembolsable, "canjear" → canjeable. */
export function* ableOf(verb: string, has: Has): Generator<string> {
  const made = /^(.{3,})(ar|er|ir)$/.exec(verb);
  if (!made || !(has(`${made[1]}ando`) || has(`${made[1]}iendo`))) return;
  const adjective = `${made[1]}${made[2] === 'ar' ? 'able' : 'ible'}`;
  yield adjective;
  yield `${adjective}s`;
  yield* kinOfAble(adjective);
  // Agents, and what tends to: organizador, informativa.
  const agent = made[1] + (made[2] === 'ar' ? 'ador' : made[2] === 'er' ? 'edor' : 'idor');
  for (const end of ['', 'a', 'es', 'as']) yield agent + end;
  if (made[2] === 'ar') for (const end of ['o', 'a', 'os', 'as']) yield `${made[1]}ativ${end}`;
}

/** All simple forms of a regular verb that the dictionary lacks, with its participles and those that take enclitics. */
export function* formsOfOwnVerb(infinitive: string): Generator<string> {
  const p = conjugate(infinitive, '');
  const part = p.part.slice(0, -1);
  const simple = [infinitive, p.ger, ...p.pres, ...p.impf, ...p.pret, ...p.fut, ...p.cond, ...p.subj, ...p.subjRa, ...p.subjSe, p.impTu, p.impVos, p.impVosotros, p.presVos, ...['o', 'a', 'os', 'as'].map((end) => part + end)];
  const forms = new Set(simple);
  yield* forms;
  yield* verbForms(infinitive, (form) => forms.has(form));
}
