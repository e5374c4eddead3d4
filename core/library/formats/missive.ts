/** Missive responses: the JSON of its API. Its variables that nobody knows are fields to fill in, as ours are. */
import { asFields, asList, asText, firstText, jsonOf, own, rowsOf, type Fields } from './data.js';
import { collector, type Format } from './format.js';
import { bodyOf, share } from './helpdesks.js';
import { bodyToHtml } from './html.js';
import { inverse, pathsOf } from './liquid-dialect.js';
import { nameOf } from './neutral.js';
import { exportWith, liquidTongue } from './tongue.js';

/** missiveapp.com/help/responses/variables. */
const PATHS = {
  'recipient.first_name': 'customer.first_name',
  'recipient.last_name': 'customer.last_name',
  'recipient.name': 'customer.name',
  'recipient.address': 'customer.email',
  'recipient.email': 'customer.email',
  'recipient.phone_number': 'customer.phone',
  'recipient.organization': 'customer.company',
  'user.first_name': 'agent.first_name',
  'user.last_name': 'agent.last_name',
  'user.name': 'agent.name',
  'user.email': 'agent.email',
  'sender.first_name': 'agent.first_name',
  'sender.name': 'agent.name',
  'conversation.subject': 'case.subject',
  'conversation.link': 'case.link',
  'organization.name': 'shop.name',
  'team.name': 'shop.name',
} as const;
const DIALECT = { path: pathsOf(PATHS) };
const isResponse = (row: Fields): boolean =>
  'body' in row &&
  ('title' in row || 'subject' in row) &&
  ('organization' in row || 'user' in row || 'external_id' in row || 'shared_label' in row || 'external_source' in row);

export const missive: Format = {
  name: 'missive',
  about: { es: 'respuestas de Missive (JSON)', en: 'Missive responses (JSON)' },
  folder: false,
  cannot: ['shortcut', 'folder', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) => (share(files, ['responses'], isResponse) > 0.5 ? 0.95 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsOf(jsonOf(file), ['responses'], file.path).map(asFields)) {
        const subject = asText(own(row, 'subject')),
          body = bodyOf(asText(own(row, 'body')), DIALECT, out, firstText(row, 'title', 'subject')),
          title = firstText(row, 'title', 'subject') || (body.split('\n')[0] ?? '').slice(0, 60);
        if (subject !== '' && subject !== title) out.warn(title, out.say.actions(`subject = ${subject.slice(0, 60)}`));
        const attached = asList(own(row, 'attachments')).length,
          tags = asList(own(row, 'shared_labels') ?? own(row, 'labels'))
            .map((label) => asText(own(asFields(label), 'name')) || asText(label))
            .filter(Boolean);
        if (attached > 0) out.warn(title, out.say.attachments(attached));
        if (asText(own(asFields(own(row, 'user')), 'id')) !== '' || typeof own(row, 'user') === 'string')
          out.warn(title, out.say.restricted(asText(own(asFields(own(row, 'user')), 'name')) || asText(own(row, 'user')) || 'user'));
        out.add({ title, body, ...(tags.length > 0 ? { tags } : {}) });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(missive, library, { ...liquidTongue(inverse(PATHS)), field: (label) => `{{ ${nameOf(label)} }}` }, lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify({ responses: items.map(({ reply, text }, i) => ({ id: `r${i + 1}`, title: reply.title, subject: null, body: bodyToHtml(text), organization: null, ...(reply.tags?.length ? { shared_labels: reply.tags.map((name) => ({ name })) } : {}) })) }, null, 2)}\n`,
      },
    ]),
};
