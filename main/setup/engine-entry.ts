/** What the scripts that fit and measure need of the engine. */
export { findAsks } from '../../core/asks/find.js';
export { readClauses } from '../../core/asks/rules.js';
export { anchorsOf } from '../../core/asks/judge/anchors.js';
export { readAsk } from '../../core/asks/judge/ask.js';
export { readMessage } from '../../core/asks/judge/message.js';
export { keepingReader, readDraft } from '../../core/asks/judge/draft.js';
export { evaluate } from '../../core/asks/judge/evaluate.js';
export { FEATURES, PRIOR_WEIGHTS, WEIGHTS } from '../../core/asks/judge/weights.js';
export { readPairs } from '../../test/support/pairs.js';
export { RELEVANCE_FEATURES, relevanceFeatures } from '../../core/asks/judge/relevance.js';
export { wordsOf } from '../../core/asks/judge/sentence.js';
export { judge, readForVerdicts } from '../../core/asks/judge.js';
export { INDIRECT_FEATURES, indirectFeatures, isIndirectable, standings } from '../../core/asks/judge/indirect.js';
export { isFelt, wantedOf } from '../../core/asks/felt.js';
export { BUCKETS, featuresOf } from '../../core/asks/model-features.js';
