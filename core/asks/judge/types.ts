/** What kind of words a sentence offers as an answer: one test for each expected answer type. */
import type { AnswerType } from '../../contract.js';
import { action, cause, method } from './deeds.js';
import { NO, type Test } from './met.js';
import { choice, polarity } from './sides.js';
import { link, person, place, status, thing } from './things.js';
import { amount, duration, quantity, time } from './values.js';

/** Acknowledging is judged over the whole draft (see complaints.ts). */
const ack: Test = () => NO;

export const TESTS: Readonly<Record<AnswerType, Test>> = { time, duration, amount, quantity, place, link, polarity, choice, cause, method, person, thing, status, action, ack };
