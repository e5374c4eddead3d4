/** A team's own case made fit for practice: nothing of a person goes in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { anonymise } from '../../../core/practice/anonymise.js';
import { fold } from '../../../core/text/fold.js';

const AT = '2026-11-23T10:00:00Z';
const made = (message: string, reply: string, lang: 'es' | 'en' = 'es', also: readonly string[] = []) =>
  anonymise({ message, reply, lang, at: AT, policy: DEFAULT_POLICY, agent: 'Lucía Ferrer', also });
const both = (of: { readonly message: string; readonly reply: string }) => fold(`${of.message}\n${of.reply}`);

describe('a real case', () => {
  const message = `Hola, soy Encarnación Quiñones. El pedido ES-2026-104822 no llega. ¿Cuándo llega? Mi marido Aurelio estuvo en casa todo el día.
Mi dirección es calle del Olvido 23, 4º B, 08001 Barcelona. Llámenme al 612 345 678 o a encarna.q@correo.es.
Pagué 49,90 € el 12 de noviembre con la tarjeta 4111 1111 1111 1111. Seguimiento: https://mensajeria.example/t?id=99231.

Un saludo,
Encarnación Quiñones
DNI 12345678Z

De: Encarnación Quiñones <encarna.q@correo.es>
Enviado: lunes
Asunto: pedido`;
  const reply =
    'Hola, Encarnación:\n\nSu pedido ES-2026-104822 llega el jueves 26 de noviembre. Le llamaremos al 612345678.\n\nUn saludo,\nLucía Ferrer';
  const out = made(message, reply);
  it('keeps what it asks, the amounts and the days', () => {
    expect(out.message).toContain('¿Cuándo llega?');
    expect(out.message).toContain('49,90 € el 12 de noviembre');
    expect(out.reply).toContain('llega el jueves 26 de noviembre');
  });
  it('holds nothing of the people', () => {
    for (const personal of [
      'encarna',
      'quiñones',
      'aurelio',
      'lucia',
      'ferrer',
      'olvido',
      '08001',
      'correo.es',
      'mensajeria',
      '99231',
      '104822',
      '12345678',
    ])
      expect(both(out), personal).not.toContain(personal);
    expect(both(out).replace(/\D/g, '')).not.toMatch(/612345678|4111111111111111/);
  });
  it('calls one person by one name, and one order by one number', () => {
    const name = /^Hola, soy (\p{Lu}\p{L}+ \p{Lu}\p{L}+)\./u.exec(out.message)?.[1] ?? '';
    expect(out.reply).toContain(`Hola, ${name.split(' ')[0]}:`);
    const order = /pedido ([A-Z]{2}-\d{4}-\d{6})/.exec(out.message)?.[1] ?? 'none';
    expect(out.reply).toContain(order);
  });
  it('shows words with a capital that it left, and replaces those that are said to be names', () => {
    const given = ['Hola, lo compré para la Thermomix de casa de Zutano. ¿Sirve?', 'Hola:\n\nSí, sirve.'] as const;
    expect(made(...given).look).toEqual(['Thermomix', 'Zutano']);
    const told = made(...given, 'es', ['Zutano']);
    expect(told.message).toContain('para la Thermomix de casa de');
    expect(both(told)).not.toContain('zutano');
  });
});

describe('whoever they are', () => {
  // Names that no list has, as well as common ones.
  const syllables = ['bra', 'len', 'tuk', 'mio', 'zar', 'quen', 'dul', 'fex', 'oth', 'wyn', 'ñal', 'gór'];
  const rare = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 }).map((parts) => {
    const word = parts.join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
  const name = fc.tuple(fc.oneof(rare, fc.constantFrom('María', 'José', 'Ana', 'Emily', 'George')), rare);
  const digits = (n: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((all) => all.join(''));
  it('no part of a name, number, address or link of theirs is left', () => {
    fc.assert(
      fc.property(name, digits(9), digits(7), rare, rare, fc.boolean(), ([given, family], nine, seven, street, host, english) => {
        const phone = `6${nine.slice(1, 3)} ${nine.slice(3, 6)} ${nine.slice(6)}`;
        const mail = `${given}.${family}@${host}.example`.toLowerCase();
        const message = english
          ? `Hello, my name is ${given} ${family}. My order number ${seven} has not arrived. When will it arrive? I live at 12 ${street} Street. Write to ${mail} or call ${phone}. https://${host}.example/x\n\nRegards,\n${given} ${family}`
          : `Hola, me llamo ${given} ${family}. Mi pedido número ${seven} no ha llegado. ¿Cuándo llega? Vivo en la calle ${street}, 12. Escríbanme a ${mail} o llamen al ${phone}. https://${host}.example/x\n\nUn saludo,\n${given} ${family}`;
        const reply = english
          ? `Hello ${given},\n\nYour order ${seven} will arrive on Thursday. We will call you on ${phone}.\n\nKind regards,\nLucía`
          : `Hola, ${given}:\n\nSu pedido ${seven} llega el jueves. Le llamamos al ${phone}.\n\nUn saludo,\nLucía`;
        const out = made(message, reply, english ? 'en' : 'es');
        const words = new Set(both(out).match(/[\p{L}]+/gu));
        for (const part of [given, family, street, host]) expect(words.has(fold(part)), part).toBe(false);
        const kept = both(out).replace(/[^\d\n]/g, '');
        expect(kept).not.toContain(seven);
        expect(kept).not.toContain(phone.replace(/\s/g, ''));
        expect(out.message).toContain(english ? 'When will it arrive?' : '¿Cuándo llega?');
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
