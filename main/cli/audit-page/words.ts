/** The words of the audit, in the language of who reads it. */
import type { Channel, Lang, Severity } from '../../../core/contract.js';
import type { Field } from '../../../core/audit/columns.js';

export interface AuditWords {
  readonly locale: string;
  readonly quoted: (words: string) => string;
  readonly title: string;
  readonly from: (file: string, encoding: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly columnsRead: string;
  readonly field: Readonly<Record<Field, string>>;
  readonly replies: string;
  readonly complete: string;
  readonly asks: string;
  readonly answered: string;
  readonly doubtful: string;
  readonly open: string;
  readonly unreadable: (n: number, first: string) => string;
  readonly leftOut: (n: number) => string;
  readonly otherChannels: (names: string) => string;
  readonly undated: (n: number) => string;
  readonly points: string;
  readonly pointsAbout: string;
  readonly unanswered: string;
  readonly unansweredAbout: string;
  readonly doubtAbout: string;
  readonly inReplies: (n: number, of: number) => string;
  readonly see: string;
  readonly weeks: string;
  readonly week: string;
  readonly agents: string;
  readonly agent: string;
  readonly snippets: string;
  readonly snippet: string;
  readonly channels: string;
  readonly channel: string;
  readonly channelOf: Readonly<Record<Channel, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly findings: string;
  readonly exchanges: string;
  readonly exchangesAbout: (shown: number, all: number) => string;
  readonly exchange: (n: number, id: string) => string;
  readonly message: string;
  readonly reply: string;
  readonly none: string;
  readonly key: string;
  readonly cut: (n: number) => string;
  readonly standing: Readonly<Record<'answered' | 'doubt' | 'open', string>>;
}

const CHANNEL_ES = {
  email: 'Correo',
  whatsapp: 'WhatsApp',
  chat: 'Chat',
  social: 'Redes sociales',
  ebay: 'eBay',
  amazon: 'Amazon',
  'public-reply': 'Respuesta pública',
};
const CHANNEL_EN = {
  email: 'Email',
  whatsapp: 'WhatsApp',
  chat: 'Chat',
  social: 'Social media',
  ebay: 'eBay',
  amazon: 'Amazon',
  'public-reply': 'Public reply',
};

export const AUDIT_WORDS: Readonly<Record<Lang, AuditWords>> = {
  es: {
    locale: 'es-ES',
    quoted: (words) => `«${words}»`,
    title: 'Auditoría de respuestas',
    from: (file, encoding) => `${file}, leído como ${encoding}`,
    period: (from, to) => `del ${from} al ${to}`,
    columnsRead: 'Columnas leídas',
    field: {
      id: 'número',
      message: 'mensaje',
      reply: 'respuesta',
      body: 'texto',
      author: 'autor',
      conversation: 'conversación',
      hidden: 'nota interna',
      channel: 'canal',
      agent: 'agente',
      at: 'fecha',
      snippet: 'respuesta de la biblioteca',
      lang: 'idioma',
    },
    replies: 'respuestas',
    complete: 'contestan todo',
    asks: 'peticiones',
    answered: 'contestadas',
    doubtful: 'en duda',
    open: 'sin contestar',
    unreadable: (n, first) =>
      `${n === 1 ? 'Una fila no se pudo leer' : `${n} filas no se pudieron leer`}; la primera, en la línea ${first}.`,
    leftOut: (n) =>
      n === 1
        ? 'Un mensaje se ha dejado fuera: nota interna, automático o sin respuesta.'
        : `${n} mensajes se han dejado fuera: notas internas, automáticos o sin respuesta.`,
    otherChannels: (names) => `Canales que no conocemos, leídos como correo: ${names}.`,
    undated: (n) => (n === 1 ? 'Una fecha no se entiende.' : `${n} fechas no se entienden.`),
    points: 'Qué mirar primero',
    pointsAbout: 'Lo más grave, arriba. Debajo de cada punto, hasta tres ejemplos.',
    unanswered: 'Peticiones sin contestar',
    unansweredAbout: 'El cliente pidió algo y la respuesta no lo dice.',
    doubtAbout: 'Lo dudoso no cuenta ni como contestado ni como pendiente: conviene que lo lea una persona.',
    inReplies: (n, of) => `en ${n} de ${of} respuestas`,
    see: 'ver',
    weeks: 'Semana a semana',
    week: 'Semana del',
    agents: 'Por agente',
    agent: 'Agente',
    snippets: 'Por respuesta de la biblioteca',
    snippet: 'Respuesta',
    channels: 'Por canal',
    channel: 'Canal',
    channelOf: CHANNEL_ES,
    severity: { block: 'Bloquea', warn: 'Avisa', hint: 'Sugiere' },
    findings: 'avisos',
    exchanges: 'Conversaciones',
    exchangesAbout: (shown, all) =>
      shown === all ? `${all} con algo que mirar, las más graves primero.` : `Las ${shown} más graves de ${all} con algo que mirar.`,
    exchange: (n, id) => (id === '' ? `Conversación ${n}` : `Conversación ${id}`),
    message: 'Mensaje del cliente',
    reply: 'Respuesta enviada',
    none: 'Nada que señalar.',
    key: 'Números: lo que pide el cliente y dónde se le contesta. Letras: avisos.',
    cut: (n) => `[… ${n} caracteres más]`,
    standing: { answered: 'Contestado', doubt: 'En duda', open: 'Sin contestar' },
  },
  en: {
    locale: 'en-GB',
    quoted: (words) => `“${words}”`,
    title: 'Audit of replies',
    from: (file, encoding) => `${file}, read as ${encoding}`,
    period: (from, to) => `${from} to ${to}`,
    columnsRead: 'Columns read',
    field: {
      id: 'number',
      message: 'message',
      reply: 'reply',
      body: 'text',
      author: 'author',
      conversation: 'conversation',
      hidden: 'internal note',
      channel: 'channel',
      agent: 'agent',
      at: 'date',
      snippet: 'library reply',
      lang: 'language',
    },
    replies: 'replies',
    complete: 'answer everything',
    asks: 'asks',
    answered: 'answered',
    doubtful: 'in doubt',
    open: 'not answered',
    unreadable: (n, first) => `${n === 1 ? 'One row could not be read' : `${n} rows could not be read`}; the first on line ${first}.`,
    leftOut: (n) =>
      n === 1
        ? 'One message was left out: an internal note, automatic, or never answered.'
        : `${n} messages were left out: internal notes, automatic ones, or never answered.`,
    otherChannels: (names) => `Channels unknown to us, read as email: ${names}.`,
    undated: (n) => (n === 1 ? 'One date could not be read.' : `${n} dates could not be read.`),
    points: 'What to look at first',
    pointsAbout: 'The gravest on top, each with up to three examples.',
    unanswered: 'Asks not answered',
    unansweredAbout: 'The customer asked for something that the reply does not tell.',
    doubtAbout: 'What is in doubt counts neither as answered nor as open: somebody should read it.',
    inReplies: (n, of) => `in ${n} of ${of} replies`,
    see: 'see',
    weeks: 'Week by week',
    week: 'Week of',
    agents: 'By agent',
    agent: 'Agent',
    snippets: 'By library reply',
    snippet: 'Reply',
    channels: 'By channel',
    channel: 'Channel',
    channelOf: CHANNEL_EN,
    severity: { block: 'Blocks', warn: 'Warns', hint: 'Hints' },
    findings: 'findings',
    exchanges: 'Conversations',
    exchangesAbout: (shown, all) =>
      shown === all ? `${all} with something to look at, the gravest first.` : `The ${shown} gravest of ${all} with something to look at.`,
    exchange: (n, id) => (id === '' ? `Conversation ${n}` : `Conversation ${id}`),
    message: 'Customer’s message',
    reply: 'Reply sent',
    none: 'Nothing to point out.',
    key: 'Numbers: what the customer asks, and where it is answered. Letters: findings.',
    cut: (n) => `[… ${n} more characters]`,
    standing: { answered: 'Answered', doubt: 'In doubt', open: 'Not answered' },
  },
};
