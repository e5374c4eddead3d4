/** Asks of two natures: some want an answer, others want to be acknowledged. */
import type { AskKind } from '../contract.js';

/** Complaints and rhetorical questions want to be acknowledged, not answered. */
export const isFelt = ({ kind }: { readonly kind: AskKind }): boolean => kind === 'complaint' || kind === 'rhetorical';

/** @returns where in `asks` those stand that want an answer. */
export const wantedOf = (asks: readonly { readonly kind: AskKind }[]): number[] => asks.flatMap((ask, i) => (isFelt(ask) ? [] : [i]));
