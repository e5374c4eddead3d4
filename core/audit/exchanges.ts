/** Rows of an export made exchanges: what a customer wrote, and what was answered first. */
import { LANGS, type Channel, type Lang } from '../contract.js';
import { cleanPasted, cleanText } from '../text/clean.js';
import { fold } from '../text/fold.js';
import { momentsOf } from '../text/sent.js';
import type { Columns, Field } from './columns.js';
import { foldName, mapColumns, type MappedColumns } from './columns.js';
import type { SourceRow, SourceRows, Unreadable } from './rows.js';

export interface Exchange {
  readonly line: number;
  readonly id: string | number | null;
  readonly message: string;
  readonly reply: string;
  readonly channel: Channel;
  readonly agent: string;
  /** ISO; empty when the file tells none that can be read. */
  readonly at: string;
  /** The reply of the library, or macro, that was used. */
  readonly snippet: string;
  readonly lang: Lang | undefined;
}
export interface Exchanges extends MappedColumns {
  readonly exchanges: readonly Exchange[];
  readonly unreadable: readonly Unreadable[];
  /** Messages of neither customer nor agent, notes, and what nobody answered. */
  readonly leftOut: number;
  /** Names of channels that say none of ours, with how often; they count as e-mail. */
  readonly otherChannels: Readonly<Record<string, number>>;
  /** Rows whose date could not be read. */
  readonly undated: number;
}

export interface ExchangeOptions {
  readonly byHand: Columns;
  /** The language in which ambiguous dates are read. */
  readonly lang: Lang;
  /** ISO; a date after it is a misread one. */
  readonly now: string;
}

/** Names of channels as help desks have them, folded. `web` and `api` are forms, which are answered by mail. */
const CHANNEL_NAMES: Readonly<Record<Channel, readonly string[]>> = {
  email: [
    'email',
    'e mail',
    'mail',
    'correo',
    'correo electronico',
    'web',
    'web form',
    'form',
    'formulario',
    'formulario web',
    'contact form',
    'portal',
    'help center',
    'api',
  ],
  whatsapp: ['whatsapp', 'whats app', 'wa', 'whatsapp business', 'sms', 'telegram'],
  chat: [
    'chat',
    'live chat',
    'livechat',
    'messaging',
    'web widget',
    'webwidget',
    'native messaging',
    'chat en vivo',
    'chat web',
    'conversation',
  ],
  social: [
    'social',
    'facebook',
    'messenger',
    'facebook messenger',
    'instagram',
    'instagram dm',
    'twitter',
    'x',
    'redes',
    'redes sociales',
    'tiktok',
  ],
  ebay: ['ebay'],
  amazon: ['amazon', 'amazon seller', 'amazon marketplace'],
  'public-reply': [
    'public reply',
    'review',
    'reviews',
    'resena',
    'resenas',
    'google reviews',
    'trustpilot',
    'respuesta publica',
    'app store',
  ],
};
const CHANNEL_BY_NAME = new Map(
  Object.entries(CHANNEL_NAMES).flatMap(([channel, names]) => names.map((name) => [name, channel as Channel])),
);

const LANGUAGE: Readonly<Record<string, Lang>> = { espanol: 'es', spanish: 'es', castellano: 'es', ingles: 'en', english: 'en' };
function langOf(value: string): Lang | undefined {
  const folded = fold(value.trim());
  return LANGUAGE[folded] ?? LANGS.find((lang) => folded === lang || /^(es|en)[-_]/.exec(folded)?.[1] === lang);
}

const CUSTOMER =
  'customer user contact lead client cliente usuario incoming inbound in entrante entrada visitor visitante buyer comprador requester guest consumer 0'.split(
    ' ',
  );
const AGENT =
  'agent admin agente operator operador staff teammate outgoing outbound out saliente salida reply seller vendedor tienda shop support soporte team 1'.split(
    ' ',
  );
const YES = ['true', 'yes', 'si', '1', 'verdadero'];
const NO = ['false', 'no', '0', 'falso'];

/** Whose message it is, by the author's column; null: nobody's that counts (a bot, an event, a note). */
function sideOf(value: string, column: string): 'customer' | 'agent' | null {
  const folded = foldName(value),
    name = foldName(column);
  // A column that asks a question is answered by yes or no.
  if (name.startsWith('from agent') && [...YES, ...NO].includes(folded)) return YES.includes(folded) ? 'agent' : 'customer';
  if ((name === 'incoming' || name === 'entrante') && [...YES, ...NO].includes(folded)) return YES.includes(folded) ? 'customer' : 'agent';
  if (CUSTOMER.includes(folded) || folded === 'end user' || folded === 'usuario final') return 'customer';
  return AGENT.includes(folded) ? 'agent' : null;
}

function isHidden(value: string | undefined, column: string | undefined): boolean {
  if (value === undefined || column === undefined) return false;
  const yes = YES.includes(foldName(value));
  return /public/.test(foldName(column)) ? NO.includes(foldName(value)) : yes;
}

/** What only a page's or a mail's own code has; a lone `<b>` somebody typed is read as typed. */
const HTML = /<(?:p|div|br|table|span|html|body|blockquote|ul|ol|li|a)(?=[\s/>])/i;
const readable = (text: string): string => (HTML.test(text) ? cleanPasted(text) : cleanText(text));

/** Seconds or milliseconds since 1970 (Intercom, Chatwoot). */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** The dates of all rows at once: whether days or months come first is told by all of them. */
function datesOf(rows: readonly SourceRow[], column: string | undefined, { lang, now }: ExchangeOptions): readonly string[] {
  if (column === undefined) return rows.map(() => '');
  const given = rows.map(({ fields }) => (fields[column] ?? '').trim());
  const read = momentsOf(given, { lang, now });
  return given.map((value, i) => {
    if (EPOCH.test(value)) return new Date(Number(value) * (value.length === 10 ? 1_000 : 1)).toISOString();
    const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(iso) ? (read[i] ?? '') : new Date(iso).toISOString();
  });
}

/**
 * @param source the rows of a file.
 * @returns the exchanges, with `shape` null and none of them when the columns tell nothing.
 */
export function exchangesOf(source: SourceRows, options: ExchangeOptions): Exchanges {
  const mapped = mapColumns(source.names, options.byHand);
  const reader = new RowReader(mapped.columns, source.rows, options);
  const made =
    mapped.shape === 'messages' ? threaded(source.rows, reader) : mapped.shape === 'pairs' ? paired(source.rows, reader) : NOTHING;
  return {
    ...mapped,
    ...made,
    unreadable: [...source.unreadable, ...made.unreadable],
    otherChannels: reader.others,
    undated: reader.undated,
  };
}

type Made = Pick<Exchanges, 'exchanges' | 'unreadable' | 'leftOut'>;
const NOTHING: Made = { exchanges: [], unreadable: [], leftOut: 0 };

/** What a row says of an exchange beside its texts. */
class RowReader {
  readonly others: Record<string, number> = {};
  undated = 0;
  private readonly dates: ReadonlyMap<SourceRow, string>;
  constructor(
    private readonly columns: Columns,
    rows: readonly SourceRow[],
    options: ExchangeOptions,
  ) {
    const dates = datesOf(rows, columns.at, options);
    this.dates = new Map(rows.map((row, i) => [row, dates[i] ?? '']));
  }
  text(row: SourceRow, field: Field): string {
    const name = this.columns[field];
    return name === undefined ? '' : (row.fields[name] ?? '');
  }
  id(row: SourceRow): Exchange['id'] {
    return (this.columns.id === 'id' ? row.id : undefined) ?? (this.text(row, 'id') || null);
  }
  at(row: SourceRow): string {
    return this.dates.get(row) ?? '';
  }
  isHidden(row: SourceRow): boolean {
    return isHidden(this.columns.hidden === undefined ? undefined : this.text(row, 'hidden'), this.columns.hidden);
  }
  side(row: SourceRow): 'customer' | 'agent' | null {
    return sideOf(this.text(row, 'author'), this.columns.author ?? '');
  }
  /** @param row of the reply. */
  about(row: SourceRow): Omit<Exchange, 'message' | 'reply' | 'id'> {
    const at = this.at(row);
    if (at === '' && this.text(row, 'at') !== '') this.undated++;
    return {
      line: row.line,
      channel: this.channel(row),
      agent: this.text(row, 'agent').trim(),
      at,
      snippet: this.text(row, 'snippet').trim(),
      lang: langOf(this.text(row, 'lang')),
    };
  }
  private channel(row: SourceRow): Channel {
    const given = this.text(row, 'channel').trim();
    if (given === '') return 'email';
    const known = CHANNEL_BY_NAME.get(foldName(given).replace(/^channel /, ''));
    if (known === undefined) this.others[given] = (this.others[given] ?? 0) + 1;
    return known ?? 'email';
  }
}

function paired(rows: readonly SourceRow[], reader: RowReader): Made {
  const exchanges: Exchange[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of rows) {
    const message = readable(reader.text(row, 'message')),
      reply = readable(reader.text(row, 'reply'));
    if (message.trim() === '' || reply.trim() === '')
      unreadable.push({ line: row.line, error: message.trim() === '' ? 'no message' : 'no reply' });
    else exchanges.push({ ...reader.about(row), id: reader.id(row), message, reply });
  }
  return { exchanges, unreadable, leftOut: 0 };
}

/** Of two messages of the shop within this time the second goes on with the first: a chat in several bubbles. */
const SAME_REPLY_MS = 15 * 60_000;

/** Messages one a row: what the customer wrote since the last reply, and the first reply to it. */
function threaded(rows: readonly SourceRow[], reader: RowReader): Made {
  const talks = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const id = reader.text(row, 'conversation');
    talks.set(id, [...(talks.get(id) ?? []), row]);
  }
  const exchanges: Exchange[] = [];
  let used = 0;
  for (const [id, talk] of talks) {
    const inOrder = talk.every((row) => reader.at(row) !== '') ? [...talk].sort((a, b) => reader.at(a).localeCompare(reader.at(b))) : talk;
    const made = inTurns(inOrder, reader);
    used += made.used;
    exchanges.push(
      ...made.turns.map((turn) => ({ ...reader.about(turn.first), id: id || null, message: turn.message, reply: turn.reply })),
    );
  }
  return { exchanges, unreadable: [], leftOut: rows.length - used };
}

interface Turn {
  readonly first: SourceRow;
  readonly message: string;
  readonly reply: string;
}

function inTurns(talk: readonly SourceRow[], reader: RowReader): { turns: Turn[]; used: number } {
  const turns: Turn[] = [];
  let asked: string[] = [],
    used = 0,
    last: { at: string } | null = null;
  for (const row of talk) {
    const side = reader.isHidden(row) ? null : reader.side(row),
      text = readable(reader.text(row, 'body'));
    if (side === null || text.trim() === '') continue;
    if (side === 'customer') {
      asked.push(text);
      last = null;
      continue;
    }
    const turn = turns.at(-1);
    if (asked.length > 0) {
      turns.push({ first: row, message: asked.join('\n\n'), reply: text });
      used += asked.length + 1;
      asked = [];
    } else if (turn && last && soonAfter(last.at, reader.at(row))) {
      turns[turns.length - 1] = { ...turn, reply: `${turn.reply}\n\n${text}` };
      used++;
    } else {
      last = null;
      continue;
    }
    last = { at: reader.at(row) };
  }
  return { turns, used };
}

const soonAfter = (before: string, after: string): boolean =>
  before === '' || after === '' || Date.parse(after) - Date.parse(before) <= SAME_REPLY_MS;
