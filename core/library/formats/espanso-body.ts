/** The text of an espanso match and what its variables stand for. Programs (shell, script) are never run. */
import { asFields, asList, asText, own, type Fields } from './data.js';
import type { Collector } from './format.js';
import { CLIPBOARD, CURSOR, date, escapeLiquid, field, include, knownFormat, random, unsupported, type FieldShape } from './neutral.js';

export interface Names {
  readonly vars: ReadonlyMap<string, Fields>;
  /** Fields of the match's own form, or of its `form` variables, by "form1.name". */
  readonly fields: ReadonlyMap<string, Fields>;
  readonly patternGroups: ReadonlySet<string>;
  readonly warn: (problem: string) => void;
  readonly say: Collector['say'];
}

const DAY = 86_400,
  HOUR = 3_600;
/** Globals that hold globals that hold globals. */
const DEEPEST = 5;
export const shortcutOf = (trigger: string): string => trigger.replace(/^[:;,./\\]+/, '');

/** Options as a list, as a text of lines, or as pairs of label and id (the id is what espanso writes). */
function optionsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return asList(value)
    .map((entry) => asText(entry) || asText(own(asFields(entry), 'id')) || asText(own(asFields(entry), 'label')))
    .filter(Boolean);
}

function shapeOf(definition: Fields): FieldShape {
  const kind = asText(own(definition, 'type')),
    preset = asText(own(definition, 'default')),
    options = optionsOf(own(definition, 'values'));
  if (kind === 'choice' || kind === 'list') return { kind: 'choice', options, preset };
  return { ...(asText(own(definition, 'multiline')) === 'true' ? { kind: 'area' as const } : {}), preset };
}

function dateOf(params: Fields, { warn, say }: Names): string {
  const offset = Number(asText(own(params, 'offset')) || 0),
    format = asText(own(params, 'format')) || '%d/%m/%Y';
  if (!knownFormat(format)) warn(say.dateFormat(format));
  const days = Math.trunc(offset / DAY),
    hours = Math.trunc((offset - days * DAY) / HOUR),
    minutes = Math.round((offset - days * DAY - hours * HOUR) / 60);
  return date(format, { days, hours, minutes });
}

function variable(name: string, names: Names, depth: number): string {
  const { warn, say } = names,
    form = names.fields.get(name);
  if (form) return field(name.replace(/^[^.]*\./, ''), shapeOf(form));
  const definition = names.vars.get(name);
  if (!definition) {
    if (names.patternGroups.has(name)) warn(say.field(name));
    return field(name.replace(/^form\d*\./i, ''));
  }
  const params = asFields(own(definition, 'params')),
    type = asText(own(definition, 'type'));
  switch (type) {
    case 'echo':
      return depth > DEEPEST ? '' : textOf(asText(own(params, 'echo')), names, false, depth + 1);
    case 'date':
      return dateOf(params, names);
    case 'clipboard':
      return CLIPBOARD;
    case 'choice':
      return field(name, { kind: 'choice', options: optionsOf(own(params, 'values')), preset: asText(own(params, 'default')) });
    case 'random':
      return random(optionsOf(own(params, 'choices')));
    case 'match':
      return include(shortcutOf(asText(own(params, 'trigger'))));
    case 'shell':
    case 'script': {
      warn(say.program(name));
      return unsupported(`${type}: ${asText(own(params, 'cmd')) || asList(own(params, 'args')).map(asText).join(' ') || name}`);
    }
    case 'form': {
      warn(say.field(name));
      return field(name);
    }
    default: {
      warn(say.unsupported(type || name));
      return unsupported(`{{${name}}}`);
    }
  }
}

/** `\{\{` is what espanso prints as braces; a single one of the pair counts too. */
const plain = (text: string): string =>
  escapeLiquid(
    text
      .replace(/\\\{(?:\\?\{)?/g, (braces) => braces.replaceAll('\\', ''))
      .replace(/\\\}(?:\\?\})?/g, (braces) => braces.replaceAll('\\', '')),
  );

/** @param form whether `[[field]]` is a field. */
function textOf(text: string, names: Names, form: boolean, depth = 0): string {
  const pattern = form
    ? /\\\{\\?\{|\{\{\s{0,99}([\p{L}\p{N}_. -]{1,80}?)\s{0,99}\}\}|\[\[\s{0,99}([^\][\n]{1,80}?)\s{0,99}\]\]/gu
    : /\\\{\\?\{|\{\{\s{0,99}([\p{L}\p{N}_. -]{1,80}?)\s{0,99}\}\}/gu;
  let out = '',
    pending = '',
    from = 0;
  for (const match of text.matchAll(pattern)) {
    pending += text.slice(from, match.index);
    from = match.index + match[0].length;
    const name = match[1] ?? match[2];
    if (name === undefined) {
      pending += match[0];
      continue;
    }
    out += plain(pending) + variable(match[2] === undefined ? name : `form1.${name}`, names, depth);
    pending = '';
  }
  return out + plain(pending + text.slice(from));
}

/** The whole body; the first `$|$` is where the caret goes. */
export function espansoBody(text: string, names: Names, form: boolean): string {
  const at = text.indexOf('$|$');
  return at < 0
    ? textOf(text, names, form)
    : `${textOf(text.slice(0, at), names, form)}${CURSOR}${textOf(text.slice(at + 3).replaceAll('$|$', ''), names, form)}`;
}
