/** @returns the probability of a logistic model, 0–1: features by name, each times its weight. */
export function logistic<Name extends string>(names: readonly Name[], weights: Readonly<Record<Name, number>>, features: Readonly<Record<Name, number>>): number {
  let z = 0;
  for (const name of names) z += weights[name] * features[name];
  return 1 / (1 + Math.exp(-z));
}
