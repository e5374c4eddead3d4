import { describe, expect, it } from 'vitest';
import { givenName } from '../../../core/entities/names.js';

describe('the given name in a full one', () => {
  it.each([
    ['Ana', 'Ana'], ['María José García López', 'María José'], ['Juan Carlos Pérez', 'Juan Carlos'], ['JUAN CARLOS PÉREZ', 'Juan Carlos'], ['Mª Carmen López', 'Mª Carmen'], ['María del Carmen Ruiz', 'María del Carmen'], ['María de los Ángeles Gil', 'María de los Ángeles'],
    ['Ana Belén', 'Ana Belén'], ['García López, Ana', 'Ana'], ['Sra. Marta Ruiz', 'Marta'], ['marta', 'Marta'], ['Pedro García', 'Pedro'], ['José Luis', 'José Luis'], ['Laura Martínez', 'Laura'], ['Mary Ann Lee', 'Mary Ann'], ['Tom Baker', 'Tom'], ['Anne-Marie Smith', 'Anne-Marie'],
    ['Ma. Fernanda López', 'Ma. Fernanda'], ['Mtra. Ana Ruiz', 'Ana'], ['Lic. Pedro Páramo', 'Pedro'], ['VIDAL ROCA MARTA', 'Marta'], ['VIDAL ROCA, MARTA', 'Marta'], ['García López María José', 'María José'], ['Pérez Martín', 'Pérez'], ['de la Fuente, Ana', 'Ana'], ['Fco. Javier Ruiz', 'Fco. Javier'], ['José Mª Ruiz', 'José Mª'], ['Ana Sá', 'Ana'], ['Marta 🌸', 'Marta'], ['O’Brien, Sean', 'Sean'], ['Domingo Pérez', 'Domingo'],
    ['de la Cruz', ''], ['Martín Vidal, S.A.', ''], ['Tienda Muebles S.L.', ''], ['Construcciones López SL', ''], ['Smith & Sons Ltd', ''], ['J. Vidal', ''], ['J.K. Rowling', ''], ['M. García', ''], ['null', ''], ['undefined', ''], ['N/A', ''], ['Usuario de Amazon', ''], ['Amazon User', ''], ['Visitante 1234', ''], ['X7_gamer', ''],
    ['Mr. Jones', ''], ['Sr. García', ''], ['', ''], ['12345', ''], ['ana@example.com', ''], ['  ', ''],
  ])('%s → %s', (full, given) => { expect(givenName(full)).toBe(given); });
});
