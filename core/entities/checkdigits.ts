/** Check digits of the identifiers that carry one. All take the identifier without separators. */

/** UPU S10 (postal items): weights 8 6 4 2 3 5 9 7 over the serial number, modulo 11. */
export function s10(id: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(id)) return false;
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((n, w, i) => n + w * Number(id[i + 2]), 0);
  const check = 11 - (sum % 11);
  return (check === 10 ? 0 : check === 11 ? 5 : check) === Number(id[10]);
}

/** UPS 1Z: letters count as (code − 63) mod 10, every second character doubled, modulo 10. */
export function ups(id: string): boolean {
  if (!/^1Z[0-9A-Z]{15}\d$/.test(id)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = id.charCodeAt(i + 2);
    const v = c < 58 ? c - 48 : (c - 63) % 10;
    sum += i % 2 === 0 ? v : 2 * v;
  }
  return (10 - (sum % 10)) % 10 === Number(id[17]);
}

/** Luhn, for cards. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? d : d > 4 ? 2 * d - 9 : 2 * d;
  }
  return sum % 10 === 0;
}

/** Lengths of the IBAN by country, from the SWIFT IBAN registry; others are only checked by their digits. */
const IBAN_LENGTH: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
};

/** IBAN: the country's length and ISO 7064 mod 97-10. */
export function iban(id: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(id) || (IBAN_LENGTH[id.slice(0, 2)] ?? id.length) !== id.length) return false;
  let rest = 0;
  for (const c of id.slice(4) + id.slice(0, 4)) {
    const v = c >= 'A' ? c.charCodeAt(0) - 55 : Number(c);
    rest = (rest * (v > 9 ? 100 : 10) + v) % 97;
  }
  return rest === 1;
}

const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Spanish DNI and NIE: the letter is the number modulo 23. */
export function dni(id: string): boolean {
  const m = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(id);
  if (!m || (m[1] !== '' ? m[2]?.length !== 7 : m[2]?.length !== 8)) return false;
  const lead = m[1] === '' ? '' : String('XYZ'.indexOf(m[1] as string));
  return DNI[Number(lead + (m[2] as string)) % 23] === m[3];
}

/** Spanish CIF: legacy tax number of companies, letter + 7 digits + control. */
export function cif(id: string): boolean {
  const m = /^([ABCDEFGHJKLMNPQRSUVW])(\d{7})([0-9A-J])$/.exec(id);
  if (!m) return false;
  let sum = 0;
  [...(m[2] as string)].forEach((c, i) => {
    const d = Number(c);
    sum += i % 2 === 0 ? Math.floor((2 * d) / 10) + ((2 * d) % 10) : d;
  });
  const check = (10 - (sum % 10)) % 10;
  return m[3] === String(check) || m[3] === 'JABCDEFGHI'[check];
}
