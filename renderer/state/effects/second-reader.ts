import { isWorthAsking, ReaderMemory, withReader } from '../../../core/answers/second-reader/apply.js';
import { measurementOf, namedReader, readerInUse, type ReaderChoice } from '../../../core/answers/second-reader/in-use.js';
import type { Silence } from '../../../core/answers/second-reader/reading.js';
import { requestOf } from '../../../core/answers/second-reader/request.js';
import type { Analysis } from '../../../core/analyse.js';
import type { Ask } from '../../../core/contract.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';
import { uiLang } from '../select.js';

/** Typing rests this long before a second reader is asked, in milliseconds. */
export const REST = 1_200;
/** Cases whose verdicts are remembered. */
const MOST_CASES = 30;

export interface ReaderActions {
  /** Measures the named reader on the bundled pairs. */
  measure(): Promise<void>;
  stopMeasuring(): void;
  /** Keeps the key of the named reader in the system's safe place; null lets go of it. */
  saveKey(key: string | null): Promise<boolean>;
  choose(patch: Partial<ReaderChoice>): Promise<void>;
}

/** What is read of a case, as the engine alone sees it. */
export interface Read {
  readonly message: string;
  readonly draft: string;
  readonly analysis: Analysis;
}

/** @param again draws a case anew after the reader has spoken. */
export function secondReading(around: Surroundings, again: (id: string) => void) {
  const { store, host } = around;
  const memories = new Map<string, ReaderMemory>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  /** What is being waited for or asked. */
  let about: Read | null = null;
  const told = new Set<Silence>();

  const inUse = () => readerInUse(store.getState().policy, store.getState().settings);
  function memoryOf(id: string): ReaderMemory {
    const known = memories.get(id) ?? new ReaderMemory();
    memories.delete(id);
    memories.set(id, known);
    const [oldest] = memories.keys();
    if (memories.size > MOST_CASES && oldest !== undefined) memories.delete(oldest);
    return known;
  }

  /** The asks as both readers see them, by what the second one has said so far. */
  function applied(id: string, { message, analysis }: Read): readonly Ask[] {
    const reader = inUse();
    if (!reader) return analysis.asks;
    const memory = memoryOf(id);
    const { settings, info } = store.getState();
    return analysis.asks.map((ask) => {
      const verdict = isWorthAsking(ask, reader.trust, true) ? memory.verdictOn(message, ask, analysis.sentences) : null;
      return verdict ? withReader(ask, verdict, analysis.sentences, reader.trust, uiLang(settings, info.locale)) : ask;
    });
  }

  /** The next key: what is asked is of no use any more. */
  function cancel(): void {
    clearTimeout(timer);
    about = null;
    if (!asking) return;
    asking = false;
    void host.cancelReader().catch(() => undefined);
  }

  /** Asks about what is in doubt, once typing rests. */
  function later(id: string, read: Read): void {
    if (about !== null && about.message === read.message && about.draft === read.draft) return;
    cancel();
    if (!inUse() || id !== store.getState().activeCase || read.draft.trim() === '') return;
    about = read;
    timer = setTimeout(
      () =>
        void ask(id, read).finally(() => {
          if (about === read) about = null;
        }),
      REST,
    );
  }

  async function ask(id: string, { message, analysis }: Read): Promise<void> {
    const reader = inUse();
    if (!reader) return;
    const { sure } = store.getState().policy.secondReader;
    const memory = memoryOf(id);
    const open = analysis.asks.filter(
      (one) => isWorthAsking(one, reader.trust, sure) && memory.verdictOn(message, one, analysis.sentences) === null,
    );
    const request = requestOf(analysis.lang, message, open, analysis.sentences);
    if (!request) return;
    asking = true;
    store.setState({ reading: 'asking' });
    const reading = await host.askReader(request).catch(() => null);
    if (reading?.code === 'silent' && reading.why === 'cancelled') return;
    asking = false;
    if (reading?.code !== 'read') {
      silence(reading?.why ?? 'unreachable');
      return;
    }
    told.clear();
    store.setState({ reading: 'idle' });
    memory.keep(message, open, analysis.sentences, reading.verdicts);
    again(id);
  }

  /** The first reader's verdict stands; the agent is told once. */
  function silence(why: Silence): void {
    store.setState({ reading: why === 'off' ? 'idle' : 'silent' });
    if (why === 'off' || told.has(why)) return;
    told.add(why);
    const { reader } = words(around);
    notify(around, reader.silent(reader.silences[why]), 'wrong');
  }

  return { applied, later, cancel, forget: (id: string) => memories.delete(id) };
}

export function readerActions(
  around: Surroundings,
  change: (patch: { readonly secondReader: ReaderChoice }) => Promise<void>,
): ReaderActions {
  const { host, store } = around;
  host.on('readerProgress', ({ done, of, failed }) => {
    store.setState({ measuring: of === 0 ? null : { done, of } });
    if (failed === true) notify(around, words(around).reader.measureFailed, 'wrong');
    if (of > 0 || failed === true) return;
    const { policy, settings } = store.getState();
    const measured = measurementOf(namedReader(policy, settings), settings);
    if (measured) notify(around, measured.unfit === null ? words(around).reader.measuredFit : words(around).reader.measuredUnfit);
  });
  return {
    async measure() {
      store.setState({ measuring: { done: 0, of: 1 } });
      if ((await attempt(around, async () => (await host.measureReader(), true))) === null) store.setState({ measuring: null });
    },
    stopMeasuring: () => void attempt(around, () => host.stopMeasuringReader()),
    saveKey: async (key) => (await attempt(around, async () => (await host.saveReaderKey(key), true))) === true,
    choose: (patch) => change({ secondReader: { ...store.getState().settings.secondReader, ...patch } }),
  };
}
