/** Every type of answer; a new one is a file and a line here. */
import type { AnswerType } from '../../contract.js';
import type { Terms } from '../terms.js';
import type { AnswerTypeDefinition } from './define.js';
import { ack } from './ack.js';
import { action } from './action.js';
import { amount } from './amount.js';
import { cause } from './cause.js';
import { choice } from './choice.js';
import { duration } from './duration.js';
import { link } from './link.js';
import { method } from './method.js';
import { person } from './person.js';
import { place } from './place.js';
import { polarity } from './polarity.js';
import { quantity } from './quantity.js';
import { status } from './status.js';
import { thing } from './thing.js';
import { time } from './time.js';

export const ANSWER_TYPES: Readonly<Record<AnswerType, AnswerTypeDefinition>> = {
  time,
  duration,
  amount,
  quantity,
  place,
  link,
  polarity,
  choice,
  cause,
  method,
  person,
  thing,
  status,
  action,
  ack,
};

/** @returns how surely a sentence holds an answer of the type, 0–1. */
export const offers = (type: AnswerType, said: Terms): number => ANSWER_TYPES[type].offers(said);
