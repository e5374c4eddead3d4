/** Beeftext: `comboList.json` of every version since the first, and its CSV. */
import { parseCsv } from './csv.js';
import { fillNothing } from './blank-body.js';
import { asFields, asList, asText, isoDayOf, isJson, jsonOf, own, peekJson, type Fields } from './data.js';
import { collector, FormatError, slugOf, type Collector, type Format } from './format.js';
import { htmlToBody, looksHtml } from './html.js';
import { CLIPBOARD, CURSOR, date, escapeLiquid, field, fromPattern, include, knownFormat, unsupported, type Shift } from './neutral.js';
import { exportWith, type Tongue } from './tongue.js';

const SHIFT = /([+-])(\d{1,5})([yMwdhmsz])/g;
const ENDS = /^\\([}\\])/;

/** `#{…}` from an opening brace on: inside, `\}` and `\\` are escaped. */
function hole(text: string, from: number): { inner: string; end: number } | null {
  let inner = '';
  for (let at = from; at < text.length && at < from + 600; at++) {
    const escape = ENDS.exec(text.slice(at, at + 2));
    if (escape) {
      inner += escape[1];
      at++;
    } else if (text[at] === '}') return { inner, end: at + 1 };
    else inner += text[at];
  }
  return null;
}

function shiftOf(text: string): Shift {
  const out: Record<string, number> = {};
  for (const [, sign, count, unit] of text.matchAll(SHIFT)) {
    const by = Number(count) * (sign === '-' ? -1 : 1);
    const [name, times] = (
      { y: ['years', 1], M: ['months', 1], w: ['days', 7], d: ['days', 1], h: ['hours', 1], m: ['minutes', 1] } as Record<
        string,
        [string, number]
      >
    )[unit ?? ''] ?? ['minutes', 0];
    out[name] = (out[name] ?? 0) + by * times;
  }
  return out;
}

/** What stands for one variable. @param keywords ids of the combos by keyword, for those that name another. */
function variable(
  inner: string,
  keywords: ReadonlyMap<string, string>,
  warn: (problem: string) => void,
  say: Collector['say'],
): string | null {
  const at = inner.indexOf(':'),
    name = (at < 0 ? inner : inner.slice(0, at)).trim(),
    rest = at < 0 ? '' : inner.slice(at + 1);
  const lost = (): string => {
    warn(say.unsupported(`#{${inner}}`));
    return unsupported(`#{${inner}}`);
  };
  switch (name) {
    case 'clipboard':
      return CLIPBOARD;
    case 'cursor':
      return CURSOR;
    case 'date':
      return date('short');
    case 'time':
      return date('time');
    case 'input':
      return field(rest.trim() || 'texto');
    case 'dateTime': {
      const parts = /^((?:[+-]\d{1,5}[yMwdhmsz])*):?(.*)$/s.exec(rest),
        pattern = parts?.[2] ?? '';
      const format = pattern === '' ? '%d/%m/%Y %H:%M' : fromPattern(pattern);
      if (!knownFormat(format)) warn(say.dateFormat(pattern));
      return date(format, shiftOf(parts?.[1] ?? ''));
    }
    case 'combo':
    case 'upper':
    case 'lower':
    case 'trim': {
      if (name === 'upper' || name === 'lower') warn(say.filter(name));
      return include(keywords.get(rest.trim()) ?? (slugOf(rest) || rest));
    }
    case 'key':
      return /^(?:enter|return)\b/i.test(rest)
        ? '\n'.repeat(Math.min(9, Number(/:(\d)/.exec(rest)?.[1] ?? 1)))
        : /^tab\b/i.test(rest)
          ? '\t'
          : lost();
    case 'envVar':
    case 'powershell': {
      warn(say.program(inner));
      return unsupported(`#{${inner}}`);
    }
    case 'shortcut':
    case 'delay':
      return lost();
    default:
      return null;
  }
}

function fromBeeftext(text: string, keywords: ReadonlyMap<string, string>, warn: (problem: string) => void, say: Collector['say']): string {
  let out = '',
    from = 0;
  for (let at = text.indexOf('#{'); at >= 0; at = text.indexOf('#{', at + 1)) {
    if (at < from) continue;
    const found = hole(text, at + 2),
      ours = found && variable(found.inner, keywords, warn, say);
    if (!found || ours === null) continue;
    out += escapeLiquid(text.slice(from, at)) + ours;
    from = found.end;
  }
  return out + escapeLiquid(text.slice(from));
}

const escapeHole = (text: string): string => text.replace(/[\\}]/g, '\\$&');
const TONGUE: Tongue = {
  field: (label) => `#{input:${escapeHole(label)}}`,
  cursor: '#{cursor}',
  clipboard: '#{clipboard}',
  include: (id) => `#{combo:${escapeHole(id)}}`,
  date(filters) {
    const moves = filters.slice(0, -1).map((filter) => /^plus_(days|months|hours|minutes): (-?\d+)$/.exec(filter));
    const format = /^date: "([^"]*)"$/.exec(filters.at(-1) ?? '')?.[1];
    if (format === undefined || moves.some((move) => move === null)) return null;
    const named = ({ short: 'dd/MM/yyyy', time: 'HH:mm', iso: 'yyyy-MM-dd' } as Record<string, string>)[format];
    const pattern =
      named ??
      format.replace(
        /%(-?\w)/g,
        (all, code: string) =>
          (
            ({
              Y: 'yyyy',
              y: 'yy',
              m: 'MM',
              '-m': 'M',
              B: 'MMMM',
              b: 'MMM',
              d: 'dd',
              '-d': 'd',
              A: 'dddd',
              a: 'ddd',
              H: 'HH',
              M: 'mm',
              S: 'ss',
            }) as Record<string, string>
          )[code] ?? all,
      );
    if (pattern.includes('%') || (named === undefined && /^[a-z]+$/.test(format))) return null;
    const unit: Readonly<Record<string, string>> = { days: 'd', months: 'M', hours: 'h', minutes: 'm' };
    return `#{dateTime:${moves.map((move) => `${Number(move?.[2]) < 0 ? '' : '+'}${move?.[2]}${unit[move?.[1] ?? '']}`).join('')}:${escapeHole(pattern)}}`;
  },
};

const isCombo = (row: Fields): boolean =>
  ('keyword' in row && ('snippet' in row || 'substitutionText' in row)) || ('comboText' in row && 'substitutionText' in row);
const combosOf = (root: unknown): readonly unknown[] => (Array.isArray(root) ? (root as unknown[]) : asList(own(asFields(root), 'combos')));

function readJson(root: unknown, out: Collector): void {
  const groups = new Map(
    asList(own(asFields(root), 'groups'))
      .map(asFields)
      .map((group) => [asText(own(group, 'uuid')), { name: asText(own(group, 'name')), off: own(group, 'enabled') === false }]),
  );
  const combos = combosOf(root).map(asFields);
  const keywordOf = (combo: Fields): string => asText(own(combo, 'keyword') ?? own(combo, 'comboText'));
  const keywords = new Map(combos.map((combo) => [keywordOf(combo), keywordOf(combo).replace(/^[:;]+/, '')]));
  for (const combo of combos) {
    const keyword = keywordOf(combo),
      title = asText(own(combo, 'name')) || keyword,
      warn = (problem: string): void => {
        out.warn(title, problem);
      };
    const raw = asText(own(combo, 'snippet') ?? own(combo, 'substitutionText')),
      rich = own(combo, 'useHtml') === true;
    if (rich) warn(out.say.html);
    const { body, images } = rich || looksHtml(raw) ? htmlToBody(raw) : { body: raw, images: [] };
    for (const image of images) warn(out.say.unsupported(image));
    const group = groups.get(asText(own(combo, 'group'))),
      retired = own(combo, 'enabled') === false || group?.off === true,
      about = asText(own(combo, 'description'));
    if (retired) warn(out.say.archived);
    out.add({
      title,
      body: fromBeeftext(body, keywords, warn, out.say),
      ...(keyword ? { shortcut: keyword } : {}),
      ...(group?.name ? { folder: group.name } : {}),
      ...(about ? { tags: [about.slice(0, 60)] } : {}),
      ...(retired ? { archived: true } : {}),
      ...isoDayOf(own(combo, 'modificationDateTime') ?? own(combo, 'lastModified') ?? 0),
    });
  }
}

export const beeftext: Format = {
  name: 'beeftext',
  about: { es: 'Beeftext, todas sus versiones (JSON o CSV)', en: 'Beeftext, every version (JSON or CSV)' },
  folder: false,
  cannot: ['language', 'register', 'variants', 'channels', 'favourite'],
  detect(files) {
    const root = peekJson(files),
      combos = combosOf(root).map(asFields);
    return root !== undefined && combos.length > 0 && combos.slice(0, 20).every(isCombo) ? 1 : 0;
  },
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      if (isJson(file)) {
        const root = jsonOf(file);
        if (combosOf(root).length === 0) throw new FormatError(`${file.path}: a list "combos" is expected`);
        readJson(root, out);
        continue;
      }
      // Its export has no first row of names (keyword, snippet, name); its cheat sheet has: Group, Name, Keyword, Snippet.
      const rows = parseCsv(file.text, ','),
        sheet = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()).join() === 'group,name,keyword,snippet';
      if (rows.some(({ cells }) => cells.length < 2)) throw new FormatError(`${file.path}: three columns are expected`);
      readJson(
        {
          combos: (sheet ? rows.slice(1) : rows).map(({ cells }) =>
            sheet
              ? { name: cells[1], keyword: cells[2], snippet: cells[3], group: cells[0] }
              : { keyword: cells[0], snippet: cells[1], name: cells[2] },
          ),
          groups: sheet ? [...new Set(rows.slice(1).map(({ cells }) => cells[0] ?? ''))].map((name) => ({ uuid: name, name })) : [],
        },
        out,
      );
    }
    return fillNothing(out.finish(), out.say);
  },
  write: (library, lang) =>
    exportWith(beeftext, library, TONGUE, lang, (items) => {
      const groups = [...new Set(items.map(({ reply }) => reply.folder ?? ''))].filter(Boolean),
        stamp = (day = '2000-01-01'): string => `${day}T00:00:00.000`;
      return [
        {
          path: '',
          text: `${JSON.stringify(
            {
              fileFormatVersion: 10,
              groups: groups.map((name, i) => ({
                uuid: `{g${i + 1}}`,
                name,
                description: '',
                creationDateTime: stamp(),
                modificationDateTime: stamp(),
                enabled: true,
              })),
              combos: items.map(({ reply, text }, i) => ({
                uuid: `{c${i + 1}}`,
                name: reply.title,
                keyword: reply.shortcut ?? reply.id,
                snippet: text,
                description: (reply.tags ?? []).join(', '),
                matchingMode: 0,
                caseSensitivity: 0,
                group: reply.folder ? `{g${groups.indexOf(reply.folder) + 1}}` : '',
                enabled: reply.archived !== true,
                creationDateTime: stamp(reply.updated),
                modificationDateTime: stamp(reply.updated),
              })),
            },
            null,
            2,
          )}\n`,
        },
      ];
    }),
};
