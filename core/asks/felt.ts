/** Asks of two natures: some want an answer, others want to be acknowledged. */
import type { AskKind } from '../contract.js';

/** Complaints and rhetorical questions want to be acknowledged, not answered. */
export const isFelt = ({ kind }: { readonly kind: AskKind }): boolean => kind === 'complaint' || kind === 'rhetorical';
