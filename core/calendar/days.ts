/** ISO dates counted and told. */
import type { Lang } from '../contract.js';
import { civilOf, dayOfIso, isoOf, weekdayOf } from './civil.js';
import { MONTHS, WEEKDAYS } from './names.js';

/** @returns the ISO date `days` calendar days later. */
export function addDays(iso: string, days: number): string {
  return isoOf(dayOfIso(iso) + days) ?? iso.slice(0, 10);
}

/** @returns whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return dayOfIso(to) - dayOfIso(from);
}

/** "viernes 27 de noviembre", "Friday 27 November". */
export function spokenDate(iso: string, lang: Lang): string {
  const day = dayOfIso(iso);
  const { m, d } = civilOf(day);
  return `${WEEKDAYS[lang][weekdayOf(day)] ?? ''} ${d} ${lang === 'es' ? 'de ' : ''}${MONTHS[lang][m - 1] ?? ''}`;
}
