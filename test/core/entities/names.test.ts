import { describe, expect, it } from 'vitest';
import { givenName } from '../../../core/entities/names.js';

describe('the given name in a full one', () => {
  it.each([
    ['Ana', 'Ana'], ['María José García López', 'María José'], ['Juan Carlos Pérez', 'Juan Carlos'], ['JUAN CARLOS PÉREZ', 'Juan Carlos'], ['Mª Carmen López', 'Mª Carmen'], ['María del Carmen Ruiz', 'María del Carmen'], ['María de los Ángeles Gil', 'María de los Ángeles'],
    ['Ana Belén', 'Ana Belén'], ['García López, Ana', 'Ana'], ['Sra. Marta Ruiz', 'Marta'], ['marta', 'Marta'], ['Pedro García', 'Pedro'], ['José Luis', 'José Luis'], ['Laura Martínez', 'Laura'], ['Mary Ann Lee', 'Mary Ann'], ['Tom Baker', 'Tom'], ['Anne-Marie Smith', 'Anne-Marie'],
    ['Mr. Jones', ''], ['Sr. García', ''], ['', ''], ['12345', ''], ['ana@example.com', ''], ['  ', ''],
  ])('%s → %s', (full, given) => { expect(givenName(full)).toBe(given); });
});
