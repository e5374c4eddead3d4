/** What the window is given of the place it runs in. */
import type { ConnectedHost } from '../../core/wire.js';
import type { WorkerPort } from '../analysis/client.js';
import type { CompilerPort } from '../analysis/compile-client.js';
import type { LibraryPort } from '../analysis/library-work.js';
import type { ShelfPort } from '../analysis/shelf-client.js';
import type { AppState } from './types.js';

/** The composer with its sections, or the quick-insert palette. */
export type Page = 'composer' | 'quick';

export interface Machine {
  readonly host: ConnectedHost;
  readonly startAnalysis: () => WorkerPort;
  readonly startShelf: () => ShelfPort;
  readonly startCompiler: () => CompilerPort;
  readonly startLibraryWork: () => LibraryPort;
  /** Where the compiled dictionaries are, with the slash. */
  readonly dictionaries: string;
  readonly now: () => string;
  readonly newId: () => string;
  /** Runs what the first paint does not need once that was drawn; at once where it is absent. */
  readonly afterPaint?: (run: () => Promise<void>) => void;
  /** Runs after the next frame is drawn what that need not wait for; at once where it is absent. */
  readonly afterFrame?: (run: () => void) => void;
  /** The message of the first case, in the interface's language. */
  readonly sample: (lang: 'es' | 'en') => { readonly message: string; readonly channel: AppState['settings']['channel'] };
}
