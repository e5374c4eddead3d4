/** Probabilities and their log odds. */

/** @returns the probability with these log odds. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** @param surest the probability is taken to lie between `1 - surest` and this. @returns its log odds, in nats. */
export function logit(p: number, surest: number): number {
  const cut = Math.min(surest, Math.max(1 - surest, p));
  return Math.log(cut / (1 - cut));
}

/** @returns the log loss of a probability against what is true, in nats. */
export const logLoss = (p: number, isTrue: boolean): number => -Math.log(Math.max(1e-9, isTrue ? p : 1 - p));

/** @returns the inner product of two vectors of one length. */
export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
};
