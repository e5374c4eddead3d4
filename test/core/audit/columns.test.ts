/** The columns of other people's exports, as the programs write them and as people call them. */
import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../core/audit/columns.js';

describe('columns', () => {
  it.each<[string, readonly string[], object]>([
    [
      'our own',
      ['id', 'message', 'reply', 'agent', 'at', 'snippet'],
      { id: 'id', message: 'message', reply: 'reply', agent: 'agent', at: 'at', snippet: 'snippet' },
    ],
    [
      'a sheet in Spanish',
      ['Nº ticket', 'Fecha', 'Canal', 'Agente', 'Consulta', 'Contestación', 'Plantilla'],
      { message: 'Consulta', reply: 'Contestación', agent: 'Agente', channel: 'Canal', at: 'Fecha', snippet: 'Plantilla', id: 'Nº ticket' },
    ],
    [
      'a sheet in American Spanish',
      ['ID del ticket', 'Mensaje del cliente', 'Respuesta del agente', 'Atendido por', 'Fecha de creación', 'Origen'],
      {
        id: 'ID del ticket',
        message: 'Mensaje del cliente',
        reply: 'Respuesta del agente',
        agent: 'Atendido por',
        at: 'Fecha de creación',
        channel: 'Origen',
      },
    ],
    [
      'English',
      ['Ticket ID', 'Customer Message', 'Agent Reply', 'Assignee', 'Created at', 'Macro'],
      { message: 'Customer Message', reply: 'Agent Reply', agent: 'Assignee', snippet: 'Macro' },
    ],
    [
      'a public data set',
      ['ticket_id', 'instruction', 'response', 'language'],
      { message: 'instruction', reply: 'response', lang: 'language' },
    ],
    [
      'a description and its answer',
      ['number', 'description', 'answer', 'assigned_to'],
      { message: 'description', reply: 'answer', agent: 'assigned_to', id: 'number' },
    ],
    [
      'Freshdesk',
      ['Ticket ID', 'Description', 'First response', 'Agent', 'Source', 'Created time'],
      { message: 'Description', reply: 'First response', channel: 'Source', at: 'Created time' },
    ],
  ])('%s: message and reply on one row', (_, given, columns) => {
    const mapped = mapColumns(given, {});
    expect(mapped.shape).toBe('pairs');
    expect(mapped.columns).toMatchObject(columns);
  });

  it.each<[string, readonly string[], object]>([
    [
      'Zammad articles',
      ['ticket_id', 'sender', 'body', 'internal', 'created_at', 'created_by'],
      { conversation: 'ticket_id', author: 'sender', body: 'body', hidden: 'internal', at: 'created_at', agent: 'created_by' },
    ],
    [
      'Intercom parts',
      ['conversation_id', 'author.type', 'author.name', 'body', 'created_at'],
      { conversation: 'conversation_id', author: 'author.type', body: 'body', agent: 'author.name' },
    ],
    [
      'Gorgias messages',
      ['ticket_id', 'from_agent', 'body_text', 'public', 'channel', 'sender.name', 'sent_datetime'],
      { author: 'from_agent', body: 'body_text', hidden: 'public', agent: 'sender.name', at: 'sent_datetime' },
    ],
    [
      'Help Scout threads',
      ['Conversation ID', 'Thread Type', 'Body', 'Created At', 'Assigned To'],
      { author: 'Thread Type', body: 'Body', agent: 'Assigned To' },
    ],
    [
      'a sheet in Spanish',
      ['Conversación', 'Autor', 'Texto', 'Fecha y hora'],
      { conversation: 'Conversación', author: 'Autor', body: 'Texto', at: 'Fecha y hora' },
    ],
  ])('%s: one message a row', (_, given, columns) => {
    const mapped = mapColumns(given, {});
    expect(mapped.shape).toBe('messages');
    expect(mapped.columns).toMatchObject(columns);
  });

  it('what is said by hand goes before the usual names', () => {
    const given = ['message', 'reply', 'Notas', 'Lo que pide'];
    expect(mapColumns(given, { message: 'Lo que pide', reply: 'Notas' })).toEqual({
      shape: 'pairs',
      columns: { message: 'Lo que pide', reply: 'Notas' },
    });
  });

  it('tells nothing where nothing tells it, and takes no column for two things', () => {
    expect(mapColumns(['foo', 'bar'], {}).shape).toBeNull();
    expect(mapColumns(['message', 'bar'], {})).toEqual({ shape: null, columns: { message: 'message' } });
    const { columns } = mapColumns(['id', 'Mensaje', 'Respuesta', 'Ticket'], {});
    expect(new Set(Object.values(columns)).size).toBe(Object.values(columns).length);
  });
});
