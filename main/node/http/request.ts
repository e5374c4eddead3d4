/**
 * The one place that asks a server anything: once, at an address that a team named. No redirect is followed, no proxy is used, no connection
 * outlives the question, bytes are bounded, and where it may only go to the own network that is looked at when the connection is made.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isElsewhere, ownNetworkLookup, RefusedAddress } from './addresses.js';

export interface Question {
  readonly url: URL;
  /** Whether only this machine and private networks may be asked. */
  readonly ownNetworkOnly: boolean;
  /** Longest answer read, in bytes. */
  readonly mostBytes: number;
  /** Ends it: the time is up, or nobody waits any more. */
  readonly signal: AbortSignal;
  /** Sent as JSON by POST; without one it is a GET. */
  readonly body?: string;
  /** Sent as a bearer token. */
  readonly key?: string | null;
}

/** Why there is no answer. */
export type NoAnswer = 'refused' | 'redirect' | 'status' | 'too-large' | 'not-text' | 'tls' | 'unreachable';

/** What ends an exchange, with its name. */
class Ended extends Error {
  constructor(readonly why: NoAnswer) {
    super(why);
  }
}

const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_|INVALID_CA|EPROTO)/;

/** System codes of a server that is not there, or went away. */
const UNHEARD = /^(?:ECONN(?:REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_\w+|ETIMEDOUT|EHOST(?:DOWN|UNREACH)|ENET(?:DOWN|UNREACH)|EPIPE|HPE_\w+)$/;

/** Whether an error says that no answer came: what `askOnce` and `exchange` throw, and no mistake of ours. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof Ended ||
  error instanceof RefusedAddress ||
  (error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)) ||
  (error instanceof Error && 'code' in error && (TLS.test(String(error.code)) || UNHEARD.test(String(error.code))));

/** @param error that `askOnce` threw. */
export function whyNoAnswer(error: unknown): NoAnswer {
  if (error instanceof Ended) return error.why;
  if (error instanceof RefusedAddress) return 'refused';
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return TLS.test(code) ? 'tls' : 'unreachable';
}

/** @returns the answer's text. @throws what `whyNoAnswer` names, also when the signal ends it. */
export function askOnce(question: Question): Promise<string> {
  const { url, ownNetworkOnly, mostBytes, signal, body, key } = question;
  const secure = url.protocol === 'https:';
  return new Promise((done, fail) => {
    // The system's look-up never sees a number: it is judged here.
    if (ownNetworkOnly && isElsewhere(url)) throw new RefusedAddress(url.hostname);
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method: body === undefined ? 'GET' : 'POST',
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      ...(ownNetworkOnly ? { lookup: ownNetworkLookup } : {}),
      signal,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
    });
    request.once('error', fail);
    request.once('response', (response) => {
      textOf(response, mostBytes).then(done, (error: unknown) => {
        fail(error instanceof Error ? error : new Error(String(error)));
        request.destroy();
      });
    });
    request.end(body);
  });
}

async function textOf(response: IncomingMessage, mostBytes: number): Promise<string> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new Ended('redirect');
  if (status !== 200) throw new Ended('status');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Ended('too-large');
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new Ended('not-text');
  }
}

/** One exchange of bytes, for what speaks its own language over HTTP (git). The same limits and refusals as `askOnce`. */
export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  readonly ownNetworkOnly: boolean;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** @returns the answer, whatever its status but a redirect. @throws what `whyNoAnswer` names. */
export async function exchange({ url, method, headers, body, ownNetworkOnly, mostBytes, signal }: Exchange) {
  if (ownNetworkOnly && isElsewhere(url)) throw new RefusedAddress(url.hostname);
  const secure = url.protocol === 'https:';
  const response = await new Promise<IncomingMessage>((done, fail) => {
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      ...(ownNetworkOnly ? { lookup: ownNetworkLookup } : {}),
      signal,
      headers: { ...headers, ...(body === null ? {} : { 'content-length': body.length }) },
    });
    request.once('error', fail);
    request.once('response', done);
    request.end(body ?? undefined);
  });
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    response.destroy();
    throw new Ended('redirect');
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Ended('too-large');
    parts.push(part);
  }
  const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  return { status, statusText: response.statusMessage ?? '', headers: plain, body: Buffer.concat(parts) };
}
