import { analyseMessage } from '../../../core/analyse.js';
import type { Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { langOption, nowOption, uiOption, type Command } from '../command.js';
import { readText } from '../io.js';
import { printAsks, printEntities, printUnread } from '../print.js';
import { idOf, langField, textField } from '../row.js';

const find = (message: string, lang: Lang | undefined, now: string) => analyseMessage(message, { lang, now, policy: DEFAULT_POLICY });

export const asks: Command = {
  name: 'asks',
  about: 'Lists every question, request and complaint of a message.',
  files: ['MESSAGE'],
  options: { lang: { value: 'es|en', about: 'language of the message; detected when absent' } },
  reads: '{id, message, lang?}',
  writes: '{id, lang, asks[], entities[], unread?}',
  rows: async (options) => {
    const now = nowOption(options),
      lang = langOption(options, 'lang');
    return (row) => ({ out: { id: idOf(row), ...find(textField(row, 'message'), langField(row) ?? lang, now) }, blocked: false });
  },
  run: async (options, [file]) => {
    const found = find(readText(file as string), langOption(options, 'lang'), nowOption(options));
    const entities = printEntities(found.entities);
    return {
      text: `${printUnread(found, uiOption(options))}${printAsks(found.asks, uiOption(options), false)}${entities === '' ? '' : `\n${entities}`}`,
      json: { id: null, ...found },
      blocked: false,
    };
  },
};
