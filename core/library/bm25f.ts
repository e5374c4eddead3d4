/**
 * BM25F: one ranking over several fields, each with its weight and its length normalisation
 * (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields").
 */
export interface FieldWeight {
  readonly weight: number;
  /** 0 no length normalisation, 1 full. */
  readonly b: number;
}

export interface Bm25f {
  /** Adds to `into` the score of every document for the query's weighted terms. */
  score(query: ReadonlyMap<string, number>, into: Float64Array, scale: number): void;
  /** How telling a term is: high when few documents have it, highest when none has. */
  rarity(term: string): number;
}

/** Saturation of repeated terms: the customary value between 1.2 and 2. */
const K1 = 1.4;

/**
 * @param documents for each document the bag of each field, in the order of `fields`.
 */
export function createBm25f(documents: readonly (readonly ReadonlyMap<string, number>[])[], fields: readonly FieldWeight[]): Bm25f {
  const total = Math.max(1, documents.length);
  const lengths = documents.map((bags) =>
    bags.map((bag) => {
      let n = 0;
      for (const times of bag.values()) n += times;
      return n;
    }),
  );
  const averages = fields.map((_, f) => Math.max(1e-9, lengths.reduce((sum, one) => sum + (one[f] ?? 0), 0) / total));
  const postings = new Map<string, { document: number; weight: number }[]>();
  documents.forEach((bags, document) => {
    const weights = new Map<string, number>();
    bags.forEach((bag, f) => {
      const { weight, b } = fields[f] as FieldWeight;
      const norm = 1 - b + (b * ((lengths[document] as number[])[f] as number)) / (averages[f] as number);
      for (const [term, times] of bag) weights.set(term, (weights.get(term) ?? 0) + (weight * times) / norm);
    });
    for (const [term, weight] of weights) {
      const list = postings.get(term);
      if (list) list.push({ document, weight });
      else postings.set(term, [{ document, weight }]);
    }
  });
  const rare = Math.log(1 + (total + 0.5) / 0.5);
  return {
    rarity(term) {
      const list = postings.get(term);
      return list ? Math.log(1 + (total - list.length + 0.5) / (list.length + 0.5)) : rare;
    },
    score(query, into, scale) {
      for (const [term, times] of query) {
        const list = postings.get(term);
        if (!list) continue;
        const idf = Math.log(1 + (total - list.length + 0.5) / (list.length + 0.5));
        for (const { document, weight } of list)
          into[document] = (into[document] as number) + (scale * Math.sqrt(times) * idf * weight) / (K1 + weight);
      }
    },
  };
}
