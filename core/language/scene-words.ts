/** What every language says of this subject: the names, and the shape of its lists. */

export const SCENES = [
  'arrival', 'dispatch', 'destination', 'transport', 'pickup', 'returning', 'packaging', 'refund', 'price', 'discount', 'payment', 'instalments', 'bank', 'invoice', 'stock', 'fit', 'dimensions', 'load',
  'capacity', 'power', 'battery', 'durability', 'compatibility', 'connectivity', 'material', 'health', 'washing', 'water', 'assembly', 'installation', 'removal', 'warranty', 'repair', 'defect', 'age',
  'feeding', 'dosage', 'coffee', 'freshness', 'hours', 'shop', 'staff', 'contact', 'account', 'fraud', 'privacy', 'subscription', 'tickets', 'booking', 'gift', 'custom', 'minimum', 'author', 'origin',
  'variants', 'customs', 'cancelling', 'editing', 'tracking', 'coupon', 'points', 'language', 'comfort', 'performance', 'book', 'plants', 'vehicle', 'authentic', 'exchange', 'complaint', 'included', 'job',
  'insurance', 'advice', 'parking', 'safety',
] as const;
export type Scene = (typeof SCENES)[number];
/** For each scene its words; an entry of several words is a phrase. */
export type SceneWords = Readonly<Record<Scene, readonly string[]>>;
