/** A plea beside concrete asks ("… Please advise.", "¿me pueden ayudar?") is those asks said again. */
import type { FoundAsk } from '../../contract.js';
import { wantedOf } from '../felt.js';
import type { ReadAsk } from './ask.js';
import type { Verdict } from './verdict.js';

/** @returns the verdicts, where a plea counts as answered once every concrete ask of the message is. */
export function settlePleas(asks: readonly FoundAsk[], reads: readonly ReadAsk[], verdicts: readonly Verdict[]): Verdict[] {
  const wanted = wantedOf(asks);
  const concrete = wanted.filter((i) => reads[i]?.plea === false);
  const lead = verdicts[concrete[0] ?? -1];
  if (!lead || !concrete.every((i) => verdicts[i]?.state === 'answered')) return [...verdicts];
  return verdicts.map((verdict, i) => (reads[i]?.plea && wanted.includes(i) && verdict.state !== 'answered' ? { ...lead, reason: 'answered', waiting: false } : verdict));
}
