/** Exports become what was asked and what was answered first. */
import { describe, expect, it } from 'vitest';
import { exchangesOf, type Exchanges } from '../../../core/audit/exchanges.js';
import type { Columns } from '../../../core/audit/columns.js';
import { sourceRows } from '../../../core/audit/rows.js';

const read = (text: string, byHand: Columns = {}, lang: 'es' | 'en' = 'es'): Exchanges =>
  exchangesOf(sourceRows(text), { byHand, lang, now: '2026-11-30T12:00:00Z' });
const pairs = (text: string) => read(text).exchanges.map(({ message, reply }) => [message, reply]);

describe('one row an exchange', () => {
  it('reads a spreadsheet of a Spanish Excel: sep, quotes, line breaks, dates with the day first', () => {
    const { exchanges, undated } = read(
      'sep=;\r\nFecha;Agente;Canal;Consulta;Respuesta\r\n05/11/2026 10:30;Begoña Ruiz;WhatsApp;"¿Cuándo llega?\r\n¿Y la factura?";Mañana llega.\r\n23/11/2026;Luis;Correo electrónico;¿Hay talla M?;Sí.\r\n',
    );
    expect(exchanges).toMatchObject([
      { line: 3, agent: 'Begoña Ruiz', channel: 'whatsapp', message: '¿Cuándo llega?\n¿Y la factura?', at: '2026-11-05T10:30' },
      { agent: 'Luis', channel: 'email', at: '2026-11-23T12:00' },
    ]);
    expect(undated).toBe(0);
  });

  it('reads American dates by what all of them show', () => {
    expect(
      read('created_at,question,answer\n11/3/2026,Where is it?,On its way.\n11/23/2026,And now?,Delivered.\n', {}, 'en').exchanges.map(
        ({ at }) => at.slice(0, 10),
      ),
    ).toEqual(['2026-11-03', '2026-11-23']);
  });

  it('an unknown channel counts as e-mail and is told; a date that is none is told', () => {
    const { otherChannels, undated, exchanges } = read('canal,fecha,mensaje,respuesta\nfax,nunca,¿Hola?,Hola.\n');
    expect({ otherChannels, undated }).toEqual({ otherChannels: { fax: 1 }, undated: 1 });
    expect(exchanges[0]?.channel).toBe('email');
  });

  it('a row without one of both is told by its line', () => {
    expect(read('message,reply\n¿Hola?,\n,Hola.\n¿Cuándo?,Hoy.\n').unreadable).toEqual([
      { line: 2, error: 'no reply' },
      { line: 3, error: 'no message' },
    ]);
  });

  it('HTML bodies become text; a tag that somebody typed stays', () => {
    expect(pairs(JSON.stringify([{ message: '<p>Hola</p><p>¿Cuándo llega?</p>', reply: 'Use <b> para negrita' }]))).toEqual([
      ['Hola\n\n¿Cuándo llega?', 'Use <b> para negrita'],
    ]);
  });

  it('a number given as id stays one, a name that is text is text', () => {
    expect(
      read('{"id":7,"message":"¿Hola?","reply":"Hola"}\n{"id":"x","message":"¿Hola?","reply":"Hola"}').exchanges.map(({ id }) => id),
    ).toEqual([7, 'x']);
  });
});

describe('one row a message', () => {
  it('joins what the customer wrote, takes the first reply, leaves notes and what nobody answered', () => {
    const { exchanges, leftOut } = read(
      [
        'ticket_id,sender,body,internal,created_at,created_by',
        '1,Customer,¿Cuándo llega?,false,2026-11-02T09:00:00Z,ana@x.es',
        '1,Customer,¿Y la factura?,false,2026-11-02T09:05:00Z,ana@x.es',
        '1,Agent,mirar con almacén,true,2026-11-02T09:20:00Z,Luis',
        '1,Agent,Llega mañana.,false,2026-11-02T10:00:00Z,Luis',
        '1,Agent,Y va con factura.,false,2026-11-02T10:04:00Z,Luis',
        '1,Agent,¿Le llegó?,false,2026-11-04T10:00:00Z,Luis',
        '1,System,cerrado,false,2026-11-05T10:00:00Z,',
        '2,Customer,¿Hola?,false,2026-11-03T10:00:00Z,',
      ].join('\n'),
    );
    expect(exchanges).toMatchObject([
      {
        id: '1',
        message: '¿Cuándo llega?\n\n¿Y la factura?',
        reply: 'Llega mañana.\n\nY va con factura.',
        agent: 'Luis',
        at: '2026-11-02T10:00:00.000Z',
      },
    ]);
    expect(leftOut).toBe(4);
  });

  it('sorts by date when every message has one', () => {
    expect(pairs('conversation_id,author_type,body,created_at\nc,admin,Llega hoy.,1793700000\nc,user,¿Cuándo llega?,1793600000\n')).toEqual(
      [['¿Cuándo llega?', 'Llega hoy.']],
    );
  });

  it.each<[string, unknown]>([
    [
      'Zendesk',
      {
        id: 9,
        requester_id: 5,
        via: { channel: 'web' },
        comments: [
          { author_id: 5, body: '¿Cuándo llega?', public: true },
          { author_id: 8, body: 'nota', public: false },
          { author_id: 8, body: 'Mañana.', public: true },
        ],
      },
    ],
    [
      'Intercom',
      {
        id: '9',
        conversation_parts: {
          conversation_parts: [
            { part_type: 'comment', body: '<p>¿Cuándo llega?</p>', author: { type: 'user' } },
            { body: '<p>Mañana.</p>', author: { type: 'admin', name: 'Luis' } },
          ],
        },
      },
    ],
    [
      'Gorgias',
      {
        id: 9,
        messages: [
          { from_agent: false, body_text: '¿Cuándo llega?', public: true },
          { from_agent: true, body_text: 'Mañana.', public: true, sender: { name: 'Luis' } },
        ],
      },
    ],
  ])('%s keeps the messages in the conversation', (_, talk) => {
    expect(pairs(JSON.stringify(talk))).toEqual([['¿Cuándo llega?', 'Mañana.']]);
    expect(pairs(JSON.stringify({ tickets: [talk] }))).toHaveLength(1);
  });
});
