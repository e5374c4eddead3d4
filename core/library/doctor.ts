/** What is wrong with a library as a whole, beyond the wording of each reply: twins, gaps that nobody fills, dead includes, dates gone by, missing translations. */
import type { Channel, Lang } from '../contract.js';
import { LANGS } from '../contract.js';
import { dayOf, dayOfIso, monthDays } from '../calendar/civil.js';
import { writtenDates, type WrittenDate } from '../language/written-dates.js';
import { includesOf } from '../template/fill.js';
import { unknownPlaceholders } from '../template/unknown.js';
import { withIncludes, type Resolve } from '../template/include.js';
import { resolverOf } from './resolve.js';
import { nearestOf, twinsOf } from './twins.js';
import type { Library, Reply } from './types.js';

/** In the order in which they are shown: what fails first. */
export const DOCTOR_RULES = ['include', 'placeholder', 'blank', 'old-date', 'too-long', 'twin', 'older', 'translation'] as const;
export type DoctorRule = (typeof DOCTOR_RULES)[number];

export interface Diagnosis {
  readonly reply: string;
  readonly rule: DoctorRule;
  readonly severity: 'error' | 'warn' | 'hint';
  /** The wording it is about, as it stands, and the 1-based line in it; empty for the reply as a whole. */
  readonly body: string;
  readonly line: number;
  readonly message: string;
  /** The piece of text and what to put in its place. */
  readonly fix?: { readonly from: string; readonly to: string };
  /** Of a twin: the id of the reply that says the same. */
  readonly other?: string;
  /** Of a twin in another library: which, and the twin's title. */
  readonly elsewhere?: { readonly library: string; readonly title: string };
}

/** The replies of another library that is open. */
export interface Beside {
  readonly library: string;
  /** What the agent calls it. */
  readonly label: string;
  readonly replies: readonly Reply[];
}

/** Letters that a channel takes; WhatsApp's and eBay's own limits, and what one chat bubble shows. */
const LIMITS: Readonly<Partial<Record<Channel, number>>> = { whatsapp: 1_600, chat: 700, ebay: 2_000, social: 1_000 };
/** From this share of the replies on, a language is one that the library is kept in. */
const KEPT_IN = 0.5;

const SAY = {
  es: {
    same: (other: string) => `dice lo mismo que «${other}»`,
    near: (other: string, share: number) => `se parece en un ${share} % a «${other}»`,
    elsewhere: (twin: string, label: string) => `${twin}, en la biblioteca «${label}»`,
    old: (date: string) => `«${date}» ya ha pasado`,
    translation: (lang: Lang) => `le falta la versión en ${lang === 'en' ? 'inglés' : 'español'}, que casi todas tienen`,
    older: 'el original ha cambiado después de esta variante',
    long: (count: number, channel: string, most: number) => `${count} letras; en ${channel} caben ${most}`,
    unsupported: (what: string) => `«${what}» vino de otro programa y no se puede rellenar solo`,
  },
  en: {
    same: (other: string) => `says the same as “${other}”`,
    near: (other: string, share: number) => `is ${share} % like “${other}”`,
    elsewhere: (twin: string, label: string) => `${twin}, in the library “${label}”`,
    old: (date: string) => `“${date}” has gone by`,
    translation: (lang: Lang) => `has no wording in ${lang === 'en' ? 'English' : 'Spanish'}, which most have`,
    older: 'the original was changed after this variant',
    long: (count: number, channel: string, most: number) => `${count} letters; ${channel} takes ${most}`,
    unsupported: (what: string) => `“${what}” came from another program and cannot fill itself`,
  },
} as const;

const lineAt = (body: string, at: number): number => body.slice(0, at).split('\n').length;

/** Told with its year, and before today; one that no calendar holds is the checks' affair. */
const hasGone = ({ day, month, year }: WrittenDate, today: number): boolean =>
  year !== null && month >= 1 && month <= 12 && day >= 1 && day <= monthDays(year, month) && dayOf(year, month, day) < today;

/** One wording of a reply, its language, and where it goes. */
interface Wording {
  readonly body: string;
  readonly lang: Lang;
  readonly channels: readonly Channel[];
}

function ofWording(reply: Reply, { body, lang, channels }: Wording, now: string, uiLang: Lang): Diagnosis[] {
  const say = SAY[uiLang],
    out: Diagnosis[] = [];
  for (const { line, path, message, fix } of unknownPlaceholders(body, uiLang))
    out.push({
      reply: reply.id,
      rule: 'placeholder',
      severity: 'warn',
      body,
      line,
      message,
      ...(fix ? { fix: { from: path, to: fix } } : {}),
    });
  for (const found of body.matchAll(/\{\{\s*(?:"([^"]*)"|'([^']*)')\s*\|\s*unsupported\s*\}\}/g))
    out.push({
      reply: reply.id,
      rule: 'blank',
      severity: 'warn',
      body,
      line: lineAt(body, found.index),
      message: say.unsupported(found[1] ?? found[2] ?? ''),
    });
  for (const { start, end } of writtenDates(body, lang).filter((date) => hasGone(date, dayOfIso(now))))
    out.push({
      reply: reply.id,
      rule: 'old-date',
      severity: 'warn',
      body,
      line: lineAt(body, start),
      message: say.old(body.slice(start, end)),
    });
  for (const channel of channels) {
    const most = LIMITS[channel];
    if (most !== undefined && body.length > most)
      out.push({ reply: reply.id, rule: 'too-long', severity: 'warn', body, line: 1, message: say.long(body.length, channel, most) });
  }
  return out;
}

/** What a reply says about itself, its includes among them. */
function ofReply(reply: Reply, libraryLang: Lang, resolve: Resolve, now: string, uiLang: Lang): Diagnosis[] {
  const lang = reply.language ?? libraryLang,
    channels = reply.channels ?? [],
    variants = reply.variants ?? [];
  const out = ofWording(reply, { body: reply.body, lang, channels }, now, uiLang);
  for (const { body, older } of variants)
    if (older === true) out.push({ reply: reply.id, rule: 'older', severity: 'hint', body, line: 1, message: SAY[uiLang].older });
  for (const { body, language, channel } of variants)
    out.push(...ofWording(reply, { body, lang: language ?? lang, channels: channel ? [channel] : channels }, now, uiLang));
  for (const body of [reply.body, ...variants.map((variant) => variant.body)]) {
    if (includesOf(body).length === 0) continue;
    try {
      withIncludes(body, resolve, uiLang, [reply.id]);
    } catch (error) {
      out.push({
        reply: reply.id,
        rule: 'include',
        severity: 'error',
        body,
        line: (error as { line?: number }).line ?? 1,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return out;
}

const langsOf = (reply: Reply, own: Lang): ReadonlySet<Lang> =>
  new Set([reply.language ?? own, ...(reply.variants ?? []).flatMap((variant) => variant.language ?? [])]);

/** The other languages that a library is kept in. */
const keptIn = (replies: readonly Reply[], own: Lang): readonly Lang[] =>
  LANGS.filter((lang) => lang !== own && replies.filter((reply) => langsOf(reply, own).has(lang)).length >= KEPT_IN * replies.length);

const untranslated = (reply: Reply, own: Lang, kept: readonly Lang[], uiLang: Lang): Diagnosis[] =>
  kept
    .filter((lang) => !langsOf(reply, own).has(lang))
    .map((lang) => ({
      reply: reply.id,
      rule: 'translation',
      severity: 'hint',
      body: '',
      line: 1,
      message: SAY[uiLang].translation(lang),
    }));

function twin(of: Reply, other: Reply, alike: number, uiLang: Lang): Diagnosis {
  const say = SAY[uiLang];
  return {
    reply: of.id,
    rule: 'twin',
    severity: alike === 1 ? 'warn' : 'hint',
    body: '',
    line: 1,
    message: of.body.trim() === other.body.trim() ? say.same(other.id) : say.near(other.id, Math.round(alike * 100)),
    other: other.id,
  };
}

/**
 * @param now ISO date-time; dates before its day have gone by.
 * @returns what to look at, reply by reply; archived replies only when others include them.
 */
export function examine(library: Library, now: string, uiLang: Lang): Diagnosis[] {
  const replies = library.replies.filter((reply) => reply.archived !== true),
    resolve = resolverOf(library.replies),
    kept = keptIn(replies, library.language),
    out: Diagnosis[] = [];
  for (const reply of replies)
    out.push(...ofReply(reply, library.language, resolve, now, uiLang), ...untranslated(reply, library.language, kept, uiLang));
  const told = new Set<number>();
  for (const { a, b, alike } of twinsOf(replies.map((reply) => reply.body))) {
    if (told.has(b)) continue;
    told.add(b);
    out.push(twin(replies[b] as Reply, replies[a] as Reply, alike, uiLang));
  }
  return out;
}

/** @returns the one reply of the other libraries that is most like this one; of several, that of the first. */
function twinBeside(reply: Reply, beside: readonly Beside[], uiLang: Lang): Diagnosis[] {
  const all = beside.flatMap(({ library, label, replies }) =>
    replies.flatMap((other) => (other.archived === true ? [] : [{ library, label, other }])),
  );
  const near = nearestOf(
    reply.body,
    all.map(({ other }) => other.body),
  );
  const found = near === null ? undefined : all[near.at];
  if (near === null || found === undefined) return [];
  const { library, label, other } = found,
    told = twin(reply, { ...other, id: other.title }, near.alike, uiLang);
  return [{ ...told, other: other.id, elsewhere: { library, title: other.title }, message: SAY[uiLang].elsewhere(told.message, label) }];
}

/**
 * The same for one reply as somebody writes it.
 * @param library with the reply as it was, or without it. @param beside other libraries, in which a twin is looked for as well.
 * @returns what to look at in it; a twin is the one most like it.
 */
export function examineOne(reply: Reply, library: Library, now: string, uiLang: Lang, beside: readonly Beside[] = []): Diagnosis[] {
  const others = library.replies.filter(({ id }) => id !== reply.id),
    shown = others.filter(({ archived }) => archived !== true),
    near = nearestOf(
      reply.body,
      shown.map(({ body }) => body),
    );
  return [
    ...ofReply(reply, library.language, resolverOf([...others, reply]), now, uiLang),
    ...untranslated(reply, library.language, keptIn([...shown, reply], library.language), uiLang),
    ...(near === null ? [] : [twin(reply, shown[near.at] as Reply, near.alike, uiLang)]),
    ...twinBeside(reply, beside, uiLang),
  ];
}

/** @returns the reply with every fix of these diagnoses of it made; the very same reply when there is none. */
export function mended(reply: Reply, found: readonly Diagnosis[]): Reply {
  const fixes = found.filter((one) => one.reply === reply.id && one.fix !== undefined);
  if (fixes.length === 0) return reply;
  const mend = (body: string): string => {
    const lines = body.split('\n');
    for (const { body: of, line, fix } of fixes) {
      const at = line - 1;
      if (of !== body || fix === undefined || lines[at] === undefined) continue;
      // A whole path, so that "name" is not found in "customer.name"; the words around the placeholders are the agent's.
      const path = fix.from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
        whole = new RegExp(`(?<![\\p{L}\\p{N}_.])${path}(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}_])`, 'u');
      let done = false;
      lines[at] = lines[at].replace(/\{[{%][^{}]{0,500}[%}]\}/g, (tag) => {
        if (done || !whole.test(tag)) return tag;
        done = true;
        return tag.replace(whole, () => fix.to);
      });
    }
    return lines.join('\n');
  };
  const variants = reply.variants?.map((variant) => ({ ...variant, body: mend(variant.body) }));
  return { ...reply, body: mend(reply.body), ...(variants === undefined ? {} : { variants }) };
}
