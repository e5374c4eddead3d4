/** What crosses between the window and the worker that searches the libraries. */
import type { CoverageInput } from '../../core/library/coverage.js';
import type { SearchHit } from '../../core/library/search.js';
import type { SuggestInput } from '../../core/library/suggest.js';
import type { Together } from '../../core/library/together.js';
import type { PlacedReply } from '../../core/library/types.js';

/** A hit by the reply's key (`library:id`); the window has the reply itself. */
export interface ShelfHit {
  readonly key: string;
  readonly score: number;
  readonly marks: SearchHit['marks'];
}
export interface ShelfSuggestion {
  readonly key: string;
  readonly score: number;
  readonly covers: readonly string[];
}

/** What suggestions are asked for: `asks` are those still open; the rest is what they are judged by. */
export type ShelfInput = Omit<SuggestInput, 'uses'> &
  Pick<CoverageInput, 'now' | 'calendar' | 'shop' | 'correction'> & {
    /** The words that replies are ranked by, where that is not the whole message. */
    readonly about?: string;
  };

export type ToShelf =
  /** Replies with their key for an id, and each with its library's language, so that all libraries share one index. */
  | { readonly type: 'replies'; readonly replies: readonly PlacedReply[] }
  | { readonly type: 'change'; readonly put: readonly PlacedReply[]; readonly removed: readonly string[] }
  | {
      readonly type: 'search';
      readonly seq: number;
      readonly query: string;
      readonly limit: number;
      readonly boost: Readonly<Record<string, number>>;
    }
  | { readonly type: 'suggest'; readonly seq: number; readonly input: ShelfInput; readonly limit: number };

export type FromShelf =
  | { readonly type: 'hits'; readonly seq: number; readonly hits: readonly ShelfHit[] }
  | {
      readonly type: 'suggestions';
      readonly seq: number;
      readonly suggestions: readonly ShelfSuggestion[];
      readonly together: Together | null;
    };
