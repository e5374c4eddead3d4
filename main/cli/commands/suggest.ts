import { findAsks } from '../../../core/asks/find.js';
import type { Lang } from '../../../core/contract.js';
import { detectLang } from '../../../core/language/detect.js';
import { withCoverage } from '../../../core/library/coverage.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { placed } from '../../../core/library/types.js';
import { readOnce } from '../../../core/reading/cache.js';
import { createSuggester, type Suggestion } from '../../../core/library/suggest.js';
import { langOption, nowOption, numberOption, requiredOption, uiOption, type Command, type Options } from '../command.js';
import { bold, dim, readText } from '../io.js';
import { loadLibrary } from '../resources.js';
import { idOf, langField, textField } from '../row.js';

const DEFAULT_LIMIT = 10;

interface Suggested {
  readonly hits: readonly Suggestion[];
  readonly asks: number;
}

async function suggester(options: Options): Promise<(message: string, wanted: Lang | undefined) => Suggested> {
  const limit = numberOption(options, 'limit', DEFAULT_LIMIT),
    given = langOption(options, 'lang'),
    now = nowOption(options);
  const { library } = await loadLibrary(requiredOption(options, 'library'), uiOption(options));
  const suggest = createSuggester(placed(library));
  return (message, wanted) => {
    const lang = wanted ?? given ?? detectLang(message);
    const read = readOnce(message, lang, 'message', { now, calendar: DEFAULT_POLICY.calendar });
    const asks = findAsks(read).filter((ask) => ask.kind !== 'rhetorical');
    return {
      hits: withCoverage(suggest.suggest({ message, asks, lang }, limit), { message, lang, now, calendar: DEFAULT_POLICY.calendar }),
      asks: asks.length,
    };
  };
}
const outOf = ({ hits }: Suggested): object[] => hits.map((hit) => ({ snippet: hit.reply.id, score: hit.score, covers: hit.covers }));

export const suggest: Command = {
  name: 'suggest',
  about: 'Ranks the replies that fit a message.',
  files: ['MESSAGE'],
  options: {
    library: { value: 'F', about: 'the library', required: true },
    limit: { value: 'N', about: `replies at most (${DEFAULT_LIMIT})` },
    lang: { value: 'es|en', about: 'language of the message; detected when absent' },
  },
  reads: '{id, message, lang?}',
  writes: '{id, hits:[{snippet, score}]}, best first',
  rows: async (options) => {
    const run = await suggester(options);
    return (row) => ({ out: { id: idOf(row), hits: outOf(run(textField(row, 'message'), langField(row))) }, blocked: false });
  },
  run: async (options, [file]) => {
    const found = (await suggester(options))(readText(file as string), undefined);
    const covers = uiOption(options) === 'es' ? ['cubre', 'de'] : ['covers', 'of'];
    return {
      text: found.hits
        .map(
          (hit) =>
            `${bold(hit.reply.id)}  ${hit.reply.title}${found.asks === 0 ? '' : dim(`  ${covers[0]} ${hit.covers.length} ${covers[1]} ${found.asks}`)}\n`,
        )
        .join(''),
      json: { id: null, hits: outOf(found) },
      blocked: false,
    };
  },
};
