/** The second reader, and what is learnt from the agent's own verdicts, in English: part of `en`. */
import type { LearningWords, ReaderWords } from './es-reader.js';

const points = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'ask' : 'asks'}`;

export const enReader: ReaderWords = {
  title: 'Second reader',
  about:
    'A language model on a server of your own (Ollama, LM Studio, llama.cpp, vLLM) that Relee asks about what it is not sure of: it is sent the customer’s message and the draft. There is none to begin with, and nothing leaves the machine.',
  byPolicy: (model, url) => `Named by the team’s policy: ${model} at ${url}`,
  notAllowed: 'The team’s policy names none, and does not let agents choose their own.',
  url: 'Address of the server',
  urlHint: 'On this machine or in the private network, such as http://127.0.0.1:11434. Others only if the policy lists them.',
  model: 'Model',
  modelHint: 'As the server calls it.',
  key: 'Key of the server',
  keyHint: 'Only if it wants one. Kept encrypted by the system, and sent to this address only.',
  forgetKey: 'Delete the key',
  keyFromEnvironment: 'If the server wants a key, it is taken from the variable RELEE_READER_KEY.',
  measure: 'Measure the reader',
  measureAgain: 'Measure again',
  measureHint:
    'Measuring has it read some two hundred sample pairs that come with Relee; no text of your customers. It can take several minutes.',
  measuring: 'Measuring the second reader',
  progress: (done, of) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  measureFirst: 'It has to be measured before it is used.',
  measureFailed: 'The second reader could not be measured.',
  measuredFit: 'Second reader measured: it can be used.',
  measuredUnfit: 'Second reader measured: it is not right often enough to be used.',
  measuredOn: (day, pairs, asks) => `Measured on ${day} with ${pairs.toLocaleString('en')} pairs (${points(asks)})`,
  without: 'without it',
  with: 'with it',
  figures: {
    greenP: 'Ticks right',
    greenR: 'Answered asks ticked',
    redP: 'Reds right',
    redR: 'Open asks red',
    doubt: 'In doubt',
    evidence: 'Right sentence',
  },
  fit: 'It is right often enough to be used.',
  unfit: {
    silent: 'Not used: too often it does not answer, or not as it is asked to.',
    few: 'Not used: it has read too few asks to tell how far to trust it.',
    'no-better': 'Not used: with it the verdicts are not clearly more often right than without it.',
    unsure: 'Not used: even with it no tick is sure enough.',
  },
  takes: (seconds) => `It takes about ${seconds} s a reply.`,
  use: (model, url) => `Use it: send messages and drafts to ${model} at ${url}`,
  inUse: (model, host, by) => `Second reader in use: ${model} at ${host} (${by === 'policy' ? 'named by the policy' : 'chosen by you'})`,
  reads: 'reading…',
  isSilent: 'does not answer; Relee’s own verdicts stand',
  silent: (why) => `The second reader did not answer (${why}). Relee’s own verdicts stand.`,
  silences: {
    off: 'none is in use',
    refused: 'its address is not allowed',
    unreachable: 'nobody is at that address',
    tls: 'its certificate is not valid',
    redirect: 'it sends elsewhere',
    status: 'it answers with an error',
    slow: 'it takes too long',
    'too-large': 'its answer is too large',
    'not-understood': 'its answer is not of the wanted form',
    cancelled: 'cancelled',
  },
  says: (state, reason) =>
    `Second reader: ${{ answered: 'answers it', partly: 'half of it', unanswered: 'does not answer it' }[state]}${reason === '' ? '' : ` (“${reason}”)`}`,
  policyHint:
    'A model on a server of the team’s that is asked about what is in doubt. Each agent measures it on their machine and switches it on in their settings; until then nothing is sent.',
  agents: 'Each agent may name their own',
  sure: 'Ask also about what Relee is sure of and the reader could change',
  addresses: 'Addresses allowed outside the private network',
  addressesHint: 'One host name a line; over HTTPS only.',
};

export const enLearning: LearningWords = {
  about:
    'Each verdict that you change or decide stays with its case, on this machine. From them the weight of each sign can be corrected a little; it is used only if that is more often right on your own cases. When a case or a customer is deleted, it no longer counts.',
  few: (n, least) =>
    `There ${n === 1 ? 'is 1 decision' : `are ${n.toLocaleString('en')} decisions`}; ${least.toLocaleString('en')} are needed to correct anything.`,
  refit: 'Correct now',
  refitting: 'Correcting…',
  effect: (before, after, n) => `Right on your last ${n.toLocaleString('en')} decisions: ${before} → ${after} of 100.`,
  helps: 'The correction is in use.',
  off: 'The correction helps, but it is switched off.',
  no: 'It would not be more often right corrected: it is not used.',
  worse: 'The correction does worse on Relee’s own sample pairs: it is not used.',
  use: 'Use what was learnt',
};
