import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { alreadyKept, byDue, dueState, toFollowUp } from '../../../core/followups/follow-ups.js';
import { icsOf } from '../../../core/followups/ics.js';
import type { FollowUp } from '../../../core/host.js';

const promised = { text: 'Le llamamos mañana', start: 0, end: 18, due: '2026-11-24' };
const source = { id: 'f1', caseId: 'c1', customer: 'Ana López', createdAt: '2026-11-20T10:00:00.000Z', calendar: MONDAY_TO_FRIDAY };
const followUp: FollowUp = {
  id: 'f1',
  caseId: 'c1',
  customer: 'Ana López',
  text: 'Le llamamos mañana',
  due: '2026-11-24',
  done: false,
  createdAt: '2026-11-20T10:00:00.000Z',
};

describe('follow-ups', () => {
  it('come from promises', () => {
    expect(toFollowUp(promised, source)).toEqual(followUp);
    expect(toFollowUp({ ...promised, due: null }, source).due).toBe('2026-11-23'); // Friday → Monday
    expect(toFollowUp({ ...promised, due: null }, { ...source, calendar: { days: [1, 2, 3, 4, 5, 6], holidays: [] } }).due).toBe(
      '2026-11-21',
    ); // a shop that works on Saturday
    expect(toFollowUp({ ...promised, due: null }, { ...source, calendar: { ...MONDAY_TO_FRIDAY, holidays: ['2026-11-23'] } }).due).toBe(
      '2026-11-24',
    );
  });
  it('tell how pressing they are', () => {
    expect(['2026-11-26', '2026-11-24', '2026-11-22', '2026-11-10'].map((today) => dueState(followUp, today))).toEqual([
      'overdue',
      'today',
      'soon',
      'later',
    ]);
    expect(dueState({ ...followUp, done: true }, '2026-12-01')).toBe('done');
  });
  it('sort open ones by day', () => {
    const later = { ...followUp, id: 'f2', due: '2026-11-30' };
    const done = { ...followUp, id: 'f3', due: '2026-11-01', done: true };
    expect([later, done, followUp].sort(byDue).map((f) => f.id)).toEqual(['f1', 'f2', 'f3']);
  });
  it('are kept once per case', () => {
    expect(alreadyKept({ ...promised, text: 'le  llamamos MAÑANA' }, 'c1', [followUp])).toBe(true);
    expect(alreadyKept(promised, 'c2', [followUp])).toBe(false);
  });
});

/** RFC 5545 §3.1: lines of at most 75 octets; a line that starts with a space goes on the one before. */
const unfolded = (ics: string): string[] => ics.replace(/\r\n /g, '').split('\r\n');

describe('the calendar file', () => {
  it('is RFC 5545', () => {
    const lines = unfolded(icsOf([{ ...followUp, customer: 'Ana; López, S.L.', text: 'Línea 1\nLínea 2 \\ fin' }]));
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Relee//Follow-ups//ES']);
    expect(lines).toContain('DTSTAMP:20261120T100000Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261124');
    expect(lines).toContain('DTEND;VALUE=DATE:20261125');
    expect(lines).toContain('SUMMARY:Ana\\; López\\, S.L.: Línea 1\\nLínea 2 \\\\ fin');
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });
  it('turns other zones into UTC and ends months right', () => {
    expect(icsOf([{ ...followUp, due: '2026-12-31', createdAt: '2026-11-20T00:30:00+02:00' }])).toContain('DTSTAMP:20261119T223000Z');
    expect(icsOf([{ ...followUp, due: '2026-12-31' }])).toContain('DTEND;VALUE=DATE:20270101');
  });
  it('leaves done ones out', () => {
    expect(icsOf([{ ...followUp, done: true }])).not.toContain('VEVENT');
  });
  it('folds at 75 octets without splitting a character or losing one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const ics = icsOf([{ ...followUp, text }]);
        for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(ics.includes('\u0000')).toBe(false);
        const summary = unfolded(ics).find((line) => line.startsWith('DESCRIPTION:')) as string;
        const back = summary.slice('DESCRIPTION:'.length).replace(/\\(n|.)/g, (_m, c: string) => (c === 'n' ? '\n' : c));
        expect(back).toBe(text.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
