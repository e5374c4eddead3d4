import { isOpen } from '../../../core/answers/standing.js';
import { analyse, type Analysis } from '../../../core/analyse.js';
import { CHANNELS, type Channel } from '../../../core/contract.js';
import { shopNames } from '../../../core/policy/home.js';
import { placed } from '../../../core/library/types.js';
import type { ReplySuggester } from '../../../core/library/suggest.js';
import { langOption, nowOption, textOption, uiOption, UsageError, type Command, type Options, type Row } from '../command.js';
import { DICTIONARY, droppedOf } from '../dictionaries.js';
import { readText } from '../io.js';
import { printAsks, printCards, printFindings, printUnread } from '../print.js';
import { loadLibrary, loadPolicy, spellerOf } from '../resources.js';
import { channelField, contextField, idOf, langField, textField } from '../row.js';

/** Replies shown for what is still open. */
const SUGGESTIONS = 3;

interface Case {
  readonly message: string;
  readonly draft: string;
  readonly channel: Channel;
  readonly row: Row;
}

type Checked = Analysis & { readonly suggestions?: object[] };

async function checker(options: Options, uiLang: 'es' | 'en' | undefined): Promise<(one: Case) => Checked | Promise<Checked>> {
  const policy = await loadPolicy(textOption(options, 'policy'));
  const library = textOption(options, 'library');
  const parsed = library === undefined ? null : (await loadLibrary(library, uiOption(options))).library;
  const suggester: ReplySuggester | null = parsed && (await import('../../../core/library/suggest.js')).createSuggester(placed(parsed));
  // Filling replies takes a template engine: a check without a library does not load it.
  const coverage = parsed && (await import('../../../core/library/coverage.js'));
  const now = nowOption(options),
    dropped = droppedOf(options);
  const reader = textOption(options, 'reader');
  const checked = ({ message, draft, channel, row }: Case): Analysis => {
    const lang = langField(row);
    return analyse(
      { message, draft, channel, ...(lang ? { lang } : {}), ...(uiLang ? { uiLang } : {}), context: contextField(row), policy, now },
      spellerOf,
      () => dropped,
    );
  };
  const suggested = (result: Analysis, { message, channel }: Case): Checked => {
    if (!suggester || !coverage) return result;
    const open = result.asks.filter((ask) => isOpen(ask) && ask.kind !== 'rhetorical');
    const hits =
      open.length === 0
        ? []
        : coverage.withCoverage(
            suggester.suggest({ message: open.map((ask) => ask.text).join('\n'), asks: open, lang: result.lang, channel }, SUGGESTIONS),
            { message, lang: result.lang, now, calendar: policy.calendar, shop: shopNames(policy) },
          );
    return { ...result, suggestions: hits.map(({ reply, score, covers }) => ({ snippet: reply.id, score, covers })) };
  };
  if (reader === undefined) return (one) => suggested(checked(one), one);
  const look = (await import('../reader.js')).openReader(reader, policy);
  return async (one) => suggested(await look(checked(one), one.message, uiLang), one);
}

/** What is printed: neither the places that the second reader counts by nor those that the window draws the message by. */
function told({ sentences: _sentences, zones: _zones, ...rest }: Checked): Omit<Checked, 'sentences' | 'zones'> {
  return rest;
}

const blocked = (result: Analysis): boolean => result.findings.some((finding) => finding.severity === 'block');

export const check: Command = {
  name: 'check',
  about: 'Tells which asks of a message the draft answers, and what to look at in the draft.',
  files: ['MESSAGE', 'DRAFT'],
  options: {
    library: { value: 'F', about: 'suggest replies of this library for what is still open' },
    policy: { value: 'F', about: 'the team’s policy; the default one when absent' },
    lang: { value: 'es|en', about: 'language of the case; detected when absent' },
    dictionary: DICTIONARY,
    reader: { value: 'F', about: 'ask the second reader that relee measure --out F measured about what is in doubt' },
    channel: { value: 'NAME', about: `where the reply goes: ${CHANNELS.join(', ')}` },
  },
  reads: '{id, message, draft, channel?, lang?, context?}',
  writes: '{id, lang, asks[], findings[], entities[], promises[], cards[], facts[], address, unread?}',
  rows: async (options) => {
    const run = await checker(options, langOption(options, 'ui'));
    return async (row) => {
      const result = await run({ message: textField(row, 'message'), draft: textField(row, 'draft', ''), channel: channelField(row), row });
      return { out: { id: idOf(row), ...told(result) }, blocked: blocked(result) };
    };
  },
  run: async (options, [messageFile, draftFile]) => {
    const uiLang = uiOption(options);
    const channel = CHANNELS.find((known) => known === (textOption(options, 'channel') ?? 'email'));
    if (!channel) throw new UsageError(`--channel wants one of ${CHANNELS.join(', ')}`);
    const message = readText(messageFile as string),
      draft = readText(draftFile as string);
    const lang = langOption(options, 'lang');
    const result = await (await checker(options, uiLang))({ message, draft, channel, row: lang ? { lang } : {} });
    const suggestions = (result.suggestions ?? []) as readonly { readonly snippet: string; readonly covers: readonly string[] }[];
    const promises = result.promises
      .map(
        (promise) =>
          `${uiLang === 'es' ? 'promesa' : 'promise'}  ${promise.text.replace(/\s+/g, ' ')}  ${promise.due ?? (uiLang === 'es' ? 'sin fecha' : 'no date')}\n`,
      )
      .join('');
    const cards = printCards(result, uiLang);
    const text = [
      printUnread(result, uiLang),
      cards,
      printAsks(result.asks, uiLang, true),
      printFindings(result.findings, draft, draftFile as string),
      promises,
      suggestions.map((hit) => `${uiLang === 'es' ? 'respuesta' : 'reply'}  ${hit.snippet}\n`).join(''),
    ]
      .filter((part) => part !== '')
      .join('\n');
    return { text, json: { id: null, ...told(result) }, blocked: blocked(result) };
  },
};
