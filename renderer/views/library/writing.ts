import type { LibraryName } from '../../../core/host.js';
import type { Reply } from '../../../core/library/types.js';
import type { CompletionSource } from '../../../core/template/completions.js';
import type { Filled } from '../../../core/template/fill.js';
import type { LookedAt, TriedOn } from '../../state/looked-at.js';

/** What a form that writes a reply asks of the window. */
export interface Writing {
  readonly tried: (reply: Reply, library: LibraryName, on: TriedOn) => Filled;
  readonly lookAt: (reply: Reply, library: LibraryName, isNew: boolean) => Promise<LookedAt | null>;
  readonly source: () => CompletionSource;
  /** What the open case is called; null when none is open. */
  readonly caseTitle: string | null;
}
