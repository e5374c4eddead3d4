import type { VetoWords } from '../veto-words.js';

/** What never answers, by its words, folded. */
export const EN_VETOES: VetoWords = {
  closing: {
    says: /^(?:if|should|when)\b.{0,60}?,? ?(?:just )?(?:reply|let (?:us|me) know|write|get in touch|contact|call|drop|give us|shout|we're here|we are here|please (?:reply|contact|let|get))\b|^(?:any|for any) (?:other |further |more )?(?:questions|queries|problems|issues)|\b(?:feel free|don't hesitate|do not hesitate)\b|^(?:we|i)(?:'re| are|'m| am) (?:always |still )?here (?:to help|if|for)/u,
    // A condition that decides is an answer.
    unless: /\b(?:we(?:'ll| will)? (?:refund|replace|exchange|send|swap)|it is free|you can return)\b/u,
    bars: ['If anything is still open, just reply to this message.', "Don't hesitate to contact us.", 'Any questions, let us know.', "We're here if you need us."],
    lets: ['If it is unused, we will refund it.', 'If you order before two it goes today.'],
  },
  reproach: {
    says: /\byou (?:did not|didn't|have not|haven't|failed to|should have|ought to have) (?:read|check|look|listen|tell|told|thought|follow|checked|looked|mentioned|mention)|\b(?:not our (?:problem|fault)|your own fault|idiot|stupid|liar|ridiculous)\b/u,
    bars: ['You did not read the terms.', 'You should have checked.', 'That is not our problem.'],
    lets: ['You should have it on Friday.'],
  },
  patience: {
    says: /\b(?:bear with us|(?:your|for your|some|a little) patience|be patient|thank(?:s| you) for (?:waiting|bearing|your (?:patience|understanding)))\b/u,
    bars: ['Please bear with us.', 'Thank you for your patience.'],
    lets: ['Thank you for the photo.'],
  },
  gift: {
    says: /\b(?:here's|have|send|sending|give|giving|offer|popped|added|put|enjoy)\b.{0,40}\b(?:voucher|coupon|discount code|gift|little something|goodwill|credit)\b/u,
    bars: ["We've popped a £5 voucher onto your account."],
    lets: ['We have sent the invoice.'],
  },
};
