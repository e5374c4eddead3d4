/** English verbs of contact and action that a shop promises, and the words around a promise. Folded. */

const VERBS = 'call|phone|ring|email|e-mail|write|contact|reply|respond|answer|inform|notify|confirm|update|tell|send|resend|ship|dispatch|refund|reimburse|return|replace|exchange|repair|collect|pick|process|arrange|check|review|verify|investigate|chase|ask|request|prepare|deliver|cancel|amend|change|apply|issue|generate|attach|forward|pass|open|credit|offer|provide|find|look|escalate|prioriti[sz]e|fix|solve|resolve|sort|correct|compensate|follow|get|reach|keep|let|have|give|speak|talk|raise|organi[sz]e|schedule|transfer|start|track|locate|pay|report|complete|handle|speed|expedite|do|put|make sure|be sure to|be in touch|be in contact|be back|take care|come back';
/** "get", "keep", "have", "do" and their like promise only in these turns. */
const TURNS = 'get back to|get in touch|get it|get this|get your|get the|get a|keep you|let you know|have it|have this|have your|have a|have the|have an|give you|give them|put it|put this|put you|look into|look at|do it|do this|do that|find out|find a|find you|talk to|speak to|speak with|pass it|pass this|pass on|pass your|pick it|pick up|reach out|follow up|follow this|make sure|be sure to|be in touch|be in contact|be back|take care|come back|start';
const LIGHT = new Set('get keep let have give put look do find talk speak pass pick reach follow make be take come start'.split(' '));

const ADVERBS = '(?:(?:also|then|now|personally|certainly|of course|gladly|immediately|of|course|just|still|both|try to|always) ){0,2}';
const FIRST = "(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to|['’]m gonna| promise to| undertake to| guarantee to)";
const AGENCY = '(?:a|an|our|my|the|one of our|someone from (?:our|the)|somebody from (?:our|the)) (?:\\p{L}{1,14} ){0,2}?(?:colleague|colleagues|agent|team|technician|department|manager|specialist|supervisor|warehouse|courier|driver|engineer|advisor|adviser|staff|accounts|support|shop|store) (?:will|is going to|are going to)';

/** First person or somebody of ours, then the verb. Case-insensitive, on folded text. */
export const EN_FUTURE = new RegExp(`(?<!\\p{L})(?:${FIRST}|${AGENCY}|someone will|somebody will) ${ADVERBS}(${TURNS}|(?:${VERBS})(?!\\p{L}))`, 'gu');
export const EN_LIGHT = LIGHT;
/** "I have passed it on and will update you": the subject stands before. */
export const EN_CARRIED = new RegExp(`(?<=(?<!\\p{L})(?:i|we)(?:['’](?:ve|m|re|ll))? [^.!?]{1,160})(?:and|then) will ${ADVERBS}(${TURNS}|(?:${VERBS})(?!\\p{L}))`, 'gu');
/** "Let me check …" promises with a time; "expect an email from us by Friday"; "your replacement ships tomorrow". */
export const EN_TIMED = new RegExp(`(?<!\\p{L})(?:let me (?:${TURNS}|(?:${VERBS})(?!\\p{L}))|(?:please )?expect (?:an?|our|your|to hear) (?:\\p{L}{1,12} ){0,3}?(?:e-?mail|reply|call|answer|message|update|refund|back|from us)|(?:order|parcel|package|replacement|item|part) (?:ships|leaves|goes out|will ship|will leave|will go out)|we can (?:send|ship|collect|deliver))(?!\\p{L})`, 'gu');
/** Good will, not a deed. */
export const EN_GOODWILL = /^ (?:our|my) (?:very )?(?:best|utmost)|^ (?:everything|all) (?:we|i) can/;
/** Kindness among colleagues, nothing that the customer waits for: "I'll tell the girls", "we'll pass your thanks on". After the verb, folded. */
export const EN_COURTESY = /^(?: (?:on|it|this|that|them|all))? ?(?:to )?(?:the|our|my|your)? ?(?:\p{L}{1,12} ){0,2}?(?:girls|boys|lads|ladies|guys|folks|crew|kitchen|chef|baker|gang|kids|thanks|compliments|kind words|lovely words|nice words|good words|regards|love|best wishes|congratulations|smile|hug)(?!\p{L})/u;
/** Telling somebody else is a step of ours, nothing that the customer hears of: "we will tell the carrier". The verb, and what follows it, folded. */
export const EN_TELLING: ReadonlySet<string> = new Set(['tell', 'inform', 'notify', 'update']);
export const EN_TO_OTHERS = /^ (?:the|our|my) (?:\p{L}{1,14} ){0,2}?(?:carrier|courier|driver|warehouse|team|supplier|manufacturer|colleagues?|shop|store|staff|depot|bank|maker|post office|postman|accounts|department)(?!\p{L})/u;
/** Present continuous is a promise only with a time to come: "I am sending it tomorrow". */
export const EN_PRESENT = new RegExp("(?<!\\p{L})(?:i['’]?m|i am|we['’]?re|we are) (?:now |also )?(?:sending|calling|shipping|refunding|writing|emailing|dispatching|contacting|processing|returning|replacing|arranging|delivering|collecting|issuing|checking)(?!\\p{L})", 'gu');
export const EN_RECEIVE = /(?<!\p{L})you(?:['’]ll| will| should) (?:receive|get|have|hear) (?:\p{L}{1,12} ){0,3}?(?:e-?mail|message|reply|answer|response|call|news|confirmation|refund|money|label|invoice|text|update|back|from us|from me|solution|replacement|tracking)/gu;
export const EN_DONE_TO = /(?<!\p{L})(?:will|['’]ll) be (?:\p{L}{1,12} )?(?:refunded|sent|returned|credited|resolved|contacted|replaced|processed|dispatched|shipped|fixed|collected|reimbursed|issued|repaired|handled|called|emailed)(?!\p{L})/gu;
/** What the promise waits for from the customer. */
export const EN_CONDITION = /(?<!\p{L})(?:(?:once|as soon as|when|if|after|provided|should) you(?!\p{L})|(?:once|as soon as|when|after) (?:we|i) (?:have |get |receive )?(?:received? |have )?(?:your|the photo|the item|it back|a reply)|(?:upon|on) receipt of)/u;
export const EN_NEGATION = /(?<!\p{L})(?:not|never|won['’]?t|can['’]?t|cannot)(?: \p{L}+)?$|(?<!\p{L})(?:hopefully|maybe|perhaps|i hope|we hope)[ ,]{0,2}(?:that )?$/u;
