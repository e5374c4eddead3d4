/** Gorgias macros: the JSON of its API. The action that sets the reply holds the text; the rest are actions of the help desk. */
import { asFields, asList, asText, isoDayOf, firstText, isJson, jsonOf, own, recordsOf, rowsOf, type Fields } from './data.js';
import { collector, type Format, type SourceFile } from './format.js';
import { bodyOf, hasColumns, langOf, share } from './helpdesks.js';
import { bodyToHtml } from './html.js';
import { inverse, pathsOf, type Dialect } from './liquid-dialect.js';
import { fromPattern, knownFormat, literal } from './neutral.js';
import { exportWith, liquidTongue } from './tongue.js';

const LAST_ORDER = 'ticket.customer.integrations.shopify.orders[0]';
/** docs.gorgias.com, "Macro variables". */
const PATHS: Readonly<Record<string, string>> = {
  'ticket.customer.firstname': 'customer.first_name',
  'ticket.customer.lastname': 'customer.last_name',
  'ticket.customer.name': 'customer.name',
  'ticket.customer.email': 'customer.email',
  'ticket.customer.phone_number': 'customer.phone',
  'current_user.name': 'agent.name',
  'current_user.firstname': 'agent.first_name',
  'current_user.lastname': 'agent.last_name',
  'current_user.email': 'agent.email',
  'ticket.id': 'case.id',
  'ticket.subject': 'case.subject',
  'ticket.assignee_user.name': 'agent.name',
  'ticket.account.domain': 'shop.name',
  [`${LAST_ORDER}.name`]: 'order.id',
  [`${LAST_ORDER}.order_number`]: 'order.id',
  [`${LAST_ORDER}.total_price`]: 'order.amount',
  [`${LAST_ORDER}.created_at`]: 'order.date',
  [`${LAST_ORDER}.fulfillments[0].tracking_number`]: 'order.tracking',
  [`${LAST_ORDER}.fulfillments[0].tracking_url`]: 'order.tracking_link',
  [`${LAST_ORDER}.fulfillments[0].tracking_company`]: 'order.carrier',
};
/** Moment's own names of formats. */
const MOMENT: Readonly<Record<string, string>> = { L: '%d/%m/%Y', LL: '%-d %B %Y', LT: '%H:%M' };
/** `datetime_format("MMMM d YYYY")`: moment's letters, where ours can print them all. */
function dateFilter(source: string): string | null {
  const pattern = /^datetime_format\s{0,9}\(\s{0,9}(?:"([^"]{1,80})"|'([^']{1,80})')\s{0,9}\)$/.exec(source),
    given = pattern?.[1] ?? pattern?.[2];
  if (given === undefined) return null;
  const format = MOMENT[given] ?? fromPattern(given);
  return knownFormat(format) ? `date: ${literal(format)}` : null;
}
const DIALECT: Dialect = { path: pathsOf(PATHS), filter: dateFilter };
const isMacro = (row: Fields): boolean =>
  'name' in row && Array.isArray(row['actions']) && (row['actions'] as unknown[]).some((action) => 'arguments' in asFields(action));

const rowsIn = (file: SourceFile): readonly Fields[] =>
  isJson(file) ? rowsOf(jsonOf(file), ['data', 'macros', 'items'], file.path).map(asFields) : recordsOf(file).map(({ fields }) => fields);

function textOf(row: Fields): { text: string; html: boolean; others: string[]; attached: number } {
  const others: string[] = [];
  let text = '',
    html = false,
    attached = 0;
  for (const action of asList(own(row, 'actions')).map(asFields)) {
    const told = asFields(own(action, 'arguments')),
      rich = asText(own(told, 'body_html')),
      plain = asText(own(told, 'body_text'));
    attached += asList(own(told, 'attachments')).length;
    if (rich || plain) {
      text = rich || plain;
      html = rich !== '';
    } else others.push(firstText(action, 'title', 'name') || '?');
  }
  if (text === '') {
    const rich = firstText(row, 'body_html');
    text = rich || firstText(row, 'body_text', 'body', 'response');
    html = rich !== '';
  }
  return { text, html, others, attached };
}

export const gorgias: Format = {
  name: 'gorgias',
  about: { es: 'macros de Gorgias (JSON o CSV)', en: 'Gorgias macros (JSON or CSV)' },
  folder: false,
  cannot: ['shortcut', 'folder', 'register', 'variants', 'channels', 'favourite', 'updated'],
  detect: (files) =>
    share(files, ['data', 'macros', 'items'], isMacro) > 0.5
      ? 0.95
      : hasColumns(files, 'name', 'body_text') || hasColumns(files, 'name', 'body_html')
        ? 0.8
        : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsIn(file)) {
        const title = asText(own(row, 'name')),
          { text, html, others, attached } = textOf(row);
        if (others.length > 0) out.warn(title, out.say.actions(others.join(', ')));
        if (attached > 0) out.warn(title, out.say.attachments(attached));
        const language = langOf(asText(own(row, 'language'))),
          intent = asText(own(row, 'intent')),
          retired = asText(own(row, 'archived_datetime')) !== '' || asText(own(row, 'archived')) === 'true';
        if (retired) out.warn(title, out.say.archived);
        const tags = [
          intent.replaceAll('/', ' ').trim(),
          ...asList(own(row, 'tags')).map((tag) => asText(own(asFields(tag), 'name')) || asText(tag)),
        ].filter(Boolean);
        out.add({
          title,
          body: bodyOf(text, DIALECT, out, title, html || undefined),
          ...(language ? { language } : {}),
          ...(tags.length > 0 ? { tags } : {}),
          ...(retired ? { archived: true } : {}),
          ...isoDayOf(own(row, 'updated_datetime')),
        });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(gorgias, library, liquidTongue(inverse(PATHS)), lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify(
          {
            data: items.map(({ reply, text }, i) => ({
              id: i + 1,
              name: reply.title,
              language: reply.language ?? library.language,
              ...(reply.tags?.length ? { tags: reply.tags.map((name) => ({ name })) } : {}),
              ...(reply.archived ? { archived: true } : {}),
              actions: [
                {
                  name: 'setResponseText',
                  title: 'Add response text',
                  type: 'user',
                  arguments: { body_text: text, body_html: bodyToHtml(text) },
                },
              ],
            })),
          },
          null,
          2,
        )}\n`,
      },
    ]),
};
