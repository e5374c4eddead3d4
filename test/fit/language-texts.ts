/** Texts that tone and spelling are measured on (test/golden/language): slips that make another word, clean replies, faulty replies. */
import { fnv1a } from '../../core/hash.js';
import { readdirSync, readFileSync } from 'node:fs';
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
  /** ISO instant at which it is written; absent when no date in it stands by one. */
  readonly now?: string;
  /** Faults by rule; `span` null when it has no place. */
  readonly faults: readonly { readonly rule: string; readonly span: Span | null }[];
}

/** By a hash, so that a text keeps its half whatever is added around it. */
function halfOf(text: string): Half {
  return ((fnv1a(text) >>> 16) & 1) === 0 ? 'open' : 'held';
}

const folder = (root: string): string => join(root, 'test/golden/language');
/** One writer each; none knew the rules. */
export const SERIES = ['', '-2', '-3'] as const;
/** The day on which each writer's replies are written: weekdays and dates in them stand by it. */
const WRITTEN: Readonly<Record<string, string>> = {
  '': '2026-11-25T10:00:00Z',
  '-2': '2026-11-30T10:00:00Z',
  '-3': '2026-11-30T10:00:00Z',
};
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n');

/** `{written|right}` in a sentence; a line without is right; `== kind` heads a kind. */
export function readSlips(root: string): SlipText[] {
  return LANGS.flatMap((lang) =>
    SERIES.flatMap((series) => {
      let kind = '';
      return linesOf(join(folder(root), `slips${series}.${lang}.txt`)).flatMap((line): SlipText[] => {
        if (line.startsWith('== ')) kind = line.slice(3);
        if (line === '' || line.startsWith('#') || line.startsWith('== ')) return [];
        const slips: Slip[] = [];
        let text = '';
        for (const part of line.split(/(\{[^|}]+\|[^}]+\})/)) {
          const [, written, meant] = /^\{([^|]+)\|([^}]+)\}$/.exec(part) ?? [];
          if (written !== undefined && meant !== undefined) slips.push({ start: text.length, end: text.length + written.length, meant });
          text += written ?? part;
        }
        return [{ lang, kind: `${kind}${series}`, half: halfOf(line), text, slips }];
      });
    }),
  );
}

/** The sentence as it should have been written. */
export const corrected = ({ text, slips }: SlipText): string =>
  slips.reduceRight((whole, { start, end, meant }) => whole.slice(0, start) + meant + whole.slice(end), text);

/** `@ [lang] channel` begins a case, `>` its message, `! rule` a fault without a place, `[[rule: words]]` one in its words. */
function readReplies(path: string, now: string, only?: Lang): ReplyText[] {
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
    cases.push({ lang: of, half: halfOf(block), channel: channel as Channel, message: message.join('\n'), draft, now, faults });
  }
  return cases;
}

/** @param series of one writer alone; all without. */
export const readClean = (root: string, series: readonly string[] = SERIES): ReplyText[] =>
  LANGS.flatMap((lang) =>
    series.flatMap((one) => readReplies(join(folder(root), `clean${one}.${lang}.txt`), WRITTEN[one] as string, lang)),
  );
export const readFaulty = (root: string, series: readonly string[] = SERIES): ReplyText[] =>
  series.flatMap((one) => readReplies(join(folder(root), `faulty${one}.txt`), WRITTEN[one] as string));

/** The kinds of fault that the writers of test/corpus/tone-*.jsonl were asked for, and the rule that each is a matter of. */
const RULE_OF: Readonly<Record<string, string>> = {
  blame_customer: 'blame-customer',
  blame_third: 'blame-third-party',
  hollow_apology: 'conditional-apology',
  excuse: 'excuse',
  sarcasm: 'insult-anger',
  commanding: 'insult-anger',
  robot: 'robotic',
  jargon: 'robotic',
  no_date: 'promise-no-date',
  sent_away: 'referral-elsewhere',
  hedge: 'hedged-fact',
  off_marketplace: 'policy-conflict',
  reward_stars: 'policy-conflict',
  refusal_dry: 'negative-frame',
};

interface ToneLine {
  readonly lang: Lang;
  readonly channel: Channel;
  readonly message: string;
  readonly reply: string;
  readonly faults: readonly { readonly kind: string; readonly text: string }[];
}

/** Faulty replies and look-alikes that rules of tone may be written from: one writer a file. */
export function readTone(root: string): ReplyText[] {
  const at = join(root, 'test/corpus');
  return readdirSync(at)
    .filter((name) => /^tone-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => linesOf(join(at, name)).filter(Boolean))
    .map((line) => {
      const { lang, channel, message, reply, faults } = JSON.parse(line) as ToneLine;
      const placed = faults.map(({ kind, text }) => {
        const start = reply.indexOf(text);
        if (start < 0 || RULE_OF[kind] === undefined) throw new Error(`${kind}: «${text}» is not in «${reply}»`);
        return { rule: RULE_OF[kind], span: { start, end: start + text.length } };
      });
      return { lang, half: 'open', channel, message, draft: reply, now: WRITTEN['-2'] as string, faults: placed };
    });
}
