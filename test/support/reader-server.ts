/** A real HTTP server that plays second readers: good, middling, useless, slow and hostile ones. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { matchAsks, placedAsks, type LabelledMessage } from '../../core/answers/labelled.js';
import type { AskKind, AskState } from '../../core/contract.js';
import type { ReaderMeasured } from '../../core/answers/second-reader/in-use.js';
import { hashOf } from '../../core/hash.js';
import { SELF_SIGNED } from './self-signed.js';

/** What the server was asked, as it reads it. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly model: string;
  readonly system: string;
  readonly customer_message: string;
  readonly asks: readonly { readonly n: number; readonly kind: AskKind; readonly text: string }[];
  readonly reply_sentences: readonly { readonly n: number; readonly text: string }[];
}
export interface Said {
  readonly ask: number;
  readonly state: AskState;
  readonly sentences: readonly number[];
  readonly reason: string;
}
/** @returns the verdicts of a well-behaved reader. */
export type Reader = (asked: Asked) => readonly Said[];
/** Answers in any way at all. */
export type Part = (asked: Asked, response: ServerResponse) => void;

export interface ReaderServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Requests of any kind, those that are no question included. */
  readonly requests: () => number;
  /** Connections that the other side broke before it had its answer. */
  readonly broken: () => number;
  stop(): Promise<void>;
}

/** @returns the answer of a server that speaks the chat completions API. */
export const completion = (content: string): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  });

export const playing =
  (reader: Reader): Part =>
  (asked, response) => {
    response.setHeader('content-type', 'application/json').end(completion(JSON.stringify({ verdicts: reader(asked) })));
  };

function readAsked(request: IncomingMessage, body: string): Asked {
  const { model, messages } = JSON.parse(body) as { model: string; messages: { role: string; content: string }[] };
  const data = JSON.parse(messages[1]?.content ?? '{}') as Pick<Asked, 'customer_message' | 'asks' | 'reply_sentences'>;
  return { path: request.url ?? '', headers: request.headers, model, system: messages[0]?.content ?? '', ...data };
}

/** Starts a server on a port of its own, on this machine. */
export async function startReaderServer(part: Part, { tls = false }: { readonly tls?: boolean } = {}): Promise<ReaderServer> {
  const asked: Asked[] = [];
  let broken = 0,
    requests = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    requests++;
    let body = '';
    response.once('close', () => {
      if (!response.writableFinished) broken++;
    });
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      body += text;
    });
    request.once('end', () => {
      const one = readAsked(request, body);
      asked.push(one);
      part(one, response);
    });
  };
  const server: Server = tls ? createTlsServer(SELF_SIGNED, answer) : createServer(answer);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    asked,
    requests: () => requests,
    broken: () => broken,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** 0–1, the same for the same words. */
const lot = (words: string): number => hashOf(words) / 2 ** 32;

/** @returns what the labels say of the asks of a request; null for what no label tells. */
function labelled(
  pairs: ReadonlyMap<string, LabelledMessage>,
  { customer_message: message, asks, reply_sentences: said }: Asked,
): (Said | null)[] {
  const pair = pairs.get(message);
  if (!pair) return asks.map(() => null);
  const placed = asks.map(({ text, kind }) => {
    const start = message.indexOf(text);
    return { text, kind, start, end: start + text.length };
  });
  const gold = placedAsks(pair);
  const of = new Map([...matchAsks(gold, placed)].map(([g, a]) => [a, gold[g]]));
  return asks.map(({ n }, i) => {
    const label = of.get(i);
    if (!label) return null;
    const sentences = said
      .filter(({ text }) => label.evidence.some((words) => text.includes(words) || words.includes(text)))
      .map((one) => one.n);
    return { ask: n, state: label.state, sentences: sentences.length > 0 ? sentences : [1], reason: 'as labelled' };
  });
}

/** @returns a reader that is right in this share of the asks, and otherwise says the contrary. */
export function readerOf(pairs: readonly LabelledMessage[], right: number): Reader {
  const known = new Map(pairs.map((pair) => [pair.message, pair]));
  return (asked) =>
    labelled(known, asked).map((said, i): Said => {
      const { n, text } = asked.asks[i] as Asked['asks'][number];
      const words = `${asked.customer_message} ${text}`;
      const truth = said ?? { ask: n, state: lot(words) < 0.5 ? 'answered' : 'unanswered', sentences: [1], reason: 'a guess' };
      if (lot(`right ${words}`) < right) return truth.state === 'unanswered' ? { ...truth, sentences: [] } : truth;
      return truth.state === 'answered'
        ? { ...truth, state: 'unanswered', sentences: [] }
        : { ...truth, state: 'answered', sentences: [1 + Math.floor(lot(`where ${words}`) * asked.reply_sentences.length)] };
    });
}

/** Says anything. */
export const randomReader: Reader = ({ asks, customer_message: message, reply_sentences: said }) =>
  asks.map(({ n, text }) => {
    const at = lot(`${message} ${text} anything`);
    const state = at < 0.45 ? 'answered' : at < 0.6 ? 'partly' : 'unanswered';
    return { ask: n, state, sentences: state === 'unanswered' ? [] : [1 + (Math.floor(at * 1000) % said.length)], reason: 'who knows' };
  });

const figures = { greenP: 0.9, greenR: 0.4, redP: 0.8, redR: 0.4, doubt: 0.5, evidence: 0.8, auc: 0.8, brier: 0.17 };
/** A reader that was measured and may be used. */
export const A_MEASUREMENT: ReaderMeasured = {
  url: 'http://10.0.0.5:11434',
  model: 'm',
  at: '2026-11-23T10:00:00.000Z',
  pairs: 200,
  asks: { labelled: 500, found: 480, asked: 480, read: 480 },
  without: figures,
  with: figures,
  silences: {},
  elapsed: null,
  trust: { weights: [-3, 0.5, 7, 2], answered: 0.9, open: 0.1 },
  gain: { value: 0.3, error: 0.02 },
  unfit: null,
};
