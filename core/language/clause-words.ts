/** Which words tell where a clause begins and ends. */
export interface ClauseWords {
  /** Interrogatives that begin relative clauses as often, where nothing parts them from a noun. */
  readonly relatives: ReadonlySet<string>;
  /** Words that may stand before a clause without being part of what it asks. */
  readonly leadIn: ReadonlySet<string>;
  /** The same, in two words. */
  readonly leadPairs: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  /** Interrogatives that may be coordinated with another ("cuándo y dónde"). */
  readonly interrogatives: ReadonlySet<string>;
  /** Words after which no clause starts by itself. */
  readonly governors: ReadonlySet<string>;
  /** Answers that stand before an ask only when a comma follows ("no, quiero…" is not "no quiero…"). */
  readonly answers: ReadonlySet<string>;
  /** Polite wishes that follow such an answer even without the comma ("sí quería saber"). */
  readonly wishes: ReadonlySet<string>;
  /** An ask that has grown long ends before these. */
  readonly breaks: ReadonlySet<string>;
  /** Words that begin the customer's narration when nothing governs them. */
  readonly starters: ReadonlySet<string>;
  /** Words that begin it after a comma only. */
  readonly narrators: ReadonlySet<string>;
  readonly hardBreaks: ReadonlySet<string>;
  /** Words that open an indirect yes/no question. */
  readonly ifs: ReadonlySet<string>;
  /** Pronouns and possessives that begin a statement when a word of `finites` follows. */
  readonly subjects: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly finites: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** What a list is announced by: its items are asked. */
  readonly questions: ReadonlySet<string>;
}
