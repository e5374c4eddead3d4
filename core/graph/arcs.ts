/**
 * Arcs of a minimal acyclic graph of words (Daciuk, Mihov, Watson and Watson, "Incremental Construction of Minimal Acyclic
 * Finite-State Automata", 2000): 32 bits each, the siblings of a node side by side, a symbol being an index into an alphabet + 1.
 */

/** An arc: symbol (8 bits), last sibling, ends a word, that word was added by grammar, node it leads to (21 bits, 0 for none). */
export const SYMBOL_MASK = 0xff;
export const LAST = 0x100;
export const FINAL = 0x200;
export const DERIVED = 0x400;
export const TARGET_SHIFT = 11;
export const MAX_ARCS = 1 << 21;
