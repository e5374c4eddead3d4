/** Zendesk macros: the JSON of its API, the CSV that people make of it, and dynamic content. */
import { fillNothing } from './blank-body.js';
import { asFields, asList, asText, isoDayOf, firstText, isFalse, jsonOf, own, peekJson, recordsOf, type Fields } from './data.js';
import { collector, FormatError, type Collector, type Format, type SourceFile } from './format.js';
import { bodyToHtml, htmlToBody, looksHtml } from './html.js';
import { fromLiquid, inverse, pathsOf, type Dialect } from './liquid-dialect.js';
import { include } from './neutral.js';
import { exportWith, liquidTongue } from './tongue.js';
import type { Lang } from '../../contract.js';
import type { Variant } from '../types.js';

/** developer.zendesk.com, "Zendesk Support placeholders reference". */
const PATHS = {
  'ticket.requester.first_name': 'customer.first_name',
  'ticket.requester.last_name': 'customer.last_name',
  'ticket.requester.name': 'customer.name',
  'ticket.requester.email': 'customer.email',
  'ticket.requester.phone': 'customer.phone',
  'current_user.name': 'agent.name',
  'current_user.first_name': 'agent.first_name',
  'current_user.email': 'agent.email',
  'ticket.assignee.name': 'agent.name',
  'ticket.assignee.first_name': 'agent.first_name',
  'ticket.assignee.email': 'agent.email',
  'ticket.id': 'case.id',
  'ticket.title': 'case.subject',
  'ticket.url': 'case.link',
  'ticket.link': 'case.link',
  'ticket.account': 'shop.name',
  'ticket.brand.name': 'shop.name',
  'ticket.organization.name': 'customer.company',
} as const;
const DIALECT: Dialect = {
  path: pathsOf(PATHS),
  output: (head) => {
    const name = /^dc\.([\w-]{1,80})$/.exec(head)?.[1];
    return name ? include(name.replaceAll('_', '-').toLowerCase()) : null;
  },
};
const LOCALES: Readonly<Record<string, Lang>> = {
  1: 'en',
  2: 'es',
  1176: 'en',
  1181: 'en',
  1186: 'es',
  1194: 'es',
  'en-us': 'en',
  en: 'en',
  'en-gb': 'en',
  es: 'es',
  'es-es': 'es',
  'es-419': 'es',
};

function convert(text: string, html: boolean, out: Collector, title: string): string {
  const { body, images } = html || looksHtml(text) ? htmlToBody(text) : { body: text, images: [] };
  for (const image of images) out.warn(title, out.say.unsupported(image));
  return fromLiquid(
    body,
    DIALECT,
    (problem) => {
      out.warn(title, problem);
    },
    out.say,
  );
}

function readMacro(macro: Fields, out: Collector): void {
  const levels = asText(own(macro, 'title') ?? own(macro, 'raw_title'))
    .split('::')
    .map((level) => level.trim())
    .filter(Boolean);
  const title = levels.at(-1) ?? '',
    folder = levels.slice(0, -1).join('/'),
    others: string[] = [];
  let body = '',
    chat = '';
  for (const action of asList(own(macro, 'actions')).map(asFields)) {
    const name = asText(own(action, 'field')),
      value = own(action, 'value');
    const text = Array.isArray(value) ? asText(value.at(-1)) : asText(value);
    if (name === 'comment_value_html' || name === 'comment_value') {
      const channel = Array.isArray(value) ? asText(value[0]) : '';
      const converted = convert(text, name === 'comment_value_html', out, title);
      if (channel === 'channel:chat') chat = converted;
      else body = body === '' ? converted : `${body}\n\n${converted}`;
    } else if (name === 'subject' && text.trim() !== '') out.warn(title, out.say.actions(`subject = ${text.slice(0, 60)}`));
    else if (name !== 'comment_mode_is_public') others.push(`${name} = ${text.slice(0, 40)}`);
  }
  if (others.length > 0) out.warn(title, out.say.actions(others.join(', ')));
  const restriction = asFields(own(macro, 'restriction')),
    retired = isFalse(own(macro, 'active'));
  if (asText(own(restriction, 'type')) !== '')
    out.warn(title, out.say.restricted(`${asText(own(restriction, 'type'))} ${asText(own(restriction, 'id'))}`));
  if (retired && (body || chat)) out.warn(title, out.say.archived);
  const variants: Variant[] = body !== '' && chat !== '' ? [{ channel: 'chat', body: chat }] : [];
  out.add({
    title,
    body: body || chat,
    ...(folder ? { folder } : {}),
    ...(retired ? { archived: true } : {}),
    ...(body === '' && chat !== '' ? { channels: ['chat'] } : {}),
    ...(variants.length > 0 ? { variants } : {}),
    ...isoDayOf(own(macro, 'updated_at') ?? 0),
  });
}

/** Dynamic content: one text in several languages, named by macros as {{dc.name}}. */
function readDynamic(item: Fields, out: Collector): void {
  const title = asText(own(item, 'name')),
    name = /dc\.([\w-]+)/.exec(asText(own(item, 'placeholder')))?.[1] ?? title;
  const wordings = asList(own(item, 'variants'))
    .map(asFields)
    .filter((variant) => !isFalse(own(variant, 'active')))
    .map((variant) => ({
      language: LOCALES[asText(own(variant, 'locale_id') ?? own(variant, 'locale')).toLowerCase()],
      first: asText(own(variant, 'default')) === 'true',
      body: convert(asText(own(variant, 'content')), false, out, title),
    }));
  const first = wordings.find((wording) => wording.first) ?? wordings[0];
  const others = wordings.filter((wording) => wording !== first);
  for (const other of others) if (!other.language) out.warn(title, out.say.lost(out.say.restricted('locale')));
  out.add({
    id: name.replaceAll('_', '-').toLowerCase(),
    title,
    body: first?.body ?? '',
    tags: ['dynamic-content'],
    ...(first?.language ? { language: first.language } : {}),
    ...(others.some((other) => other.language)
      ? { variants: others.flatMap((other): Variant[] => (other.language ? [{ language: other.language, body: other.body }] : [])) }
      : {}),
  });
}

function readCsv(file: SourceFile, out: Collector): void {
  const rows = recordsOf(file);
  if (!rows[0] || !('title' in rows[0].fields)) throw new FormatError(`${file.path}: a column "title" is expected`);
  for (const { fields, line } of rows) {
    const actions = fields['actions_json'] ?? fields['actions'] ?? '';
    let parsed: unknown = null;
    if (actions.trim() !== '') {
      try {
        parsed = JSON.parse(actions);
      } catch {
        out.skip(fields['title'] || `line ${line}`, out.say.unreadable('actions_json'));
        continue;
      }
    } else parsed = [{ field: 'comment_value_html', value: firstText(fields, 'comment_value_html', 'comment', 'body', 'text', 'content') }];
    readMacro({ ...fields, actions: parsed, active: fields['active'] ?? 'true' }, out);
  }
}

const listsOf = (root: unknown): { macros: readonly unknown[]; items: readonly unknown[] } => {
  const fields = asFields(root),
    rows = Array.isArray(root) ? (root as unknown[]) : [];
  const single = own(fields, 'macro');
  return {
    macros: [
      ...asList(own(fields, 'macros')),
      ...(single ? [single] : []),
      ...rows.filter((row) => Array.isArray(asFields(row)['actions'])),
    ],
    items: [...asList(own(fields, 'items')), ...rows.filter((row) => 'placeholder' in asFields(row))],
  };
};

const CANNOT: Format['cannot'] = ['shortcut', 'tags', 'language', 'register', 'variants', 'channels', 'favourite'];

export const zendesk: Format = {
  name: 'zendesk',
  about: {
    es: 'macros de Zendesk (JSON de su API, o CSV) y su contenido dinámico',
    en: 'Zendesk macros (its API’s JSON, or CSV) and dynamic content',
  },
  folder: false,
  cannot: CANNOT,
  detect(files) {
    const { macros, items } = listsOf(peekJson(files));
    if (
      macros.some((macro) => asList(own(asFields(macro), 'actions')).some((action) => 'field' in asFields(action))) ||
      items.some((item) => asText(own(asFields(item), 'placeholder')).includes('dc.'))
    )
      return 1;
    return files.length === 1 && /^\ufeff?[^\n]*\bactions_json\b/i.test(files[0]?.text ?? '') ? 1 : 0;
  },
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      if (!/^\s*[[{]/.test(file.text)) {
        readCsv(file, out);
        continue;
      }
      const { macros, items } = listsOf(jsonOf(file));
      if (macros.length + items.length === 0) throw new FormatError(`${file.path}: a list "macros" is expected`);
      for (const item of items) readDynamic(asFields(item), out);
      for (const macro of macros) readMacro(asFields(macro), out);
    }
    return fillNothing(out.finish(), out.say);
  },
  write: (library, lang) =>
    exportWith(zendesk, library, liquidTongue(inverse(PATHS)), lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify(
          {
            macros: items.map(({ reply, text }) => ({
              title: [...(reply.folder?.split('/') ?? []), reply.title].join('::'),
              active: reply.archived !== true,
              restriction: null,
              actions: [{ field: 'comment_value_html', value: bodyToHtml(text) }],
              ...(reply.updated ? { updated_at: `${reply.updated}T00:00:00Z` } : {}),
            })),
          },
          null,
          2,
        )}\n`,
      },
    ]),
};
