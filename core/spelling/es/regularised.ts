/**
 * Irregular forms by the regular ones that people make of them ("tenieron", "conducí", "poneré",
 * "escribido"): the analogy that children, learners and hurried writers all follow (Nueva gramática, 2009, § 4).
 */
const table = (list: string) => new Map(list.split(' ').map((pair) => pair.split(':') as [string, string]));

/** Stem of the infinitive → stem of the strong preterite. */
const PRETERITES = table('duc:duj ten:tuv and:anduv est:estuv pon:pus hac:hic fac:fic dec:dij dic:dij tra:traj trai:traj sab:sup pod:pud quer:quis ven:vin cab:cup hab:hub');
const STRONG = table('é:e í:e i:e aste:iste iste:iste ó:o ió:o io:o yó:o yo:o amos:imos imos:imos aron:ieron ieron:ieron yeron:ieron');
/** Infinitive → stem of the future. */
const FUTURES = table('tener:tendr poner:pondr venir:vendr salir:saldr valer:valdr hacer:har decir:dir poder:podr querer:querr saber:sabr caber:cabr haber:habr');
const FUTURE = table('é:é e:é ás:ás as:ás á:á a:á emos:emos éis:éis án:án an:án ía:ía ia:ía ías:ías ias:ías íamos:íamos iamos:íamos ían:ían ian:ían');
/** Regular participle without its -o → irregular one. */
const PARTICIPLES = table('scribid:scrit abrid:abiert cubrid:cubiert volvid:vuelt solvid:suelt rompid:rot morid:muert ponid:puest hacid:hech decid:dich');
const AGREEMENT = table('o:o a:a os:os as:as');

/** Stems and endings as one pattern, and what is written for them. */
function ending(stems: ReadonlyMap<string, string>, endings: ReadonlyMap<string, string>, join: (stem: string, end: string) => string): [RegExp, (all: string, stem: string, end: string) => string] {
  const any = (map: ReadonlyMap<string, string>) => [...map.keys()].sort((a, b) => b.length - a.length).join('|');
  return [new RegExp(`(${any(stems)})(${any(endings)})$`), (_, stem, end) => join(stems.get(stem) ?? '', endings.get(end) ?? '')];
}

/** The sounds of the strong preterites: "hizo" with z, "dijeron" without i. */
const preterite = (stem: string, end: string) => (stem.endsWith('j') && end === 'ieron' ? `${stem}eron` : /[hf]ic$/.test(stem) && end === 'o' ? `${stem.slice(0, -1)}zo` : stem + end);
const plainly = (stem: string, end: string) => stem + end;

const REGULARISED = [ending(PRETERITES, STRONG, preterite), ending(FUTURES, FUTURE, plainly), ending(PARTICIPLES, AGREEMENT, plainly)];

/** The irregular forms that a regular one may stand for; some are no words. @param word lower case. */
export function spanishIrregular(word: string): string[] {
  return REGULARISED.flatMap(([pattern, meant]) => (pattern.test(word) ? [word.replace(pattern, meant)] : []));
}
