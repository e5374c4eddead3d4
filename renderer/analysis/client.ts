import type { LabelledPair } from '../../core/answers/overrides.js';
import type { Lang } from '../../core/contract.js';
import type { Policy, PolicyProblem } from '../../core/policy/policy.js';
import type { Analysis } from '../../core/analyse.js';
import type { CheckedWording } from '../../core/check-reply.js';
import type { AnalysisRequest, FromWorker, ToWorker, WordingsRequest } from './protocol.js';

/** The part of a Worker that the client uses; tests bring their own. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  terminate(): void;
}

export interface AnalysisEvents {
  /** The newest analysis; answers to older requests are dropped before they get here. */
  analysed(analysis: Analysis, request: AnalysisRequest): void;
  failed(message: string, request: AnalysisRequest): void;
  policy(policy: Policy, problems: readonly PolicyProblem[]): void;
  dictionary(lang: Lang, ok: boolean): void;
}

export interface AnalysisClient {
  request(input: AnalysisRequest): void;
  setPolicy(text: string): void;
  /** Lets a dropped-in dictionary take part. @returns how many words it has; null when the bytes are none of this version. */
  openDictionary(name: string, compiled: string): Promise<number | null>;
  closeDictionary(name: string): void;
  /** One analysis beside the newest ones, for whoever waits for it. Rejects when it cannot be made. */
  once(input: AnalysisRequest): Promise<Analysis>;
  /** The overrides of these cases as labelled data. Rejects when they cannot be judged. */
  label(inputs: readonly AnalysisRequest[]): Promise<readonly LabelledPair[]>;
  /** What the checks say of wordings of replies. Rejects when they cannot be checked. */
  checkWordings(input: WordingsRequest): Promise<readonly CheckedWording[]>;
  stop(): void;
}

/** A request that takes longer is given up and the worker started anew, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Last request wins: while one is under way only the newest other is kept, and an answer is heard
 * only when nothing newer was asked.
 */
export function createAnalysisClient(start: () => WorkerPort, dictionaries: string, events: AnalysisEvents): AnalysisClient {
  let policyText: string | null = null;
  let seq = 0;
  let running: { readonly seq: number; readonly input: AnalysisRequest } | null = null;
  let waiting: AnalysisRequest | null = null;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const labelling = new Map<number, { readonly done: (labels: readonly LabelledPair[]) => void; readonly fail: (error: Error) => void }>();
  const single = new Map<number, { readonly done: (analysis: Analysis) => void; readonly fail: (error: Error) => void }>();
  const checking = new Map<
    number,
    { readonly done: (checked: readonly CheckedWording[]) => void; readonly fail: (error: Error) => void }
  >();
  const dropped = new Map<string, string>();
  const opening = new Map<number, (words: number | null) => void>();
  let worker = open();

  function open(): WorkerPort {
    const port = start();
    port.onmessage = ({ data }) => receive(data);
    port.postMessage({ type: 'start', dictionaries });
    if (policyText !== null) port.postMessage({ type: 'policy', text: policyText });
    for (const [name, compiled] of dropped) port.postMessage({ type: 'dropped', seq: ++seq, name, compiled });
    return port;
  }
  function send(input: AnalysisRequest): void {
    running = { seq: ++seq, input };
    worker.postMessage({ type: 'analyse', seq, input });
    watchdog = setTimeout(giveUp, PATIENCE);
  }
  function done(): AnalysisRequest | null {
    clearTimeout(watchdog);
    const input = running?.input ?? null;
    running = null;
    const next = waiting;
    waiting = null;
    if (next) send(next);
    return next ? null : input;
  }
  function giveUp(): void {
    worker.terminate();
    for (const { fail } of [...labelling.values(), ...single.values(), ...checking.values()]) fail(new Error('timeout'));
    labelling.clear();
    single.clear();
    checking.clear();
    for (const tell of opening.values()) tell(null);
    opening.clear();
    worker = open();
    const input = done();
    if (input) events.failed('timeout', input);
  }
  function receive(message: FromWorker): void {
    if (message.type === 'policy') {
      events.policy(message.policy, message.problems);
      return;
    }
    if (message.type === 'dictionary') {
      events.dictionary(message.lang, message.ok);
      return;
    }
    if (message.type === 'opened') {
      opening.get(message.seq)?.(message.words);
      opening.delete(message.seq);
      return;
    }
    const asked = labelling.get(message.seq);
    if (asked) {
      labelling.delete(message.seq);
      if (message.type === 'labels') asked.done(message.labels);
      else asked.fail(new Error(message.type === 'failed' ? message.message : 'no labels'));
      return;
    }
    const looked = checking.get(message.seq);
    if (looked) {
      checking.delete(message.seq);
      if (message.type === 'checked') looked.done(message.checked);
      else looked.fail(new Error(message.type === 'failed' ? message.message : 'not checked'));
      return;
    }
    const one = single.get(message.seq);
    if (one) {
      single.delete(message.seq);
      if (message.type === 'analysis') one.done(message.analysis);
      else one.fail(new Error(message.type === 'failed' ? message.message : 'no analysis'));
      return;
    }
    if (message.type === 'labels' || message.type === 'checked' || message.seq !== running?.seq) return;
    const input = done();
    if (!input) return;
    if (message.type === 'analysis') events.analysed(message.analysis, input);
    else events.failed(message.message, input);
  }
  return {
    request(input) {
      if (running) waiting = input;
      else send(input);
    },
    setPolicy(text) {
      policyText = text;
      worker.postMessage({ type: 'policy', text });
    },
    openDictionary: (name, compiled) =>
      new Promise((done) => {
        opening.set(++seq, (count) => {
          if (count !== null) dropped.set(name, compiled);
          done(count);
        });
        worker.postMessage({ type: 'dropped', seq, name, compiled });
      }),
    closeDictionary(name) {
      dropped.delete(name);
      worker.postMessage({ type: 'dropped', seq: ++seq, name, compiled: null });
    },
    once: (input) =>
      new Promise((done, fail) => {
        single.set(++seq, { done, fail });
        worker.postMessage({ type: 'analyse', seq, input });
      }),
    label: (inputs) =>
      new Promise((done, fail) => {
        labelling.set(++seq, { done, fail });
        worker.postMessage({ type: 'label', seq, inputs });
      }),
    checkWordings: (input) =>
      new Promise((done, fail) => {
        checking.set(++seq, { done, fail });
        worker.postMessage({ type: 'wordings', seq, input });
      }),
    stop() {
      clearTimeout(watchdog);
      worker.terminate();
    },
  };
}
