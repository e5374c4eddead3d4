/** Writes replies as YAML that people read and compare: plain where it is safe, block scalars for bodies, one field a line. */
import type { Library, Reply, Variant } from './types.js';
import { FIELDS, trimBody, type ReplyField } from './validate.js';

const SAFE = /^[\p{L}¡¿(][^\p{C}\t]*$/u;
const RESERVED = /^(?:true|false|null)$/i;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
const FLOW_SAFE = /^\p{L}[\p{L}\p{N} _/-]*$/u;
/** What a block scalar cannot carry unchanged. */
const UNBLOCKABLE = /[^\n\P{Cc}]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** One line, quoted only where YAML would read it as something else. */
function printScalar(value: string): string {
  if (ISO_DATE.test(value)) return value;
  const plain =
    SAFE.test(value) &&
    !RESERVED.test(value) &&
    !value.includes(': ') &&
    !value.includes(' #') &&
    !value.endsWith(':') &&
    !/\s$/u.test(value);
  return plain ? value : quote(value);
}

/** JSON's quoting is YAML's double quoting, but for characters that YAML calls unprintable. */
function quote(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const printWord = (word: string): string => (FLOW_SAFE.test(word) && !RESERVED.test(word) && !word.endsWith(' ') ? word : quote(word));

/** A body: a block scalar, or quoted when a block would change it. */
function printBody(body: string, indent: string): string {
  const text = trimBody(body),
    lines = text.split('\n');
  const first = lines[0] as string;
  if (first === '' || /^\s/u.test(first) || UNBLOCKABLE.test(text) || lines.some((line) => line !== '' && line.trim() === ''))
    return quote(text);
  return `|\n${lines.map((line) => (line === '' ? '' : `${indent}  ${line}`)).join('\n')}`;
}

function printVariant(variant: Variant, indent: string): string {
  const head = (['language', 'register', 'channel'] as const).flatMap((field) =>
    variant[field] === undefined ? [] : [`${field}: ${variant[field]}`],
  );
  const older = variant.older === true ? ['older: true'] : [];
  return `${indent}- ${[...head, ...older, `body: ${printBody(variant.body, `${indent}  `)}`].join(`\n${indent}  `)}`;
}

/**
 * @param indent the spaces before the field.
 * @returns the field's lines without the last line break, or null when the reply does not have it.
 */
export function printField(reply: Reply, field: ReplyField, indent: string): string | null {
  const value = reply[field];
  if (value === undefined) return null;
  if (field === 'body') return `${indent}body: ${printBody(reply.body, indent)}`;
  if (field === 'variants') {
    const variants = reply.variants as readonly Variant[];
    return variants.length === 0
      ? `${indent}variants: []`
      : `${indent}variants:\n${variants.map((variant) => printVariant(variant, `${indent}  `)).join('\n')}`;
  }
  if (typeof value === 'boolean') return `${indent}${field}: ${value}`;
  if (typeof value === 'string') return `${indent}${field}: ${printScalar(value)}`;
  return `${indent}${field}: [${(value as readonly string[]).map(printWord).join(', ')}]`;
}

/** @returns the lines of one reply, ending with a line break. */
export function printReply(reply: Reply, dash: number): string {
  const indent = ' '.repeat(dash + 2);
  const lines = FIELDS.flatMap((field) => printField(reply, field, indent) ?? []).join('\n');
  return `${' '.repeat(dash)}- ${lines.slice(indent.length)}\n`;
}

/** @returns the text of a library file. `parseLibrary` reads it back equal, but for line breaks at the end of bodies. */
export function printLibrary(library: Library): string {
  const head = `relee: library\nversion: 1\nname: ${printScalar(library.name)}\nlanguage: ${library.language}\n`;
  return library.replies.length === 0
    ? `${head}replies: []\n`
    : `${head}replies:\n${library.replies.map((reply) => printReply(reply, 2)).join('\n')}`;
}
