/** The few replies that together answer a message, as one letter. */
import { composeTogether } from '../compose/together.js';
import { createCoverage, withCoverage, type CoverageInput } from './coverage.js';
import type { ReplySuggester, Suggestion, SuggestInput } from './suggest.js';

export interface Together {
  /** The replies' ids, in the order in which they stand in the letter. */
  readonly replies: readonly string[];
  /** The asks that the letter answers. */
  readonly covers: readonly string[];
}

/** Replies that are looked at for each ask by itself, and replies of one letter: more are no letter that anybody reads. */
const EACH = 3,
  MOST = 4;

/** Takes the reply that answers most of what is left, again and again (greedy set cover; Chvátal 1979); of equals the better suggestion. */
function chosenOf(found: readonly Suggestion[]): Suggestion[] {
  const chosen: Suggestion[] = [],
    done = new Set<string>();
  const left = ({ covers }: Suggestion): number => covers.filter((id) => !done.has(id)).length;
  while (chosen.length < MOST) {
    const best = found.reduce<Suggestion | null>((top, one) => (left(one) > (top === null ? 0 : left(top)) ? one : top), null);
    if (best === null) break;
    chosen.push(best);
    for (const id of best.covers) done.add(id);
  }
  return chosen;
}

export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly together: Together | null;
}

/**
 * @param about the words that replies are ranked by.
 * @returns the suggestions with what they truly cover, and the replies that as one letter cover more than any of them alone.
 */
export function suggestTogether(suggester: ReplySuggester, about: SuggestInput, input: CoverageInput, limit: number): Suggested {
  const coverage = createCoverage(input),
    suggestions = withCoverage(suggester.suggest(about, limit), input, coverage),
    alone = { suggestions, together: null };
  const most = Math.max(0, ...suggestions.map(({ covers }) => covers.length));
  if (about.asks.length < 2 || suggestions.length === 0 || most === about.asks.length) return alone;
  const known = new Set(suggestions.map(({ reply }) => reply.id));
  const others = about.asks
    .flatMap((ask) => suggester.suggest({ ...about, message: ask.text, asks: [ask] }, EACH))
    .filter(({ reply, covers }) => covers.length > 0 && !known.has(reply.id) && known.add(reply.id));
  const order = about.asks.map(({ id }) => id),
    first = ({ covers }: Suggestion): number => Math.min(...covers.map((id) => order.indexOf(id)));
  const chosen = chosenOf([...suggestions, ...withCoverage(others, input, coverage)]).sort((a, b) => first(a) - first(b));
  if (chosen.length < 2) return alone;
  // The letter is judged as it will stand: what one reply says may hold what another answers.
  const answered = coverage.answered(composeTogether(chosen.map(({ reply }) => ({ text: coverage.filled(reply), fields: [] }))).text),
    covers = order.filter((id) => answered.has(id) && chosen.some((one) => one.covers.includes(id)));
  return covers.length > most ? { suggestions, together: { replies: chosen.map(({ reply }) => reply.id), covers } } : alone;
}
