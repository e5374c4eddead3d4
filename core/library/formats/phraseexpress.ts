/** PhraseExpress: the XML and the table that it exports, with macros in braces and a hash. */
import { parseCsv, printCsv } from './csv.js';
import { fillNothing } from './blank-body.js';
import { collector, FormatError, slugOf, type Collector, type Format } from './format.js';
import { hasColumns } from './helpdesks.js';
import { htmlToBody, looksHtml } from './html.js';
import { CLIPBOARD, CURSOR, date, escapeLiquid, field, fromPattern, include, knownFormat, random, unsupported } from './neutral.js';
import { elementsOf, textIn, xmlOf } from './plist.js';
import { rtfToText, looksRtf } from './rtf.js';
import { exportWith, type Tongue } from './tongue.js';
import type { XmlElement } from '@rgrove/parse-xml';

const MACRO = /\{#([a-z]{2,24})(?:\s+((?:[^{}]|\{[^{}]{0,200}\}){0,600}))?\}/gi;
const setting = (rest: string, name: string): string => {
  const match = new RegExp(`-${name}\\s+(?:"([^"]*)"|(\\S+))`, 'i').exec(rest);
  return match?.[1] ?? match?.[2] ?? '';
};

/** The format of `-f`, up to the next setting, for it is written with blanks and without quotes; and what stands beside it. */
function formatIn(rest: string): { readonly format: string; readonly others: string } {
  const flag = /-f(?:ormat)?\s/i.exec(rest);
  if (!flag) return { format: '', others: rest };
  const given = rest.slice(flag.index + flag[0].length).trimStart();
  const quoted = given.startsWith('"') ? given.indexOf('"', 1) : -1;
  const next = given.search(/\s-[a-z]/i);
  const end = quoted > 0 ? quoted + 1 : next < 0 ? given.length : next;
  const format = quoted > 0 ? given.slice(1, quoted) : given.slice(0, end);
  return { format: format.trim(), others: `${rest.slice(0, flag.index)} ${given.slice(end)}` };
}

/** PhraseExpress writes dates with Delphi's letters: m is the month (a minute only behind an hour), n the minute, t the hour as the system writes it. */
function fromDelphi(pattern: string): string {
  const noon = /am\/pm|a\/p/i.test(pattern);
  let hour = false;
  return fromPattern(
    pattern.replace(/"[^"]*"|'[^']*'|am\/pm|a\/p|([a-z])\1*/gi, (run, letter?: string) => {
      if (letter === undefined) return /^a/i.test(run) ? 'a' : run;
      const low = letter.toLowerCase(),
        minute = low === 'n' || (low === 'm' && hour),
        times = Math.min(run.length, 4);
      hour = low === 'h';
      if (minute) return 'm'.repeat(Math.min(times, 2));
      const ours = {
        y: times > 2 ? 'yyyy' : 'yy',
        m: 'M'.repeat(times),
        d: 'd'.repeat(times),
        h: (noon ? 'h' : 'H').repeat(times),
        t: 'HH:mm',
      };
      return (ours as Record<string, string>)[low] ?? run;
    }),
  );
}

/** phraseexpress.com/doc, "Macro functions". */
function fromPhraseExpress(text: string, warn: (problem: string) => void, say: Collector['say']): string {
  let out = '',
    from = 0;
  for (const match of text.matchAll(MACRO)) {
    const [raw, written = '', rest = ''] = match,
      name = written.toLowerCase();
    out += escapeLiquid(text.slice(from, match.index));
    from = match.index + raw.length;
    if (name === 'clipboard' || name === 'clip') out += CLIPBOARD;
    else if (name === 'cursor' || name === 'setcursor') out += CURSOR;
    else if (name === 'datetime' || name === 'date' || name === 'time') {
      const { format: asked, others } = formatIn(rest);
      const pattern = asked || (/^[^-\s]\S*$/.test(rest.trim()) ? rest.trim() : ''),
        format = pattern === '' ? (name === 'time' ? 'time' : 'short') : fromDelphi(pattern);
      if (pattern !== '' && !knownFormat(format)) warn(say.dateFormat(pattern));
      const shift = /(?:-s(?:hift)?\s+)?([+-]\d{1,4})\s*([dwmyh])/i.exec(others);
      const by = Number(shift?.[1] ?? 0),
        unit = (shift?.[2] ?? 'd').toLowerCase();
      out += date(
        format,
        unit === 'w'
          ? { days: by * 7 }
          : unit === 'm'
            ? { months: by }
            : unit === 'y'
              ? { years: by }
              : unit === 'h'
                ? { hours: by }
                : { days: by },
      );
    } else if (name === 'input' || name === 'inputbox' || name === 'form') {
      const options = setting(rest, 'items')
        .split(/[;|]/)
        .map((option) => option.trim())
        .filter(Boolean);
      out += field(setting(rest, 'head') || setting(rest, 'label') || setting(rest, 'name') || rest.split(/\s-/)[0]?.trim() || 'texto', {
        preset: setting(rest, 'default'),
        ...(options.length > 0 ? { kind: 'choice' as const, options } : /-multiline/i.test(rest) ? { kind: 'area' as const } : {}),
      });
    } else if (name === 'insert' || name === 'phrase') {
      const target = setting(rest, 'phrase') || rest.trim();
      out += include(slugOf(target) || target);
    } else if (name === 'random')
      out += random(
        rest
          .split(/[;|]/)
          .map((option) => option.trim())
          .filter(Boolean),
      );
    else if (name === 'enter' || name === 'return') out += '\n';
    else if (name === 'tab') out += '\t';
    else {
      warn(/^(?:run|shell|script|powershell|applescript)$/.test(name) ? say.program(raw) : say.unsupported(raw));
      out += unsupported(raw);
    }
  }
  return out + escapeLiquid(text.slice(from));
}

const bodyOf = (raw: string): string =>
  (looksRtf(raw) ? rtfToText(raw) : looksHtml(raw) ? htmlToBody(raw).body : raw).replace(/\r\n?/g, '\n');

function walk(node: XmlElement, folder: string, out: Collector, depth = 0): void {
  if (depth > 12) return;
  for (const child of elementsOf(node)) {
    const kind = child.name.toLowerCase(),
      title = (
        child.attributes['description'] ??
        child.attributes['name'] ??
        child.attributes['caption'] ??
        textIn(child, 'description', 'title', 'name', 'caption')
      ).trim();
    if (kind === 'folder' || kind === 'group' || kind === 'phrasefolder')
      walk(child, [folder, title].filter(Boolean).join('/'), out, depth + 1);
    else if (kind === 'phrase' || kind === 'item') {
      const raw =
          textIn(child, 'content', 'phrasecontent', 'text', 'plaintext', 'body') || (elementsOf(child).length === 0 ? child.text : ''),
        warn = (problem: string): void => {
          out.warn(title, problem);
        };
      const shortcut = (child.attributes['autotext'] ?? textIn(child, 'autotext', 'shortcut', 'abbreviation')).trim(),
        hotkey = textIn(child, 'hotkey').trim();
      if (hotkey !== '') warn(out.say.actions(`hotkey = ${hotkey}`));
      if (looksRtf(raw)) warn(out.say.rich);
      out.add({
        title: title || shortcut,
        body: fromPhraseExpress(bodyOf(raw), warn, out.say),
        ...(shortcut ? { shortcut } : {}),
        ...(folder ? { folder } : {}),
      });
    } else walk(child, folder, out, depth + 1);
  }
}

const NAMES: Readonly<Record<string, string>> = {
  description: 'title',
  descripción: 'title',
  title: 'title',
  name: 'title',
  phrase: 'body',
  content: 'body',
  'phrase content': 'body',
  text: 'body',
  contenido: 'body',
  frase: 'body',
  autotext: 'shortcut',
  shortcut: 'shortcut',
  autotexto: 'shortcut',
  folder: 'folder',
  carpeta: 'folder',
  hotkey: 'hotkey',
};

const TONGUE: Tongue = {
  cursor: '{#cursor}',
  clipboard: '{#clipboard}',
  include: (id) => `{#insert ${id}}`,
  random: (options) => `{#random ${options.map((option) => option.replace(/[;|{}]/g, ' ')).join(';')}}`,
  field: (label, hole) =>
    `{#input -head "${label.replace(/["{}]/g, ' ')}"${hole.kind === 'choice' && hole.options ? ` -items "${hole.options.map((option) => option.replace(/[";|{}]/g, ' ')).join(';')}"` : ''}${hole.preset ? ` -default "${hole.preset.replace(/["{}]/g, ' ')}"` : ''}${hole.kind === 'area' ? ' -multiline' : ''}}`,
  date: (filters) =>
    filters.length !== 1 ? null : filters[0] === 'date: "short"' ? '{#datetime}' : filters[0] === 'date: "time"' ? '{#time}' : null,
};

export const phraseexpress: Format = {
  name: 'phraseexpress',
  about: { es: 'PhraseExpress (XML o CSV)', en: 'PhraseExpress (XML or CSV)' },
  folder: false,
  cannot: ['tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) =>
    files.length === 1 && /<(?:phraseexpress|phrases?)\b/i.test(files[0]?.text.slice(0, 500) ?? '')
      ? 0.95
      : hasColumns(files, 'description', 'autotext') || hasColumns(files, 'phrase', 'autotext')
        ? 0.9
        : 0,
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      if (/^\s*</.test(file.text)) {
        walk(xmlOf(file), '', out);
        continue;
      }
      const rows = parseCsv(file.text),
        heads = (rows[0]?.cells ?? []).map((cell) => NAMES[cell.trim().toLowerCase()] ?? '');
      if (!heads.includes('body'))
        throw new FormatError(`${file.path}: a column of phrases is expected (Description, Phrase, Autotext, Folder)`);
      for (const { cells } of rows.slice(1)) {
        const row = Object.fromEntries(heads.map((name, i) => [name, cells[i] ?? ''])),
          title = row['title'] || row['shortcut'] || '';
        if (looksRtf(row['body'] ?? '')) out.warn(title, out.say.rich);
        out.add({
          title,
          body: fromPhraseExpress(
            bodyOf(row['body'] ?? ''),
            (problem) => {
              out.warn(title, problem);
            },
            out.say,
          ),
          ...(row['shortcut'] ? { shortcut: row['shortcut'] } : {}),
          ...(row['folder'] ? { folder: row['folder'].replaceAll('\\', '/') } : {}),
        });
      }
    }
    return fillNothing(out.finish(), out.say);
  },
  write: (library, lang) =>
    exportWith(phraseexpress, library, TONGUE, lang, (items) => [
      {
        path: '',
        text: printCsv([
          ['Description', 'Phrase', 'Autotext', 'Folder'],
          ...items.map(({ reply, text }) => [reply.title, text, reply.shortcut ?? reply.id, reply.folder ?? '']),
        ]),
      },
    ]),
};
