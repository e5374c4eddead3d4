/** Help Scout saved replies: what its API gives, one reply or a list, with the short wording for chat. */
import { asFields, asText, firstText, jsonOf, own, rowsOf, type Fields } from './data.js';
import { collector, type Format } from './format.js';
import { share } from './helpdesks.js';
import { bodyToHtml, htmlToBody } from './html.js';
import { fromPercentBraces, PERCENT_TONGUE } from './percent-braces.js';
import { exportWith, speak } from './tongue.js';

const LISTS = ['savedReplies', 'saved_replies', '_embedded', 'replies', 'items'];
const rows = (root: unknown, path: string): readonly unknown[] => {
  const embedded = asFields(own(asFields(root), '_embedded'));
  return 'text' in asFields(root)
    ? [root]
    : rowsOf(
        Object.keys(embedded).length > 0 ? embedded : root,
        ['savedReplies', 'saved-replies', 'saved_replies', 'replies', 'items'],
        path,
      );
};
const isReply = (row: Fields): boolean =>
  'name' in row &&
  ('chatText' in row ||
    (typeof row['text'] === 'string' && ('preview' in row || String(row['text']).includes('{%') || /<\w+/.test(String(row['text'])))));

export const helpscout: Format = {
  name: 'helpscout',
  about: { es: 'respuestas guardadas de Help Scout (JSON)', en: 'Help Scout saved replies (JSON)' },
  folder: false,
  cannot: ['shortcut', 'tags', 'folder', 'language', 'register', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) => (share(files, LISTS, isReply) > 0.5 ? 0.8 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files)
      for (const row of rows(jsonOf(file), file.path).map(asFields)) {
        const title = asText(own(row, 'name')),
          warn = (problem: string): void => {
            out.warn(title, problem);
          };
        const text = firstText(row, 'text', 'html', 'body'),
          chat = asText(own(row, 'chatText'));
        if (text === '' && chat === '' && 'preview' in row) {
          out.skip(title, out.say.unreadable('preview'));
          continue;
        }
        const { body, images } = htmlToBody(text);
        for (const image of images) warn(out.say.unsupported(image));
        const own_ = fromPercentBraces(body, warn, out.say),
          short = fromPercentBraces(chat, warn, out.say);
        out.add({
          title,
          body: own_ || short,
          ...(own_ && short ? { variants: [{ channel: 'chat', body: short }] } : short && !own_ ? { channels: ['chat'] as const } : {}),
        });
      }
    return out.finish();
  },
  write: (library, lang) =>
    exportWith({ cannot: [...helpscout.cannot] }, library, PERCENT_TONGUE, lang, (items) => [
      {
        path: '',
        text: `${JSON.stringify(
          items.map(({ reply, text }, i) => {
            const chat = reply.variants?.find((variant) => variant.channel === 'chat' && !variant.language && !variant.register);
            return {
              id: i + 1,
              name: reply.title,
              text: bodyToHtml(text),
              ...(chat ? { chatText: speak(chat.body, PERCENT_TONGUE, library.language).text } : {}),
            };
          }),
          null,
          2,
        )}\n`,
      },
    ]),
};
