/** osTicket canned responses: the YAML of its premade ones, or JSON and CSV of its table. */
import { stringify } from 'yaml';
import {
  asFields,
  asList,
  asText,
  isoDayOf,
  firstText,
  isFalse,
  isJson,
  jsonOf,
  own,
  recordsOf,
  rowsOf,
  yamlOf,
  type Fields,
} from './data.js';
import { collector, type Format, type SourceFile } from './format.js';
import { hasColumns, langOf, share } from './helpdesks.js';
import { bodyToHtml, htmlToBody, looksHtml } from './html.js';
import { date, escapeLiquid, nameOf } from './neutral.js';
import { exportWith, type Tongue } from './tongue.js';

const HOLE = /%\{([\w.]{1,120})\}/g;
/** docs.osticket.com, "Email template variables". */
const PATHS: Readonly<Record<string, string>> = {
  'ticket.name.first': 'customer.first_name',
  'ticket.name.last': 'customer.last_name',
  'ticket.name.full': 'customer.name',
  'ticket.name': 'customer.name',
  'recipient.name.first': 'customer.first_name',
  'recipient.name.last': 'customer.last_name',
  'recipient.name.full': 'customer.name',
  'recipient.name': 'customer.name',
  'ticket.user.name.first': 'customer.first_name',
  'ticket.user.name': 'customer.name',
  'ticket.email': 'customer.email',
  'recipient.email': 'customer.email',
  'ticket.phone': 'customer.phone',
  'ticket.number': 'case.id',
  'ticket.id': 'case.id',
  'ticket.subject': 'case.subject',
  'recipient.ticket_link': 'case.link',
  'ticket.client_link': 'case.link',
  'ticket.staff.name.first': 'agent.first_name',
  'ticket.staff.name': 'agent.name',
  'staff.name.first': 'agent.first_name',
  'staff.name': 'agent.name',
  'ticket.assigned': 'agent.name',
  'company.name': 'shop.name',
  url: 'shop.link',
  'ticket.dept.name': 'shop.name',
};
const THEIRS = new Map<string, string>();
for (const [theirs, ours] of Object.entries(PATHS)) if (!THEIRS.has(ours)) THEIRS.set(ours, theirs);
const TONGUE: Tongue = {
  path: (ours, fallback) => {
    const theirs = THEIRS.get(ours);
    return theirs === undefined || fallback ? null : `%{${theirs}}`;
  },
};

function rowsIn(file: SourceFile): readonly Fields[] {
  if (isJson(file)) return rowsOf(jsonOf(file), ['canned_responses', 'responses', 'data'], file.path).map(asFields);
  if (/^\ufeff?[^\n:]*\bresponse\b/i.test(file.text) && !/^\s{0,99}-/m.test(file.text.slice(0, 200)))
    return recordsOf(file).map(({ fields }) => fields);
  const root = yamlOf(file);
  return (Array.isArray(root) ? (root as unknown[]) : [root]).map(asFields);
}

export const osticket: Format = {
  name: 'osticket',
  about: { es: 'respuestas predefinidas de osTicket (YAML, CSV o JSON)', en: 'osTicket canned responses (YAML, CSV or JSON)' },
  folder: false,
  cannot: ['shortcut', 'tags', 'register', 'variants', 'channels', 'favourite'],
  detect: (files) =>
    hasColumns(files, 'title', 'response') || share(files, ['canned_responses'], (row) => 'title' in row && 'response' in row) > 0.5
      ? 0.95
      : files.length > 0 &&
          /^\s{0,99}(?:- )?(?:isenabled|title|isactive):/m.test(files[0]?.text ?? '') &&
          /^\s{1,99}response:/m.test(files[0]?.text ?? '')
        ? 0.9
        : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsIn(file)) {
        const title = asText(own(row, 'title')),
          warn = (problem: string): void => {
            out.warn(title, problem);
          };
        const response = asText(own(row, 'response')),
          { body, images } = looksHtml(response) ? htmlToBody(response) : { body: response, images: [] };
        for (const image of images) warn(out.say.unsupported(image));
        const attached = asList(own(row, 'attachments')).length,
          retired = isFalse(own(row, 'isenabled') ?? own(row, 'isactive')),
          language = langOf(firstText(row, 'lang')),
          notes = firstText(row, 'notes');
        if (attached > 0) warn(out.say.attachments(attached));
        if (retired) warn(out.say.archived);
        if (notes !== '') warn(out.say.actions(`notes = ${notes.slice(0, 60)}`));
        let text = '',
          from = 0;
        for (const match of body.matchAll(HOLE)) {
          const path = match[1] as string,
            ours = Object.hasOwn(PATHS, path) ? PATHS[path] : undefined;
          text += escapeLiquid(body.slice(from, match.index));
          from = match.index + match[0].length;
          // The help desk adds the signature itself; ours does so at the copy.
          if (path === 'signature') {
            warn(out.say.field('signature'));
            continue;
          }
          if (path === 'now' || path === 'today') {
            text += date('%d/%m/%Y');
            continue;
          }
          if (!ours) warn(out.say.field(path));
          text += `{{ ${ours ?? nameOf(path.replaceAll('.', ' '))} }}`;
        }
        const folder = firstText(row, 'department', 'dept', 'dept_name');
        out.add({
          title,
          body: (text + escapeLiquid(body.slice(from))).trim(),
          ...(folder ? { folder } : {}),
          ...(language ? { language } : {}),
          ...(retired ? { archived: true } : {}),
          ...isoDayOf(own(row, 'updated') || 0),
        });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(osticket, library, TONGUE, lang, (items) => [
      {
        path: '',
        text: stringify(
          items.map(({ reply, text }) => ({
            isenabled: reply.archived ? 0 : 1,
            title: reply.title,
            response: bodyToHtml(text),
            ...(reply.folder ? { department: reply.folder } : {}),
            ...(reply.language ? { lang: reply.language } : {}),
            ...(reply.updated ? { updated: reply.updated } : {}),
            notes: '',
          })),
          { lineWidth: 0 },
        ),
      },
    ]),
};
