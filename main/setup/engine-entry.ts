/** What the script that fits the model of asks needs of the engine. */
export { readClauses } from '../../core/asks/rules.js';
export { BUCKETS, featuresOf } from '../../core/asks/model-features.js';
