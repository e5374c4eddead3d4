/**
 * Which column of a help desk's export is what. Names are compared folded: letter case, accents, dots, hyphens and underscores do not count.
 * They are those of Zendesk, Freshdesk, Gorgias, Intercom, Zammad, Help Scout and Chatwoot (exports and API), and what people in Spain and
 * America call the columns of their own sheets.
 */
import { fold } from '../text/fold.js';

export const AUDIT_FIELDS = [
  'id',
  'message',
  'reply',
  'body',
  'author',
  'conversation',
  'hidden',
  'channel',
  'agent',
  'at',
  'snippet',
  'lang',
] as const;
/** `message` and `reply` on one row; or `body` and `author` of one message a row, held together by `conversation`. */
export type Field = (typeof AUDIT_FIELDS)[number];
/** The column's name as the file has it, by field. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** The likeliest name first: of two that are there the earlier is taken. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'ticket id', 'conversation id', 'case id', 'ticket number', 'number', 'ticket', 'numero', 'id del ticket', 'n ticket'],
  message: [
    ...['message', 'customer message', 'mensaje', 'mensaje del cliente', 'mensaje cliente', 'consulta', 'consulta del cliente', 'pregunta'],
    ...[
      'question',
      'query',
      'inquiry',
      'enquiry',
      'customer inquiry',
      'customer query',
      'customer text',
      'customer comment',
      'user message',
    ],
    ...['incoming message', 'inbound message', 'first message', 'first customer message', 'last customer message', 'last received message'],
    ...['initial message', 'original message', 'requester message', 'texto del cliente', 'texto cliente', 'solicitud', 'peticion'],
    ...[
      'primer mensaje',
      'mensaje recibido',
      'mensaje original',
      'comentario del cliente',
      'description',
      'descripcion',
      'description text',
    ],
    ...['ticket description', 'customer email', 'email recibido', 'correo recibido', 'request', 'instruction'],
  ],
  reply: [
    ...[
      'reply',
      'agent reply',
      'answer',
      'response',
      'respuesta',
      'respuesta del agente',
      'respuesta agente',
      'contestacion',
      'agent response',
    ],
    ...[
      'agent message',
      'agent answer',
      'agent comment',
      'outgoing message',
      'outbound message',
      'first reply',
      'last reply',
      'first response',
    ],
    ...['last sent message', 'last agent message', 'reply text', 'reply body', 'staff reply', 'support reply', 'respuesta enviada'],
    ...['mensaje del agente', 'mensaje agente', 'texto del agente', 'texto agente', 'mensaje enviado', 'primera respuesta'],
    ...['contestacion del agente', 'comentario del agente', 'correo enviado', 'email enviado'],
  ],
  body: [
    ...['plain body', 'body text', 'stripped text', 'body', 'text', 'content', 'comment', 'comment body', 'message', 'message body'],
    ...['message text', 'texto', 'contenido', 'cuerpo', 'comentario', 'mensaje', 'html body', 'body html'],
  ],
  author: [
    ...[
      'author type',
      'sender type',
      'author role',
      'sender role',
      'from agent',
      'incoming',
      'direction',
      'message type',
      'part author type',
    ],
    ...[
      'thread type',
      'created by type',
      'role',
      'rol',
      'tipo de autor',
      'autor tipo',
      'tipo de remitente',
      'direccion',
      'entrante',
      'sentido',
    ],
    ...['sender', 'remitente', 'autor', 'author', 'from', 'de', 'type', 'tipo'],
  ],
  conversation: [
    ...[
      'conversation id',
      'ticket id',
      'thread id',
      'case id',
      'chat id',
      'conversation',
      'ticket',
      'ticket number',
      'conversation number',
    ],
    ...['case number', 'id de conversacion', 'id conversacion', 'conversacion', 'id del ticket', 'id ticket', 'numero de ticket', 'caso'],
    ...['id de caso', 'numero de caso', 'n ticket'],
  ],
  hidden: [
    'private',
    'public',
    'internal',
    'is private',
    'is public',
    'is internal',
    'is note',
    'privado',
    'publico',
    'interno',
    'nota interna',
  ],
  channel: [
    ...['channel', 'canal', 'ticket channel', 'initial channel', 'via channel', 'source channel', 'channel type', 'canal de contacto'],
    ...['canal de entrada', 'via', 'source', 'origen', 'medio', 'source type'],
  ],
  agent: [
    ...['agent', 'agente', 'agent name', 'nombre del agente', 'assignee', 'assignee name', 'assigned to', 'assigned agent', 'asignado a'],
    ...['asignado', 'responsable', 'atendido por', 'respondido por', 'replied by', 'answered by', 'teammate', 'operator', 'operador'],
    ...['assignee user name', 'owner', 'admin', 'author name', 'sender name', 'created by', 'usuario'],
  ],
  at: [
    ...['at', 'replied at', 'reply date', 'sent at', 'sent datetime', 'fecha de respuesta', 'fecha respuesta', 'fecha de envio', 'date'],
    ...['fecha', 'fecha y hora', 'created at', 'created datetime', 'created time', 'created date', 'created', 'date created', 'timestamp'],
    ...['datetime', 'fecha de creacion', 'fecha creacion', 'creado', 'creado el', 'ticket date', 'comment date', 'updated at'],
  ],
  snippet: [
    ...['snippet', 'macro', 'macro title', 'macro used', 'canned response', 'canned reply', 'saved reply', 'template', 'quick reply'],
    ...['text module', 'plantilla', 'respuesta guardada', 'respuesta predefinida', 'respuesta rapida', 'respuesta tipo', 'modulo de texto'],
  ],
  lang: ['lang', 'language', 'idioma', 'lengua', 'locale', 'detected language'],
};

/** @returns a column's name as names are compared. */
export const foldName = (name: string): string =>
  fold(name.replace(/\bn\.?\s?[º°]\.?/gi, 'n '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface MappedColumns {
  readonly columns: Columns;
  /** One row holds the customer's message and its reply, or one message of a conversation; null: the file tells neither. */
  readonly shape: 'pairs' | 'messages' | null;
}

/**
 * @param given the names as the file has them.
 * @param byHand what the user said; it goes before the usual names, and its names must be among those given.
 */
export function mapColumns(given: readonly string[], byHand: Columns): MappedColumns {
  const known = new Map<string, string>();
  for (const name of given) if (!known.has(foldName(name))) known.set(foldName(name), name);
  const usual = (field: Field, taken: ReadonlySet<string>): string | undefined =>
    byHand[field] ?? NAMES[field].map((name) => known.get(name)).find((name) => name !== undefined && !taken.has(name));
  const named = new Set(Object.values(byHand));
  const message = usual('message', named),
    reply = usual('reply', named);
  if (byHand.body === undefined && message !== undefined && reply !== undefined)
    return { shape: 'pairs', columns: rest({ message, reply }, ['id', 'channel', 'agent', 'at', 'snippet', 'lang']) };
  const body = usual('body', named),
    author = usual('author', new Set([...named, body ?? ''])),
    conversation = usual('conversation', named);
  if (body === undefined || author === undefined || conversation === undefined)
    return { shape: null, columns: { ...byHand, ...(message ? { message } : {}), ...(reply ? { reply } : {}) } };
  return { shape: 'messages', columns: rest({ body, author, conversation }, ['hidden', 'channel', 'agent', 'at', 'snippet', 'lang']) };

  /** A column is one thing only. */
  function rest(found: Columns, fields: readonly Field[]): Columns {
    const taken = new Set(Object.values(found));
    const out: Partial<Record<Field, string>> = { ...found };
    for (const field of fields) {
      const name = usual(field, taken);
      if (name === undefined) continue;
      out[field] = name;
      taken.add(name);
    }
    return out;
  }
}
