/** The heading of a note in YAML between two lines of dashes, as Obsidian, Jekyll and Hugo write it: never a part of the letter. */
import { fieldNamed } from './csv-format.js';
import { asFields, asList, asText, yamlOf } from './data.js';
import { FormatError } from './format.js';

export interface Heading {
  readonly fields: {
    readonly title?: string;
    readonly folder?: string;
    readonly shortcut?: string;
    readonly tags?: readonly string[];
    readonly language?: 'es' | 'en';
  };
  /** Names that no reply has a place for. */
  readonly others: readonly string[];
}

/** Letters of a heading that are looked at. */
const BLOCK = /^\ufeff?---[ \t]*\n([\s\S]{0,4000}?)\n---[ \t]*(?:\n|$)/;

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? asList(value).map(asText) : asText(value).split(/[,;]/))
    .map((one) => one.replace(/^#/, '').trim())
    .filter(Boolean);

/** @returns the heading and the text below it; no heading where the dashes are only a line in the text. */
export function headed(text: string): { readonly heading: Heading | null; readonly body: string } {
  const block = BLOCK.exec(text),
    none = { heading: null, body: text };
  if (!block) return none;
  let root: unknown;
  try {
    root = yamlOf({ path: 'heading', text: block[1] ?? '' });
  } catch (error) {
    if (error instanceof FormatError) return none;
    throw error;
  }
  const entries = Object.entries(asFields(root));
  if (entries.length === 0) return none;
  const fields: Record<string, unknown> = {},
    others: string[] = [];
  for (const [name, value] of entries) {
    const field = fieldNamed(name),
      said = asText(value).trim();
    if (field === 'tags') fields['tags'] = listOf(value);
    else if (field === 'language' && /^(?:es|en)\b/i.test(said)) fields['language'] = said.slice(0, 2).toLowerCase();
    else if ((field === 'title' || field === 'folder' || field === 'shortcut') && said !== '' && fields[field] === undefined)
      fields[field] = said;
    else if (said !== '' || Array.isArray(value)) others.push(name);
  }
  return { heading: { fields, others }, body: text.slice(block[0].length) };
}
