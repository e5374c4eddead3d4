/** What stands in a practice case where a person's data stood: of the same shape, and nobody's. */
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';

/** Given and family names; none of them is taken when it is one of the names to be replaced. */
const PEOPLE: Readonly<Record<Lang, readonly (readonly [given: string, family: string])[]>> = {
  es: [
    ['Alba', 'Montes'],
    ['Hugo', 'Serrano'],
    ['Nora', 'Vidal'],
    ['Bruno', 'Lozano'],
    ['Vera', 'Cortés'],
  ],
  en: [
    ['Alice', 'Marsh'],
    ['Hugh', 'Carter'],
    ['Nora', 'Wells'],
    ['Bruno', 'Lowe'],
    ['Vera', 'Court'],
  ],
};

export const STREET: Readonly<Record<Lang, string>> = { es: 'calle Inventada, 1', en: '1 Example Street' };
export const MAILBOX = 'cliente@example.com';
export const SITE = 'https://example.com';
export const HANDLE = '@cliente';

/** @returns the invented name of the person at a place: another for each, in the order in which they come. */
export function inventedName(at: number, lang: Lang, taken: ReadonlySet<string>): readonly [given: string, family: string] {
  const free = PEOPLE[lang].filter((name) => name.every((part) => !taken.has(fold(part))));
  const pool = free.length > 0 ? free : [['Persona', String(at + 1)] as const];
  return pool[at % pool.length] ?? ['Persona', String(at + 1)];
}

/**
 * Other digits and capitals in the same places: separators, length and small letters stay. The same words always become the same.
 * @param seed told by the words and their place, so that one number is one number throughout.
 */
export function reshaped(words: string, seed: number): string {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  return words.replace(/[\p{Nd}\p{L}]/gu, (unit) => {
    if (/\p{Nd}/u.test(unit)) return String((Number(/[0-9]/.test(unit) ? unit : 0) + 1 + next(8)) % 10);
    const a = unit === unit.toUpperCase() ? 65 : 97;
    return String.fromCharCode(a + ((fold(unit).charCodeAt(0) - 97 + 1 + next(24) + 26) % 26));
  });
}
