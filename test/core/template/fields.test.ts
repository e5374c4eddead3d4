import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { describe, expect, it } from 'vitest';
import type { CaseContext } from '../../../core/contract.js';
import { resolverOf, usedBy } from '../../../core/library/resolve.js';
import type { Reply } from '../../../core/library/types.js';
import { fillReply, includesOf, type FillOptions } from '../../../core/template/fill.js';

const ES: FillOptions = { lang: 'es', calendar: MONDAY_TO_FRIDAY, now: '2026-01-31T10:30:00' };
const fill = (body: string, context: CaseContext = {}, options: FillOptions = ES) => fillReply(body, context, options);

describe('fields to fill in', () => {
  it('say of what kind they are, and what they offer', () => {
    const { text, fields, missing } = fill(
      '{{ talla | choice: "S", \'M\', "L" }} {{ extras | multi: "a", "b" }} {{ nota | area }} {{ uds | number }} {{ dia | day }}',
    );
    expect(text).toBe('[talla] [extras] [nota] [uds] [dia]');
    expect(fields.map((field) => field.kind)).toEqual(['choice', 'multi', 'area', 'number', 'day']);
    expect(fields[0]?.options).toEqual(['S', 'M', 'L']);
    expect(missing).toEqual(['talla', 'extras', 'nota', 'uds', 'dia']);
  });
  it('a proposed value stands there, is tabbed through, and is no gap', () => {
    expect(fill('Talla {{ talla | choice: "S", "M" | preset: "M" }}.')).toMatchObject({
      text: 'Talla M.',
      missing: [],
      fields: [{ start: 6, end: 7, path: 'talla', preset: true }],
    });
    expect(fill('Talla {{ talla | preset: "M" }}.', { talla: 'L' })).toMatchObject({
      text: 'Talla L.',
      fields: [],
      filled: [{ start: 6, end: 7 }],
    });
    expect(fill('{{ extras | multi: "a", "b" }}', { extras: ['a', 'b'] }).text).toBe('a, b');
  });
  it('what another program said and ours cannot stays visible and open', () => {
    expect(fill('IP: {{ "shell: curl" | unsupported }}')).toMatchObject({
      text: 'IP: [shell: curl]',
      missing: ['shell: curl'],
      fields: [{ kind: 'unsupported' }],
    });
  });
  it('parts to tick are in or out', () => {
    const body = 'Hola.\n{% optional gastos, on %}\nSin gastos.\n{% endoptional %}\n{% optional regalo %}Con regalo.{% endoptional %}';
    expect(fill(body)).toMatchObject({
      text: 'Hola.\nSin gastos.',
      optional: [
        { name: 'gastos', label: 'gastos', on: true },
        { name: 'regalo', label: 'regalo', on: false },
      ],
    });
    expect(fill(body, { gastos: false, regalo: true }).text).toBe('Hola.\nCon regalo.');
    expect(fill('{% optional %}x{% endoptional %}').problems).toHaveLength(1);
    expect(fill('{% optional a %}x').problems).toHaveLength(1);
  });
});

describe('dates and hours', () => {
  it.each([
    ['{{ today | plus_months: 1 | date: "short" }}', '28/02/2026'],
    ['{{ now | plus_hours: 2 | date: "time" }}', '12:30'],
    ['{{ now | plus_minutes: 45 | date: "%-I:%M %p" }}', '11:15 a. m.'],
    ['{{ now | date: "%a %-d %b, día %j" }}', 'sáb 31 ene, día 031'],
    ['{{ today | plus_days: 1 }}', '2026-02-01'],
  ])('%s', (body, text) => {
    expect(fill(body).text).toBe(text);
  });
  it.each([
    ['06:00', 'Buenos días', 'Good morning'],
    ['11:59', 'Buenos días', 'Good morning'],
    ['12:00', 'Buenas tardes', 'Good afternoon'],
    ['19:30', 'Buenas tardes', 'Good evening'],
    ['23:10', 'Buenas noches', 'Good evening'],
    ['03:00', 'Buenas noches', 'Good evening'],
  ])('the greeting at %s', (hour, es, en) => {
    expect(fill('{{ greeting }}, Ana:', {}, { lang: 'es', calendar: MONDAY_TO_FRIDAY, now: `2026-11-20T${hour}:00` }).text).toBe(
      `${es}, Ana:`,
    );
    expect(fill('{{ greeting }},', {}, { lang: 'en', calendar: MONDAY_TO_FRIDAY, now: `2026-11-20T${hour}:00` }).text).toBe(`${en},`);
  });
  it('vos and vosotros without a wording of their own read as tú, not as usted', () => {
    const body = '{{ register | choose: tu: "tu pedido", usted: "su pedido" }}';
    expect((['tu', 'usted', 'vos', 'vosotros'] as const).map((register) => fill(body, {}, { ...ES, register }).text)).toEqual([
      'tu pedido',
      'su pedido',
      'tu pedido',
      'tu pedido',
    ]);
    expect(fill('{{ register | choose: tu: "tu", vos: "vos", vosotros: "vuestro" }}', {}, { ...ES, register: 'vosotros' }).text).toBe(
      'vuestro',
    );
  });
});

describe('replies inside replies', () => {
  const replies: Reply[] = [
    { id: 'firma', title: 'Firma', shortcut: 'fi', body: 'Un saludo,\n{{ agent.name }}\n' },
    { id: 'a', title: 'A', body: 'Hola.\n\n{% include "firma" %}' },
    { id: 'b', title: 'B', body: '{% include ";FI" %}' },
    { id: 'c1', title: 'C1', body: '{% include "c2" %}' },
    { id: 'c2', title: 'C2', body: 'x {% include "c1" %}' },
    { id: 'd', title: 'D', body: '{% raw %}{% include "firma" %}{% endraw %}' },
  ];
  const options = { ...ES, include: resolverOf(replies) };
  it('are put in place by id or shortcut, and know who uses them', () => {
    expect(fill('{% include "a" %}', { agent: { name: 'Lucía' } }, options).text).toBe('Hola.\n\nUn saludo,\nLucía');
    expect(fill(replies[2]?.body ?? '', {}, options).text).toBe('Un saludo,\n[nombre del agente]');
    expect([...usedBy(replies)]).toEqual([
      ['firma', ['a', 'b']],
      ['c2', ['c1']],
      ['c1', ['c2']],
    ]);
    expect(includesOf(replies[5]?.body ?? '')).toEqual([]);
  });
  it('a circle, a name that is not there and a text that explodes are problems, not a crash', () => {
    expect(fill('{% include "c1" %}', {}, options).problems[0]?.message).toContain('c1 → c2 → c1');
    expect(fill('hola\n{% include "nadie" %}', {}, options).problems[0]).toMatchObject({
      line: 2,
      message: expect.stringContaining('«nadie»') as string,
    });
    const bomb = (reference: string) =>
      `${'x'.repeat(3_000)}${`{% include "${Number(reference) + 1}" %}`.repeat(Number(reference) < 7 ? 8 : 0)}`;
    expect(fill('{% include "0" %}', {}, { ...ES, include: bomb }).problems).toHaveLength(1);
  });
});
