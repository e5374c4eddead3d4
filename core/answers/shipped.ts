import { unpack, type AnswerModel } from './model.js';
import { WEIGHTS } from './weights.js';

let shipped: AnswerModel | null = null;
/** @returns the model that travels with the program, unpacked when it is first asked for. */
export const shippedModel = (): AnswerModel => (shipped ??= unpack(WEIGHTS));
