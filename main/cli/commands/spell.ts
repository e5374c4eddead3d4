import type { Misspelling, Speller } from '../../../core/spelling/speller.js';
import { stretchesOfText, type Stretch } from '../../../core/spelling/stretches.js';
import { normalise } from '../../../core/text/normalise.js';
import { langOption, numberOption, UsageError, type Command, type Options } from '../command.js';
import { DICTIONARY, droppedOf } from '../dictionaries.js';
import { bold, readText } from '../io.js';
import { placeOf } from '../print.js';
import { needSpeller, spellerOf } from '../resources.js';
import { idOf, textField } from '../row.js';

const DEFAULT_LIMIT = 5;

/** A misspelling as the contract names its fields. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly suggestions: readonly string[];
  readonly kind: Misspelling['kind'];
}

function checker(options: Options): (text: string) => Row[] {
  const lang = langOption(options, 'lang');
  if (!lang) throw new UsageError('--lang is required: es or en');
  const limit = numberOption(options, 'limit', DEFAULT_LIMIT),
    speller = needSpeller(lang),
    other = spellerOf(lang === 'es' ? 'en' : 'es'),
    dropped = droppedOf(options);
  const reading = (text: string): readonly Stretch[] =>
    dropped.length === 0
      ? [{ span: { start: 0, end: text.length }, speller }]
      : stretchesOfText(text, { lang, spellers: (one) => (one === lang ? speller : null), dropped });
  const foreignTo =
    (reader: Speller) =>
    (word: string): boolean =>
      (other?.has(word) ?? false) || dropped.some((one) => one.speller !== reader && one.speller.has(word));
  return (given) => {
    const { text, toGiven } = normalise(given);
    return reading(text).flatMap(({ span, speller: reader }) =>
      reader.check(text.slice(span.start, span.end), { foreign: foreignTo(reader) }).map((found) => {
        const { start, end } = toGiven({ start: found.start + span.start, end: found.end + span.start });
        return {
          start,
          end,
          word: given.slice(start, end),
          suggestions: found.replacements?.filter((word) => word !== '').slice(0, limit) ?? reader.suggest(found.text, limit),
          kind: found.kind,
        };
      }),
    );
  };
}

export const spell: Command = {
  name: 'spell',
  about: 'Lists the words that are probably misspelt, with better ones.',
  files: ['TEXT'],
  options: {
    lang: { value: 'es|en', about: 'language of the text', required: true },
    dictionary: DICTIONARY,
    limit: { value: 'N', about: `suggestions a word (${DEFAULT_LIMIT})` },
  },
  reads: '{id, text}',
  writes: '{id, misspellings:[{start,end,word,suggestions[]}]}',
  rows: async (options) => {
    const run = checker(options);
    return (row) => ({ out: { id: idOf(row), misspellings: run(textField(row, 'text')) }, blocked: false });
  },
  run: async (options, [file]) => {
    const run = checker(options),
      text = readText(file as string),
      misspellings = run(text);
    const lines = misspellings
      .map((one) => `${file}:${placeOf(text, one.start)}  ${bold(one.word)}  ${one.suggestions.join(', ')}\n`)
      .join('');
    return { text: lines, json: { id: null, misspellings }, blocked: false };
  },
};
