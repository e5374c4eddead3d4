/** Plain folders: .txt, .md, .rtf and .html, and Outlook's .oft and .msg; folder = category, file name = title. */
import CFB from 'cfb';
import { decodeText, ENCODING_NAMES, type Encoding } from '../../text/decode.js';
import { decodeEntities } from '../../text/html-entities.js';
import type { Library } from '../types.js';
import { fillNothing } from './blank-body.js';
import { collector, slugOf, type Collector, type Exported, type Format, type Warning, type WrittenFile } from './format.js';
import { fromForeign } from './foreign.js';
import { htmlToBody, looksHtml } from './html.js';
import { headed, type Heading } from './heading.js';
import { looksRtf, rtfToText } from './rtf.js';
import { SAY } from './say.js';
import { baseOf, folderOf, isDatabase, stemOf, type SourceFile } from './source.js';
import { lostFields } from './tongue.js';

/** Files that explain a folder. */
const EXPLAINS = /^(?:readme|léeme|leeme|license|licence|licencia|changelog|contributing|copying)(?:\.\w+)?$/i;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The code page that one of its texts was guessed to be in. */
  readonly guessed?: Encoding;
}

/** Outlook's templates are compound files ([MS-OXMSG]): subject 0x0037, body 0x1000, HTML 0x1013; type 001F is UTF-16, 001E the code page, 0102 bytes. */
function outlook(bytes: Uint8Array): Mail | null {
  if (!OLE.every((byte, i) => bytes[i] === byte)) return null;
  let guessed: Encoding | undefined;
  try {
    const container = CFB.read(bytes, { type: 'array' });
    const stream = (tag: string): string => {
      const entry = (type: string) => CFB.find(container, `__substg1.0_${tag}${type}`)?.content;
      const wide = entry('001F'),
        narrow = entry('001E') ?? entry('0102');
      if (!wide) {
        const decoded = narrow ? decodeText(Uint8Array.from(narrow).filter((byte) => byte !== 0)) : null;
        if (decoded && !decoded.sure) guessed = decoded.encoding;
        return decoded?.text ?? '';
      }
      const units = Uint8Array.from(wide);
      return new TextDecoder('utf-16le').decode(units.subarray(0, units.length & ~1)).replace(/\0{1,99}$/, '');
    };
    const mail = { subject: stream('0037'), text: stream('1000'), html: stream('1013') };
    return guessed ? { ...mail, guessed } : mail;
  } catch {
    return null;
  }
}

interface Read {
  /** What stands above the text between two lines of dashes, as it is read. */
  readonly heading?: Heading;
  readonly title?: string;
  readonly body: string;
  readonly images: readonly string[];
  readonly rich: boolean;
  readonly guessed?: Encoding;
}

function contentOf(file: SourceFile): Read | null {
  if (file.bytes) {
    const mail = outlook(file.bytes);
    if (!mail) return null;
    const { body, images } = mail.html !== '' ? htmlToBody(mail.html) : { body: mail.text.replace(/\r\n?/g, '\n'), images: [] };
    return {
      ...(mail.subject ? { title: mail.subject } : {}),
      body,
      images,
      rich: mail.html !== '',
      ...(mail.guessed ? { guessed: mail.guessed } : {}),
    };
  }
  if (looksRtf(file.text)) return { body: rtfToText(file.text), images: [], rich: true };
  const html = /\.html?$/i.test(file.path) || looksHtml(file.text);
  if (!html) {
    const { heading, body } = headed(file.text.replace(/\r\n?/g, '\n'));
    return { ...(heading ? { heading } : {}), body: body.trim(), images: [], rich: false };
  }
  const title = /<title>([^<]{1,200})<\/title>/i.exec(file.text)?.[1]?.trim();
  return { ...(title ? { title: decodeEntities(title) } : {}), ...htmlToBody(file.text), rich: true };
}

function add(file: SourceFile, out: Collector): void {
  const base = baseOf(file.path);
  if (EXPLAINS.test(base)) {
    out.skip(file.path, out.say.readme);
    return;
  }
  if (!/\.(?:txt|text|md|markdown|rtf|html?|oft|msg)$/i.test(base)) {
    out.skip(file.path, isDatabase(file.bytes) ? out.say.database : out.say.otherKind('.txt, .md, .rtf, .html, .oft'));
    return;
  }
  const content = contentOf(file);
  if (!content) {
    out.skip(file.path, out.say.notText);
    return;
  }
  const { title: called, folder: filed, ...fields } = content.heading?.fields ?? {},
    title = called ?? content.title ?? stemOf(file.path).replaceAll('_', ' '),
    folder = filed ?? folderOf(file.path);
  for (const name of content.heading?.others ?? []) out.warn(title, out.say.heading(name));
  for (const image of content.images) out.warn(title, out.say.unsupported(image));
  if (content.guessed) out.warn(title, out.say.guessed(ENCODING_NAMES[content.guessed]));
  out.add({ ...fields, title, body: fromForeign(content.body, out, title), ...(folder ? { folder } : {}) });
}

const CANNOT: Format['cannot'] = ['shortcut', 'tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'];

function write(library: Library, lang: 'es' | 'en'): Exported {
  const taken = new Set<string>(),
    warnings: Warning[] = [];
  const files = library.replies.map((reply): WrittenFile => {
    const folder = (reply.folder ?? '')
      .split('/')
      .map((level) => fileName(level))
      .filter(Boolean)
      .join('/');
    const wanted = fileName(reply.title),
      name = wanted === '' || taken.has(`${folder}/${wanted.toLowerCase()}`) ? reply.id : wanted;
    taken.add(`${folder}/${name.toLowerCase()}`);
    const lost = [
      ...lostFields(reply, CANNOT),
      ...(name === reply.title ? [] : ['title']),
      ...(folder === (reply.folder ?? '') ? [] : ['folder']),
    ];
    if (lost.length > 0) warnings.push({ item: reply.id, problem: SAY[lang].lost(lost.join(', ')) });
    return { path: `${folder === '' ? '' : `${folder}/`}${name}.txt`, text: `${reply.body}\n` };
  });
  return { files, report: { read: library.replies.length, imported: files.length, skipped: 0, warnings } };
}

/** Names that Windows keeps for devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** A title as a file name on every system; letters with accents stay. */
function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.{1,99}|[. ]{1,99}$/g, '')
    .slice(0, 80)
    .trim();
  return DEVICE.test(name) || EXPLAINS.test(name) ? `${name} -` : name || slugOf(title);
}

export const folderFormat: Format = {
  name: 'txt',
  about: {
    es: 'carpeta de .txt, .md, .rtf, .html o plantillas .oft: carpeta = categoría, nombre = título',
    en: 'a folder of .txt, .md, .rtf, .html or .oft templates: folder = category, file name = title',
  },
  folder: true,
  cannot: CANNOT,
  detect: (files) => {
    const fit = files.filter((file) => /\.(?:txt|text|md|markdown|rtf|html?|oft|msg)$/i.test(file.path)).length;
    return files.length > 0 && fit > 0 && fit >= files.length / 2 ? 0.4 : 0;
  },
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) add(file, out);
    return fillNothing(out.finish(), out.say);
  },
  write,
};
