import type { CaseContext, Entity, Finding, Lang } from '../contract.js';
import type { Speller } from './speller.js';

export interface SpellingInput {
  readonly message: string;
  readonly draft: string;
  readonly lang: Lang;
  readonly uiLang: Lang;
  readonly context: CaseContext;
  readonly entities: readonly Entity[];
  readonly words: readonly string[];
}

/** Spelling of the draft as findings of rule `spelling`, quoted text left out. OWNER: spelling. Temporary body. */
export function spellingFindings(_input: SpellingInput, _spellers: (lang: Lang) => Speller | null): Finding[] {
  return [];
}
