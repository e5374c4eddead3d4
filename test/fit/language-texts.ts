/** Texts that tone and spelling are measured on (test/golden/language): slips that make another word, clean replies, faulty replies. */
import { fnv1a } from '../../core/hash.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS, LANGS, type Channel, type Lang, type Span } from '../../core/contract.js';

/** `open`: its errors may be read while rules are written; `held`: only counted. */
export type Half = 'open' | 'held';

export interface Slip extends Span {
  readonly meant: string;
}
export interface SlipText {
  readonly lang: Lang;
  readonly kind: string;
  readonly half: Half;
  readonly text: string;
  readonly slips: readonly Slip[];
}

export interface ReplyText {
  readonly lang: Lang;
  readonly half: Half;
  readonly channel: Channel;
  readonly message: string;
  readonly draft: string;
  /** Faults by rule; `span` null when it has no place. */
  readonly faults: readonly { readonly rule: string; readonly span: Span | null }[];
}

/** By a hash, so that a text keeps its half whatever is added around it. */
function halfOf(text: string): Half {
  return ((fnv1a(text) >>> 16) & 1) === 0 ? 'open' : 'held';
}

const folder = (root: string): string => join(root, 'test/golden/language');
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n');

/** `{written|right}` in a sentence; a line without is right; `== kind` heads a kind. */
export function readSlips(root: string): SlipText[] {
  return LANGS.flatMap((lang) => {
    let kind = '';
    return linesOf(join(folder(root), `slips.${lang}.txt`)).flatMap((line): SlipText[] => {
      if (line.startsWith('== ')) kind = line.slice(3);
      if (line === '' || line.startsWith('#') || line.startsWith('== ')) return [];
      const slips: Slip[] = [];
      let text = '';
      for (const part of line.split(/(\{[^|}]+\|[^}]+\})/)) {
        const [, written, meant] = /^\{([^|]+)\|([^}]+)\}$/.exec(part) ?? [];
        if (written !== undefined && meant !== undefined) slips.push({ start: text.length, end: text.length + written.length, meant });
        text += written ?? part;
      }
      return [{ lang, kind, half: halfOf(line), text, slips }];
    });
  });
}

/** The sentence as it should have been written. */
export const corrected = ({ text, slips }: SlipText): string =>
  slips.reduceRight((whole, { start, end, meant }) => whole.slice(0, start) + meant + whole.slice(end), text);

/** `@ [lang] channel` begins a case, `>` its message, `! rule` a fault without a place, `[[rule: words]]` one in its words. */
function readReplies(path: string, only?: Lang): ReplyText[] {
  const cases: ReplyText[] = [];
  for (const block of readFileSync(path, 'utf8').split(/^@ /m).slice(1)) {
    const [head = '', ...rest] = block.split('\n').filter((line) => !line.startsWith('# '));
    const [channel, lang] = head.split(' ').reverse();
    const message = rest.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
    const faults: { rule: string; span: Span | null }[] = [];
    for (const line of rest) if (line.startsWith('! ')) faults.push({ rule: line.slice(2).trim(), span: null });
    let draft = '';
    const body = rest
      .filter((line) => !/^[>!] /.test(line))
      .join('\n')
      .trim();
    for (const part of body.split(/(\[\[[a-z-]+\|[^\]]+\]\])/)) {
      const [, rule, words] = /^\[\[([a-z-]+)\|([^\]]+)\]\]$/.exec(part) ?? [];
      if (rule !== undefined && words !== undefined) faults.push({ rule, span: { start: draft.length, end: draft.length + words.length } });
      draft += words ?? part;
    }
    if (!CHANNELS.includes(channel as Channel)) throw new Error(`${path}: no such channel: ${head}`);
    const of = (lang ?? only) as Lang;
    cases.push({ lang: of, half: halfOf(block), channel: channel as Channel, message: message.join('\n'), draft, faults });
  }
  return cases;
}

export const readClean = (root: string): ReplyText[] => LANGS.flatMap((lang) => readReplies(join(folder(root), `clean.${lang}.txt`), lang));
export const readFaulty = (root: string): ReplyText[] => readReplies(join(folder(root), 'faulty.txt'));
