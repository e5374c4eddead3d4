/** Which candidates become rows, and where each of them is cut. */
import { chosen } from './choose.js';
import { likelihood, type WeighedCandidate } from './weigh.js';

/** A candidate is cut otherwise where that is better by so much, in log odds. */
const BETTER_CUT = 1.5;

/** Those that share no segment, the likeliest together; each then cut where it most likely begins and ends. */
export function chosenOf(weighed: readonly WeighedCandidate[], least: number): WeighedCandidate[] {
  const list = chosen(
    weighed.map(({ candidate }) => candidate),
    weighed.map(({ classes }) => likelihood(classes)),
    least,
  ).map((k) => weighed[k] as WeighedCandidate);
  let last = -1;
  return list.map((w, i) => {
    const cut = bestCut(weighed, w, last, list[i + 1]?.candidate.from ?? Infinity);
    last = cut.candidate.to;
    return { ...cut, classes: kindOf(w.classes, cut.classes) };
  });
}

/** @returns probabilities: that it is an ask as the chosen says, which kind as its better cut says. */
function kindOf(chosen: readonly number[], cut: readonly number[]): number[] {
  const by = likelihood(chosen) / likelihood(cut);
  return cut.map((p, k) => (k === 0 ? 1 - likelihood(chosen) : by * p));
}

/** @returns the best cut of those that share segments with a chosen one, and none with the chosen before and after it. */
function bestCut(weighed: readonly WeighedCandidate[], of: WeighedCandidate, after: number, before: number): WeighedCandidate {
  let best = of,
    most = of.whole + BETTER_CUT;
  for (const other of weighed) {
    const { from, to } = other.candidate;
    if (to < of.candidate.from || from > of.candidate.to || from <= after || to >= before) continue;
    if (other.whole <= most || 2 * likelihood(other.classes) < likelihood(of.classes)) continue;
    best = other;
    most = other.whole;
  }
  return best;
}
