/** Each asked thing once and whole: lists, pairs with one mark, conditions, what only leads an ask in, pleas after a story. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { asksIn } from '../../support/readings.js';

type Row = readonly [string, Lang, readonly string[]];
const rows = (text: string, lang: Lang) =>
  asksIn(text, lang)
    .filter(({ kind }) => kind !== 'rhetorical')
    .map(({ kind, text: words }) => `${kind[0]} ${words}`);
const exactly = (text: string, lang: Lang, wanted: readonly string[]) => {
  expect(rows(text, lang)).toEqual(wanted);
};

describe('a list asks item by item when its lead leaves them its object', () => {
  it.each<Row>([
    ['Tienes\n- lejía\n- detergente?', 'es', ['q lejía', 'q detergente?']],
    ['Preguntas:\n- plazo de entrega\n- colores\n- precio de 50', 'es', ['q plazo de entrega', 'q colores', 'q precio de 50']],
    [
      'Quería saber:\n1. Precio del envío\n2. Plazo de entrega\n3. Garantía',
      'es',
      ['q Precio del envío', 'q Plazo de entrega', 'q Garantía'],
    ],
    ['Do you have\n- bleach\n- soap?', 'en', ['q bleach', 'q soap?']],
    ['Questions:\n- lead time\n- colours\n- price for 50', 'en', ['q lead time', 'q colours', 'q price for 50']],
    ["I'd like to know:\n1. delivery cost\n2. lead time\n3. warranty", 'en', ['q delivery cost', 'q lead time', 'q warranty']],
  ])('%s', exactly);
  it.each<Row>([
    ['He recibido:\n- la mesa\n- dos sillas', 'es', []],
    ['In the box there were:\n- a lamp\n- two bulbs', 'en', []],
  ])('and what is only told does not: %s', exactly);
});

describe('two questions under one mark are two', () => {
  it.each<Row>([
    ['wall mountable and what VESA size?', 'en', ['q wall mountable', 'q what VESA size?']],
    ['washable and how many in a pack?', 'en', ['q washable', 'q how many in a pack?']],
    ['is it wall mountable and what VESA size?', 'en', ['q is it wall mountable', 'q what VESA size?']],
    ['tendrá losartán y a cómo?', 'es', ['q tendrá losartán', 'q a cómo?']],
    ['reclinable y de qué color?', 'es', ['q reclinable', 'q de qué color?']],
  ])('%s', exactly);
});

describe('a condition is a part of the ask that follows it', () => {
  it.each<Row>([
    ['y si no llegan a tiempo quiero que me devolváis el dinero', 'es', ['r y si no llegan a tiempo quiero que me devolváis el dinero']],
    ['y si no está para el viernes quiero anular el pedido', 'es', ['r y si no está para el viernes quiero anular el pedido']],
  ])('%s', exactly);
});

describe('what only leads an ask in is none', () => {
  it.each<Row>([
    [
      'Quería saber también cuánto cuesta el envío a Cádiz. Me gustaría que me enviaran la garantía. Necesitaría saber qué día sale.',
      'es',
      ['q cuánto cuesta el envío a Cádiz', 'r Me gustaría que me enviaran la garantía', 'q Necesitaría saber qué día sale'],
    ],
    ['Quería saber', 'es', []],
    ['I was wondering', 'en', []],
  ])('%s', exactly);
  it('nor does a sentence that is all asks complain', () => {
    const text = 'Could you tell me (a) whether it ships to Ireland, (b) how long it takes and (c) when it is back in stock?';
    expect(rows(text, 'en')).toEqual([
      'q Could you tell me (a) whether it ships to Ireland',
      'q how long it takes',
      'q when it is back in stock?',
    ]);
  });
});

describe('a thing at fault is not told what to do', () => {
  it.each<Row>([
    ['pierde agua por abajo', 'es', ['c pierde agua por abajo']],
    ['llegó la mesa sin tornillos', 'es', ['c llegó la mesa sin tornillos']],
    ['Hola, llegó la mesa sin tornillos.', 'es', ['c llegó la mesa sin tornillos']],
    ['the desk came without any screws', 'en', ['c the desk came without any screws']],
    ['the lid is chipped', 'en', ['c the lid is chipped']],
    ["won't switch on", 'en', ["c won't switch on"]],
    ['pata floja', 'es', ['c pata floja']],
    ['el izquierdo se oye más bajo', 'es', ['c el izquierdo se oye más bajo']],
  ])('%s', exactly);
});

describe('a plea in few words', () => {
  it.each<Row>([
    ['Hi, I sent it back on the 3rd. Refund please.', 'en', ['r Refund please']],
    ['Hola, lo devolví el lunes. Reembolso, por favor.', 'es', ['r Reembolso']],
  ])('%s', (text, lang, [wanted]) => {
    expect(rows(text, lang).map((row) => row.replace(/[,.]? por favor\.?$/, ''))).toContain(wanted);
  });
});
