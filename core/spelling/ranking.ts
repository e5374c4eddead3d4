/** Best first; by the letters where scores are equal. */
export const byScore = (a: readonly [string, number], b: readonly [string, number]) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1);

/** Keeps the `most` least of what it is offered, in order; the others cost one comparison. */
export class Least<T> {
  readonly kept: T[] = [];

  constructor(
    private readonly most: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  offer(one: T): void {
    const { kept, most, compare } = this;
    if (kept.length === most && compare(one, kept[most - 1] as T) >= 0) return;
    let at = kept.length;
    while (at > 0 && compare(one, kept[at - 1] as T) < 0) at--;
    kept.splice(at, 0, one);
    if (kept.length > most) kept.pop();
  }
}

/** Words found and their scores; the lower the better. */
export class Ranking {
  readonly scores = new Map<string, number>();
  private readonly least: Least<number>;

  constructor(
    private readonly limit: number,
    private readonly margins: readonly [enough: number, few: number],
  ) {
    this.least = new Least(limit, (a, b) => a - b);
  }

  get best(): number {
    return this.least.kept[0] ?? Infinity;
  }

  offer(word: string, scoreOf: () => number): void {
    if (this.scores.has(word)) return;
    const score = scoreOf();
    this.scores.set(word, score);
    this.least.offer(score);
  }

  /** Greatest score of a word that is still worth looking for: no worse than the last one wanted, or than the margin allows. */
  worth(): number {
    const [enough, few] = this.margins;
    return this.scores.size < this.limit ? this.best + few : Math.min(this.least.kept[this.limit - 1] as number, this.best + enough);
  }
}
