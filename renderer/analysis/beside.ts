/** Long work of an engine of its own, beside the one that serves the typing. */
import { createAnalysisClient, type AnalysisClient, type WorkerPort } from './client.js';

const nothing = () => {};

/**
 * Runs `work` with a fresh engine under a policy, and stops that when it is done. An engine that gives up has told nothing wrong: what was
 * told stays.
 * @returns what ends it; `isEnded` says so to the work.
 */
export function beside(
  startAnalysis: () => WorkerPort,
  dictionaries: string,
  policyText: string,
  work: (client: AnalysisClient, isEnded: () => boolean) => Promise<void>,
): () => void {
  const client = createAnalysisClient(startAnalysis, dictionaries, {
    analysed: nothing,
    failed: nothing,
    policy: nothing,
    dictionary: nothing,
  });
  client.setPolicy(policyText);
  let ended = false;
  void work(client, () => ended)
    .catch(nothing)
    .finally(() => {
      client.stop();
    });
  return () => {
    ended = true;
    client.stop();
  };
}
