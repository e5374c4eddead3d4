/** What a shell brings to the node host, and what it gets. */
import type { ClipboardPayload, Host, HostEvents, HostInfo, Settings } from '../../core/host.js';
import type { EventMessage } from '../../core/wire.js';
import type { Secrets } from './sealed-key.js';

export interface NodePaths {
  /** The agent's own folder; made when it is not there. Absolute. */
  readonly data: string;
  /** The folder of the starter libraries. */
  readonly starters: string;
  /** The file of labelled pairs on which a second reader is measured. */
  readonly pairs: string;
}

/** What a shell brings. An absent port means that this shell cannot do it. */
export interface NodePorts {
  readonly info: Omit<HostInfo, 'notices'>;
  readonly now: () => Date;
  /** Bugs and repairs, for the log. */
  readonly report: (what: string, detail: unknown) => void;
  readonly openWindow: () => Promise<void>;
  /** The system's dialog; null when it was cancelled. */
  readonly chooseLibrary?: () => Promise<string | null>;
  readonly writeClipboard?: (payload: ClipboardPayload) => Promise<void>;
  readonly readClipboard?: () => Promise<string>;
  readonly finishQuickInsert?: (payload: ClipboardPayload, settings: Settings) => Promise<'pasted' | 'copied'>;
  readonly cancelQuickInsert?: () => Promise<void>;
  /** The system's safe place for a key. */
  readonly secrets?: Secrets;
}

export interface NodeHost extends Host {
  onEvent(listener: (message: EventMessage) => void): () => void;
  /** For what a shell has to tell: captured messages, an opened palette. */
  emit<E extends keyof HostEvents>(event: E, payload: HostEvents[E]): void;
  /** Looks for due follow-ups now (after the machine slept). */
  checkReminders(): Promise<void>;
  /** Waits for what is being written and stops watching. */
  close(): Promise<void>;
}
