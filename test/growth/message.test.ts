/** What reads a customer's message: asks, complaints, entities, times and amounts. */
import { asksIn, entitiesIn } from '../support/readings.js';
import { describe, it } from 'vitest';
import { findPersonalData } from '../../core/entities/personal.js';
import { findAmounts } from '../../core/language/amounts.js';
import { findTimes } from '../../core/language/time.js';
import { MONDAY_TO_FRIDAY } from '../../core/calendar/business-calendar.js';
import { expectLinear, flood } from '../support/growth.js';

const NOW = '2026-11-23T10:00:00Z';

/** What invites back-tracking: one character, nested quotes, every kind of prefix repeated. */
const HOSTILE: Readonly<Record<string, string>> = {
  'question marks': '?',
  'opening marks': '¿',
  'one letter': 'a',
  spaces: ' ',
  'line ends': '\n',
  stops: '.',
  commas: ',',
  'nested quotes': '> ',
  'quoted lines': '>> a\n',
  'reply headers': 'El 3 de\n',
  'mail fields': 'De: a\n',
  'speaker labels': '[10:02] Ana: a\n',
  'form fields': 'nombre: a\n',
  links: 'www.a',
  addresses: 'a@b.',
  mentions: '@a',
  greetings: 'hola ',
  emoji: '😠',
  modals: 'me podéis ',
  wishes: 'quiero saber ',
  coordinators: 'y o ',
  interrogatives: 'qué cómo ',
  'asking pairs': 'me podéis decir si ',
  'english pairs': 'can you tell me if ',
  please: 'por favor ',
  'short sentences': '¿cuándo? ',
};

describe('asks: cost grows with the length of', () => {
  it.each(Object.entries(HOSTILE))('%s', (_name, unit) => {
    expectLinear(flood(unit), (text) => asksIn(text, 'es'), { from: 15_000 });
  });

  it('complaints', () => {
    expectLinear(flood('no no nadie sin !!! still waiting '), (text) => asksIn(text, 'es'), { from: 34_000 });
  });
});

describe('entities: cost grows with the length of', () => {
  it.each([
    '1',
    '1 ',
    '1-',
    '1/',
    'a@',
    'a.',
    'www.',
    'A',
    'Ana ',
    'soy Ana ',
    'pedido nº ',
    'ES12 ',
    '"',
    '“',
    '+',
    '(',
    'De: a',
    '#1',
    '1Z',
    'RR 123 ',
    '612 345 678 ',
    'modelo X',
    'pedido 1234 y ',
  ])('%j repeated', (piece) => {
    expectLinear(flood(piece), (message) => {
      entitiesIn(message, { lang: 'es', now: NOW });
      findPersonalData(message, { lang: 'es' });
    });
  });
});

describe('times and amounts: cost grows with the length of', () => {
  it.each([
    '1',
    '1-',
    '1/',
    '1,',
    '1 ',
    '$1 ',
    'del 3 al ',
    'entre ',
    'mil ',
    'el ',
    'hace 2 días y ',
    'mayo ',
    '3 de mayo a las ',
    '\n',
    'a.',
    '(',
    'veinte y ',
    'from ',
    'next ',
  ])('%j repeated', (piece) => {
    expectLinear(flood(piece), (text) => {
      findTimes(text, 'es', NOW, MONDAY_TO_FRIDAY);
      findAmounts(text, 'es');
    });
  });
});
