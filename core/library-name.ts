/** What an open library is called between window and machine: the team's, the agent's own, and any number beside them. */
import * as v from 'valibot';
import { LANGS, type Lang } from './contract.js';

/** The only one with a policy, proposals, conflict copies and a repository. */
export const TEAM_LIBRARY = 'shared';
/** In the data folder, always open. */
export const OWN_LIBRARY = 'personal';
/** One that the agent put beside them. Made of its path, so that counts of use are found again when it is opened again. */
export type AddedName = `added-${string}`;
export type LibraryName = typeof TEAM_LIBRARY | typeof OWN_LIBRARY | AddedName;

const ADDED = /^added-[0-9a-f]{8,16}$/;
export const isAddedName = (name: string): name is AddedName => ADDED.test(name);

export const ADDED_NAME = v.custom<AddedName>((value) => typeof value === 'string' && isAddedName(value));
export const LIBRARY_NAME = v.union([v.picklist([TEAM_LIBRARY, OWN_LIBRARY] as const), ADDED_NAME]);

/** One that the agent added, as the settings keep it. */
export interface AddedLibrary {
  readonly name: AddedName;
  /** Full path. */
  readonly path: string;
  /** What the agent calls it; its language stands in the file. */
  readonly label: string;
  /** The agent does not want to write there, whatever the file's rights. */
  readonly readOnly: boolean;
}

/** Longest name that an agent gives a library, in characters. */
export const MOST_LABEL = 80;
const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_LABEL));
/** No file has a zero in its name. */
const path = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^[^\0]*$/));

export const ADDED_LIBRARY = v.looseObject({ name: ADDED_NAME, path, label, readOnly: v.boolean() });

/**
 * Where a library to be added comes from. `file`: one that is there (null: the system's dialog asks). `new`: an empty one, in Relee's own
 * folder where no path is given. `starter`: a copy of the replies that come with Relee, the agent's own from then on.
 */
export const LIBRARY_SOURCE = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), path: v.nullable(path) }),
  v.strictObject({ kind: v.literal('new'), path: v.nullable(path), label, language: v.picklist(LANGS) }),
  v.strictObject({ kind: v.literal('starter'), language: v.picklist(LANGS) }),
]);
export type LibrarySource =
  | { readonly kind: 'file'; readonly path: string | null }
  | { readonly kind: 'new'; readonly path: string | null; readonly label: string; readonly language: Lang }
  | { readonly kind: 'starter'; readonly language: Lang };

/** What may be changed of an added library without touching its file. */
export const ADDED_PATCH = v.strictObject({ label: v.exactOptional(label), readOnly: v.exactOptional(v.boolean()) });
export type AddedPatch = Partial<Pick<AddedLibrary, 'label' | 'readOnly'>>;

const rank = (name: LibraryName): number => (name === TEAM_LIBRARY ? 0 : name === OWN_LIBRARY ? 1 : 2);

/** Puts a file in its place among the open ones: the team's first, then the agent's own, then the others as they were added. */
export function withLibrary<F extends { readonly name: LibraryName }>(files: readonly F[], file: F): readonly F[] {
  if (files.some(({ name }) => name === file.name)) return files.map((one) => (one.name === file.name ? file : one));
  return [...files, file].sort((a, b) => rank(a.name) - rank(b.name));
}
