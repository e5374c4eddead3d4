/** How a reply says sorry in English; see the Spanish list. */
export const APOLOGIES_EN: readonly string[] = [
  'sorry for', 'sorry about', 'sorry that', 'sorry to hear', 'sorry to learn', 'sorry to read', 'sorry you', 'sorry your', 'sorry it', 'sorry we', 'sorry this', 'sorry the', 'so sorry', 'very sorry', 'really sorry', 'truly sorry', 'terribly sorry', 'we are sorry', 'we\'re sorry', 'i am sorry', 'i\'m sorry', 'im sorry',
  'apologies', 'apologise', 'apologize', 'our apology', 'my apology', 'please forgive', 'we regret', 'i regret', 'please accept our',
];

export const OWNERSHIP_EN: readonly string[] = [
  'you are right', 'you\'re right', 'you are absolutely right', 'you\'re absolutely right', 'our mistake', 'our fault', 'our error', 'my mistake', 'my fault', 'we got it wrong', 'we got this wrong', 'we made a mistake', 'i made a mistake', 'we let you down', 'we take full responsibility', 'we take responsibility', 'not good enough', 'not the service', 'not the experience', 'not acceptable', 'should not have happened', 'shouldn\'t have happened',
  'understand your frustration', 'understand how frustrating', 'understand your disappointment', 'appreciate how frustrating', 'understand why you',
];

export const CONDITIONAL_APOLOGIES_EN: readonly string[] = [
  'if we have', 'if we\'ve', 'if you were', 'if you felt', 'if you feel', 'if this has', 'if this caused', 'if it caused', 'if there was', 'if there has', 'if anything', 'sorry you feel', 'sorry that you feel', 'you feel that way', 'if any', 'if the product was', 'if the product wasn\'t', 'if the item was', 'if the item wasn\'t', 'if our reply', 'if our service', 'if my message', 'if it wasn\'t what', 'if my colleague', 'if a colleague',
];
