/** What the wording of sentences speaks for, beside an ask and by itself: sums of hashed weights, kept under the words they hang on. */
import type { AskProfile } from './ask-profile.js';
import { expectsHashes, frameHashes, kindHashes, ownHashes, sharedHashes, type Match } from './match.js';
import type { AnswerModel } from './model.js';
import type { Terms } from './terms.js';

/** What wording speaks for: for being the answer, for "answered", for "partly". */
type Spoken = readonly [support: number, answered: number, partly: number];
/** The same in units of the tables. */
type Sums = [support: number, answered: number, partly: number];
const plus = (a: Spoken, b: Spoken): Spoken => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** What a sentence says by itself, for each kind of ask, and for each type of answer: under their hashes. */
interface SpokenOf {
  readonly own: Spoken;
  readonly kinds: Map<number, Spoken>;
  readonly types: Map<number, Spoken>;
  /** Beside each asking word. */
  readonly frames: Map<number, Sums>;
}

/** Kept under the words they hang on: a sentence's, or a pair's. They do not hang on the other sentences. */
export class Wording {
  private readonly pairs = new WeakMap<Match, Spoken>();
  private readonly sentences = new WeakMap<Terms, SpokenOf>();

  constructor(private readonly model: AnswerModel) {}

  /** @returns what the words of a sentence say beside those of an ask. */
  of(match: Match, ask: AskProfile, said: Terms): Spoken {
    const known = this.pairs.get(match);
    if (known) return known;
    const of = this.sentence(said);
    let spoken = plus(of.own, this.ofPair(ask, said, of));
    spoken = plus(
      spoken,
      kept(of.kinds, ask.kind, () => this.spoken(kindHashes(ask.kind, said))),
    );
    for (const type of ask.expects)
      spoken = plus(
        spoken,
        kept(of.types, type, () => this.spoken(expectsHashes(type, said))),
      );
    this.pairs.set(match, spoken);
    return spoken;
  }

  /** The asking words are few, and asks have them in common: what each says beside the sentence is kept with it. */
  private ofPair({ terms: { frame, content, concepts } }: AskProfile, said: Terms, { frames }: SpokenOf): Spoken {
    const sum = this.sums(sharedHashes(content, concepts, said));
    if (said.shapeHashes.length === 0) return this.inUnits(sum);
    for (const word of frame) {
      let beside = frames.get(word);
      if (beside === undefined) frames.set(word, (beside = this.sums(frameHashes(word, said))));
      sum[0] += beside[0];
      sum[1] += beside[1];
      sum[2] += beside[2];
    }
    return this.inUnits(sum);
  }

  private sentence(said: Terms): SpokenOf {
    const known = this.sentences.get(said);
    if (known) return known;
    const fresh: SpokenOf = { own: this.spoken(ownHashes(said)), kinds: new Map(), types: new Map(), frames: new Map() };
    this.sentences.set(said, fresh);
    return fresh;
  }

  private spoken(hashes: readonly number[]): Spoken {
    return this.inUnits(this.sums(hashes));
  }

  private sums(hashes: readonly number[]): Sums {
    const { support, answered, partly, lexicon } = this.model;
    let [a, b, c] = [0, 0, 0];
    for (let k = 0; k < hashes.length; k++) {
      const at = lexicon.indexOf(hashes[k] as number);
      if (at < 0) continue;
      a += support.hashed[at] as number;
      b += answered.hashed[at] as number;
      c += partly.hashed[at] as number;
    }
    return [a, b, c];
  }

  private inUnits([a, b, c]: Sums): Spoken {
    const { support, answered, partly } = this.model;
    return [a * support.unit, b * answered.unit, c * partly.unit];
  }
}

function kept(all: Map<number, Spoken>, key: number, make: () => Spoken): Spoken {
  const known = all.get(key);
  if (known) return known;
  const fresh = make();
  all.set(key, fresh);
  return fresh;
}
