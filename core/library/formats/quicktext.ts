/** Quicktext for Thunderbird: its XML of groups and texts, with tags in double brackets. */
import { fillNothing } from './blank-body.js';
import { collector, FormatError, type Collector, type Format } from './format.js';
import { bodyToHtml, htmlToBody } from './html.js';
import { CLIPBOARD, CURSOR, date, escapeLiquid, field, include, unsupported } from './neutral.js';
import { elementsOf, textIn, xmlOf } from './plist.js';
import { exportWith, type Tongue } from './tongue.js';

const TAG = /\[\[([A-Z]{2,20})((?:=|\|)[^\]\n]{0,300})?\]\]/g;
/** `TO=firstname` is the first recipient: our customer. github.com/jobisoft/quicktext, "Tags". */
const PATHS: Readonly<Record<string, string>> = {
  'TO=firstname': 'customer.first_name',
  'TO=lastname': 'customer.last_name',
  'TO=fullname': 'customer.name',
  'TO=email': 'customer.email',
  'TO=displayname': 'customer.name',
  'TO=workphone': 'customer.phone',
  'TO=cellularnumber': 'customer.phone',
  'TO=company': 'customer.company',
  'FROM=firstname': 'agent.first_name',
  'FROM=lastname': 'agent.last_name',
  'FROM=fullname': 'agent.name',
  'FROM=email': 'agent.email',
  SUBJECT: 'case.subject',
};
const THEIRS = new Map(Object.entries(PATHS).map(([theirs, ours]) => [ours, theirs] as const));

function fromQuicktext(text: string, warn: (problem: string) => void, say: Collector['say']): string {
  let out = '',
    from = 0;
  for (const match of text.matchAll(TAG)) {
    const [raw, name = '', rest = ''] = match,
      parts = rest.replace(/^=/, '').split('|');
    out += escapeLiquid(text.slice(from, match.index));
    from = match.index + raw.length;
    const path = PATHS[`${name}${parts[0] ? `=${parts[0].toLowerCase()}` : ''}`];
    if (path) out += `{{ ${path} }}`;
    else if (name === 'CURSOR') out += CURSOR;
    else if (name === 'CLIPBOARD') out += CLIPBOARD;
    else if (name === 'DATE' || name === 'TIME') out += date(name === 'TIME' ? 'time' : parts[0] === 'long' ? 'full' : 'short');
    else if (name === 'TEXT') out += include(parts.slice(0, 2).join('/'));
    else if (name === 'INPUT') {
      // [[INPUT=name|text|default]] or [[INPUT=name|select|a;b;c]]
      const options =
        parts[1] === 'select'
          ? (parts[2] ?? '')
              .split(';')
              .map((option) => option.trim())
              .filter(Boolean)
          : [];
      out += field(parts[0] ?? 'texto', options.length > 0 ? { kind: 'choice', options } : { preset: parts[2] ?? '' });
    } else if (name === 'SCRIPT') {
      warn(say.program(raw));
      out += unsupported(raw);
    } else {
      warn(say.unsupported(raw));
      out += unsupported(raw);
    }
  }
  return out + escapeLiquid(text.slice(from));
}

const safe = (text: string): string => text.replace(/[[\]|;]/g, ' ');
const TONGUE: Tongue = {
  path: (ours, fallback) => {
    const theirs = THEIRS.get(ours);
    return theirs === undefined || fallback ? null : `[[${theirs}]]`;
  },
  field: (label, hole) =>
    hole.kind === 'choice'
      ? `[[INPUT=${safe(label)}|select|${(hole.options ?? []).map(safe).join(';')}]]`
      : `[[INPUT=${safe(label)}|text${hole.preset ? `|${safe(hole.preset)}` : ''}]]`,
  cursor: '[[CURSOR]]',
  clipboard: '[[CLIPBOARD]]',
  date: (filters) =>
    filters.length !== 1
      ? null
      : filters[0] === 'date: "short"'
        ? '[[DATE]]'
        : filters[0] === 'date: "full"'
          ? '[[DATE=long]]'
          : filters[0] === 'date: "time"'
            ? '[[TIME]]'
            : null,
};
const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\n\t\r]/gu, '');
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>').replace(/[^\P{Cc}\n\t\r]/gu, '')}]]>`;

export const quicktext: Format = {
  name: 'quicktext',
  about: { es: 'Quicktext de Thunderbird (XML)', en: 'Quicktext for Thunderbird (XML)' },
  folder: false,
  cannot: ['tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) => (files.length === 1 && /<quicktext\b/i.test(files[0]?.text.slice(0, 500) ?? '') ? 1 : 0),
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      const root = xmlOf(file);
      if (root.name.toLowerCase() !== 'quicktext') throw new FormatError(`${file.path}: an element "quicktext" is expected`);
      for (const menu of [root, ...elementsOf(root, 'menu')])
        for (const group of [...elementsOf(menu, 'group'), ...elementsOf(menu, 'groups').flatMap((list) => elementsOf(list, 'group'))]) {
          const folder = textIn(group, 'title', 'name').trim(),
            texts = [...elementsOf(group, 'text'), ...elementsOf(group, 'texts').flatMap((list) => elementsOf(list, 'text'))];
          for (const text of texts) {
            const title = textIn(text, 'name', 'title').trim(),
              warn = (problem: string): void => {
                out.warn(title, problem);
              };
            const raw = textIn(text, 'body', 'text').replace(/\r\n?/g, '\n'),
              html = /html/i.test(textIn(text, 'type') || text.attributes['type'] || '');
            const { body, images } = html ? htmlToBody(raw) : { body: raw, images: [] },
              subject = textIn(text, 'subject'),
              shortcut = (textIn(text, 'keyword', 'shortcut') || '').trim(),
              attached = textIn(text, 'attachments');
            for (const image of images) warn(out.say.unsupported(image));
            if (subject.trim() !== '') warn(out.say.actions(`subject = ${subject.slice(0, 60)}`));
            if (attached.trim() !== '') warn(out.say.attachments(attached.split(';').length));
            out.add({
              title,
              body: fromQuicktext(body, warn, out.say),
              ...(shortcut && !/^\d$/.test(shortcut) ? { shortcut } : {}),
              ...(folder ? { folder } : {}),
            });
          }
        }
    }
    const read = out.finish(),
      byPlace = new Map(read.replies.map((reply) => [`${reply.folder ?? ''}/${reply.title}`, reply.id]));
    // [[TEXT=group|name]] names a text by its place; ours by its id.
    const named = {
      ...read,
      replies: read.replies.map((reply) => ({
        ...reply,
        body: reply.body.replace(/\{% include "([^"]*)" %\}/g, (_all, place: string) => include(byPlace.get(place) ?? place)),
      })),
    };
    return fillNothing(named, out.say);
  },
  write: (library, lang) =>
    exportWith(
      quicktext,
      library,
      {
        ...TONGUE,
        include: (id) => {
          const reply = library.replies.find((one) => one.id === id || one.shortcut === id);
          return reply ? `[[TEXT=${safe(reply.folder ?? 'Relee')}|${safe(reply.title)}]]` : null;
        },
      },
      lang,
      (items) => {
        const folders = [...new Set(items.map(({ reply }) => reply.folder ?? ''))];
        const groups = folders.map(
          (folder) =>
            `  <group>\n    <title>${escapeXml(folder)}</title>\n    <texts>\n${items
              .filter(({ reply }) => (reply.folder ?? '') === folder)
              .map(
                ({ reply, text }) =>
                  `      <text>\n        <name>${escapeXml(reply.title)}</name>\n        <keyword>${escapeXml(reply.shortcut ?? reply.id)}</keyword>\n        <subject></subject>\n        <type>text/html</type>\n        <body>${cdata(bodyToHtml(text))}</body>\n      </text>`,
              )
              .join('\n')}\n    </texts>\n  </group>`,
        );
        return [
          { path: '', text: `<?xml version="1.0" encoding="UTF-8"?>\n<quicktext version="2">\n${groups.join('\n')}\n</quicktext>\n` },
        ];
      },
    ),
};
