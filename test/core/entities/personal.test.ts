import { describe, expect, it } from 'vitest';
import { cif, dni, iban, luhn, s10, ups } from '../../../core/entities/checkdigits.js';
import { findPersonalData } from '../../../core/entities/personal.js';

const kinds = (text: string) => findPersonalData(text, { lang: 'es' }).map((d) => `${d.kind}: ${d.value}`);

describe('personal data', () => {
  it.each([
    ['Mi IBAN es ES91 2100 0418 4502 0005 1332 gracias', 'iban: ES9121000418450200051332'],
    ['cuenta ES9121000418450200051332', 'iban: ES9121000418450200051332'],
    ['GB82 WEST 1234 5698 7654 32', 'iban: GB82WEST12345698765432'],
    ['DNI 12345678Z', 'dni: 12345678Z'],
    ['dni 12.345.678-Z', 'dni: 12345678Z'],
    ['NIE X1234567L', 'nie: X1234567L'],
    ['CIF A58818501', 'cif: A58818501'],
    ['tarjeta 4111 1111 1111 1111', 'card: 4111111111111111'],
    ['ana@example.com', 'email: ana@example.com'],
    ['612 345 678', 'phone: +34612345678'],
  ])('%s', (text, found) => {
    expect(kinds(text)).toEqual([found]);
  });
  it.each([
    'ES91 2100 0418 4502 0005 1333',
    'DNI 12345678A',
    'tarjeta 4111 1111 1111 1112',
    'pedido 123-4567890-1234567',
    'EAN 8412345678905',
    'ref. A1234567',
  ])('none in "%s"', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('check digits', () => {
  const change = (id: string, at: number) => id.slice(0, at) + String((Number(id[at]) + 1) % 10) + id.slice(at + 1);
  it('hold for known numbers and fail when one digit changes', () => {
    for (const [check, id] of [
      [s10, 'RR123456785ES'],
      [s10, 'RB123456785GB'],
      [ups, '1Z999AA10123456784'],
      [luhn, '4111111111111111'],
      [iban, 'ES9121000418450200051332'],
      [dni, '12345678Z'],
      [dni, 'X1234567L'],
      [cif, 'A58818501'],
    ] as const) {
      expect(check(id)).toBe(true);
      const at = id.search(/\d(?=\d*[^\d]*$)/);
      expect(check(change(id, at))).toBe(false);
    }
  });
});
