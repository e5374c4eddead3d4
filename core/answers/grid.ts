/** The grid of asks and sentences, built anew for each edit from what was kept of the old one. */
import type { FoundAsk } from '../contract.js';
import type { Reading, Sentence } from '../reading/reading.js';
import { profilesOf, toldIn, type AskProfile, type Told } from './ask-profile.js';
import type { Grid, Said } from './features.js';
import { Matcher, type Match, type Rarity } from './match.js';
import { terms, termsOf, type Terms } from './terms.js';
import { KeptSentence, Visits } from '../reading/kept.js';

export interface ReadGrid extends Grid {
  readonly sentences: readonly Sentence[];
}

type News = Pick<Said, 'news' | 'newNames'>;
const MOST_NAMES = 3;
/** Whether a sentence of the draft may answer anything. */
export const isEvidence = ({ zone }: Sentence): boolean => zone.kind === 'body' || zone.kind === 'greeting' || zone.kind === 'signoff';

/** Reads grids of one case; what an edit leaves as it was is not matched again. */
export class GridReader {
  private asks: readonly FoundAsk[] = [];
  private message: Reading | null = null;
  private profiles: readonly AskProfile[] = [];
  private told: Told = { content: new Set(), words: new Set() };
  private matcher: Matcher | null = null;
  /** Of each sentence, its matches with the asks. */
  private matches = new WeakMap<Terms, readonly Match[]>();
  private news = new WeakMap<Terms, News>();
  private quotes = new Map<string, Terms>();

  constructor(private readonly rarity: Rarity) {}

  read(message: Reading, draft: Reading, asks: readonly FoundAsk[]): ReadGrid {
    this.refresh(message, asks);
    const sentences = draft.sentences.filter(isEvidence);
    const said = sentences.map((sentence) => this.said(sentence, draft));
    const columns = said.map(({ terms: own }) => this.matched(own));
    const matches = this.profiles.map((_, i) => columns.map((column) => column[i] as Match));
    return { lang: draft.lang, asks: this.profiles, said, matches, told: this.told, sentences };
  }

  private refresh(message: Reading, asks: readonly FoundAsk[]): void {
    if (this.message === message && this.asks.length === asks.length && asks.every((ask, i) => ask === this.asks[i])) return;
    this.message = message;
    this.asks = asks;
    this.profiles = profilesOf(asks, message);
    this.told = toldIn(message);
    this.matcher = null;
    this.matches = new WeakMap();
    this.news = new WeakMap();
    this.quotes.clear();
  }

  private said(sentence: Sentence, draft: Reading): Said {
    const own = sentence.settled.get(terms);
    const under = sentence.quoteBefore ? this.quoted(draft.text.slice(sentence.quoteBefore.start, sentence.quoteBefore.end), draft) : null;
    return {
      terms: own,
      body: sentence.zone.kind === 'body',
      under,
      listed: sentence.listItem !== null,
      ...this.newsIn(own),
    };
  }

  /** What the message does not hold: kept under the sentence's words while the message stands. */
  private newsIn(own: Terms): News {
    const known = this.news.get(own);
    if (known) return known;
    let total = 0.3,
      fresh = 0,
      count = 0,
      names = 0;
    for (const [root, hash] of own.content) {
      const weight = this.rarity(hash);
      total += weight;
      if (this.told.content.has(root)) continue;
      fresh += weight;
      count++;
    }
    for (const name of own.names) if (!this.told.words.has(name)) names++;
    const read = { news: { share: fresh / total, count, weight: fresh }, newNames: Math.min(1, names / MOST_NAMES) };
    this.news.set(own, read);
    return read;
  }

  private quoted(text: string, { lang, context }: Reading): Terms {
    const known = this.quotes.get(text);
    if (known) return known;
    const read = termsOf(new KeptSentence(text, lang, new Visits()).under(context));
    this.quotes.set(text, read);
    return read;
  }

  private matched(said: Terms): readonly Match[] {
    const known = this.matches.get(said);
    if (known !== undefined) return known;
    this.matcher ??= new Matcher(this.profiles, this.rarity);
    const fresh = this.matcher.matches(said);
    this.matches.set(said, fresh);
    return fresh;
  }
}
