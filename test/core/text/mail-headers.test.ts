/** What mail programs of nine languages write over a quoted or forwarded mail: under a reply the shop speaks, under a forward the customer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asksIn, entitiesIn } from '../../support/readings.js';

const HEADERS = readFileSync(new URL('../../golden/headers.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', header = ''] = line.split(' | ');
    return { name, header: header.replaceAll('⏎', '\n') };
  });
const LANGUAGES = ['es', 'en', 'ca', 'gl', 'eu', 'pt', 'fr', 'it', 'de'];
const ASK = '¿Cuándo llega mi pedido?';
const SHOPS = ['Hola, Marta: ¿nos da el número de pedido?', 'Un saludo', 'Ana'];
const named = (kind: string) => HEADERS.filter(({ name }) => name.startsWith(kind)).map(({ name, header }) => [name, header] as const);
const read = (message: string) => {
  const entities = entitiesIn(message, { lang: 'es', now: '2026-11-23T10:00:00Z' });
  return {
    asks: asksIn(message, 'es').map(({ text }) => text),
    customer: entities.find(({ kind }) => kind === 'customer')?.value ?? '',
    dates: entities.filter(({ kind }) => kind === 'date').length,
  };
};

it('every language has its headers', () => {
  for (const lang of LANGUAGES) expect(named('reply').filter(([name]) => name.includes(`-${lang}`)).length).toBeGreaterThanOrEqual(3);
});

describe.each(named('reply'))('%s', (_, header) => {
  it.each([
    ['', 'as it stands'],
    ['> ', 'behind quote marks'],
  ])('what the shop wrote under it is none of the customer’s asks, %j', (mark) => {
    const found = read(`${ASK}\n\n${header}\n\n${SHOPS.map((line) => mark + line).join('\n')}`);
    expect(found.asks).toEqual([ASK]);
    expect(found.customer).not.toMatch(/Ana|Tienda/);
    expect(found.dates).toBe(0);
  });
});

describe.each(named('forward'))('%s', (_, header) => {
  it('the customer’s mail is read, whose it is is known, and the header is none of it', () => {
    for (const before of ['', 'Te lo paso, Luis.\n\n'])
      expect(read(`${before}${header}\n\n${ASK}\n\nMarta Vidal`)).toEqual({ asks: [ASK], customer: 'Marta Vidal', dates: 0 });
  });
});
