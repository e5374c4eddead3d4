/** Front message templates: the JSON of its API. */
import { asFields, asList, asText, isoDayOf, firstText, jsonOf, own, rowsOf, type Fields } from './data.js';
import { collector, type Format } from './format.js';
import { bodyOf, share } from './helpdesks.js';
import { bodyToHtml } from './html.js';
import { inverse, pathsOf, type Dialect } from './liquid-dialect.js';
import { exportWith, liquidTongue } from './tongue.js';

/** help.front.com article 2306, "Dynamic variables". */
const PATHS = {
  'recipient.first_name': 'customer.first_name',
  'recipient.last_name': 'customer.last_name',
  'recipient.name': 'customer.name',
  'recipient.email': 'customer.email',
  'recipient.handle': 'customer.email',
  'recipient.phone': 'customer.phone',
  'contact.name': 'customer.name',
  'account.name': 'customer.company',
  'user.name': 'agent.name',
  'user.first_name': 'agent.first_name',
  'user.last_name': 'agent.last_name',
  'user.email': 'agent.email',
  'conversation.id': 'case.id',
  'conversation.subject': 'case.subject',
  'inbox.name': 'shop.name',
  'team.name': 'shop.name',
} as const;
/** What Front puts in by itself: no field for an agent to fill. */
const OWN: ReadonlySet<string> = new Set(['survey', 'signature']);
const DIALECT: Dialect = { path: pathsOf(PATHS), lost: (path) => OWN.has(path) };
const isTemplate = (row: Fields): boolean =>
  'name' in row && 'body' in row && ('is_available_for_all_inboxes' in row || 'folder_id' in row || 'inbox_ids' in row || '_links' in row);

export const front: Format = {
  name: 'front',
  about: { es: 'plantillas de Front (JSON)', en: 'Front message templates (JSON)' },
  folder: false,
  cannot: ['shortcut', 'tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) => (share(files, ['_results', 'templates', 'responses'], isTemplate) > 0.5 ? 0.95 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      const root = jsonOf(file),
        folders = new Map(
          asList(own(asFields(root), 'folders'))
            .map(asFields)
            .map((row) => [asText(own(row, 'id')), asText(own(row, 'name'))]),
        );
      for (const row of rowsOf(root, ['_results', 'templates', 'responses'], file.path).map(asFields)) {
        const title = asText(own(row, 'name')),
          subject = asText(own(row, 'subject')),
          attached = asList(own(row, 'attachments')).length,
          folder = folders.get(asText(own(row, 'folder_id'))) ?? firstText(row, 'folder');
        if (subject !== '') out.warn(title, out.say.actions(`subject = ${subject.slice(0, 60)}`));
        if (attached > 0) out.warn(title, out.say.attachments(attached));
        if (own(row, 'is_available_for_all_inboxes') === false)
          out.warn(title, out.say.restricted(asList(own(row, 'inbox_ids')).map(asText).join(', ') || 'inboxes'));
        out.add({
          title,
          body: bodyOf(asText(own(row, 'body')), DIALECT, out, title),
          ...(folder ? { folder } : {}),
          ...isoDayOf(own(row, 'updated_at')),
        });
      }
    }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(front, library, liquidTongue(inverse(PATHS)), lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify({ _results: items.map(({ reply, text }, i) => ({ id: `rsp_${i + 1}`, name: reply.title, subject: '', body: bodyToHtml(text), attachments: [], is_available_for_all_inboxes: true, ...(reply.folder ? { folder: reply.folder } : {}) })) }, null, 2)}\n`,
      },
    ]),
};
