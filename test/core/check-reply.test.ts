/** What is said of one reply while it is written: where it stands in its own text, and what is said of it in its library. */
import { describe, expect, it } from 'vitest';
import { createLoneChecker } from '../../core/check-draft.js';
import { checkReply, placedIn, wordingsOf } from '../../core/check-reply.js';
import { examine, examineOne } from '../../core/library/doctor.js';
import type { Library, Reply } from '../../core/library/types.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';

const NOW = '2026-11-23T10:00:00.000Z';
const setting = { policy: DEFAULT_POLICY, now: NOW, uiLang: 'es', include: () => null } as const;
const aReply = (patch: Partial<Reply>): Reply => ({ id: 'una', title: 'Una', body: 'Hola, {{ customer.first_name }}:', ...patch });
const check = createLoneChecker(() => null, []);

describe('a finding in a reply', () => {
  it('stands in the reply’s own words, past the placeholders', () => {
    const body =
      'Hola, {{ customer.first_name }}:\n\nSU PEDIDO {{ order.id }} NO HA SALIDO TODAVÍA DE AQUÍ!!!!\n\nUn saludo, {{ agent.name }}';
    const wording = { body, lang: 'es', channel: 'email' } as const;
    const checked = checkReply(check, wording, setting);
    expect(checked.findings.length).toBeGreaterThan(0);
    for (const finding of checked.findings) {
      const placed = placedIn(body, checked, finding);
      if (placed && placed.end > placed.start) expect(body.slice(placed.start, placed.end)).toBe(finding.text);
    }
    expect(checked.findings.some((finding) => (placedIn(body, checked, finding)?.end ?? 0) > 0)).toBe(true);
  });
  it('is told of the place that was meant when words stand twice', () => {
    const finding = { rule: 'shouting', severity: 'warn', start: 9, end: 13, text: 'HOLA', message: '', fixes: [] } as const;
    expect(placedIn('HOLA {{ a }} HOLA', { text: 'HOLA bcd HOLA' }, finding)?.start).toBe(13);
    expect(placedIn('{% include "otra" %}', { text: 'Dice x x HOLA' }, finding)).toBeNull();
  });
  it('knows every wording with its language, channel and treatment', () => {
    const reply = aReply({
      channels: ['chat'],
      register: 'tu',
      variants: [
        { language: 'en', body: 'Hi' },
        { channel: 'whatsapp', body: 'Buenas' },
      ],
    });
    expect(wordingsOf(reply, 'es').map(({ lang, channel, register }) => [lang, channel, register])).toEqual([
      ['es', 'chat', 'tu'],
      ['en', 'chat', 'tu'],
      ['es', 'whatsapp', 'tu'],
    ]);
  });
});

describe('one reply looked at while it is written', () => {
  const body = 'Gracias por su paciencia: el paquete salió ayer del almacén y llega antes del viernes a su casa.';
  const library: Library = {
    version: 1,
    name: 'L',
    language: 'es',
    replies: [
      aReply({ id: 'vieja', title: 'Vieja', body }),
      aReply({
        id: 'otra',
        body: 'Puede devolverlo sin gastos en treinta días desde que lo recibió.',
        variants: [{ language: 'en', body: 'Return it.' }],
      }),
      aReply({ id: 'tercera', body: 'Otra cosa distinta que no se parece a ninguna de las de arriba en nada.' }),
      aReply({ id: 'gone', archived: true, body: 'Nada que ver con lo demás, archivada hace tiempo por el equipo.' }),
    ],
  };
  it('says what the library says of it once it is saved', () => {
    for (const reply of [
      aReply({ id: 'nueva', body: `${body} Un saludo.` }),
      aReply({ id: 'nueva', body: 'Llegó el 3 de enero de 2020. {{ cliente.nombre }} {% include "no-hay" %}' }),
      aReply({ id: 'nueva', body: 'Corta.' }),
    ]) {
      const saved = examine({ ...library, replies: [...library.replies, reply] }, NOW, 'es').filter(({ reply: id }) => id === 'nueva');
      const told = examineOne(reply, library, NOW, 'es');
      const rules = (all: typeof saved) => all.map(({ rule, message }) => `${rule} ${message}`).sort();
      expect(rules(told)).toEqual(rules(saved));
    }
  });
  it('names a twin in another library with the library, and none that is archived there', () => {
    const beside = (archived: boolean) => [
      {
        library: 'personal',
        label: 'Personal',
        replies: [aReply({ id: 'ajena', body: 'Algo que no se parece en nada a lo de arriba, ni de lejos.' })],
      },
      { library: 'added-01234567', label: 'Campaña', replies: [aReply({ id: 'igual', title: 'La de la campaña', body, archived })] },
    ];
    const told = (archived: boolean) =>
      examineOne(aReply({ id: 'nueva', body: `${body} Un saludo.` }), { ...library, replies: [] }, NOW, 'es', beside(archived));
    expect(told(false)).toMatchObject([
      { rule: 'twin', other: 'igual', elsewhere: { library: 'added-01234567', title: 'La de la campaña' } },
    ]);
    expect(told(false)[0]?.message).toMatch(/«La de la campaña», en la biblioteca «Campaña»$/);
    expect(told(true)).toEqual([]);
  });
  it('names its twin, and is no twin of itself', () => {
    expect(examineOne(aReply({ id: 'nueva', body: `${body} Un saludo.` }), library, NOW, 'es')).toMatchObject([
      { rule: 'twin', other: 'vieja' },
    ]);
    expect(examineOne(aReply({ id: 'vieja', title: 'Vieja', body }), library, NOW, 'es').filter(({ rule }) => rule === 'twin')).toEqual([]);
  });
});
