/** Word classes of the pattern language in English. Entries are words or patterns. */
export const CLASSES_EN: Readonly<Record<string, readonly string[]>> = {
  neg: ['not', 'never', 'no', 'without', "isn't", "wasn't", "don't", "didn't", "doesn't", "aren't", "won't", "cannot", "can't", 'nor', 'neither'],
  didnt: ["didn't", 'did not', 'never', "haven't", 'have not', "hadn't", 'had not'],
  be: ['is', 'are', 'was', 'were', 'be', 'been', "it's", "that's"],
  det: ['the', 'a', 'an', 'your', 'our', 'this', 'that', 'its'],
  wrong: ['wrong', 'incorrect', 'incorrectly', 'wrongly', 'mistakenly', 'by mistake', 'invalid', 'incomplete'],
  carrier: ['ups', 'fedex', 'dhl', 'usps', 'dpd', 'evri', 'hermes', 'courier', 'couriers', 'carrier', 'royal mail', 'parcelforce', 'post office', 'delivery company|firm|driver|service|partner', 'shipping company', 'postman', 'driver'],
  reward: ['refund|refunded|refunding', 'free|freebie|complimentary', 'gift|gifts', 'voucher|vouchers|coupon|coupons', 'discount', 'half price', 'half the price', 'on the house', 'gift card', 'credit', 'cashback', 'money back', 'percent|off', 'reward|rewarded', 'compensate|compensation', 'extra', 'on us', 'treat', 'bonus', 'upgrade', 'send|post|give you|him|her', 'months', 'prize'],
  review: ['review|reviews|rating|ratings|feedback|star|stars|write-up|writeup|trustpilot|tripadvisor|comment|comments|testimonial', 'vid|video|tweet|story|reel', 'one-star|two-star|three-star|five-star'],
  redo: ['remove|removed|removing|delete|deleted|deleting|withdraw|withdrawing|edit|edited|editing|change|changed|changing|update|updated|updating|bump|raise|amend|amended|revise|revised|drop|reconsider|upgrade', 'take|taking|taken|took|pull|pulled ..4 down|off|back', 'add|leave|leaving|give|giving|post|posting|write|writing|make|drop|pop', 'tell everyone'],
  party: ['[carrier]', 'supplier', 'manufacturer', 'bank', 'warehouse', 'distributor', 'customs', 'amazon', 'ebay', 'paypal', 'marketplace', 'brand', 'insurer', 'insurance company'],
};
