/** What every language says of this subject: the names, and the shape of its lists. */

export const CONCEPTS = [
  'delivery', 'delay', 'courier', 'tracking', 'lost', 'returned-to-sender', 'shipping-cost', 'shipping-area', 'pickup', 'address', 'customs',
  'return', 'label', 'refund', 'exchange', 'cancel', 'order', 'order-change', 'invoice', 'payment', 'instalments', 'charge', 'discount', 'price', 'stock',
  'size', 'weight', 'colour', 'compatibility', 'material', 'care', 'included', 'assembly', 'instructions', 'warranty', 'repair', 'defect', 'wrong-item',
  'missing-item', 'used', 'account', 'privacy', 'review', 'complaint', 'contact', 'hours', 'shop', 'gift', 'photo', 'time-limit', 'bulk', 'spare-part',
  'subscription', 'app', 'quality', 'journey',
] as const;
export type Concept = (typeof CONCEPTS)[number];
/** For each concept its words; an entry of several words is a phrase (function words between them may be left out). */
export type ConceptWords = Readonly<Record<Concept, readonly string[]>>;
