/** Which of the candidates are asks: those that share no segment and whose odds, each against what a row needs, are the best together. */

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Beyond this nothing is surer. */
const SURE = 1e-3;
const logOdds = (p: number) => Math.log((p + SURE) / (1 - p + SURE));

/** @param p the probability of each. @param least that of a row that is worth nothing. @returns the indices of the chosen, in order. */
export function chosen(stretches: readonly Stretch[], p: readonly number[], least: number): number[] {
  const n = stretches.reduce((most, { to }) => Math.max(most, to + 1), 0);
  const ending: number[][] = Array.from({ length: n }, () => []);
  stretches.forEach(({ to }, k) => ending[to]?.push(k));
  const best = new Float64Array(n + 1),
    taken = new Int32Array(n + 1).fill(-1);
  for (let i = 0; i < n; i++) {
    best[i + 1] = best[i] as number;
    for (const k of ending[i] as number[]) {
      const worth = (best[(stretches[k] as Stretch).from] as number) + logOdds(p[k] as number) - logOdds(least);
      if (worth > (best[i + 1] as number)) {
        best[i + 1] = worth;
        taken[i + 1] = k;
      }
    }
  }
  const list: number[] = [];
  for (let i = n; i > 0;) {
    const k = taken[i] as number;
    if (k >= 0) list.push(k);
    i = k < 0 ? i - 1 : (stretches[k] as Stretch).from;
  }
  return list.reverse();
}
