/** Alfred: `.alfredsnippets` (an archive of one JSON file a snippet and an info.plist), or the folder it unpacks to. */
import { strToU8, zipSync } from 'fflate';
import { braceTongue, fromBraces } from './brace-dates.js';
import { asFields, asText, jsonOf, own } from './data.js';
import { collector, FormatError, type Format } from './format.js';
import { include } from './neutral.js';
import { isPlist, plistOf } from './plist.js';
import { folderOf, stemOf } from './source.js';
import { exportWith } from './tongue.js';

const PATTERN = /\balfredsnippet\b/;

export const alfred: Format = {
  name: 'alfred',
  about: { es: 'Alfred (.alfredsnippets o su carpeta)', en: 'Alfred (.alfredsnippets or its folder)' },
  folder: false,
  cannot: ['tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated', 'folder'],
  detect: (files) => (files.some((file) => file.path.endsWith('.json') && PATTERN.test(file.text)) ? 1 : 0),
  read(files, lang) {
    const out = collector(lang);
    if (!files.some((file) => PATTERN.test(file.text))) throw new FormatError(`${files[0]?.path ?? ''}: no file with "alfredsnippet"`);
    const affixes = new Map<string, { prefix: string; suffix: string }>();
    for (const file of files)
      if (/(?:^|\/)info\.plist$/.test(file.path) && isPlist(file)) {
        const info = asFields(plistOf(file));
        affixes.set(folderOf(file.path), {
          prefix: asText(own(info, 'snippetkeywordprefix')),
          suffix: asText(own(info, 'snippetkeywordsuffix')),
        });
      }
    for (const file of files) {
      if (/(?:^|\/)info\.plist$/.test(file.path) || /\.(?:png|icns|gif|jpe?g)$/i.test(file.path)) continue;
      if (!file.path.endsWith('.json')) {
        out.skip(file.path, out.say.otherKind('.json'));
        continue;
      }
      let snippet: ReturnType<typeof asFields>;
      try {
        snippet = asFields(own(asFields(jsonOf(file)), 'alfredsnippet'));
      } catch (error) {
        out.skip(file.path, out.say.unreadable(error instanceof Error ? error.message : ''));
        continue;
      }
      const folder = folderOf(file.path),
        { prefix = '', suffix = '' } = affixes.get(folder) ?? {},
        keyword = asText(own(snippet, 'keyword'));
      // "Retraso [ABC-123].json" is how Alfred names its files.
      const title = asText(own(snippet, 'name')) || stemOf(file.path).replace(/\s{0,99}\[[\dA-F-]{8,}\]$/i, '');
      out.add({
        title,
        body: fromBraces(
          asText(own(snippet, 'snippet')),
          (problem) => {
            out.warn(title, problem);
          },
          out.say,
          include,
        ),
        ...(keyword ? { shortcut: prefix + keyword + suffix } : {}),
        ...(folder ? { folder } : {}),
      });
    }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith(alfred, library, braceTongue(false), lang, (items) => {
      const entries = items.map(
        ({ reply, text }, i) =>
          [
            `${
              reply.title
                .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
                .slice(0, 80)
                .trim() || reply.id
            } [${(i + 1).toString(16).toUpperCase().padStart(8, '0')}].json`,
            strToU8(
              `${JSON.stringify({ alfredsnippet: { snippet: text, uid: (i + 1).toString(16).toUpperCase().padStart(8, '0'), name: reply.title, keyword: reply.shortcut ?? reply.id } }, null, 2)}\n`,
            ),
          ] as const,
      );
      return [{ path: '', bytes: zipSync(Object.fromEntries(entries), { mtime: new Date('2000-01-01T00:00:00Z') }) }];
    }),
};
