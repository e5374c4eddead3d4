/** Which words of an ask say what kind of answer it wants (English). */
import type { AnswerGroup } from '../answer-frames.js';

export const ANSWER_LISTS: Readonly<Record<string, string>> = {
  goods: 'package parcel order item shipment delivery stuff purchase',
  money: 'refund money',
  be: 'is are\'s',
};

export const ANSWER_FRAMES: readonly AnswerGroup[] = [
  { types: ['cause'], patterns: ['why', 'how come', 'reason|cause', 'what is|was causing'] },
  { types: ['duration'], patterns: ['how long', 'how many days|hours|weeks|months|years|minutes', 'how much longer|time'] },
  { types: ['time'], patterns: ['when|whens|when\'s', 'what time|day|date', 'eta', 'by|until when', 'how soon', 'what are ..2 hours'] },
  { types: ['amount'], patterns: ['how much', 'price|cost|costs|fee|fees|prices|balance', 'how big|heavy|tall|wide|large', 'dimensions|measurements'] },
  { types: ['quantity'], patterns: ['how many', 'how often'] },
  { types: ['place', 'status'], patterns: ['where is|are|\'s my|the|our ..2 @goods', 'where\'s|wheres my|the|our ..2 @goods'] },
  { types: ['status'], patterns: ['where is|\'s my|the|our @money', 'where\'s|wheres my|the|our @money', 'status|update|updates|news', 'what happened|happens to|with', 'what\'s|whats|what is going|happening|up'] },
  { types: ['link'], patterns: ['link|url', 'what|which page|website|site'] },
  { types: ['place'], patterns: ['where|wheres|where\'s', 'what|which address|store|location|city'] },
  { types: ['method'], patterns: ['how', 'what do|should|can|must i', 'way to', 'steps|instructions|solution|solutions'] },
  { types: ['person'], patterns: ['who|whom|whos|who\'s|whose'] },
  { types: ['choice'], patterns: ['which', 'what ..4 or'] },
  { types: ['thing'], patterns: ['what|whats|what\'s', 'any ideas|thoughts|suggestions|recommendations|tips|advice'] },
];
