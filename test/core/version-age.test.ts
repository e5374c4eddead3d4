import { describe, expect, it } from 'vitest';
import { monthsOld } from '../../core/version-age.js';

describe('the age of the running version', () => {
  it.each([
    ['2026-11-30T10:00:00Z', '2026-11-30T12:00:00Z', 0],
    ['2026-11-30T10:00:00Z', '2026-12-29T10:00:00Z', 0],
    ['2026-11-30T10:00:00Z', '2027-01-02T10:00:00Z', 1],
    ['2026-01-01T00:00:00Z', '2026-12-20T12:00:00Z', 11],
    ['2026-01-01T00:00:00Z', '2027-01-02T12:00:00Z', 12],
    // A clock set back, or no date at all, alarms nobody.
    ['2027-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 0],
    ['', '2026-01-01T00:00:00Z', 0],
  ])('of %s on %s is %i months', (released, now, months) => expect(monthsOld(released, now)).toBe(months));
});
