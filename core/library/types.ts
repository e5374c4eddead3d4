import type { Channel, Lang, Register } from '../contract.js';

export type { Register };

/** Another wording of the same reply: another language, register or channel. */
export interface Variant {
  readonly language?: Lang;
  readonly register?: Register;
  readonly channel?: Channel;
  readonly body: string;
  /** The reply's own words were changed after these: somebody should look whether they still say the same. */
  readonly older?: boolean;
}

/** One canned reply of a library. `body` is plain text or light Markdown with Liquid placeholders. */
export interface Reply {
  /** Unique in the library, lower case, digits and hyphens; never reused. */
  readonly id: string;
  readonly title: string;
  /** Typed as `;shortcut` + Tab; unique in the library. */
  readonly shortcut?: string;
  /** Levels separated by `/`. */
  readonly folder?: string;
  readonly tags?: readonly string[];
  /** Where it may be used; absent means everywhere. */
  readonly channels?: readonly Channel[];
  readonly language?: Lang;
  readonly register?: Register;
  readonly body: string;
  readonly variants?: readonly Variant[];
  /** ISO date of the last change. */
  readonly updated?: string;
  /** Kept, but neither found nor suggested. */
  readonly archived?: boolean;
  /** Shown first in its list. */
  readonly favourite?: boolean;
}

/** A reply that says its language: what is found and suggested depends on it. */
export type PlacedReply = Reply & { readonly language: Lang };

/** @returns the replies of a library, each with its language. */
export const placed = ({ language, replies }: Pick<Library, 'language' | 'replies'>): PlacedReply[] =>
  replies.map((reply) => ({ ...reply, language: reply.language ?? language }));

export interface Library {
  readonly version: 1;
  readonly name: string;
  readonly language: Lang;
  readonly replies: readonly Reply[];
}

/** Something wrong with a library file. It never sinks the rest of the file. */
export interface LibraryProblem {
  /** 1-based line of the file. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The reply it is about, when that can be told. */
  readonly reply?: string;
}
