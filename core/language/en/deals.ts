/** How a seller in English would get round the marketplace where the sale stands: patterns. */

/** Paid where the marketplace does not see it. */
export const OUTSIDE_PAYMENT_EN: readonly string[] = [
  '(friends and family)', '(settle|sort|do|pay|deal|close) ..3 (in|with) cash', '(bank transfer|wire|venmo|zelle|revolut|cash app) (me|us)', '(pay|send) (me|us|it) ..2 (directly|direct|privately|by bank transfer|in cash)',
];
/** The marketplace, its fees or its rules left out. */
export const ROUND_THE_PLATFORM_EN: readonly string[] = [
  "so (that)? (ebay|etsy|amazon|vinted|they|the site|the app|the platform) (doesn't|does not|don't|do not|won't|can't|never) (see|sees|know|knows|find|finds|notice|notices|take|takes)", 'outside (of)? (the)? (app|platform|site|marketplace|ebay|etsy|amazon|vinted)', '(skip|skipping|avoid|avoiding|dodge|dodging|get round|get around) (the|their|paying)? ..1 (fees|fee|commission|cut)',
];
