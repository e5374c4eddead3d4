/** Chatwoot canned responses (JSON): Markdown with Liquid variables. */
import { asFields, asText, isoDayOf, jsonOf, own, rowsOf } from './data.js';
import { collector, type Format } from './format.js';
import { bodyOf, share } from './helpdesks.js';
import { inverse, pathsOf } from './liquid-dialect.js';
import { nameOf } from './neutral.js';
import { exportWith, liquidTongue } from './tongue.js';

/** github.com/chatwoot/utils, `canned.ts`. */
const PATHS = {
  'contact.name': 'customer.name',
  'contact.first_name': 'customer.first_name',
  'contact.last_name': 'customer.last_name',
  'contact.email': 'customer.email',
  'contact.phone': 'customer.phone',
  'contact.id': 'customer.id',
  'agent.name': 'agent.name',
  'agent.first_name': 'agent.first_name',
  'agent.last_name': 'agent.last_name',
  'agent.email': 'agent.email',
  'conversation.id': 'case.id',
  'inbox.name': 'shop.name',
  'account.name': 'shop.name',
} as const;
const CUSTOM = /^(?:contact|conversation)\.custom_attribute\.([\w-]+)$/;
const DIALECT = {
  path: (path: string): string | null =>
    pathsOf(PATHS)(path) ?? (CUSTOM.test(path) ? nameOf((CUSTOM.exec(path) as RegExpExecArray)[1] as string) : null),
};
/** A backslash at the end of a line is its Markdown for a soft line end. */
const softEnds = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]{0,99}\\\n/g, '\n')
    .replace(/\\$/, '');

export const chatwoot: Format = {
  name: 'chatwoot',
  about: { es: 'respuestas predefinidas de Chatwoot (JSON)', en: 'Chatwoot canned responses (JSON)' },
  folder: false,
  cannot: ['folder', 'tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'title', 'updated'],
  detect: (files) => (share(files, ['payload', 'canned_responses'], (row) => 'short_code' in row && 'content' in row) > 0.5 ? 1 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsOf(jsonOf(file), ['payload', 'canned_responses', 'data'], file.path).map(asFields)) {
        const code = asText(own(row, 'short_code')),
          content = own(row, 'content');
        if (code === '' || typeof content !== 'string') {
          out.skip(code || asText(own(row, 'id')) || '?', out.say.noText);
          continue;
        }
        const title = code.replace(/[_-]+/g, ' ');
        out.add({ title, shortcut: code, body: bodyOf(softEnds(content), DIALECT, out, title), ...isoDayOf(own(row, 'updated_at')) });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith({ cannot: chatwoot.cannot.filter((field) => field !== 'title') }, library, liquidTongue(inverse(PATHS)), lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify(
          items.map(({ reply, text }) => ({ short_code: reply.shortcut ?? reply.id, content: text })),
          null,
          2,
        )}\n`,
      },
    ]),
};
