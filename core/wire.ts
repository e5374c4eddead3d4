/**
 * Both ends of any transport between the window and the machine. `serve` never throws and answers
 * every call; `connect` turns a transport into a Host. Error classes survive neither IPC nor JSON,
 * so an envelope crosses instead.
 */
import * as v from 'valibot';
import { CALLS } from './host-calls.js';
import { HostError, type Host, type HostErrorCode, type HostEvents } from './host.js';

export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: HostErrorCode; readonly message: string } };

export type EventMessage = { readonly [E in keyof HostEvents]: { readonly event: E; readonly payload: HostEvents[E] } }[keyof HostEvents];

/** What a shell has to carry. */
export interface Transport {
  call(name: string, args: readonly unknown[]): Promise<Envelope>;
  onEvent(listener: (message: EventMessage) => void): () => void;
}

/** A Host with its events, as the window sees it. */
export interface ConnectedHost extends Host {
  on<E extends keyof HostEvents>(event: E, listener: (payload: HostEvents[E]) => void): () => void;
}

/**
 * Answers one call.
 * @param report told of bugs (never of expected failures), for the log.
 */
export async function serve(host: Host, name: unknown, args: unknown, report: (call: string, error: unknown) => void): Promise<Envelope> {
  if (typeof name !== 'string' || !Object.hasOwn(CALLS, name)) return failure('invalid', `no such call: ${typeof name === 'string' ? name.slice(0, 60) : typeof name}`);
  const call = name as keyof Host;
  const parsed = v.safeParse(CALLS[call], args);
  if (!parsed.success) return failure('invalid', `${call}: ${v.getDotPath(parsed.issues[0]) ?? 'arguments'}: ${parsed.issues[0].message}`.slice(0, 400));
  try {
    const run = host[call] as (...values: unknown[]) => Promise<unknown>;
    return { ok: true, value: (await run.apply(host, parsed.output as unknown[])) ?? null };
  } catch (error) {
    if (error instanceof HostError) return failure(error.code, error.message);
    report(call, error);
    return failure('internal', 'Something went wrong. The log has the details.');
  }
}

const failure = (code: HostErrorCode, message: string): Envelope => ({ ok: false, error: { code, message } });

/** The same client over every transport. Rejects with HostError only. */
export function connect(transport: Transport): ConnectedHost {
  const host: Record<string, unknown> = {};
  for (const name of Object.keys(CALLS)) {
    host[name] = async (...args: unknown[]) => {
      const answer = await transport.call(name, args);
      if (answer.ok) return answer.value;
      throw new HostError(answer.error.code, answer.error.message);
    };
  }
  host['on'] = (event: string, listener: (payload: never) => void) =>
    transport.onEvent((message) => { if (message.event === event) listener(message.payload as never); });
  return host as unknown as ConnectedHost;
}
