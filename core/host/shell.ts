/** What the shell around the window can do, and what it tells once. */

/** What this shell can do; the window shows what it cannot. */
export interface HostInfo {
  readonly kind: 'electron' | 'local' | 'memory';
  readonly version: string;
  /** ISO instant of the commit that was built; absent in tests and when run from the sources. */
  readonly released?: string;
  readonly platform: string;
  /** BCP 47 tag of the system. */
  readonly locale: string;
  readonly clipboard: 'host' | 'window';
  readonly globalShortcut: boolean;
  readonly pasteBack: boolean;
  readonly tray: boolean;
  readonly fileDialog: boolean;
  /** The system has a safe place for the key of a second reader. */
  readonly safeKeys?: boolean;
  /** This computer's name, by which the policy may give it a role. */
  readonly machine?: string;
  /** What the machine had to repair or set aside since it started; to be shown once. */
  readonly notices?: readonly Notice[];
}

/**
 * Something about a file that the agent is told once. Nothing is ever wiped: `kept` is where the broken or former one lies.
 * `restored`: an earlier version took its place. `reset`: there was none, so it starts empty. `adjusted`: some values (`what`)
 * made no sense to this version and the defaults stand in for them. `lines`: so many lines of it were no record and lie in `kept`
 * now. `unreadable`: it can neither be read nor set aside, so it is
 * left as it is and nothing is saved there. `merged-copy`: a copy that a sync service made held `replies` changed replies, which
 * were merged; it lies in `kept` now. `waiting`: a save waits for another program that keeps the file locked.
 */
export type Notice =
  | { readonly kind: 'restored' | 'reset'; readonly file: string; readonly kept: string }
  | { readonly kind: 'adjusted'; readonly file: string; readonly kept: string; readonly what: readonly string[] }
  | { readonly kind: 'lines'; readonly file: string; readonly kept: string; readonly lines: number }
  | { readonly kind: 'merged-copy'; readonly file: string; readonly kept: string; readonly replies: number }
  | { readonly kind: 'unreadable' | 'waiting'; readonly file: string };

export interface ClipboardPayload {
  readonly text: string;
  readonly html?: string;
}
