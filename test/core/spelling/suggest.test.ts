import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentByEnding } from '../../../core/spelling/accents.js';
import { SPANISH_ACCENTS } from '../../../core/spelling/es/accents.js';
import { Graph } from '../../../core/spelling/graph.js';
import { Neighbours } from '../../../core/spelling/neighbours.js';
import { whole } from '../../../core/spelling/slices.js';
import { shipped, shippedBytes } from './support.js';

const es = (word: string, limit = 5) => shipped('es').suggest(word, limit);
const en = (word: string, limit = 5) => shipped('en').suggest(word, limit);

describe('Spanish suggestions: the right word first', () => {
  it.each([
    [
      'lost accents',
      'envio:envío direccion:dirección telefono:teléfono informacion:información articulo:artículo proximos:próximos dias:días facturacion:facturación codigo:código podria:podría',
    ],
    ['b and v', 'embio:envío recivido:recibido vien:bien tubimos:tuvimos nuebo:nuevo haver:haber'],
    ['c, s and z', 'grasias:gracias nesesario:necesario felis:feliz hisieron:hicieron desicion:decisión'],
    ['g and j', 'jente:gente mensage:mensaje pajina:página correjir:corregir'],
    ['h', 'ola:hola acer:hacer orario:horario exhibir:exhibir haora:ahora'],
    ['ll and y', 'yegar:llegar reyeno:relleno yamar:llamar'],
    ['m and n', 'canbio:cambio tanbién:también conprar:comprar inmediato:inmediato'],
    ['qu and k', 'kiero:quiero paketes:paquetes porke:porque'],
    ['doubled and missing letters', 'corerctamente:correctamente errror:error tarrjeta:tarjeta acion:acción caro:caro'],
    ['swapped letters', 'peiddo:pedido paqeute:paquete reembosla:reembolsa tiedna:tienda'],
    ['keyboard neighbours', 'pedodo:pedido gracuas:gracias entregs:entrega'],
    ['run together', 'porfavor:por favor osea:o sea apesar:a pesar'],
    ['chat', 'xq:porque tb:también q:que xfa:por favor'],
    ['drawn out', 'holaaaa:hola graciaaas:gracias buenoo:bueno'],
    [
      'irregular verbs made regular',
      'tenieron:tuvieron condució:condujo deshació:deshizo poneré:pondré devolvido:devuelto redescubrido:redescubierto contradecieron:contradijeron',
    ],
    ['diphthongs', 'almorzan:almuerzan podemso:podemos quiremos:queremos'],
    ['a syllable left out or written twice', 'probalidad:probabilidad recibibir:recibir'],
    ['r after a prefix', 'antirobo:antirrobo autoreparable:autorreparable'],
    ['prefixes that make sense and are slips', 'desmostrar:demostrar desmuestra:demuestra'],
    ['a tilde or an accent left out that makes another, rare word', 'ensenar:enseñar petalos:pétalos'],
    ['learned words that no dictionary lists', 'ludologico:ludológico vexilologia:vexilología'],
  ])('%s', (_, cases) => {
    const wrong = cases
      .match(/\S+:[^:]+?(?=\s\S+:|$)/g)
      ?.map((pair) => pair.split(':') as [string, string])
      .filter(([typed, meant]) => !shipped('es').has(typed) && es(typed)[0] !== meant) ?? ['none read'];
    expect(wrong.map(([typed, meant]) => `${typed} → ${meant}, not ${es(typed ?? '').join(', ')}`)).toEqual([]);
  });

  it('prefers what is listed to what only looks like a word', () => {
    expect(es('didatico')[0]).toBe('didáctico');
    expect(es('numerico')).not.toContain('numerico');
  });

  it('puts off the rare twin of a better word, unless its accent is all that is missing', () => {
    expect(es('estodia').slice(0, 4)).not.toContain('estudiá');
    expect(es('encontra')).toContain('encontrá');
  });

  it('keeps the casing', () => {
    expect(es('Envio')[0]).toBe('Envío');
    expect(es('ENVIO')[0]).toBe('ENVÍO');
    expect(es('wasap', 3).every((word) => word === word.toLowerCase() || /[A-Z]/.test(word[0] as string))).toBe(true);
  });
});

describe('English suggestions: the right word first', () => {
  it.each([
    ['doubling', 'recomend:recommend adress:address comming:coming occured:occurred'],
    ['vowels', 'seperate:separate definately:definitely independant:independent'],
    ['ie and ei', 'recieve:receive beleive:believe freind:friend'],
    ['swaps and neighbours', 'teh:the pacakge:package oredr:order refumd:refund'],
    ['silent letters', 'goverment:government nessesary:necessary'],
    ['apostrophes', "dont:don't cant:can't youre:you're"],
    ['run together', 'alot:a lot thankyou:thank you'],
    ['irregular words made regular', 'teached:taught seeked:sought buyed:bought childs:children womans:women'],
  ])('%s', (_, cases) => {
    const wrong = cases
      .match(/\S+:[^:]+?(?=\s\S+:|$)/g)
      ?.map((pair) => pair.split(':') as [string, string])
      .filter(([typed, meant]) => en(typed)[0] !== meant) ?? ['none read'];
    expect(wrong.map(([typed, meant]) => `${typed} → ${meant}, not ${en(typed ?? '').join(', ')}`)).toEqual([]);
  });
});

describe('neighbours by deletion', () => {
  const graph = new Graph(shippedBytes('es'));
  const tier = graph.tiers.at(-2);
  if (!tier) throw new Error('the shipped dictionary has no tiers');
  const neighbours = whole(Neighbours.building(graph, tier));
  const of = (typed: string) => neighbours.of(typed).map((word) => neighbours.spelling(word));

  it.each([
    'devoluvion:devolución',
    'ecomienda:encomienda',
    'problmea:problema',
    'respsta:respuesta',
    'tansporttista:transportista',
    'comunicasion:comunicación',
  ])('%s: two letters apart and whatever accents', (pair) => {
    const [typed = '', meant = ''] = pair.split(':');
    expect(of(typed)).toContain(meant);
  });

  it('are few, each once', () => {
    const found = of('devoluvion');
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThan(200);
  });
});

describe('any word', () => {
  it('gets at most as many suggestions as asked for, each right, none itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 50, unit: 'grapheme' }),
          fc.string({ maxLength: 12, unit: fc.constantFrom(...'aeioubcdfgmnñprstvzáéí') }),
        ),
        fc.integer({ min: 1, max: 8 }),
        (word, limit) => {
          const found = es(word, limit);
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(new Set(found).size).toBe(found.length);
          expect(found).not.toContain(word);
          // A learned word may be offered that no dictionary lists: the typed one with its accent.
          for (const text of found)
            if (text.toLowerCase() !== accentByEnding(word.toLowerCase(), SPANISH_ACCENTS))
              for (const part of text.split(/[ ,]+/))
                expect(shipped('es').has(part) || shipped('es').has(part.toLowerCase()), text).toBe(true);
        },
      ),
      { seed: 6, numRuns: 150 },
    );
  });
});
