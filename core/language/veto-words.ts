/** Words of what never answers an ask, whatever it shares with it; each language has its own (es/vetoes.ts, en/vetoes.ts). */
export interface VetoWord {
  /** Over a folded sentence. */
  readonly says: RegExp;
  /** What makes it an answer all the same. */
  readonly unless?: RegExp;
  /** Sentences that it bars, and that it lets pass: they run as tests. */
  readonly bars: readonly string[];
  readonly lets: readonly string[];
}
/** `closing`: what may be done if anything is still open · `reproach` · `patience` asked for or thanked for · `gift`: a voucher in place of an answer. */
export type VetoWords = Readonly<Record<'closing' | 'reproach' | 'patience' | 'gift', VetoWord>>;
