import { writeFileSync } from 'node:fs';
import { measureReader } from '../../../core/answers/second-reader/measure.js';
import type { Policy } from '../../../core/policy/types.js';
import { askServer } from '../../node/second-reader/client.js';
import { pairJudge, readPairs } from '../../node/second-reader/pairs.js';
import { nowOption, requiredOption, textOption, uiOption, UsageError, type Command, type Options } from '../command.js';
import { readText, reasonOf } from '../io.js';
import { measureText } from '../measure-report.js';
import { loadPolicy, resourceFile } from '../resources.js';

/** Told on standard error after each of so many pairs. */
const STEP = 10;
const tell = (done: number, of: number): void => {
  if (done % STEP === 0 || done === of) process.stderr.write(`relee measure: ${done}/${of}\n`);
};

function pairsOf(options: Options) {
  const path = textOption(options, 'pairs') ?? resourceFile('measure', 'pairs.jsonl');
  if (path === null) throw new UsageError('the bundled pairs are not there; name a file with --pairs');
  const { pairs, problems } = readPairs(readText(path));
  const [first] = problems;
  if (pairs.length === 0) throw new UsageError(first ? `${path}:${first.line}: ${first.error}` : `${path}: no pairs`);
  if (first)
    process.stderr.write(`relee measure: ${path}: ${problems.length} unreadable, the first is line ${first.line}: ${first.error}\n`);
  return pairs;
}

/** The server that the options name; null when none is. */
function serverOf(options: Options, policy: Policy) {
  const url = textOption(options, 'reader');
  if (url === undefined) return null;
  const key = process.env['RELEE_READER_KEY'] ?? null;
  return { url, model: requiredOption(options, 'model'), listed: policy.secondReader.addresses, key };
}

export const measure: Command = {
  name: 'measure',
  about: 'Tells how right the verdicts are on labelled pairs, with and without a second reader.',
  files: [],
  options: {
    reader: { value: 'URL', about: 'a model server that speaks the OpenAI-compatible chat API, on this machine or in the private network' },
    model: { value: 'M', about: 'the model’s name there; its key, if it wants one, in RELEE_READER_KEY' },
    pairs: { value: 'F', about: 'labelled pairs, one JSON object a line; those that come with the program when absent' },
    policy: { value: 'F', about: 'the team’s policy: it may list addresses outside the private network' },
    out: { value: 'F', about: 'keep how far the reader is to be trusted, for relee check --reader' },
  },
  run: async (options) => {
    const policy = await loadPolicy(textOption(options, 'policy'));
    const server = serverOf(options, policy);
    const measured = await measureReader({
      pairs: pairsOf(options),
      judge: textOption(options, 'now') === undefined ? pairJudge() : pairJudge(nowOption(options)),
      ask: server && ((request) => askServer(server, request)),
      sure: policy.secondReader.sure,
      progress: server ? tell : () => undefined,
      clock: () => performance.now(),
    });
    if (!measured) throw new UsageError('cancelled');
    const out = textOption(options, 'out');
    const json = { ...(server ? { url: server.url, model: server.model, at: nowOption(options) } : {}), ...measured };
    if (out !== undefined) {
      try {
        writeFileSync(out, `${JSON.stringify(json, null, 1)}\n`);
      } catch (error) {
        throw new UsageError(`${out}: ${reasonOf(error)}`);
      }
    }
    return { text: measureText(measured, server?.model ?? '', uiOption(options)), json, blocked: false };
  },
};
