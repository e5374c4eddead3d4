import { describe, expect, it } from 'vitest';
import { findBlanks } from '../../../core/text/blanks.js';
import { BLANK_FORMS } from '../../../core/text/blank-forms.js';

const formsIn = (text: string) => findBlanks(text).map((blank) => blank.form);

describe.each(BLANK_FORMS.map((form) => [form.id, form] as const))('a blank of the form %s', (id, form) => {
  it.each(form.caught)('is found in: %s', (text) => {
    expect(formsIn(text)).toContain(id);
  });
  it.each(form.fine)('is not seen in: %s', (text) => {
    expect(formsIn(text)).toEqual([]);
  });
});

describe('blanks', () => {
  it('stand in order and apart', () => {
    expect(findBlanks('Hola [NOMBRE]: el {{pedido}} sale el XX/XX/2026.').map(({ start, end }) => [start, end])).toEqual([
      [5, 13],
      [18, 28],
      [37, 47],
    ]);
  });
});
