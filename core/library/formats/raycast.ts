/** Raycast snippets: the JSON of its export. */
import { fillNothing } from './blank-body.js';
import { braceTongue, fromBraces } from './brace-dates.js';
import { asFields, asList, asText, firstText, jsonOf, own, rowsOf } from './data.js';
import { collector, slugOf, type Format } from './format.js';
import { share } from './helpdesks.js';
import { include } from './neutral.js';
import { exportWith } from './tongue.js';

export const raycast: Format = {
  name: 'raycast',
  about: { es: 'fragmentos de Raycast (JSON)', en: 'Raycast snippets (JSON)' },
  folder: false,
  cannot: ['folder', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) =>
    share(files, ['snippets', 'items'], (row) => 'name' in row && 'text' in row && ('keyword' in row || Object.keys(row).length === 2)) >
    0.8
      ? 0.7
      : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rowsOf(jsonOf(file), ['snippets', 'items'], file.path).map(asFields)) {
        const title = asText(own(row, 'name')),
          shortcut = asText(own(row, 'keyword')),
          folder = firstText(row, 'folder'),
          tags = asList(own(row, 'tags')).map(asText).filter(Boolean);
        out.add({
          title,
          body: fromBraces(
            asText(own(row, 'text')),
            (problem) => {
              out.warn(title, problem);
            },
            out.say,
            (name) => include(slugOf(name) || name),
          ),
          ...(shortcut ? { shortcut } : {}),
          ...(folder ? { folder } : {}),
          ...(tags.length > 0 ? { tags } : {}),
        });
      }
    return fillNothing(out.finish(), out.say);
  },
  write: (library, lang) =>
    exportWith(
      raycast,
      library,
      {
        ...braceTongue(true),
        include: (id) => `{snippet name="${library.replies.find((reply) => reply.id === id || reply.shortcut === id)?.title ?? id}"}`,
      },
      lang,
      (items) => [
        {
          path: '',
          text: `${JSON.stringify(
            items.map(({ reply, text }) => ({
              name: reply.title,
              text,
              keyword: reply.shortcut ?? reply.id,
              ...(reply.tags?.length ? { tags: reply.tags } : {}),
            })),
            null,
            2,
          )}\n`,
        },
      ],
    ),
};
