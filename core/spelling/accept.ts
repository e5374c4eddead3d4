import { capitalised, casingOf } from './casing.js';
import type { Graph } from './graph.js';

const MOST_VERDICTS = 8192;

/**
 * Whether a word is right in any of the casings Hunspell allows: "casa" as Casa and CASA, "Madrid"
 * as MADRID but not as madrid, "iPhone" only as it is. Typographic apostrophes count as plain ones.
 */
export function accepts(graph: Graph, word: string): boolean {
  // Most words stand in the graph as they are, and it tells sooner than a memory of verdicts would.
  if (graph.has(word)) return true;
  const seen = graph.verdicts.get(word);
  if (seen !== undefined) return seen;
  const verdict = isAccepted(graph, word);
  // Text repeats itself: a few thousand verdicts answer most look-ups. Forgotten all at once, to stay small.
  if (graph.verdicts.size >= MOST_VERDICTS) graph.verdicts.clear();
  graph.verdicts.set(word, verdict);
  return verdict;
}

/** Whether a word that the graph lacks as it is stands there in another casing. */
function isAccepted(graph: Graph, word: string): boolean {
  const plain = normalised(word);
  if (plain !== word && graph.has(plain)) return true;
  const casing = casingOf(plain);
  if (casing === 'title') return graph.has(plain.toLowerCase());
  if (casing === 'upper')
    return (
      graph.has(plain.toLowerCase()) ||
      graph.has(capitalised(plain.toLowerCase())) ||
      graph.has(plain.charAt(0) + plain.slice(1).toLowerCase())
    );
  return false;
}

/** NFC with plain apostrophes and hyphens. */
export function normalised(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length && plain; i++) {
    const code = word.charCodeAt(i);
    plain = code < 0x300;
  }
  return plain ? word : word.normalize('NFC').replaceAll('’', "'").replaceAll('‐', '-');
}
