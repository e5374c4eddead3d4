import { expect, it } from 'vitest';
import { mended } from '../../core/library/doctor.js';
import { diagnosedNow, stillThere } from '../../renderer/state/still-there.js';
import { aFinding } from './support.js';

it('a finding follows its words, and is silent where they are gone or stand twice', () => {
  const one = aFinding({ start: 3, end: 9, text: 'herror' });
  expect(stillThere([one], 'Un herror.')).toEqual([one]);
  expect(stillThere([one], 'Hola. Un herror.')).toMatchObject([{ start: 9, end: 15 }]);
  for (const body of ['Un error.', 'Hola: herror y herror.', '']) expect(stillThere([one], body)).toEqual([]);
});

it('a placeholder is mended also after other words of the reply were changed', () => {
  const was = 'Un herror, {{ cliente.nombre }}.',
    now = 'Hola.\nUn error, {{ cliente.nombre }}.';
  const one = {
    reply: 'a',
    rule: 'placeholder',
    severity: 'warn',
    body: was,
    line: 1,
    message: '',
    fix: { from: 'cliente.nombre', to: 'customer.first_name' },
  } as const;
  expect(mended({ id: 'a', title: 'A', body: now }, [diagnosedNow(one, [was], [now])]).body).toBe(
    'Hola.\nUn error, {{ customer.first_name }}.',
  );
  expect(mended({ id: 'a', title: 'A', body: 'Nada' }, [diagnosedNow(one, [was], ['Nada'])]).body).toBe('Nada');
});
