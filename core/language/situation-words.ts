/** What every language says of this subject: the names, and the shape of its lists. */

export const SITUATIONS = [
  'late', 'tracking', 'not-received', 'lost', 'missed-delivery', 'delivery-time', 'address', 'damaged', 'wrong-item', 'missing', 'faulty', 'warranty', 'return', 'return-late', 'exchange', 'refund-when', 'charged-wrong',
  'cancel', 'change-order', 'dispatched', 'invoice', 'invoice-company', 'stock', 'postage', 'discount', 'payment-failed', 'account', 'delete-data', 'hours', 'thanks', 'complaint', 'product', 'outside-payment',
  'newsletter', 'open-account', 'edit-account', 'sign-up-trouble', 'human', 'payment-methods', 'how-to-order', 'leave-review', 'cancel-fee', 'return-policy', 'track-refund', 'place', 'gift',
] as const;
export type Situation = (typeof SITUATIONS)[number];
/**
 * Cues, folded, matched by stem and in order inside one sentence, with up to five other words between two; `a|b` is
 * either. `said`: how customers put it. `about`: how shops title a reply for it.
 */
export interface Cues { readonly said: readonly string[]; readonly about: readonly string[] }
export type SituationCues = Readonly<Record<Situation, Cues>>;
