/** Learned vocabulary: families of Greek and Latin elements of which dictionary-es lists some members, and prefixed words. */

const ENDS = ['o', 'a', 'os', 'as'];
const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** Puts the accent on the last vowel of a stem: "biolog" → "biológ". */
export function accentLast(stem: string): string {
  for (let i = stem.length - 1; i >= 0; i--) {
    const mark = ACCENTED[stem[i] as string];
    if (mark) return stem.slice(0, i) + mark + stem.slice(i + 1);
  }
  return stem;
}

/** Ends of nouns in -ia, -ía whose adjective is in -ico, stressed just before: sinonimia, pandemia, biología, entropía. */
const ADJECTIVAL = /(?:nim|em|tm|log|graf|nom|pat|fon|scop|trop|tecn|urg|alg|fag|gen|fil|fob|metr|plej|orf|top|lex|fon|quim|onom|stom|sof|tom)$/;
/** Agents and instruments on the same stems: -ólogo, -ógrafo, -ónomo. */
const AGENTS = /(?:log|graf|nom)$/;
/** Adjectives and nouns of four forms; any one listed vouches for the rest. */
const FOUR_FORMS = /^(.+(?:ófag|ógen|ólog|ógraf|ófil|ófob|ófon|ópod|óman|ónom|ócton|ívor|ífer|ífug|ípar|ópter|óstil|áce|áne))(?:o|a|os|as)$/;
const TECHNICAL = /^(.{3,}[áéíóú](?:[bcdfgjlmnñprstvxz]|[bcdfgpt][lr]|[lmnrs][a-z]|ct|st)ic)(?:o|a|os|as)$/;

/** What a listed word's family has besides it. */
export function* familyOf(word: string): Generator<string> {
  const noun = /^(.{3,})[ií]as?$/.exec(word)?.[1];
  if (noun && ADJECTIVAL.test(noun)) {
    for (const end of ENDS) yield `${accentLast(noun)}ic${end}`;
    if (AGENTS.test(noun)) for (const end of ENDS) yield accentLast(noun.replace(/(log|graf|nom)$/, '')) + (/(log|graf|nom)$/.exec(noun)?.[1] ?? '') + end;
  }
  const meter = /^(.+)ómetros?$/.exec(word)?.[1];
  if (meter) { for (const end of ENDS) yield `${meter}ométric${end}`; yield `${meter}ometría`; yield `${meter}ometrías`; }
  const four = FOUR_FORMS.exec(word)?.[1] ?? TECHNICAL.exec(word)?.[1];
  if (four) for (const end of ENDS) yield four + end;
}

/** Elements that science puts before learned words. */
export const LEARNED_PREFIXES = 'aero agro bio cardio cito crono cosmo dermo eco electro endo fisio fito foto galacto gastro geo heli helio hemato hetero hidro histo homo inmuno macro magneto mega meta micro mono morfo nano neo neuro oto paleo para petro pico pluri poli psico quimio radio sismo socio tele termo tri uro video zoo'.split(' ');
/** Prefixes that join common words freely. */
export const FREE_PREFIXES = 'anti auto ciber co contra des eco ex extra hiper infra inter intra macro micro mini multi pluri poli pos post pre pro re semi sobre sub super tele trans ultra vice video'.split(' ');
const LEARNED = /(?:[áéíóú][a-zñ]{1,3}ic[oa]s?|[oó]log[oa]s?|ogías?|grafías?|metrías?|nomías?|mecánic[oa]s?|terapias?|químic[oa]s?|génesis|génic[oa]s?|metros?|scopios?|patías?|geno[as]?)$/;

/** Whether a word is of the vocabulary that takes `LEARNED_PREFIXES`. */
export function isLearned(word: string): boolean {
  return word.length >= 6 && LEARNED.test(word);
}

/** A prefixed word as it is spelt: r between vowels doubles. */
export function prefixed(prefix: string, word: string): string {
  return /[aeiou]$/.test(prefix) && word.startsWith('r') ? `${prefix}r${word}` : prefix + word;
}
