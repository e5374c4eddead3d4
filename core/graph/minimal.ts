/** Minimal acyclic graphs of words, built from a sorted list in one pass (see arcs.ts). */
import { DERIVED, FINAL, LAST, MAX_ARCS, TARGET_SHIFT } from './arcs.js';

/** A word to compile. */
export interface CompiledWord {
  readonly word: string;
  /** Built by grammar rather than listed by a dictionary: right, but suggested after the listed ones. */
  readonly derived: boolean;
}

/** Arcs of a graph, and the first of its root (0 when it is empty). */
export interface BuiltGraph {
  readonly arcs: Uint32Array;
  readonly root: number;
}

/** Nodes are kept once each: a growing array of arcs and a hash table of the nodes' first arcs. */
class NodeStore {
  arcs = new Uint32Array(1 << 16);
  length = 1;
  private table = new Uint32Array(1 << 16);
  private count = 0;

  /** @returns the first arc of the node with these arcs, adding it when it is new. */
  intern(node: readonly number[]): number {
    const mask = this.table.length - 1;
    let slot = hashNode(node) & mask;
    for (let at = this.table[slot] as number; at !== 0; at = this.table[slot] as number) {
      if (this.equal(at, node)) return at;
      slot = (slot + 1) & mask;
    }
    const at = this.append(node);
    this.table[slot] = at;
    if (++this.count * 2 > this.table.length) this.rehash();
    return at;
  }

  private equal(at: number, node: readonly number[]): boolean {
    for (let i = 0; i < node.length; i++) if (this.arcs[at + i] !== node[i]) return false;
    return true;
  }

  private append(node: readonly number[]): number {
    const at = this.length;
    if (at + node.length > MAX_ARCS) throw new RangeError('the dictionary is too large for its format');
    if (at + node.length > this.arcs.length) {
      const larger = new Uint32Array(this.arcs.length * 2);
      larger.set(this.arcs);
      this.arcs = larger;
    }
    this.arcs.set(node, at);
    this.length = at + node.length;
    return at;
  }

  private rehash(): void {
    this.table = new Uint32Array(this.table.length * 2);
    const mask = this.table.length - 1;
    for (let at = 1; at < this.length;) {
      const node: number[] = [];
      for (let i = at; ; i++) {
        node.push(this.arcs[i] as number);
        if ((this.arcs[i] as number) & LAST) break;
      }
      let slot = hashNode(node) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = at;
      at += node.length;
    }
  }
}

function hashNode(node: readonly number[]): number {
  let h = node.length;
  for (const arc of node) h = Math.imul(h ^ arc, 0x9e3779b1) ^ (h >>> 13);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Builds the graph of words given in code-unit order, each once.
 * @param symbols the symbol of each code unit.
 * @throws RangeError when there are more than two million arcs.
 */
export function buildGraph(words: readonly CompiledWord[], symbols: ReadonlyMap<number, number>): BuiltGraph {
  const store = new NodeStore();
  const pending: number[][] = [[]];
  let previous = '';
  const close = (depth: number) => {
    for (let d = previous.length; d > depth; d--) {
      const node = pending[d] as number[];
      const parent = pending[d - 1] as number[];
      if (node.length === 0) continue;
      node[node.length - 1] = (node[node.length - 1] as number) | LAST;
      parent[parent.length - 1] = (parent[parent.length - 1] as number) | (store.intern(node) << TARGET_SHIFT);
      node.length = 0;
    }
  };
  for (const { word, derived } of words) {
    let common = 0;
    while (common < word.length && common < previous.length && word.charCodeAt(common) === previous.charCodeAt(common)) common++;
    close(common);
    for (let d = common; d < word.length; d++) {
      const last = d === word.length - 1;
      (pending[d] ??= []).push((symbols.get(word.charCodeAt(d)) as number) | (last ? FINAL | (derived ? DERIVED : 0) : 0));
      pending[d + 1] ??= [];
    }
    previous = word;
  }
  close(0);
  const top = pending[0] as number[];
  if (top.length === 0) return { arcs: store.arcs.subarray(0, store.length), root: 0 };
  top[top.length - 1] = (top[top.length - 1] as number) | LAST;
  const root = store.intern(top);
  orderSiblings(store);
  return { arcs: store.arcs.subarray(0, store.length), root };
}

/** Puts the siblings that lead to most words first, so that a scan finds its arc early. */
function orderSiblings(store: NodeStore): void {
  const { arcs, length } = store;
  const weight = new Float64Array(length);
  const weigh = (arc: number) => (arc & FINAL ? 1 : 0) + (weight[arc >>> TARGET_SHIFT] as number);
  for (let at = 1; at < length;) {
    let end = at;
    while (!((arcs[end] as number) & LAST)) end++;
    const node = Array.from(arcs.subarray(at, end + 1), (arc) => (arc & ~LAST) >>> 0);
    node.sort((a, b) => weigh(b) - weigh(a) || (a & 0xff) - (b & 0xff));
    node.push(((node.pop() as number) | LAST) >>> 0);
    let sum = 0;
    for (const arc of node) sum += weigh(arc);
    weight[at] = sum;
    arcs.set(node, at);
    at = end + 1;
  }
}
