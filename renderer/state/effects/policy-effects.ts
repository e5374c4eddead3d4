/** What each rule would have found in the replies that were copied here, and in the team's where their words are shared: judged by an engine of its own, beside the one that serves the typing. */
import { beside } from '../../analysis/beside.js';
import type { AnalysisClient, WorkerPort } from '../../analysis/client.js';
import { attempt, type Surroundings } from '../effects.js';
import { withReply, type PastEffects } from '../past-effects.js';
import { uiLang } from '../select.js';
import { teamPast, type PastReply } from '../shared-figures.js';

export interface PolicyEffects {
  /**
   * Judges the past replies under a policy in which no rule is off.
   * @param tell is told as it goes on, and last when all are judged. @returns what ends it.
   */
  pastEffects(policyText: string, tell: (effects: PastEffects) => void): () => void;
}

/** Newest replies that are judged: some twenty seconds of one core. */
const MOST_REPLIES = 500;
/** Replies between two tellings. */
const STEP = 10;

export function policyEffects(around: Surroundings, startAnalysis: () => WorkerPort, dictionaries: string): PolicyEffects {
  const { host, store } = around;

  function inputOf(entry: PastReply) {
    const { libraries, settings, info } = store.getState();
    const bodies = libraries.flatMap((file) =>
      file.library.replies.filter((r) => entry.replies.includes(`${file.name}:${r.id}`)).map((r) => r.body),
    );
    return {
      message: entry.message,
      draft: entry.reply,
      channel: entry.channel,
      caseId: entry.id,
      lang: entry.lang,
      uiLang: uiLang(settings, info.locale),
      context: settings.agentName === '' ? {} : { agent: { name: settings.agentName } },
      now: entry.at,
      replies: bodies,
    };
  }

  async function judgeAll(client: AnalysisClient, isEnded: () => boolean, tell: (effects: PastEffects) => void): Promise<void> {
    const history = (await attempt(around, () => host.readHistory())) ?? [];
    // A share that cannot be read now leaves this machine's own.
    const team = await host.readTeamFigures().catch(() => []);
    const entries = teamPast(history, team).slice(-MOST_REPLIES);
    let rules: PastEffects['rules'] = {};
    if (!isEnded()) tell({ done: 0, of: entries.length, rules });
    for (const [at, entry] of entries.entries()) {
      if (isEnded()) return;
      rules = withReply(rules, await client.once(inputOf(entry)));
      if (!isEnded() && ((at + 1) % STEP === 0 || at + 1 === entries.length)) tell({ done: at + 1, of: entries.length, rules });
    }
  }

  return {
    pastEffects: (policyText, tell) =>
      beside(startAnalysis, dictionaries, policyText, (client, isEnded) => judgeAll(client, isEnded, tell)),
  };
}
