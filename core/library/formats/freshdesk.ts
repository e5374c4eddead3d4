/** Freshdesk canned responses: the JSON of its API, with the folders when they are there too. */
import { asFields, asList, asText, isoDayOf, firstText, jsonOf, own, rowsOf, type Fields } from './data.js';
import { collector, type Format } from './format.js';
import { bodyOf, share } from './helpdesks.js';
import { bodyToHtml, looksHtml } from './html.js';
import { inverse, pathsOf } from './liquid-dialect.js';
import { exportWith, liquidTongue } from './tongue.js';

/** developers.freshdesk.com and its "dynamic placeholders" page: no underscore in firstname. */
const PATHS = {
  'ticket.requester.firstname': 'customer.first_name',
  'ticket.requester.lastname': 'customer.last_name',
  'ticket.requester.name': 'customer.name',
  'ticket.requester.email': 'customer.email',
  'ticket.requester.phone': 'customer.phone',
  'ticket.from_email': 'customer.email',
  'ticket.requester.address': 'customer.address',
  'ticket.requester.company_name': 'customer.company',
  'ticket.agent.name': 'agent.name',
  'ticket.agent.email': 'agent.email',
  'ticket.id': 'case.id',
  'ticket.subject': 'case.subject',
  'ticket.url': 'case.link',
  'ticket.portal_url': 'case.link',
  helpdesk_name: 'shop.name',
  'ticket.portal_name': 'shop.name',
} as const;
const DIALECT = { path: pathsOf(PATHS) };
const VISIBLE: Readonly<Record<string, string>> = { 1: 'one agent', 2: 'groups' };

const isResponse = (row: Fields): boolean => 'title' in row && ('content_html' in row || ('content' in row && 'folder_id' in row));

export const freshdesk: Format = {
  name: 'freshdesk',
  about: { es: 'respuestas predefinidas de Freshdesk (JSON)', en: 'Freshdesk canned responses (JSON)' },
  folder: false,
  cannot: ['shortcut', 'tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite'],
  detect: (files) => (share(files, ['canned_responses', 'responses'], isResponse) > 0.5 ? 0.9 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      const root = jsonOf(file);
      const folders = new Map(
        asList(own(asFields(root), 'folders') ?? own(asFields(root), 'canned_response_folders'))
          .map(asFields)
          .map((row) => [asText(own(row, 'id')), asText(own(row, 'name'))]),
      );
      for (const row of rowsOf(root, ['canned_responses', 'responses'], file.path).map(asFields)) {
        const title = asText(own(row, 'title')),
          html = asText(own(row, 'content_html')),
          text = html || asText(own(row, 'content'));
        const folder = folders.get(asText(own(row, 'folder_id'))) ?? firstText(row, 'folder', 'folder_name'),
          attached = asList(own(row, 'attachments')).length;
        if (attached > 0) out.warn(title, out.say.attachments(attached));
        const visible = VISIBLE[asText(own(row, 'visibility'))];
        if (visible) out.warn(title, out.say.restricted(visible));
        out.add({
          title,
          body: bodyOf(text, DIALECT, out, title, html !== '' || looksHtml(text)),
          ...(folder ? { folder } : {}),
          ...isoDayOf(own(row, 'updated_at')),
        });
      }
    }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(freshdesk, library, liquidTongue(inverse(PATHS)), lang, (items) => {
      const folders = [...new Set(items.map(({ reply }) => reply.folder ?? ''))].filter(Boolean);
      return [
        {
          path: '',
          text: `${JSON.stringify(
            {
              folders: folders.map((name, i) => ({ id: i + 1, name })),
              canned_responses: items.map(({ reply, text }, i) => ({
                id: i + 1,
                title: reply.title,
                ...(reply.folder ? { folder_id: folders.indexOf(reply.folder) + 1 } : {}),
                content: text,
                content_html: bodyToHtml(text),
                visibility: 0,
                ...(reply.updated ? { updated_at: `${reply.updated}T00:00:00Z` } : {}),
              })),
            },
            null,
            2,
          )}\n`,
        },
      ];
    }),
};
