/** Which second reader is named, by the policy or, where the policy lets them, by the agent; and whether it is in use. */
import type { Measurement } from './measure.js';
import type { Trust } from './trust.js';

/** What the agent decides on this machine. */
export interface ReaderChoice {
  /** Nothing is sent until it is switched on. */
  readonly on: boolean;
  /** Their own server; empty: none. Counts only where the policy names none and lets agents choose. */
  readonly url: string;
  readonly model: string;
}

/** A measurement of one reader, kept with the settings. */
export interface ReaderMeasured extends Measurement {
  readonly url: string;
  readonly model: string;
  /** ISO instant. */
  readonly at: string;
}

export interface NamedReader {
  readonly url: string;
  readonly model: string;
  readonly by: 'policy' | 'agent';
}

/** What the team's policy says of it. */
interface Team {
  readonly secondReader: { readonly url: string; readonly model: string; readonly agents: boolean };
}

interface Chosen {
  readonly secondReader: ReaderChoice;
  readonly readerMeasured: ReaderMeasured | null;
}

/** @returns the reader that is named; null when there is none. */
export function namedReader({ secondReader: team }: Team, { secondReader: own }: Chosen): NamedReader | null {
  if (team.url !== '') return { url: team.url, model: team.model, by: 'policy' };
  return team.agents && own.url !== '' ? { url: own.url, model: own.model, by: 'agent' } : null;
}

/** @returns the measurement of the reader that is named, if that very one was measured. */
export function measurementOf(named: NamedReader | null, { readerMeasured }: Chosen): ReaderMeasured | null {
  return named && readerMeasured?.url === named.url && readerMeasured.model === named.model ? readerMeasured : null;
}

/** @returns the reader in use: named, measured on this machine, good enough, and switched on. */
export function readerInUse(policy: Team, chosen: Chosen): (NamedReader & { readonly trust: Trust }) | null {
  const named = namedReader(policy, chosen);
  const measured = measurementOf(named, chosen);
  if (!named || !chosen.secondReader.on || !measured?.trust || measured.unfit !== null) return null;
  return { ...named, trust: measured.trust };
}
