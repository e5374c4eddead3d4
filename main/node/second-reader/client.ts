/** Asks a model server about one draft. */
import { chatBody, type ReaderRequest } from '../../../core/answers/second-reader/request.js';
import { readAnswer, type ReaderReading, type Silence } from '../../../core/answers/second-reader/reading.js';
import { askOnce, whyNoAnswer } from '../http/request.js';
import { endpointOf } from './addresses.js';

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
  const answer = await askOnce({
    url: endpoint.url,
    ownNetworkOnly: !endpoint.listed,
    mostBytes: MOST_BYTES,
    signal: signal ? AbortSignal.any([signal, clock]) : clock,
    body: JSON.stringify(chatBody(request, server.model)),
    key: server.key ?? null,
  }).then(
    (text): ReaderReading => readAnswer(text, { asks: request.asks.length, sentences: request.sentences.length }),
    (error: unknown): ReaderReading => silent(clock.aborted ? 'slow' : whyOf(error)),
  );
  return signal?.aborted ? silent('cancelled') : answer;
}

const whyOf = (error: unknown): Silence => {
  const why = whyNoAnswer(error);
  return why === 'not-text' ? 'not-understood' : why;
};
