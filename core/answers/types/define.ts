/** An answer type as a value: what it is called, which sentences offer one, and examples that run as tests. */
import type { AnswerType, Lang } from '../../contract.js';
import type { Terms } from '../terms.js';

export interface AnswerTypeDefinition {
  readonly id: AnswerType;
  /** As it is said after "falta …", "… is missing". */
  readonly name: Readonly<Record<Lang, string>>;
  /** How surely a sentence holds an answer of this type, whatever it is about: 1 surely, 0 not. */
  readonly offers: (said: Terms) => number;
  readonly examples: Readonly<Record<Lang, { readonly offers: readonly string[]; readonly lacks: readonly string[] }>>;
}

export const defineAnswerType = (definition: AnswerTypeDefinition): AnswerTypeDefinition => definition;

/** Surely, likely, maybe. */
export const SURE = 1,
  LIKELY = 0.7,
  MAYBE = 0.4;

/** @returns the strength when one of the shapes is there, else 0. */
export const anyOf = (said: Terms, strength: number, ...shapes: string[]): number =>
  shapes.some((shape) => said.shapes.has(shape)) ? strength : 0;
