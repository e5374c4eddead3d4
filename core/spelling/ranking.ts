/** Best first; by the letters where scores are equal. */
export const byScore = (a: readonly [string, number], b: readonly [string, number]) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1);

/** Words found and their scores; the lower the better. */
export class Ranking {
  readonly scores = new Map<string, number>();
  best = Infinity;

  constructor(private readonly limit: number, private readonly margins: readonly [enough: number, few: number]) {}

  offer(word: string, scoreOf: () => number): void {
    if (this.scores.has(word)) return;
    const score = scoreOf();
    this.scores.set(word, score);
    if (score < this.best) this.best = score;
  }

  /** Greatest score of a word that is still worth looking for: no worse than the last one wanted, or than the margin allows. */
  worth(): number {
    const [enough, few] = this.margins;
    if (this.scores.size < this.limit) return this.best + few;
    return Math.min([...this.scores.values()].sort((a, b) => a - b)[this.limit - 1] as number, this.best + enough);
  }
}
