/** When a message was sent, from the stamp that a mail header, a chat or a page gives it. */
import type { Lang } from '../contract.js';
import { STAMP_MONTHS } from '../language/shapes/stamps.js';
import { fold } from './fold.js';
import type { Shape } from './zones.js';

export interface SentOptions {
  readonly lang: Lang;
  /** Wall-clock time where the agent is, ISO without a zone: "2026-11-30T12:00". */
  readonly now: string;
}

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Whether numeric dates put the month first: as the stamps themselves show, else as American exports do. */
function monthFirst(stamps: readonly string[], lang: Lang): boolean {
  let american = false;
  for (const stamp of stamps) {
    const m = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?!\d)/.exec(stamp);
    if (!m) continue;
    if (Number(m[1]) > 12) return false;
    if (Number(m[2]) > 12) return true;
    american ||= lang === 'en' && /\d\s?[AP]M\b/.test(stamp) && !/^0|\/0/.test(m[0]);
  }
  return american;
}

/**
 * The moment of the customer's last words.
 * @returns ISO: with a zone when the stamp has one, else wall-clock time; null when nothing tells it, or it would lie in the future.
 */
export function sentAt(shape: Shape, options: SentOptions): string | null {
  if (shape.stamp === null) return null;
  const stamps = shape.zones.flatMap((zone) => (zone.stamp === undefined ? [] : [zone.stamp]));
  const first = monthFirst([...stamps, shape.stamp], options.lang);
  const read = (stamp: string) => readStamp(stamp, options.now, first);
  const own = read(shape.stamp);
  if (own === null) return null;
  // A bare hour belongs to the last day that the conversation named.
  const named = own.day === null ? stamps.slice(0, stamps.lastIndexOf(shape.stamp) + 1).findLast((stamp) => read(stamp)?.day) : undefined;
  const carried = named === undefined ? undefined : read(named)?.day;
  const day = own.day ?? carried ?? bareDay(own.minutes, options.now);
  return moment(day, own.minutes, own.zone, options.now);
}

/**
 * The moments of a table's column of dates, the order of day and month told by all of them together.
 * @returns as `sentAt`, one for each stamp; a stamp without a day is none.
 */
export function momentsOf(stamps: readonly string[], { lang, now }: SentOptions): (string | null)[] {
  const first = monthFirst(stamps, lang);
  return stamps.map((text) => {
    const stamp = readStamp(text, now, first);
    return stamp?.day ? moment(stamp.day, stamp.minutes, stamp.zone, now) : null;
  });
}

interface Stamp {
  readonly day: Day | null;
  readonly minutes: number;
  readonly zone: string;
}

function readStamp(stamp: string, now: string, american: boolean): Stamp | null {
  const text = fold(stamp)
    .replace(/[\u00a0\u202f\u2007\u2009]/g, ' ')
    .slice(0, 120);
  const age = /(?:hace|fa) (\d{1,3}|una?) (min|hora|h\b|dia|d\b|seman)|(\d{1,3}|an?) ?(min|h|d|w)\w* ago/.exec(text);
  if (age) return aged(Number(age[1] ?? age[3]) || 1, (age[2] ?? age[4] ?? '')[0] as string, now);
  const found = dayIn(text, now, american);
  const rest = found ? text.replace(found.text, ' ') : text;
  const clock = /(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?: ?([ap])\.? ?m\b)?/.exec(rest);
  if (!found && !clock) return null;
  const hour = clock ? (Number(clock[1]) % (clock[3] === undefined ? 24 : 12)) + (clock[3] === 'p' ? 12 : 0) : 12;
  const zone = clock ? zoneIn(rest.slice(clock.index)) : '';
  return { day: found?.day ?? null, minutes: hour * 60 + (clock ? Number(clock[2]) : 0), zone };
}

/** `3/4`, `28.03.2025`, `2025-03-28`, `28 de marzo de 2025`, `Aug 14`, `ayer`. */
function dayIn(text: string, now: string, american: boolean): { readonly day: Day; readonly text: string } | null {
  const iso = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(text);
  if (iso) return { text: iso[0], day: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } };
  const numeric = /(?<![\d:.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)|(?<![\d:.])(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(text);
  if (numeric) {
    const [a, b] = [Number(numeric[1] ?? numeric[5]), Number(numeric[3] ?? numeric[6])];
    const year = numeric[4] === undefined ? null : Number(numeric[4]) + (numeric[4].length === 2 ? 2000 : 0);
    const swap = american && numeric[2] !== '.';
    return { text: numeric[0], day: { year, month: swap ? a : b, day: swap ? b : a } };
  }
  for (const m of text.matchAll(
    /(?<!\p{L})(\d{1,2})\.?(?: de| d[’'])? ?(\p{L}{3,12})\.?(?:,?(?: de| del)? (\d{4}))?(?!\d)|(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d:])/gu,
  )) {
    const month = STAMP_MONTHS.get((m[2] ?? (m[4] as string)).slice(0, 3));
    if (month !== undefined) return { text: m[0], day: { year: Number(m[3] ?? m[6]) || null, month, day: Number(m[1] ?? m[5]) } };
  }
  const near = /\b(hoy|today|avui|hoxe|hoje)\b|\b(ayer|yesterday|ahir|onte|ontem)\b/.exec(text);
  return near ? { text: near[0], day: dayOf(Date.parse(`${now.slice(0, 10)}T00:00Z`) - (near[2] === undefined ? 0 : DAY)) } : null;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
const dayOf = (time: number): Day => {
  const d = new Date(time);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
};
const wall = (now: string): number => Date.parse(`${now.slice(0, 16)}Z`);

function aged(count: number, unit: string, now: string): Stamp {
  const time = wall(now) - count * (unit === 'm' ? MINUTE : unit === 'h' ? 60 * MINUTE : unit === 'd' ? DAY : 7 * DAY);
  return { day: dayOf(time), minutes: Math.floor((time % DAY) / MINUTE), zone: '' };
}

/** Today's, or yesterday's when that hour is still to come. */
const bareDay = (minutes: number, now: string): Day => dayOf(wall(now) - (minutes * MINUTE > wall(now) % DAY ? DAY : 0));

const ZONES: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  wet: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  west: '+01:00',
  cest: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

function zoneIn(text: string): string {
  const offset = /(?:gmt|utc)? ?([+-])(\d{2}):?(\d{2})\b|(?:gmt|utc)([+-])(\d{1,2})\b/.exec(text);
  if (offset) return `${offset[1] ?? offset[4]}${(offset[2] ?? (offset[5] as string)).padStart(2, '0')}:${offset[3] ?? '00'}`;
  return ZONES[/ (utc|gmt|wet|west|bst|cet|cest|[ecmp][sd]t)\b/.exec(text)?.[1] ?? ''] ?? '';
}

/** A day without a year is the last one before now. A moment more than a day ahead is a misread one. */
function moment(day: Day, minutes: number, zone: string, now: string): string | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const at = (year: number) => `${year}-${two(day.month)}-${two(day.day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const year =
    day.year ?? (Date.parse(`${at(Number(now.slice(0, 4)))}Z`) > wall(now) + DAY ? Number(now.slice(0, 4)) - 1 : Number(now.slice(0, 4)));
  const time = Date.parse(`${at(year)}Z`);
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== day.day || time > wall(now) + DAY || year < 1990) return null;
  return `${at(year)}${zone}`;
}
