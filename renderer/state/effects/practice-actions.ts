/** Practice: the cases there are, what a reply to one came to, and cases made from the history. */
import type { Analysis } from '../../../core/analyse.js';
import type { HistoryEntry, PracticeAttempt, PracticeShelf } from '../../../core/host.js';
import type { AnonymousCase } from '../../../core/practice/anonymise.js';
import type { PracticeAsk, PracticeCase } from '../../../core/practice/case.js';
import { counts } from '../../../core/answers/standing.js';
import { uiLang } from '../select.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';

export interface PracticeActions {
  /** Null when it cannot be read, which was told. */
  readPractice(): Promise<PracticeShelf | null>;
  /** Reads a draft as the reply to a case, on the case's own day. Null when it cannot be read. */
  readReply(given: PracticeCase, draft: string): Promise<Analysis | null>;
  saveAttempt(id: string, made: PracticeAttempt): Promise<void>;
  /** A copied reply with everything of a person's replaced. @param also words that are names as well. */
  anonymised(entry: HistoryEntry, also: readonly string[]): Promise<AnonymousCase | null>;
  /** Adds a case to the team's, with the asks that the engine finds in it. False when it has none, or cannot be kept. */
  addCase(given: Omit<PracticeCase, 'asks'>): Promise<PracticeShelf | null>;
  removeCase(id: string): Promise<PracticeShelf | null>;
}

export function practiceActions(around: Surroundings): PracticeActions {
  const { store, host, analysis } = around;
  const read = (given: Omit<PracticeCase, 'asks'>, draft: string): Promise<Analysis | null> =>
    analysis
      .once({
        caseId: `practice:${given.id}`,
        message: given.message,
        draft,
        channel: given.channel,
        lang: given.lang,
        uiLang: uiLang(store.getState().settings, store.getState().info.locale),
        context: {},
        now: given.now,
        words: store.getState().words,
        // What may be looked up has a source.
        replies: given.facts,
      })
      .catch(() => null);
  return {
    readPractice: () => attempt(around, () => host.readPractice()),
    readReply: read,
    saveAttempt: async (id, made) => {
      await attempt(around, () => host.savePracticeAttempt(id, made));
    },
    // What knows names, numbers and addresses is loaded when it is needed.
    anonymised: (entry, also) =>
      attempt(around, async () => {
        const { anonymise } = await import('../../../core/practice/anonymise.js');
        const { policy, settings } = store.getState();
        const { message, reply, lang, at } = entry;
        return anonymise({ message, reply, lang, at, policy, agent: settings.agentName, also });
      }),
    async addCase(given) {
      const t = words(around).practice;
      const asks = (await read(given, given.model))?.asks.filter(counts).map(({ text, evidence, held }): PracticeAsk => ({
        text,
        answer: evidence[0]?.text ?? '',
        ...(held === undefined ? {} : { held: true }),
      }));
      if (asks === undefined || asks.length === 0) {
        notify(around, asks === undefined ? t.failed : t.from.noAsks, 'wrong');
        return null;
      }
      const shelf = await attempt(around, () => host.savePracticeCase({ ...given, asks }));
      if (shelf) notify(around, t.from.saved);
      return shelf;
    },
    async removeCase(id) {
      const shelf = await attempt(around, () => host.removePracticeCase(id));
      if (shelf) notify(around, words(around).practice.removed);
      return shelf;
    },
  };
}
