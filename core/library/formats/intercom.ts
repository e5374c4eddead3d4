/** Intercom macros: the JSON of its API. */
import { asFields, asList, asText, firstText, jsonOf, own, rowsOf, type Fields } from './data.js';
import { collector, type Format } from './format.js';
import { bodyOf, share } from './helpdesks.js';
import { bodyToHtml } from './html.js';
import { inverse, pathsOf } from './liquid-dialect.js';
import { exportWith, liquidTongue, type Tongue } from './tongue.js';
import type { Channel } from '../../contract.js';

/** developers.intercom.com, "The macro model", and the help page on attributes in macros. */
const PATHS = {
  'user.first_name': 'customer.first_name',
  'user.last_name': 'customer.last_name',
  'user.name': 'customer.name',
  'user.email': 'customer.email',
  'user.phone': 'customer.phone',
  'contact.first_name': 'customer.first_name',
  'contact.name': 'customer.name',
  'contact.email': 'customer.email',
  first_name: 'customer.first_name',
  name: 'customer.name',
  email: 'customer.email',
  'teammate.first_name': 'agent.first_name',
  'teammate.name': 'agent.name',
  'author.first_name': 'agent.first_name',
  'author.name': 'agent.name',
  'company.name': 'customer.company',
  'app.name': 'shop.name',
  'conversation.id': 'case.id',
} as const;
const DIALECT = { path: pathsOf(PATHS), filters: { fallback: 'default' } };
/** In HTML bodies an attribute is an element of its own. */
const ATTRIBUTE = /<attribute\b([^>]{0,400})\/?>(?:<\/attribute>)?/gi;
const ON: Readonly<Record<string, Channel>> = {
  inbox: 'email',
  messenger: 'chat',
  chat: 'chat',
  email: 'email',
  whatsapp: 'whatsapp',
  social: 'social',
  facebook: 'social',
  instagram: 'social',
};
const attribute = (text: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'i').exec(text)?.[1] ?? '';
const braces = (html: string): string =>
  html.replace(
    ATTRIBUTE,
    (_all, inner: string) =>
      `{{ ${attribute(inner, 'key')}${attribute(inner, 'default') === '' ? '' : ` | fallback: '${attribute(inner, 'default').replaceAll("'", '’')}'`} }}`,
  );

const isMacro = (row: Fields): boolean =>
  'name' in row && 'body' in row && ('body_text' in row || 'visible_to' in row || 'available_on' in row);
const tongue: Tongue = {
  ...liquidTongue(inverse(PATHS)),
  path: (ours, fallback) => {
    const theirs = inverse(PATHS)(ours);
    return theirs === null
      ? null
      : `{{ ${theirs}${fallback === null ? '' : ` | fallback: ${JSON.stringify(fallback.replaceAll('"', '”'))}`} }}`;
  },
  liquid: { filters: new Set(), path: (ours) => inverse(PATHS)(ours) ?? ours },
};

export const intercom: Format = {
  name: 'intercom',
  about: { es: 'macros de Intercom (JSON)', en: 'Intercom macros (JSON)' },
  folder: false,
  cannot: ['shortcut', 'tags', 'folder', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) => (share(files, ['data', 'macros'], isMacro) > 0.5 ? 0.95 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsOf(jsonOf(file), ['data', 'macros'], file.path).map(asFields)) {
        const title = asText(own(row, 'name')),
          html = asText(own(row, 'body')),
          text = html === '' ? firstText(row, 'body_text') : braces(html);
        const wanted = asList(own(row, 'available_on')).map(asText),
          channels = [...new Set(wanted.flatMap((name) => ON[name] ?? []))];
        if (asText(own(row, 'visible_to')) === 'specific_teams')
          out.warn(title, out.say.restricted(asList(own(row, 'visible_to_team_ids')).map(asText).join(', ')));
        const attached = asList(own(row, 'attachments')).length;
        if (attached > 0) out.warn(title, out.say.attachments(attached));
        const body = bodyOf(text, DIALECT, out, title, html !== '');
        out.add({ title, body, ...(channels.length > 0 && channels.length < 3 ? { channels } : {}) });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(intercom, library, tongue, lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify({ type: 'list', data: items.map(({ reply, text }, i) => ({ type: 'macro', id: String(i + 1), name: reply.title, body: bodyToHtml(text), body_text: text, visible_to: 'everyone', visible_to_team_ids: [], available_on: ['inbox', 'messenger'] })) }, null, 2)}\n`,
      },
    ]),
};
