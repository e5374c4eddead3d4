/** How a letter begins and ends in English, folded; sources of regular expressions. */
import type { LetterWords } from '../letter-words.js';

export const LETTER_EN: LetterWords = {
  greetings: ['hello', 'hi', 'hiya', 'hey', 'dear', 'good (?:morning|afternoon|evening|day)', 'greetings', 'to whom it may concern'],
  greeted: ['again', 'there', 'all', 'everyone', 'team', 'folks', 'friend', 'customer', 'sir(?:/madam| or madam)?', 'madam', 'valued customer', 'name'],
  titles: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'],
  closings: [
    '(?:with )?(?:(?:very|my|our) )?(?:kind(?:est)?|best|warm(?:est)?)? ?regards', '(?:with )?(?:all )?(?:best|warm(?:est)?|kind|good) wishes', 'all the best', 'best', '(?:yours |very )?(?:sincerely|faithfully|truly|cordially)(?: yours)?', 'cheers', 'take care',
    'have a (?:great|nice|lovely|good|wonderful) (?:day|weekend|evening|afternoon|week|one)', '(?:speak|talk) soon', 'thanks and (?:kind |best |warm )?regards',
  ],
  thanks: ['(?:many |kind )?thanks(?: again)?', 'thank you(?: again)?'],
  afterword: ['p\\.? ?s\\.?'],
  opening: ['(?:many )?(?:thanks|thank you)(?: so much| very much)? for (?:writing(?: to us| in)?|getting (?:back )?in touch(?: with us)?|contacting (?:us|me)|reaching out(?: to us)?|your (?:message|email|e-mail|enquiry|inquiry|query|interest)|letting (?:us|me) know|telling (?:us|me))'],
  help: ["(?:please )?let (?:me|us) know if [^.!?]{0,60}(?:anything|question|else|need)", "if (?:there is|there's|you have|you need) [^.!?]{0,30}(?:anything|any|else|further|more|question)", "(?:please )?(?:do not|don't|feel free|dont) (?:hesitate|to)", "(?:we|i)(?: are|'re| am|'m) (?:always |still )?(?:here|happy to help)", 'any (?:other |more |further )?questions'],
  patience: ['(?:many )?(?:thanks|thank you)(?: again)? for (?:your|the) (?:patience|understanding|trust|wait|cooperation|support)'],
  apology: {
    bare: "(?:(?:i am|i'm|im|we are|we're)(?: (?:very|so|truly|really|terribly))? sorry|(?:very |so )?sorry|(?:i|we) (?:do |sincerely |really )?apologi[sz]e|(?:(?:please )?accept )?(?:my|our)(?: sincere(?:st)?)? apologies|apologies)",
    about: "(?:(?:i am|i'm|im|we are|we're)(?: (?:very|so|truly|really|terribly))? sorry|(?:very |so )?sorry|(?:i|we) (?:do |sincerely |really )?apologi[sz]e|(?:(?:please )?accept )?(?:my|our)(?: sincere(?:st)?)? apologies|apologies)(?: for| about)",
    generic: "(?:this|that|it|any inconvenience|the inconvenience|the trouble|the delay|the wait|what happened|all this|the hassle)(?: [^.!?:;,]{0,30}caused(?: you)?)?",
    again: [["^(i am|we are|i'm|we're|im)\\b", ' also', 'after'], ['^(i|we) apologi', ' also', 'second']],
  },
  connectors: ['also', 'in addition', 'additionally', 'besides', 'on the other hand', 'moreover', 'furthermore', 'lastly', 'finally', 'secondly', 'firstly'],
};
