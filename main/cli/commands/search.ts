import { placed } from '../../../core/library/types.js';
import { createSearch, type SearchHit } from '../../../core/library/search.js';
import { numberOption, requiredOption, uiOption, type Command, type Options } from '../command.js';
import { bold, dim } from '../io.js';
import { loadLibrary } from '../resources.js';
import { idOf, textField } from '../row.js';

const DEFAULT_LIMIT = 10;

async function searcher(options: Options): Promise<(query: string) => SearchHit[]> {
  const limit = numberOption(options, 'limit', DEFAULT_LIMIT);
  const search = createSearch(placed((await loadLibrary(requiredOption(options, 'library'), uiOption(options))).library));
  return (query) => search.search(query, { limit });
}
const outOf = (hits: readonly SearchHit[]): object[] => hits.map((hit) => ({ snippet: hit.reply.id, score: hit.score }));

export const search: Command = {
  name: 'search',
  about: 'Finds replies by their words, whatever the accents and small typing errors.',
  files: ['WORDS…'],
  options: {
    library: { value: 'F', about: 'the library', required: true },
    limit: { value: 'N', about: `hits at most (${DEFAULT_LIMIT})` },
  },
  reads: '{id, query}',
  writes: '{id, hits:[{snippet, score}]}, best first',
  rows: async (options) => {
    const run = await searcher(options);
    return (row) => ({ out: { id: idOf(row), hits: outOf(run(textField(row, 'query'))) }, blocked: false });
  },
  run: async (options, words) => {
    const hits = (await searcher(options))(words.join(' '));
    return {
      text: hits.map(({ reply }) => `${bold(reply.id)}  ${reply.title}${reply.shortcut ? dim(`  ;${reply.shortcut}`) : ''}\n`).join(''),
      json: { id: null, hits: outOf(hits) },
      blocked: false,
    };
  },
};
