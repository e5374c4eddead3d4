/**
 * Says of each ask whether the draft answers it: how probable that is, whether the engine commits itself, which sentence is
 * the evidence, and why. Asks × sentences of the draft's reading → features → probabilities → verdicts.
 */
import type { Ask, FoundAsk, Lang, Override } from '../contract.js';
import type { Reading } from '../reading/reading.js';
import { GridReader, type ReadGrid } from './grid.js';
import { rarityOf, type AnswerModel } from './model.js';
import { shippedModel } from './shipped.js';
import { applyOverride, matchOverrides } from './overrides.js';
import { say } from './reasons.js';
import { Scorer, type Scored } from './score.js';
import { barredIn, holdingsOf, verdictOf, type Verdict } from './verdict.js';

export { overridesAsLabels, type LabelledPair } from './overrides.js';

export interface JudgeInput {
  readonly message: Reading;
  readonly draft: Reading;
  readonly asks: readonly FoundAsk[];
  /** Language of the reasons. */
  readonly uiLang: Lang;
  readonly overrides: readonly Override[];
}

/** Judges drafts one after the other and keeps what it weighed, so that an edit costs only the sentences it touches. */
export interface Judge {
  judge(input: JudgeInput): Ask[];
}

class KeepingJudge implements Judge {
  private readonly grids: GridReader;
  private readonly scorer: Scorer;

  constructor(
    private readonly model: AnswerModel,
    private readonly barring = true,
  ) {
    this.grids = new GridReader(rarityOf(model));
    this.scorer = new Scorer(model);
  }

  judge(input: JudgeInput): Ask[] {
    const { grid, verdicts } = this.verdicts(input);
    const applied = matchOverrides(input.asks, input.overrides, input.draft.text);
    return input.asks.map((ask, i) =>
      applyOverride(this.shown(ask, verdicts[i] as Verdict, grid, input), applied[i] ?? null, input.uiLang),
    );
  }

  private verdicts({ message, draft, asks, uiLang }: JudgeInput): { readonly grid: ReadGrid; readonly verdicts: readonly Verdict[] } {
    const grid = this.grids.read(message, draft, asks);
    const barred = this.barring ? barredIn(grid) : grid.sentences.map(() => []);
    const scored: Scored[] = this.scorer.score(grid, (_, j) => (barred[j]?.length ?? 0) > 0);
    const whole = {
      grid,
      scored,
      barred,
      holdings: holdingsOf(grid),
      thresholds: this.model.thresholds,
      empty: draft.text.trim() === '',
      lang: draft.lang,
      uiLang,
      now: draft.context.now,
    };
    return { grid, verdicts: asks.map((_, i) => verdictOf(whole, i)) };
  }

  private shown(
    ask: FoundAsk,
    { state, p, doubt, evidence, held, waiting, reason, parts }: Verdict,
    { sentences }: ReadGrid,
    { draft, uiLang }: JudgeInput,
  ): Ask {
    const quotes = evidence.flatMap((j) => {
      const s = sentences[j];
      return s ? [{ start: s.start, end: s.end, text: draft.text.slice(s.start, s.end) }] : [];
    });
    return {
      ...ask,
      state,
      p: rounded(p),
      doubt,
      evidence: quotes,
      why: say(reason, uiLang, parts),
      ...(held === undefined ? {} : { held }),
      ...(waiting ? { waiting } : {}),
    };
  }
}

/** Probabilities are told to a thousandth. */
const rounded = (p: number): number => Math.round(p * 1000) / 1000;

/** @param barring whether vetoes hold; off only for measuring them. @returns a judge that keeps what it weighed between calls; its results equal those of `judge`. */
export function createJudge(model: AnswerModel = shippedModel(), barring = true): Judge {
  return new KeepingJudge(model, barring);
}
