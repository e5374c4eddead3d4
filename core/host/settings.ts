/** What an agent chooses for this machine. */
import type { Learnt } from '../answers/learnt.js';
import type { ReaderChoice, ReaderMeasured } from '../answers/second-reader/in-use.js';
import type { Channel, Lang } from '../contract.js';
import type { AddedLibrary } from '../library-name.js';

export interface Settings {
  readonly language: Lang | 'system';
  readonly theme: 'system' | 'light' | 'dark';
  /** Electron accelerator of the global quick insert. */
  readonly quickInsertKey: string;
  /** Put the clipboard's former content back after a quick insert. */
  readonly restoreClipboard: boolean;
  readonly agentName: string;
  readonly channel: Channel;
  /** Path of the shared library; null until one is opened. */
  readonly sharedLibrary: string | null;
  /** The libraries beside the team's and the agent's own, as they were added; the machine writes them. */
  readonly libraries: readonly AddedLibrary[];
  /** Keys that the agent changed: command id → key. */
  readonly keys: Readonly<Record<string, string>>;
  readonly firstRunDone: boolean;
  /** What the agent decides about a second reader. */
  readonly secondReader: ReaderChoice;
  /** The last measurement of one; the machine writes it. */
  readonly readerMeasured: ReaderMeasured | null;
  /** Folder or address of the team's own where newer versions lie, unless the policy names one; empty: none is looked for. */
  readonly updates: string;
  /** Copying wants every ask confirmed, also those that the engine takes for answered. */
  readonly fullReread: boolean;
  /** The remote of the team's repository that the agent agreed to sync with; only while the repository names this very one. */
  readonly teamRemote: string | null;
  /** Whether what was learnt from the agent's decisions is used, where it helps. */
  readonly learning: boolean;
  /** What was learnt; the machine writes it. */
  readonly learnt: Learnt | null;
}

/** What the window may change of them. */
export type SettingsPatch = Partial<Omit<Settings, 'readerMeasured' | 'learnt' | 'libraries'>>;
