/** Files of the team and of the agent as they stand on disk, or as they were last good: libraries, the policy, dictionaries. */
import type { LibraryName } from '../library-name.js';
import type { Library, LibraryProblem } from '../library/types.js';

/** What the agent may decide about a file in trouble: `accept` what stands there, or `restore` the copy kept on this machine. */
export type FileChoice = 'accept' | 'restore';

/**
 * Why what is shown, and in force, is not what stands in the file but the last good copy kept on this machine. Nothing is
 * written to the file until it is mended or the agent has decided.
 */
export interface FileTrouble {
  /**
   * `unreachable`: the folder does not answer. `cut`: it ends too soon. `fewer`: many replies, or rules, went at once.
   * `broken`: what it says cannot be read as a policy, or a rule that blocks would stop doing so by a mistake in it.
   */
  readonly kind: 'missing' | 'not-a-file' | 'too-large' | 'forbidden' | 'not-text' | 'unreachable' | 'cut' | 'fewer' | 'broken';
  /** ISO instant at which the copy was last what stood in the file; null when there is no copy. */
  readonly copyOf: string | null;
  /** Replies of the copy that the file lacks. */
  readonly missing?: number;
  readonly choices: readonly FileChoice[];
}

/** A library as it stands on disk, or as it was last good. */
export interface LibraryFile {
  readonly name: LibraryName;
  readonly path: string;
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
  /** Changes whenever the file's text does. */
  readonly revision: string;
  /** By the rights of the file, and by the agent's choice. */
  readonly writable: boolean;
  readonly trouble?: FileTrouble;
  /** What the agent calls a library that was added. */
  readonly label?: string;
  /** The agent wants it left alone. */
  readonly readOnly?: boolean;
}

/** The team's policy file as it stands on disk, or as it was last good; its text, which is in force, is parsed by core/policy. */
export interface PolicyFile {
  readonly path: string | null;
  readonly text: string;
  readonly revision: string;
  readonly writable: boolean;
  readonly trouble?: FileTrouble;
}

/** Why a dropped-in dictionary cannot be used as its files are. `alone`: one of its two files is missing. */
export type DictionaryFault = 'alone' | 'too-large' | 'unreadable' | 'encoding' | 'too-many';

/** A Hunspell dictionary, `<name>.aff` and `<name>.dic`, that somebody dropped into a folder of dictionaries. */
export interface DictionaryFile {
  readonly name: string;
  readonly path: string;
  /** Changes with either file and with how they are compiled; empty when there is a fault. */
  readonly revision: string;
  readonly fault?: DictionaryFault;
}

/** What was dropped in, and the agent's own folder for it; the team's lies beside the shared library. */
export interface DictionaryList {
  readonly folder: string;
  readonly files: readonly DictionaryFile[];
}
