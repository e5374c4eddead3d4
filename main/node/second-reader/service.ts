/** The second reader as the window asks for it. Where it is asked is the policy's and the settings' word, never the window's call. */
import { readFile } from 'node:fs/promises';
import { namedReader, readerInUse, type ReaderMeasured } from '../../../core/answers/second-reader/in-use.js';
import { measureReader } from '../../../core/answers/second-reader/measure.js';
import type { ReaderReading } from '../../../core/answers/second-reader/reading.js';
import type { ReaderRequest } from '../../../core/answers/second-reader/request.js';
import { HostError, type HostEvents, type Settings } from '../../../core/host.js';
import { parsePolicy } from '../../../core/policy/parse.js';
import type { Policy } from '../../../core/policy/types.js';
import { openSealedKey, type Secrets } from '../sealed-key.js';
import type { StoreContext } from '../stores.js';
import { askServer, type ReaderServer } from './client.js';
import { pairJudge, readPairs } from './pairs.js';

export interface SecondReaderContext extends StoreContext {
  readonly settings: () => Settings;
  readonly keep: (measured: ReaderMeasured) => void;
  readonly policyText: () => Promise<string>;
  /** The file of the bundled pairs. */
  readonly pairs: string;
  readonly emit: <E extends keyof HostEvents>(event: E, payload: HostEvents[E]) => void;
  readonly onBug: (error: unknown) => void;
  readonly secrets?: Secrets | undefined;
}

/** Events of progress are no more frequent, in milliseconds. */
const TELL_EVERY = 250;

export function openSecondReader(context: SecondReaderContext) {
  const keys = openSealedKey(context, 'reader-key', 'RELEE_READER_KEY', context.secrets);
  let asking: AbortController | null = null;
  let measuring: AbortController | null = null;
  let known: { readonly text: string; readonly policy: Policy } | null = null;

  async function policyNow(): Promise<Policy> {
    const text = await context.policyText();
    if (known?.text !== text) known = { text, policy: parsePolicy(text).policy };
    return known.policy;
  }
  const serverOf = async (policy: Policy, { url, model }: { readonly url: string; readonly model: string }): Promise<ReaderServer> => ({
    url,
    model,
    listed: policy.secondReader.addresses,
    key: await keys.keyFor(url),
  });

  async function run(control: AbortController): Promise<void> {
    const policy = await policyNow();
    const named = namedReader(policy, context.settings());
    if (!named) throw new HostError('not-found', 'no second reader is named');
    const server = await serverOf(policy, named);
    const { pairs } = readPairs(await readFile(context.pairs, 'utf8'));
    let told = 0;
    const measured = await measureReader({
      pairs,
      judge: pairJudge(),
      ask: (request) => askServer(server, request, control.signal),
      sure: policy.secondReader.sure,
      cancelled: () => control.signal.aborted,
      clock: () => performance.now(),
      progress: (done, of) => {
        if (performance.now() - told < TELL_EVERY && done < of) return;
        told = performance.now();
        context.emit('readerProgress', { done, of });
      },
    });
    if (measured && !control.signal.aborted)
      context.keep({ ...measured, url: named.url, model: named.model, at: context.now().toISOString() });
  }

  return {
    async askReader(request: ReaderRequest): Promise<ReaderReading> {
      asking?.abort();
      const control = (asking = new AbortController());
      const policy = await policyNow();
      const reader = readerInUse(policy, context.settings());
      if (!reader) return { code: 'silent', why: 'off' };
      return askServer(await serverOf(policy, reader), request, control.signal);
    },
    cancelReader: async (): Promise<null> => {
      asking?.abort();
      return null;
    },
    async measureReader(): Promise<null> {
      measuring?.abort();
      const control = (measuring = new AbortController());
      const ended = (failed: boolean): void => {
        if (measuring === control) {
          measuring = null;
          context.emit('readerProgress', { done: 0, of: 0, ...(failed ? { failed } : {}) });
        }
      };
      if (!namedReader(await policyNow(), context.settings())) throw new HostError('not-found', 'no second reader is named');
      run(control).then(
        () => {
          ended(false);
        },
        (error: unknown) => {
          context.onBug(error);
          ended(true);
        },
      );
      return null;
    },
    stopMeasuringReader: async (): Promise<null> => {
      measuring?.abort();
      return null;
    },
    async saveReaderKey(key: string | null): Promise<null> {
      return keys.save(key, namedReader(await policyNow(), context.settings())?.url ?? null);
    },
    stop: (): void => {
      asking?.abort();
      measuring?.abort();
    },
  };
}
