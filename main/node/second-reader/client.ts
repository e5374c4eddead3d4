/** Asks a model server one question over HTTP: no redirect is followed, no proxy used, time and bytes are bounded. */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { chatBody, type ReaderRequest } from '../../../core/answers/second-reader/request.js';
import { readAnswer, type ReaderReading, type Silence } from '../../../core/answers/second-reader/reading.js';
import { endpointOf, ownNetworkLookup, RefusedAddress } from './addresses.js';

export interface ReaderServer {
  readonly url: string;
  readonly model: string;
  /** Hosts outside the own network that the policy lists. */
  readonly listed: readonly string[];
  readonly key?: string | null;
  /** Milliseconds for the whole exchange. */
  readonly patience?: number;
}

/** An agent waits no longer for a word; measured so, too. Milliseconds. */
export const PATIENCE = 20_000;
/** A verdict on two dozen asks takes a tenth of this. */
const MOST_BYTES = 256 * 1024;

const silent = (why: Silence): ReaderReading => ({ code: 'silent', why });

/** @param signal cancels: the next key was pressed. @returns never throws: a server that fails is silent, and says why. */
export async function askServer(server: ReaderServer, request: ReaderRequest, signal?: AbortSignal): Promise<ReaderReading> {
  const endpoint = endpointOf(server.url, server.listed);
  if (!endpoint) return silent('refused');
  if (signal?.aborted) return silent('cancelled');
  const clock = AbortSignal.timeout(server.patience ?? PATIENCE);
  const body = await post(
    endpoint,
    server,
    JSON.stringify(chatBody(request, server.model)),
    signal ? AbortSignal.any([signal, clock]) : clock,
  ).catch((error: unknown): Silence => (signal?.aborted ? 'cancelled' : clock.aborted ? 'slow' : whyOf(error)));
  if (signal?.aborted) return silent('cancelled');
  return typeof body === 'string'
    ? silent(body)
    : readAnswer(body.text, { asks: request.asks.length, sentences: request.sentences.length });
}

/** What ends an exchange, with its name. */
class Ended extends Error {
  constructor(readonly why: Silence) {
    super(why);
  }
}

const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_|INVALID_CA|EPROTO)/;
function whyOf(error: unknown): Silence {
  if (error instanceof Ended) return error.why;
  if (error instanceof RefusedAddress) return 'refused';
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return TLS.test(code) ? 'tls' : 'unreachable';
}

type Endpoint = NonNullable<ReturnType<typeof endpointOf>>;

function post({ url, listed }: Endpoint, { key }: ReaderServer, body: string, signal: AbortSignal): Promise<{ readonly text: string }> {
  const secure = url.protocol === 'https:';
  return new Promise((done, fail) => {
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      // An agent of its own: no connection outlives the question, and no proxy of the environment stands between.
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      ...(listed ? {} : { lookup: ownNetworkLookup }),
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
    });
    request.once('error', fail);
    request.once('response', (response) => {
      textOf(response).then(done, (error: unknown) => {
        fail(error instanceof Error ? error : new Error(String(error)));
        request.destroy();
      });
    });
    request.end(body);
  });
}

async function textOf(response: IncomingMessage): Promise<{ readonly text: string }> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new Ended('redirect');
  if (status !== 200) throw new Ended('status');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Ended('too-large');
    parts.push(part);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    throw new Ended('not-understood');
  }
}
