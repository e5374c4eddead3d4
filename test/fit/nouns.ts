/**
 * `npm run fit:nouns [-- --open DIR]`: writes core/spelling/es/nouns.ts, Spanish nouns and adjectives by the gender and number of the determiners
 * before them, counted in the replies of test/corpus and the openly licensed texts DIR/es/*.txt (resources/ATTRIBUTION.md).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVerb } from '../../core/language/verbs.js';
import { Graph } from '../../core/spelling/graph.js';
import { SETS } from './corpus.js';

const DETERMINERS: Readonly<Record<string, readonly string[]>> = {
  ms: ['el', 'un', 'del', 'al', 'este', 'ese', 'nuestro', 'ningún', 'algún'],
  fs: ['la', 'una', 'esta', 'esa', 'nuestra', 'ninguna', 'alguna'],
  mp: ['los', 'unos', 'estos', 'esos', 'nuestros', 'algunos'],
  fp: ['las', 'unas', 'estas', 'esas', 'nuestras', 'algunas'],
};
/** Those that are pronouns too: what follows may be a verb. */
const CLITICS = new Set(['la', 'los', 'las', 'esta']);
const LEAST = 4;
/** Share of other determiners beyond which a word is of no one gender or number. */
const OTHERS = 0.03;

export function main(args: readonly string[], root: string): void {
  const open = args.includes('--open') ? (args[args.indexOf('--open') + 1] as string) : undefined;
  const texts = SETS.flatMap((set) =>
    readFileSync(join(root, 'test/corpus', `pairs-${set}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { lang: string; draft: string }),
  ).flatMap(({ lang, draft }) => (lang === 'es' ? [draft] : []));
  if (open) for (const file of readdirSync(join(open, 'es')).sort()) texts.push(readFileSync(join(open, 'es', file), 'utf8'));
  const classOf = new Map(Object.entries(DETERMINERS).flatMap(([name, words]) => words.map((word) => [word, name] as const)));
  const graph = new Graph(new Uint8Array(readFileSync(join(root, 'resources/dictionaries/es.dawg'))));
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const [, determiner = '', word = ''] of text.matchAll(/(?<![\p{L}])(\p{L}{2,7}) (?=(\p{Ll}{3,})(?![\p{L}\d@/]))/gu)) {
      const of = classOf.get(determiner.toLowerCase());
      if (!of || !graph.has(word)) continue;
      if (CLITICS.has(determiner.toLowerCase()) && readVerb(word, 'es').some(({ exact }) => exact)) continue;
      const seen = counts.get(word) ?? new Map<string, number>();
      counts.set(word, seen);
      seen.set(of, (seen.get(of) ?? 0) + 1);
    }
  const lists: Record<string, string[]> = { ms: [], fs: [], mp: [], fp: [] };
  for (const [word, seen] of counts) {
    const [[best, most], ...rest] = [...seen].sort(([, a], [, b]) => b - a) as [[string, number], ...[string, number][]];
    const others = rest.reduce((sum, [, n]) => sum + n, 0);
    if (most >= LEAST && others <= OTHERS * most && (best.endsWith('p') ? /s$/ : /[^s]$/).test(word)) lists[best]?.push(word);
  }
  const body = Object.entries(lists)
    .map(([name, words]) => `  ${name}: '${words.sort().join(' ')}',\n`)
    .join('');
  writeFileSync(
    join(root, 'core/spelling/es/nouns.ts'),
    `/** Written by test/fit/nouns.ts from the determiners before words; never edited by hand. Masculine and feminine, singular and plural. */\nexport const SPANISH_NOUNS = {\n${body}} as const;\n`,
  );
  console.log(
    Object.entries(lists)
      .map(([name, words]) => `${name} ${words.length}`)
      .join(', '),
  );
}
