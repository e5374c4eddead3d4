/** What takes seconds with large libraries and strangers' files, away from the window's thread: one task, one worker, which ends with it. */
import type { BusinessCalendar } from '../../core/calendar/business-calendar.js';
import type { Lang } from '../../core/contract.js';
import type { PastEffect, PastMessage } from '../../core/library/past-effect.js';
import type { Library, Reply } from '../../core/library/types.js';
import type { Beside, Diagnosis } from '../../core/library/doctor.js';
import type { Warning } from '../../core/library/formats/format.js';
import type { GivenFile } from '../../core/library/transfer.js';

export type LibraryTask =
  | {
      readonly type: 'import';
      readonly files: readonly GivenFile[];
      /** A format's name; null: told by the files. */
      readonly format: string | null;
      readonly lang: Lang;
      /** The replies that are there, for their twins. */
      readonly there: readonly Reply[];
    }
  /** `now`: ISO date-time; what is before its day has gone by. */
  | { readonly type: 'examine'; readonly library: Library; readonly lang: Lang; readonly now: string }
  /** One reply as somebody writes it, in the library that it is for. */
  | {
      readonly type: 'look';
      readonly reply: Reply;
      readonly library: Library;
      /** The other open libraries, for a twin there. */
      readonly beside: readonly Beside[];
      readonly lang: Lang;
      readonly now: string;
    }
  /** What a proposed reply would mean: `before` as it stands, `after` as proposed. `past`: newest first. `at`: ISO date-time. */
  | {
      readonly type: 'weigh';
      readonly library: Library;
      readonly before: Reply | null;
      readonly after: Reply | null;
      readonly past: readonly PastMessage[];
      readonly lang: Lang;
      readonly at: string;
      readonly calendar: BusinessCalendar;
      readonly shop: readonly string[];
    }
  | { readonly type: 'export'; readonly library: Library; readonly format: string; readonly lang: Lang; readonly name: string };

/** One reply as it would come in. */
export interface Arrival {
  readonly reply: Reply;
  /** What of it could not be said. */
  readonly problems: readonly string[];
  /** The reply that is there already and says the same or nearly; `same`: word for word. */
  readonly twin: { readonly title: string; readonly same: boolean } | null;
}

/** What came of an import: rows to choose from, and what is no reply. */
export interface Arrivals {
  readonly format: string;
  readonly language: Lang;
  readonly rows: readonly Arrival[];
  readonly read: number;
  readonly left: readonly Warning[];
}

/** A file to save. */
export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type LibraryAnswer =
  | { readonly type: 'arrivals'; readonly arrivals: Arrivals }
  | { readonly type: 'examined'; readonly found: readonly Diagnosis[] }
  | { readonly type: 'weighed'; readonly found: readonly Diagnosis[]; readonly effect: PastEffect }
  | { readonly type: 'saved'; readonly files: readonly Saved[]; readonly lost: readonly Warning[] }
  /** `message`: what the format itself says, in the interface's language. */
  | { readonly type: 'fault'; readonly code: WorkFault; readonly message: string };

/** `slow`: it took longer than any real file does, and was ended; `broken`: the files are not what they seem. */
export type WorkFault = 'unknown' | 'nothing' | 'too-large' | 'too-many' | 'format' | 'archive' | 'slow' | 'broken';

export interface LibraryPort {
  postMessage(task: LibraryTask): void;
  onmessage: ((event: { readonly data: LibraryAnswer }) => void) | null;
  onerror: ((event: never) => void) | null;
  terminate(): void;
}

/** The largest real file takes a tenth of this, in milliseconds. */
const PATIENCE = 60_000;

/** @returns what came of it. Never rejects. */
export function doLibraryTask(start: () => LibraryPort, task: LibraryTask, patience = PATIENCE): Promise<LibraryAnswer> {
  return new Promise((done) => {
    const worker = start();
    const end = (answer: LibraryAnswer): void => {
      clearTimeout(timer);
      worker.terminate();
      done(answer);
    };
    const timer = setTimeout(() => {
      end({ type: 'fault', code: 'slow', message: '' });
    }, patience);
    worker.onmessage = ({ data }) => {
      end(data);
    };
    // Out of memory ends a worker.
    worker.onerror = () => {
      end({ type: 'fault', code: 'broken', message: '' });
    };
    worker.postMessage(task);
  });
}
