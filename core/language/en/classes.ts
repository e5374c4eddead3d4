/** Word classes of the pattern language in English. Entries are words or patterns. */
export const CLASSES_EN: Readonly<Record<string, readonly string[]>> = {
  neg: ['not', 'never', 'no', 'without', "isn't", "wasn't", "don't", "didn't", "doesn't", "aren't", "won't", "cannot", "can't", 'nor', 'neither'],
  didnt: ["didn't", 'did not', 'never', "haven't", 'have not', "hadn't", 'had not'],
  be: ['is', 'are', 'was', 'were', 'be', 'been', "it's", "that's"],
  det: ['the', 'a', 'an', 'your', 'our', 'this', 'that', 'its'],
  wrong: ['wrong', 'incorrect', 'incorrectly', 'wrongly', 'mistakenly', 'by mistake', 'invalid', 'incomplete'],
  carrier: ['ups', 'fedex', 'dhl', 'usps', 'dpd', 'evri', 'hermes', 'courier', 'couriers', 'carrier', 'royal mail', 'parcelforce', 'post office', 'delivery company|firm|driver|service|partner', 'shipping company', 'postman', 'driver'],
  party: ['[carrier]', 'supplier', 'manufacturer', 'bank', 'warehouse', 'distributor', 'customs', 'amazon', 'ebay', 'paypal', 'marketplace', 'brand', 'insurer', 'insurance company'],
};
