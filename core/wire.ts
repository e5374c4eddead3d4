/**
 * Both ends of any transport between the window and the machine. `serve` never throws and answers
 * every call; `connect` turns a transport into a Host. Error classes survive neither IPC nor JSON,
 * so an envelope crosses instead.
 */
import * as v from 'valibot';
import { CALLS } from './host-calls.js';
import { LibraryReceiver, type LibrarySender } from './wire-libraries.js';
import { HostError, type Host, type HostErrorCode, type HostEvents, type LibraryFile } from './host.js';

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
  if (typeof name !== 'string' || !Object.hasOwn(CALLS, name))
    return failure('invalid', `no such call: ${typeof name === 'string' ? name.slice(0, 60) : typeof name}`);
  const call = name as keyof Host;
  const parsed = parsedOf(call, args);
  if (parsed === null) return failure('invalid', `${call}: nested too deep`);
  if (!parsed.success)
    return failure('invalid', `${call}: ${v.getDotPath(parsed.issues[0]) ?? 'arguments'}: ${parsed.issues[0].message}`.slice(0, 400));
  try {
    const run = host[call] as (...values: unknown[]) => Promise<unknown>;
    return { ok: true, value: (await run.apply(host, parsed.output as unknown[])) ?? null };
  } catch (error) {
    if (error instanceof HostError) return failure(error.code, error.message);
    report(call, error);
    return failure('internal', 'Something went wrong. The log has the details.');
  }
}

/** @returns null for arguments nested so deep that reading them runs out of stack: they are refused, and the host goes on. */
function parsedOf(call: keyof Host, args: unknown): v.SafeParseResult<(typeof CALLS)[keyof Host]> | null {
  try {
    return v.safeParse(CALLS[call], args);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const failure = (code: HostErrorCode, message: string): Envelope => ({ ok: false, error: { code, message } });

/** The answer as it crosses to a window that holds what `libraries` has sent it. What the window reads first is sent whole. */
export function packAnswer(call: unknown, answer: Envelope, libraries: LibrarySender): Envelope {
  return answer.ok ? { ok: true, value: libraries.pack(answer.value, call === 'readLibraries') } : answer;
}

/** The same client over every transport. Rejects with HostError only. Libraries come as changes and leave here whole. */
export function connect(transport: Transport): ConnectedHost {
  const host: Record<string, unknown> = {},
    libraries = new LibraryReceiver();
  const call = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const answer = await transport.call(name, args);
    if (!answer.ok) throw new HostError(answer.error.code, answer.error.message);
    const whole = libraries.unpack(answer.value);
    return whole === undefined ? withLibraries(answer.value) : whole;
  };
  /** A change to a version that is not here (the page was loaded again meanwhile): all are read, and the newest stands in. */
  async function withLibraries(value: unknown): Promise<unknown> {
    const files = (await call('readLibraries', [])) as readonly LibraryFile[];
    const newest = ({ name }: LibraryFile) => files.find((file) => file.name === name);
    return 'file' in (value as object)
      ? { ...(value as object), file: newest((value as { file: LibraryFile }).file) }
      : newest(value as LibraryFile);
  }
  for (const name of Object.keys(CALLS)) host[name] = (...args: unknown[]) => call(name, args);
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const tell = (event: string, payload: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  transport.onEvent(({ event, payload }) => {
    const whole = libraries.unpack(payload);
    if (whole !== undefined) tell(event, whole);
    else
      withLibraries(payload).then(
        (file) => {
          tell(event, file);
        },
        () => undefined,
      );
  });
  host['on'] = (event: string, listener: (payload: never) => void) => {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listener));
    return () => {
      set.delete(listener);
    };
  };
  return host as unknown as ConnectedHost;
}
