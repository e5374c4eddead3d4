import { describe, expect, it } from 'vitest';
import { prepare } from '../../../core/checks/check.js';
import { runChecks } from '../../../core/checks/run.js';
import type { Example } from '../../../core/checks/rule.js';
import type { Lang } from '../../../core/contract.js';
import { checkInput } from './support.js';

const ledger = (example: Example, replies: readonly string[] = [], lang: Lang = 'es') =>
  prepare({ ...checkInput(example, lang), replies }).facts.map((f) => [f.kind, f.text, f.provenance]);

describe('the fact ledger', () => {
  it('says of each fact where it comes from', () => {
    expect(
      ledger(
        {
          message: 'Me cobraron 49,90 € el 3 de noviembre.',
          draft:
            'El cobro de 49,90 € del 3 de noviembre es correcto. El envío son 4,95 €, con un 10 % de descuento, y tarda 48 horas. La recogida es gratis: https://tienda.es/recogida',
          policy: { facts: ['Envíos: 4,95 €', 'Entrega en 48 horas'] },
        },
        ['Puede pedir la recogida en https://www.tienda.es/recogida/.'],
      ),
    ).toEqual([
      ['amount', '49,90 €', 'message'],
      ['date', '3 de noviembre', 'message'],
      ['amount', '4,95 €', 'policy'],
      ['percentage', '10 %', 'typed'],
      ['duration', '48 horas', 'policy'],
      ['condition', 'gratis', 'typed'],
      ['link', 'https://tienda.es/recogida', 'library'],
    ]);
  });

  it('reads the same amount in either custom', () => {
    expect(ledger({ message: 'You charged me $1,249.90.', draft: 'The $1,249.90 are right.' }, [], 'en')).toEqual([
      ['amount', '$1,249.90', 'message'],
    ]);
  });

  it('takes what the case knows as a source', () => {
    expect(ledger({ draft: 'Se lo cobramos: 20 €.', context: { order: { amount: '20 €' } } })).toEqual([['amount', '20 €', 'case']]);
  });

  it('leaves quoted words alone', () => {
    expect(ledger({ message: 'me cobraron 20 € de más', draft: '> me cobraron 20 € de más\nLo miramos.' })).toEqual([]);
  });

  it('each unsourced one is hinted where a team has told its facts, and those that were checked no more', () => {
    const input = checkInput({ draft: 'Tarda 48 horas y cuesta 4,95 €.', policy: { facts: ['Garantía de tres años'] } }, 'es');
    expect(runChecks(checkInput({ draft: 'Tarda 48 horas y cuesta 4,95 €.' }, 'es')).filter((f) => f.rule === 'unsourced-fact')).toEqual(
      [],
    );
    const found = runChecks(input).filter((f) => f.rule === 'unsourced-fact');
    expect(found).toMatchObject([
      { severity: 'hint', text: '48 horas' },
      { severity: 'hint', text: '4,95 €', message: '«4,95 €» no consta en el mensaje, la biblioteca ni la política: ¿está comprobado?' },
    ]);
    const left = (dismissed: string[]) =>
      runChecks({ ...input, dismissed })
        .filter((f) => f.rule === 'unsourced-fact')
        .map((f) => f.text);
    expect(left(['unsourced-fact: 48 horas'])).toEqual(['4,95 €']);
    expect(left(['unsourced-fact: 48 horas', 'unsourced-fact: 4,95 €'])).toEqual([]);
  });
});
