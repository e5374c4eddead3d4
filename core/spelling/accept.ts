import { capitalised, casingOf } from './casing.js';
import type { Graph } from './graph.js';

/**
 * Whether a word is right in any of the casings Hunspell allows: "casa" as Casa and CASA, "Madrid"
 * as MADRID but not as madrid, "iPhone" only as it is. Typographic apostrophes count as plain ones.
 */
export function accepts(graph: Graph, word: string): boolean {
  if (graph.has(word)) return true;
  const plain = normalised(word);
  if (plain !== word && graph.has(plain)) return true;
  const casing = casingOf(plain);
  if (casing === 'title') return graph.has(plain.toLowerCase());
  if (casing === 'upper') return graph.has(plain.toLowerCase()) || graph.has(capitalised(plain.toLowerCase())) || graph.has(plain.charAt(0) + plain.slice(1).toLowerCase());
  return false;
}

/** NFC with plain apostrophes and hyphens. */
export function normalised(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length && plain; i++) { const code = word.charCodeAt(i); plain = code < 0x300; }
  return plain ? word : word.normalize('NFC').replaceAll('’', "'").replaceAll('‐', '-');
}
