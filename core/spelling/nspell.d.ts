declare module 'nspell' {
  export interface NSpell {
    /** Every form, with its flags. */
    readonly data: Record<string, readonly string[]>;
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(aff: string, dic: string): NSpell;
}
