/** Text Blaze: the JSON of its export, folders of snippets with commands in braces. */
import { fillNothing } from './blank-body.js';
import { macros, settings, type Macro } from './braces-macros.js';
import { asFields, asList, asText, isoDayOf, firstText, jsonOf, own, peekJson } from './data.js';
import { collector, FormatError, type Collector, type Format } from './format.js';
import { htmlToBody, looksHtml } from './html.js';
import {
  CLIPBOARD,
  CURSOR,
  date,
  escapeLiquid,
  field,
  fromPattern,
  include,
  knownFormat,
  nameOf,
  optional,
  unsupported,
  type Shift,
} from './neutral.js';
import { argumentOf, exportWith, literalOf, type Tongue } from './tongue.js';

const COMMANDS: ReadonlySet<string> = new Set([
  'formtext',
  'formparagraph',
  'formmenu',
  'formtoggle',
  'endformtoggle',
  'formdate',
  'if',
  'else',
  'elseif',
  'endif',
  '=',
  'time',
  'clipboard',
  'cursor',
  'snippet',
  'import',
  'user',
  'site',
  'note',
  'endnote',
  'error',
  'key',
  'enter',
  'tab',
  'repeat',
  'endrepeat',
  'link',
  'endlink',
  'image',
  'urlload',
  'click',
  'wait',
  'run',
  'button',
  'endbutton',
]);
const SHIFT = /([+-]?\d{1,5})\s*([YMWDHhm])/g;
const USER: Readonly<Record<string, string>> = {
  name: 'agent.name',
  firstname: 'agent.first_name',
  first_name: 'agent.first_name',
  email: 'agent.email',
};

function shiftOf(text: string): Shift {
  const out: Record<string, number> = {};
  for (const [, count, unit] of text.matchAll(SHIFT)) {
    const [name, times] = (
      { Y: ['years', 1], M: ['months', 1], W: ['days', 7], D: ['days', 1], H: ['hours', 1], h: ['hours', 1], m: ['minutes', 1] } as Record<
        string,
        [string, number]
      >
    )[unit ?? ''] ?? ['minutes', 0];
    out[name] = (out[name] ?? 0) + Number(count) * times;
  }
  return out;
}
const truthy = (text: string): boolean => /^(?:yes|true|1|on|sí|si)$/i.test(text);

/** A condition that Liquid can say: a name, its negation, a comparison with a literal. */
function conditionOf(text: string): string | null {
  const match =
    /^\s{0,99}(not\s{1,99})?([\p{L}_][\p{L}\p{N}_ ]{0,60}?)\s{0,99}(?:(=|<>|>=|<=|>|<)\s{0,99}("[^"]{0,100}"|-?\d{1,99}(?:\.\d{1,99})?|yes|no|true|false))?\s{0,99}$/iu.exec(
      text,
    );
  if (!match) return null;
  const [, not, name = '', operator, value] = match,
    path = nameOf(name);
  if (!operator) return not ? `${path} == nil or ${path} == false` : path;
  const theirs = /^(?:yes|true)$/i.test(value ?? '') ? 'true' : /^(?:no|false)$/i.test(value ?? '') ? 'false' : value;
  return `${path} ${operator === '=' ? '==' : operator === '<>' ? '!=' : operator} ${theirs}`;
}

interface Toggle {
  readonly label: string;
  readonly on: boolean;
  readonly before: string;
}

export function fromTextBlaze(text: string, warn: (problem: string) => void, say: Collector['say']): string {
  let out = '',
    from = 0;
  const toggles: Toggle[] = [];
  const lost = (raw: string): string => {
    warn(say.unsupported(raw.slice(0, 80)));
    return unsupported(raw);
  };
  for (const macro of macros(text, (name) => COMMANDS.has(name))) {
    if (macro.start < from) continue;
    out += escapeLiquid(text.slice(from, macro.start));
    from = macro.end;
    if (macro.name === 'formtoggle') {
      const { named } = settings(macro.rest);
      toggles.push({ label: named.get('name') ?? 'parte', on: truthy(named.get('default') ?? ''), before: out });
      out = '';
    } else if (macro.name === 'endformtoggle') {
      const open = toggles.pop();
      out = open ? open.before + optional(open.label, open.on, out) : out;
    } else if (macro.name === 'link') {
      // `{link: address}words{endlink}` shows the words.
      const end = text.indexOf('{endlink}', from),
        to = settings(macro.rest).plain[0] ?? '',
        words = end < 0 ? '' : text.slice(from, end);
      if (to === '' || /[{}]/.test(words + to)) out += lost(macro.raw);
      else {
        out += escapeLiquid(words === '' ? to : `[${words}](${to})`);
        if (end >= 0) from = end + '{endlink}'.length;
      }
    } else if (macro.name === 'endlink') {
      continue;
    } else if (macro.name === 'note') {
      const end = text.indexOf('{endnote}', from);
      warn(say.unsupported(macro.raw));
      if (end >= 0) from = end + '{endnote}'.length;
    } else out += command(macro, warn, say, lost);
  }
  out += escapeLiquid(text.slice(from));
  for (const open of toggles.reverse()) out = open.before + optional(open.label, open.on, out);
  return out;
}

function command(
  { name, rest, raw }: Macro,
  warn: (problem: string) => void,
  say: Collector['say'],
  lost: (raw: string) => string,
): string {
  const { named, plain } = settings(rest),
    label = named.get('name') ?? 'texto',
    preset = named.get('default') ?? '';
  for (const setting of ['formatter', 'itemformatter', 'locale'])
    if (named.has(setting)) warn(say.unsupported(`${setting}=${named.get(setting)}`));
  switch (name) {
    case 'formtext':
      return field(label, { preset });
    case 'formparagraph':
      return field(label, { kind: 'area', preset });
    case 'formdate':
      return field(label === 'texto' ? 'fecha' : label, { kind: 'day' });
    case 'formmenu': {
      const options = rest
        .replace(/^:/, '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '' && !/^(?:name|multiple|cols|width|trim|itemseparator|formatter|itemformatter)\s*=/i.test(part))
        .map((part) => part.replace(/^(?:default|values)\s*=\s*/i, ''));
      return field(label === 'texto' ? 'opción' : label, {
        kind: truthy(named.get('multiple') ?? '') ? 'multi' : 'choice',
        options,
        preset,
      });
    }
    case '=':
      return /^[\p{L}_][\p{L}\p{N}_ ]{0,60}$/u.test(rest) ? field(rest) : lost(raw);
    case 'time': {
      // The moment that `at` names is another snippet's field or a fixed day: neither is today.
      if (named.has('at')) return lost(raw);
      const format = fromPattern(plain[0] ?? 'DD/MM/YYYY');
      if (!knownFormat(format)) warn(say.dateFormat(plain[0] ?? ''));
      return date(format, shiftOf(named.get('shift') ?? ''));
    }
    case 'clipboard':
      return CLIPBOARD;
    case 'cursor':
      return CURSOR;
    // {snippet: id} tells of the snippet itself; {import: /shortcut} puts another one in.
    case 'snippet':
      return /^(?:id|shortcut|trigger)$/.test(plain[0] ?? '') ? lost(raw) : include((plain[0] ?? '').replace(/^[/:;]+/, ''));
    case 'import':
      return include((plain[0] ?? '').replace(/^[/:;]+/, ''));
    case 'user': {
      const ours = USER[(plain[0] ?? '').toLowerCase()];
      return ours ? `{{ ${ours} }}` : lost(raw);
    }
    case 'key':
      return /enter/i.test(plain[0] ?? '') ? '\n' : /tab/i.test(plain[0] ?? '') ? '\t' : lost(raw);
    case 'enter':
      return '\n';
    case 'tab':
      return '\t';
    case 'if':
    case 'elseif': {
      const test = conditionOf(rest.replace(/^:/, ''));
      if (test === null) warn(say.condition(rest));
      return `{% ${name === 'if' ? 'if' : 'elsif'} ${test ?? 'false'} %}`;
    }
    case 'else':
      return '{% else %}';
    case 'endif':
      return '{% endif %}';
    default:
      return lost(raw);
  }
}

const safe = (text: string): string => text.replace(/[;{}]/g, ' ');
const TONGUE: Tongue = {
  field(label, hole) {
    const preset = hole.preset ? `; default=${safe(hole.preset)}` : '';
    if (hole.kind === 'choice' || hole.kind === 'multi')
      return `{formmenu: ${(hole.options ?? []).map((option) => (option === hole.preset ? `default=${safe(option)}` : safe(option))).join('; ')}; name=${safe(label)}${hole.kind === 'multi' ? '; multiple=yes' : ''}}`;
    return `{${hole.kind === 'area' ? 'formparagraph' : hole.kind === 'day' ? 'formdate' : 'formtext'}: name=${safe(label)}${preset}}`;
  },
  cursor: '{cursor}',
  clipboard: '{clipboard}',
  include: (id) => `{import: /${safe(id)}}`,
  optional: (label, on) => [`{formtoggle: name=${safe(label)}; default=${on ? 'yes' : 'no'}}`, '{endformtoggle}'],
  path: (ours, fallback) => {
    const name = Object.entries(USER).find(([, path]) => path === ours)?.[0];
    return name && !fallback ? `{user: ${name}}` : null;
  },
  date(filters) {
    const format = literalOf(argumentOf(filters, 'date') ?? undefined),
      moves = filters.slice(0, -1).map((filter) => /^plus_(days|months|hours|minutes): (-?\d+)$/.exec(filter));
    const written =
      ({ short: 'DD/MM/YYYY', iso: 'YYYY-MM-DD', time: 'HH:mm' } as Record<string, string>)[format ?? ''] ??
      format?.replace(
        /%(-?\w)/g,
        (all, code: string) =>
          (
            ({
              Y: 'YYYY',
              y: 'YY',
              m: 'MM',
              '-m': 'M',
              B: 'MMMM',
              b: 'MMM',
              d: 'DD',
              '-d': 'D',
              A: 'dddd',
              a: 'ddd',
              H: 'HH',
              M: 'mm',
            }) as Record<string, string>
          )[code] ?? all,
      );
    if (written === undefined || /%|^(?:long|day|full|weekday|month)$/.test(written) || moves.some((move) => move === null)) return null;
    const unit: Readonly<Record<string, string>> = { days: 'D', months: 'M', hours: 'H', minutes: 'm' };
    return `{time: ${written}${moves.length > 0 ? `; shift=${moves.map((move) => `${Number(move?.[2]) < 0 ? '' : '+'}${move?.[2]}${unit[move?.[1] ?? '']}`).join('')}` : ''}}`;
  },
};

export const textblaze: Format = {
  name: 'textblaze',
  about: { es: 'Text Blaze (JSON)', en: 'Text Blaze (JSON)' },
  folder: false,
  cannot: ['tags', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect(files) {
    const folders = asList(own(asFields(peekJson(files)), 'folders')).map(asFields);
    return folders.some((folder) =>
      asList(own(folder, 'snippets')).some((snippet) => 'text' in asFields(snippet) || 'html' in asFields(snippet)),
    )
      ? 0.95
      : 0;
  },
  read(files, lang) {
    const out = collector(lang);
    for (const file of files) {
      const folders = asList(own(asFields(jsonOf(file)), 'folders')).map(asFields);
      if (folders.length === 0) throw new FormatError(`${file.path}: a list "folders" is expected`);
      for (const folder of folders)
        for (const snippet of asList(own(folder, 'snippets')).map(asFields)) {
          const shortcut = asText(own(snippet, 'shortcut')).replace(/^[/:;]+/, ''),
            title = firstText(snippet, 'name', 'label', 'shortcut'),
            warn = (problem: string): void => {
              out.warn(title, problem);
            };
          const raw = firstText(snippet, 'text', 'html'),
            { body, images } = looksHtml(raw) ? htmlToBody(raw) : { body: raw, images: [] };
          for (const image of images) warn(out.say.unsupported(image));
          const name = asText(own(folder, 'name'));
          out.add({
            title: title.replace(/^[/:;]+/, ''),
            body: fromTextBlaze(body, warn, out.say),
            ...(shortcut ? { shortcut } : {}),
            ...(name ? { folder: name } : {}),
            ...isoDayOf(own(snippet, 'updated_at') ?? 0),
          });
        }
    }
    return fillNothing(out.finish(), out.say);
  },
  write: (library, lang) =>
    exportWith(textblaze, library, TONGUE, lang, (items) => {
      const folders = [...new Set(items.map(({ reply }) => reply.folder ?? ''))];
      return [
        {
          path: '',
          text: `${JSON.stringify({ version: 1, folders: folders.map((name) => ({ name, snippets: items.filter(({ reply }) => (reply.folder ?? '') === name).map(({ reply, text }) => ({ name: reply.title, shortcut: `/${reply.shortcut ?? reply.id}`, text, type: 'text' })) })) }, null, 2)}\n`,
        },
      ];
    }),
};
