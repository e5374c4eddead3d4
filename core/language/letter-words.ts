/** What every language says of this subject: the names, and the shape of its lists. */

export interface LetterWords {
  readonly greetings: readonly string[];
  /** Who is greeted without a name. */
  readonly greeted: readonly string[];
  readonly titles: readonly string[];
  /** Formulas that close a letter, alone or with a name after them. */
  readonly closings: readonly string[];
  /** Thanks that close a letter only where they stand alone on their line. */
  readonly thanks: readonly string[];
  readonly afterword: readonly string[];
  /** "Thank you for writing": said once, at the top. */
  readonly opening: readonly string[];
  /** Courtesies just before the closing, by kind. */
  readonly help: readonly string[];
  readonly patience: readonly string[];
  readonly apology: {
    /** An apology that names nothing. */
    readonly bare: string;
    /** The beginning of one that names something. */
    readonly about: string;
    /** What is named when it is nothing in particular. */
    readonly generic: string;
    /** How a second apology says "also": the beginning it fits, the word, and where it goes. */
    readonly again: readonly (readonly [pattern: string, word: string, where: 'before' | 'after' | 'second'])[];
  };
  /** Words that join an answer to the one before it. */
  readonly connectors: readonly string[];
}
