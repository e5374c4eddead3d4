/** What the script that fits the clause model (main/setup/fit-ask-model.mjs) needs of the engine. */
export { readClauses } from './find.js';
export { BUCKETS, featuresOf } from './model-features.js';
