import { expect, test } from 'vitest';
import { CellRows, cellFeaturesOf } from '../../../core/answers/cell-features.js';
import { GridReader } from '../../../core/answers/grid.js';
import { rarityOf } from '../../../core/answers/model.js';
import { shippedModel } from '../../../core/answers/shipped.js';
import { findAsks } from '../../../core/asks/find.js';
import { ReadingCache } from '../../../core/reading/cache.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { MONDAY } from '../../support/readings.js';

const MESSAGE = '¿Cuándo llega mi pedido? ¿Se puede pagar con Bizum? ¿Cuánto cuestan los gastos de envío a Ibiza?';
const DRAFT = 'Hola. El pedido llega el jueves. Sí, aceptamos Bizum. El envío a Ibiza cuesta 7,95 €. El pedido llega el jueves. Un saludo.';

test('after an edit the rows are those of a fresh reading, and what the edit did not touch is the same object', () => {
  const options = { now: MONDAY, calendar: DEFAULT_POLICY.calendar };
  const [readings, grids, rows] = [new ReadingCache(), new GridReader(rarityOf(shippedModel())), new CellRows()];
  const message = readings.read(MESSAGE, 'es', 'message', options);
  const asks = findAsks(message);
  const gridOf = (draft: string) => grids.read(message, readings.read(draft, 'es', 'draft', options), asks);
  const drafts = [
    DRAFT,
    DRAFT.replace('7,95', '8,95'),
    DRAFT.replace('Hola. ', ''),
    `${DRAFT} Gracias.`,
    DRAFT.replace('jueves', 'viernes'),
    DRAFT,
  ];
  for (const draft of drafts) expect(rows.of(gridOf(draft))).toEqual(cellFeaturesOf(gridOf(draft)));
  const [before, after] = [rows.of(gridOf(DRAFT)), rows.of(gridOf(DRAFT.replace('Un saludo', 'Un abrazo')))];
  const same = before.flatMap((row, i) => row.map((cell, j) => cell === after[i]?.[j]));
  expect(same.filter(Boolean).length).toBeGreaterThan(same.length / 2);
  expect(same.every(Boolean)).toBe(false);
});
