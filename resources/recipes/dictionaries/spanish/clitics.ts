/** Enclitic pronouns on the forms of a verb, one and two, as the Nueva gramática (RAE and ASALE 2009, § 16.7–16.14) orders them. */
import { attach } from './stress.js';
import type { Hosts } from './verbs.js';

const OBJECT = ['lo', 'la', 'los', 'las'];
const ONE = ['me', 'te', 'se', 'nos', 'os', 'le', 'les', ...OBJECT];
const DATIVES = ['me', 'te', 'se', 'nos', 'os'];
const pairs = (firsts: readonly string[]) => firsts.flatMap((first) => OBJECT.map((second) => first + second));
/** "se me, se te, se nos, se os, se le": what happens to one; "te me, te nos, te le". */
const SE_PAIRS = ['seme', 'sete', 'senos', 'seos', 'sele', 'seles'];
const TE_PAIRS = ['teme', 'tenos', 'tele', 'teles'];

const FREE = [...ONE, ...pairs(DATIVES), ...SE_PAIRS, ...TE_PAIRS];
const TU = ['me', 'te', 'nos', 'le', 'les', ...OBJECT, ...pairs(['me', 'te', 'nos', 'se']), ...TE_PAIRS];
const USTED = ['me', 'se', 'nos', 'le', 'les', ...OBJECT, ...pairs(['me', 'nos', 'se']), ...SE_PAIRS.filter((pair) => pair !== 'sete' && pair !== 'seos')];
const VOSOTROS = ['me', 'nos', 'le', 'les', ...OBJECT, ...pairs(['me', 'nos', 'se'])];
const VOSOTROS_OS = ['os', ...pairs(['os'])];
const NOSOTROS = ['le', 'les', 'te', 'os', ...OBJECT, ...pairs(['te'])];
/** Before these the s of -mos is dropped: enviémonos, enviémoselo. */
const NOSOTROS_CUT = ['nos', ...pairs(['nos', 'se']), 'sele', 'seles'];

/** All forms of a verb with one or two enclitics. */
export function* encliticForms(hosts: Hosts): Generator<string> {
  for (const host of [hosts.infinitive, ...hosts.gerund]) for (const tail of FREE) yield attach(host, tail);
  for (const host of [...hosts.tu, ...hosts.vos]) for (const tail of TU) yield attach(host, tail);
  for (const host of [...hosts.usted, ...hosts.ustedes]) for (const tail of USTED) yield attach(host, tail);
  for (const host of hosts.vosotros) {
    for (const tail of VOSOTROS) yield attach(host, tail);
    // The d falls before os: sentaos, decíoslo; not in idos.
    for (const tail of VOSOTROS_OS) yield host === 'id' ? attach(host, tail) : attach(stressedOnEnd(host.slice(0, -1)), tail);
  }
  for (const host of hosts.nosotros) {
    for (const tail of NOSOTROS) yield attach(host, tail);
    for (const tail of NOSOTROS_CUT) yield attach(host, tail).replace(/mos(?=(?:nos|se)(?:l[aoe]s?)?$)/, 'mo');
  }
}

function stressedOnEnd(base: string): string {
  const marks: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í' };
  const last = base.at(-1) as string;
  return base.slice(0, -1) + (marks[last] ?? last);
}
