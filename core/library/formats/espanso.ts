/** espanso match files, read as espanso shows them. */
import { stringify } from 'yaml';
import { fillNothing } from './blank-body.js';
import { asFields, asList, asText, own, yamlOf, type Fields } from './data.js';
import { espansoBody, shortcutOf } from './espanso-body.js';
import { collector, FormatError, type Collector, type Format, type SourceFile } from './format.js';
import { htmlToBody } from './html.js';
import { baseOf } from './source.js';
import { argumentOf, exportWith, literalOf, type Tongue } from './tongue.js';
import type { Reply } from '../types.js';

const byName = (list: unknown): [string, Fields][] =>
  asList(list)
    .map(asFields)
    .map((entry) => [asText(own(entry, 'name')), entry]);
/** How a trigger is typed, which a library does not need. */
const TYPING = ['word', 'left_word', 'right_word', 'propagate_case', 'uppercase_style', 'force_clipboard', 'force_mode', 'paragraph'];

function formFields(match: Fields): Map<string, Fields> {
  const out = new Map<string, Fields>();
  for (const [name, definition] of Object.entries(asFields(own(match, 'form_fields')))) out.set(`form1.${name}`, asFields(definition));
  for (const entry of asList(own(match, 'vars')).map(asFields)) {
    if (asText(own(entry, 'type')) !== 'form') continue;
    const params = asFields(own(entry, 'params')),
      known = asFields(own(params, 'fields'));
    for (const [, field = ''] of asText(own(params, 'layout')).matchAll(/\[\[\s{0,99}([^\][\n]{1,80}?)\s{0,99}\]\]/g))
      out.set(`${asText(own(entry, 'name'))}.${field}`, asFields(own(known, field)));
  }
  return out;
}

function readMatch(match: Fields, globals: readonly [string, Fields][], folder: string, out: Collector, typing: Set<string>): void {
  const triggers = [asText(own(match, 'trigger')), ...asList(own(match, 'triggers')).map(asText)].filter(Boolean),
    regex = asText(own(match, 'regex'));
  const title = asText(own(match, 'label')) || triggers.map(shortcutOf)[0] || regex || 'espanso',
    warn = (problem: string): void => {
      out.warn(title, problem);
    };
  const form = typeof own(match, 'form') === 'string',
    html = asText(own(match, 'html'));
  const text =
    asText(own(match, 'replace')) ||
    asText(own(match, 'form')) ||
    asText(own(match, 'markdown')) ||
    (html === '' ? '' : htmlToBody(html).body);
  if (text === '') {
    out.skip(title, own(match, 'image_path') ? out.say.image : out.say.noText);
    return;
  }
  if (html !== '') warn(out.say.html);
  if (regex !== '') warn(out.say.pattern);
  if (triggers.length > 1) warn(out.say.triggers(triggers.join(' ')));
  for (const name of TYPING) if (own(match, name) !== undefined) typing.add(name);
  const names = {
    vars: new Map([...globals, ...byName(own(match, 'vars'))]),
    fields: formFields(match),
    patternGroups: new Set([...regex.matchAll(/\(\?P?<(\w{1,40})>/g)].map(([, name = '']) => name)),
    warn,
    say: out.say,
  };
  const shortcut = shortcutOf(triggers[0] ?? ''),
    tags = asList(own(match, 'search_terms')).map(asText).filter(Boolean);
  out.add({
    title,
    body: espansoBody(text, names, form),
    ...(shortcut ? { shortcut } : {}),
    ...(folder ? { folder } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  });
}

function readAll(files: readonly SourceFile[], out: Collector): void {
  const several = files.length > 1,
    present = new Set(files.map((file) => baseOf(file.path)));
  for (const file of files) {
    if (/^_manifest\.ya?ml$|^package\.ya?ml$/i.test(baseOf(file.path)) || /(?:^|\/)config\//.test(file.path)) {
      out.warn(file.path, out.say.readme);
      continue;
    }
    if (several && !/\.ya?ml$/i.test(file.path)) {
      out.skip(file.path, out.say.otherKind('.yml'));
      continue;
    }
    let root: Fields;
    // One bad file of a folder stops only itself, as in espanso.
    try {
      root = asFields(yamlOf(file));
    } catch (error) {
      if (!several) throw error;
      out.skip(file.path, out.say.unreadable(error instanceof Error ? error.message.replace(`${file.path}: `, '') : ''));
      continue;
    }
    if (!several && !('matches' in root)) throw new FormatError(`${file.path}: a list "matches" is expected`);
    const globals = byName(own(root, 'global_vars')),
      folder = several ? file.path.replace(/\.ya?ml$/i, '').replace(/^match\//, '') : '',
      typing = new Set<string>();
    for (const match of asList(own(root, 'matches'))) readMatch(asFields(match), globals, folder, out, typing);
    if (typing.size > 0) out.warn(file.path, out.say.lost([...typing].join(', ')));
    for (const imported of asList(own(root, 'imports')).map(asText))
      if (!present.has(baseOf(imported))) out.warn(file.path, out.say.alsoImport(imported));
  }
}

/** espanso's variables for one reply, gathered while its body is said. */
interface Said {
  readonly vars: object[];
  readonly fields: Record<string, object>;
  asked: boolean;
}

function tongueOf(said: Said): Tongue {
  const variable = (type: string, params: object): string => {
    const name = `v${said.vars.length + 1}`;
    said.vars.push({ name, type, params });
    return `{{${name}}}`;
  };
  return {
    text: (text) => text.replace(/\{\{/g, '\\{\\{').replace(/\}\}/g, '\\}\\}'),
    cursor: '$|$',
    get clipboard() {
      return variable('clipboard', {});
    },
    field(label, hole) {
      const name = label.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 60);
      said.asked = true;
      if (hole.kind === 'choice')
        said.fields[name] = { type: 'choice', values: hole.options ?? [], ...(hole.preset ? { default: hole.preset } : {}) };
      else if (hole.kind === 'area' || hole.preset)
        said.fields[name] = { ...(hole.kind === 'area' ? { multiline: true } : {}), ...(hole.preset ? { default: hole.preset } : {}) };
      return `[[${name}]]`;
    },
    include: (id) => variable('match', { trigger: `:${id}` }),
    random: (options) => variable('random', { choices: options }),
    date(filters) {
      const format = literalOf(argumentOf(filters, 'date') ?? undefined),
        moves = filters.slice(0, -1).map((filter) => /^plus_(days|hours|minutes): (-?\d+)$/.exec(filter));
      const written =
        ({ short: '%d/%m/%Y', iso: '%Y-%m-%d', time: '%H:%M' } as Record<string, string>)[format ?? ''] ??
        (format?.includes('%') ? format : null);
      if (written === null || moves.some((move) => move === null)) return null;
      const offset = moves.reduce(
        (sum, move) => sum + Number(move?.[2]) * ({ days: 86_400, hours: 3_600, minutes: 60 }[move?.[1] ?? ''] ?? 0),
        0,
      );
      return variable('date', { format: written, ...(offset === 0 ? {} : { offset }) });
    },
  };
}

export const espanso: Format = {
  name: 'espanso',
  about: { es: 'archivos de espanso (YAML), uno o su carpeta', en: 'espanso match files (YAML), one or their folder' },
  folder: false,
  cannot: ['folder', 'language', 'register', 'variants', 'channels', 'archived', 'favourite', 'updated'],
  detect: (files) =>
    files.some((file) => /\.ya?ml$/i.test(file.path) && /^matches:/m.test(file.text))
      ? 1
      : files.length === 1 && /^matches:\s*$/m.test(files[0]?.text ?? '')
        ? 0.9
        : 0,
  read(files, lang) {
    const out = collector(lang);
    readAll(files, out);
    return fillNothing(out.finish(), out.say);
  },
  write(library, lang) {
    const said = new Map<string, Said>(),
      start = (reply: Reply): Said => {
        const one: Said = { vars: [], fields: {}, asked: false };
        said.set(reply.id, one);
        return one;
      };
    return exportWith(
      espanso,
      library,
      (reply) => tongueOf(start(reply)),
      lang,
      (items) => [
        {
          path: '',
          text: stringify(
            {
              matches: items.map(({ reply, text }) => {
                const { vars, fields, asked } = said.get(reply.id) as Said;
                return {
                  trigger: `:${reply.shortcut ?? reply.id}`,
                  label: reply.title,
                  ...(reply.tags?.length ? { search_terms: reply.tags } : {}),
                  [asked ? 'form' : 'replace']: text,
                  ...(Object.keys(fields).length > 0 ? { form_fields: fields } : {}),
                  ...(vars.length > 0 ? { vars } : {}),
                };
              }),
            },
            { lineWidth: 0 },
          ),
        },
      ],
    );
  },
};
