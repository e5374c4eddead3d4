import { bench, describe } from 'vitest';
import { findPersonalData } from '../../core/entities/personal.js';
import { findCommitments } from '../../core/commitments/find.js';
import { asDraft, entitiesIn } from '../support/readings.js';
import { findAmounts } from '../../core/language/amounts.js';
import { findTimes } from '../../core/language/time.js';
import { MONDAY_TO_FRIDAY } from '../../core/calendar/business-calendar.js';
import { varied } from './sample.js';

const NOW = '2026-11-23T10:00:00Z';
const MESSAGE = Array.from(
  { length: 5 },
  (_, i) =>
    `Hola, soy María José García. Hice el pedido 4052${i} el 12 de octubre y pagué 1.249,90 € con tarjeta, pero todavía no ha llegado nada. Me dijeron que llegaría en 3-5 días hábiles y ya han pasado tres semanas. Mi teléfono es 612 345 678 y mi correo ana@example.com. ¿Me podéis decir cuándo llega? Lo necesito antes del viernes porque es un regalo.`,
).join('\n\n');
const DRAFT = Array.from(
  { length: 6 },
  () =>
    'Sentimos mucho el retraso. Hemos hablado hoy con el transportista y nos confirma que el paquete sale mañana. Le llamaremos el jueves antes de las 12 para comprobar que lo tiene en casa y, si no llega, le reembolsaremos los 49,90 € en un plazo de 3 a 5 días hábiles.',
).join('\n\n');

describe('entities of a 300-word message', () => {
  let n = 0;
  bench('times', () => {
    findTimes(varied(MESSAGE, n++), 'es', NOW, MONDAY_TO_FRIDAY);
  });
  bench('amounts', () => {
    findAmounts(varied(MESSAGE, n++), 'es');
  });
  bench('all entities', () => {
    entitiesIn(varied(MESSAGE, n++), { lang: 'es', now: NOW });
  });
  bench('personal data', () => {
    findPersonalData(varied(MESSAGE, n++), { lang: 'es' });
  });
  bench('promises of a 300-word draft', () => {
    findCommitments(asDraft(varied(DRAFT, n++)));
  });
});
