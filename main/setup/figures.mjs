// What the README says of speed: rows out of test/bench/results.json, printed between the markers of both languages, each with the
// commit it was measured at. A figure whose code has changed since carries a mark. Plain Node: `node main/setup/figures.mjs` prints
// anew without measuring; `npm run bench` measures and then prints.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ name: string, medianMs?: number, p99Ms?: number, value?: number, unit?: string, samples?: number }} Result */
/** @typedef {{ group: string, results: Result[], file: string, at: string, commit?: string, behind?: string }} Figure */
/** @typedef {{ node: string, machine: string, figures: Figure[], behind?: Record<string, string[]> }} Results */
/** @typedef {{ es: string, en: string, group: string, ours: string, beside?: string[], besideEs?: string, besideEn?: string, ratio?: true }} Row */

const root = fileURLToPath(new URL('../..', import.meta.url));
export const RESULTS = 'test/bench/results.json';
export const READMES = /** @type {const} */ ({ es: 'README.es.md', en: 'README.md' });
const FROM = '<!-- figures -->',
  TO = '<!-- /figures -->';

/** The rows, in order. `group` and `ours` name a figure of the benchmarks; a row that was not measured is left out. @type {Row[]} */
export const ROWS = [
  {
    es: 'Leer un mensaje de 300 palabras: peticiones y datos',
    en: 'Reading a 300-word message: asks and entities',
    group: 'parts of a check, Spanish, 300-word message and 320-word draft',
    ours: 'asks and entities',
  },
  {
    es: 'Juzgar 6 peticiones frente a un borrador de 300 palabras',
    en: 'Judging 6 asks against a 300-word draft',
    group: 'judging 6 asks against a 300-word draft',
    ours: 'everything afresh',
  },
  {
    es: 'Todas las reglas de tono y contenido, 320 palabras',
    en: 'All tone and content rules, 320-word draft',
    group: 'parts of a check, Spanish, 300-word message and 320-word draft',
    ours: 'all rules',
  },
  {
    es: 'La revisión entera desde cero, español',
    en: 'The whole check from nothing, Spanish',
    group: 'the whole check after a key press, Spanish',
    ours: 'from nothing',
  },
  {
    es: 'La revisión entera tras cambiar una frase',
    en: 'The whole check after editing one sentence',
    group: 'the whole check after a key press, Spanish',
    ours: 'one sentence edited',
  },
  {
    es: 'La revisión entera, inglés',
    en: 'The whole check, English',
    group: 'the same English draft, ours and other checkers',
    ours: 'Relee: asks, judging, rules, spelling',
    beside: ['write-good', 'alex', 'harper.js'],
    besideEs: 'write-good · alex · harper.js, que solo leen el borrador',
    besideEn: 'write-good · alex · harper.js, which read only the draft',
  },
  {
    es: 'Buscar entre 10 000 respuestas, una tecla',
    en: 'Search among 10,000 replies, a key press',
    group: 'search among 10,000 replies, a key press',
    ours: 'Relee: index chooses, fuse.js ranks and highlights',
    beside: ['fuse.js default: title, tags, body'],
    besideEs: 'fuse.js',
    besideEn: 'fuse.js',
  },
  {
    es: 'Buscar entre 100 000 respuestas',
    en: 'Search among 100,000 replies',
    group: 'search among 100,000 replies, a key press',
    ours: 'Relee',
  },
  {
    es: 'Cinco sugerencias para una errata, español',
    en: 'Five suggestions for a typo, Spanish',
    group: 'es: five suggestions for a typo',
    ours: 'Relee',
    beside: ['nspell'],
    besideEs: 'nspell',
    besideEn: 'nspell',
  },
  {
    es: 'Cinco sugerencias para una errata, inglés',
    en: 'Five suggestions for a typo, English',
    group: 'en: five suggestions for a typo',
    ours: 'Relee',
    beside: ['nspell'],
    besideEs: 'nspell',
    besideEn: 'nspell',
  },
  {
    es: 'Consultar 10 000 palabras en un diccionario recién abierto, español',
    en: '10,000 words looked up in a dictionary just opened, Spanish',
    group: 'es: 10000 words looked up',
    ours: 'Relee, cold',
    beside: ['nspell'],
    besideEs: 'nspell',
    besideEn: 'nspell',
  },
  {
    es: 'Lo mismo, inglés',
    en: 'The same, English',
    group: 'en: 10000 words looked up',
    ours: 'Relee, cold',
    beside: ['nspell'],
    besideEs: 'nspell',
    besideEn: 'nspell',
  },
  {
    es: 'Abrir el diccionario español desde su archivo',
    en: 'Opening the Spanish dictionary from its file',
    group: 'es: a dictionary opened',
    ours: 'Relee, from the file',
    beside: ['nspell, from strings'],
    besideEs: 'nspell',
    besideEn: 'nspell',
  },
  {
    es: 'Guardar una respuesta de 10 000, ya en el disco',
    en: 'Saving one reply of 10,000, flushed to disk',
    group: 'saving one reply of 10,000, until it is acknowledged',
    ours: 'Relee: locked, merged, flushed to the disk, former version kept',
    beside: ["lowdb's JSONFile: neither locked nor flushed"],
    besideEs: 'lowdb, sin volcar',
    besideEn: 'lowdb, not flushed',
  },
  {
    es: 'Una respuesta de 10 000 que cambia un compañero, hasta que se encuentra',
    en: 'One reply of 10,000 changed by a colleague, until it is found',
    group: 'one reply of 10,000 changed by a colleague',
    ours: 'packed, sent, unpacked, into the index',
  },
  {
    es: 'Lo que cruza entonces',
    en: 'What crosses then',
    group: 'one reply of 10,000 changed by a colleague, what crosses',
    ours: 'change',
    beside: ['the whole library'],
    besideEs: 'la biblioteca entera',
    besideEn: 'the whole library',
  },
  {
    es: '`relee --version`',
    en: '`relee --version`',
    group: 'the command starts',
    ours: 'relee --version',
    beside: ['node -e 0'],
    besideEs: 'node solo',
    besideEn: 'node alone',
  },
  {
    es: 'La primera respuesta de `relee check`',
    en: 'The first answer of `relee check`',
    group: 'the command starts',
    ours: 'relee check',
    beside: ['node -e 0'],
    besideEs: 'node solo',
    besideEn: 'node alone',
  },
  {
    es: 'Memoria de la revisión, los dos idiomas con diccionarios',
    en: 'Heap of the check, both languages with dictionaries',
    group: 'heap of the whole check',
    ours: 'both languages',
  },
  {
    es: 'La ventana usable, 50 respuestas',
    en: 'The window usable, 50 replies',
    group: 'the window: first usable paint',
    ours: 'Relee, 50 replies',
    beside: ['React and CodeMirror alone'],
    besideEs: 'una página con solo React y CodeMirror',
    besideEn: 'a page of React and CodeMirror alone',
  },
  {
    es: 'La ventana usable, 10 000 respuestas',
    en: 'The window usable, 10,000 replies',
    group: 'the window: first usable paint',
    ours: 'Relee, 10,000 replies',
  },
  {
    es: 'De una tecla a verla, borrador de 300 palabras, todo revisándose',
    en: 'A key to its paint, 300-word draft, all checks on',
    group: 'the window: a key in a 300-word draft to the paint after it',
    ours: 'Relee, 10,000 replies, all checks on',
    beside: ['CodeMirror alone'],
    besideEs: 'CodeMirror solo',
    besideEn: 'CodeMirror alone',
  },
  {
    es: 'Abrir la paleta, 10 000 respuestas',
    en: 'The palette open, 10,000 replies',
    group: 'the window: the palette open, from the key to the paint',
    ours: 'Relee, 10,000 replies',
  },
  {
    es: 'De un cuadro al siguiente al recorrer 10 000 respuestas',
    en: 'From one frame to the next while 10,000 replies scroll by',
    group: 'the window: from one frame to the next while the library scrolls',
    ours: 'Relee, 10,000 replies',
    beside: ['nothing moves'],
    besideEs: 'sin que nada se mueva',
    besideEn: 'nothing moves',
  },
];

/** SHA-256 over the contents of files, line ends as LF; shortened. A file that is gone counts as one. @param {readonly string[]} files @param {string} from */
export function digestOf(files, from = root) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    let text = '';
    try {
      text = readFileSync(join(from, file), 'latin1').replaceAll('\r\n', '\n');
    } catch {
      /* gone */
    }
    hash.update(`${file}\0${text}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @returns {Results} */
export const readResults = () => JSON.parse(readFileSync(join(root, RESULTS), 'utf8'));

/** Names of the benchmark files whose figures were measured on other code than stands here. @param {Results} results */
export function staleFiles(results) {
  const files = new Set(results.figures.map((figure) => figure.file));
  return new Set(
    [...files].filter((file) => {
      const behind = results.behind?.[file],
        measured = results.figures.filter((figure) => figure.file === file);
      return behind === undefined || measured.some((figure) => figure.behind !== digestOf(behind));
    }),
  );
}

/** Three digits that count, as the language writes them. @param {number} value @param {'es' | 'en'} lang */
const short = (value, lang) => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
};
/** @param {Result} result @param {'es' | 'en'} lang */
const said = ({ medianMs, value = 0, unit = '' }, lang) =>
  medianMs !== undefined
    ? short(medianMs, lang)
    : unit === 'bytes'
      ? `${short(value / 1_000, lang)} kB`
      : `${short(value, lang)} ${unit}`.trim();

const WORDS = {
  es: {
    about: (/** @type {string} */ machine, /** @type {string} */ node) =>
      `\`npm run bench\` las mide, escribe \`test/bench/results.json\` e imprime esta tabla; instala a los rivales cuando hacen falta. Medido en ${machine}, Node ${node}: mire las\nproporciones, no los milisegundos. Cada fila dice con qué versión se midió.`,
    head: '| Qué | mediana, ms | p99, ms | al lado, en la misma ejecución (mediana, ms) | versión |',
    old: '† El código que hay detrás ha cambiado desde que se midió.',
  },
  en: {
    about: (/** @type {string} */ machine, /** @type {string} */ node) =>
      `\`npm run bench\` measures these, writes \`test/bench/results.json\` and prints this table; it installs the peers on demand. Measured on ${machine}, Node ${node}: read the\nratios, not the milliseconds. Each row says at which commit it was measured.`,
    head: '| What | median ms | p99 ms | beside it, in the same run (median ms) | commit |',
    old: '† The code behind it has changed since it was measured.',
  },
};

/** What stands between the markers. @param {Results} results @param {'es' | 'en'} lang @param {ReadonlySet<string>} stale */
export function render(results, lang, stale) {
  const words = WORDS[lang];
  const lines = ROWS.flatMap((row) => {
    const figure = results.figures.find(({ group }) => group === row.group),
      ours = figure?.results.find(({ name }) => name === row.ours);
    if (!figure || !ours) return [];
    const beside = (row.beside ?? [])
      .flatMap((name) => figure.results.filter((result) => result.name === name))
      .map((result) => said(result, lang));
    const rivals =
      beside.length === 0 || beside.length !== row.beside?.length
        ? ''
        : `${(lang === 'es' ? row.besideEs : row.besideEn) ?? ''}: ${beside.join(' · ')}`;
    return [
      `| ${row[lang]} | ${said(ours, lang)} | ${ours.p99Ms === undefined ? '' : short(ours.p99Ms, lang)} | ${rivals} | ${figure.commit ?? figure.at.slice(0, 10)}${stale.has(figure.file) ? ' †' : ''} |`,
    ];
  });
  const old = lines.some((line) => line.endsWith('† |')) ? ['', words.old] : [];
  return [words.about(results.machine, results.node), '', words.head, '|---|---|---|---|---|', ...lines, ...old].join('\n');
}

/** The README with its figures printed anew. @param {string} text @param {string} figures */
export function withFigures(text, figures) {
  const from = text.indexOf(FROM),
    to = text.indexOf(TO);
  if (from < 0 || to < from) throw new Error(`no ${FROM} … ${TO}`);
  return `${text.slice(0, from + FROM.length)}\n${figures}\n${text.slice(to)}`;
}

/** Prints the figures into both READMEs. @param {Results} results */
export function printFigures(results) {
  const stale = staleFiles(results);
  for (const lang of /** @type {const} */ (['es', 'en'])) {
    const path = join(root, READMES[lang]);
    writeFileSync(path, withFigures(readFileSync(path, 'utf8'), render(results, lang, stale)));
  }
  return stale;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stale = printFigures(readResults());
  console.log(
    stale.size === 0
      ? 'Every printed figure was measured on the code as it stands.'
      : `Measured on older code: ${[...stale].join(', ')}. \`npm run bench\` measures them anew.`,
  );
}
