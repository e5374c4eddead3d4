/** What the rules and the speller say of every wording of a library, by an engine of its own beside the one that serves the typing. */
import { placedIn, wholeWording, wordingsOf, type ReplyWording } from '../../../core/check-reply.js';
import type { Finding } from '../../../core/contract.js';
import type { LibraryFile } from '../../../core/host.js';
import type { Reply } from '../../../core/library/types.js';
import { beside } from '../../analysis/beside.js';
import type { WorkerPort } from '../../analysis/client.js';
import type { Surroundings } from '../effects.js';
import { resolverIn } from '../replies.js';
import { uiLang } from '../select.js';
import type { CheckedWords, WordsFound } from '../words-found.js';

export interface WordingChecks {
  /**
   * Checks the replies of a library that are not archived.
   * @param tell is told as it goes on, and last when all are checked. @returns what ends it.
   */
  checkWords(file: LibraryFile, tell: (so: CheckedWords) => void): () => void;
}

/** Replies between two tellings: their common sentences are read once. */
const STEP = 40;

export function wordingChecks(around: Surroundings, startAnalysis: () => WorkerPort, dictionaries: string): WordingChecks {
  return {
    checkWords({ name, library }, tell) {
      const { policyFile, settings, info, libraries } = around.store.getState(),
        lang = uiLang(settings, info.locale),
        resolve = resolverIn(libraries, name),
        replies = library.replies.filter(({ archived }) => archived !== true);
      return beside(startAnalysis, dictionaries, policyFile.text, async (client, isEnded) => {
        let found: readonly WordsFound[] = [];
        for (let at = 0; at < replies.length && !isEnded(); at += STEP) {
          const some = replies
            .slice(at, at + STEP)
            .flatMap((reply) => wordingsOf(reply, library.language).map((wording) => ({ reply, wording })));
          const checked = await client.checkWordings({
            wordings: some.map(({ wording }) => wholeWording(wording, resolve, lang)),
            uiLang: lang,
            now: around.now(),
          });
          found = [...found, ...checked.flatMap((one, i) => foundIn(some[i] as (typeof some)[number], one.findings, one))];
          if (!isEnded()) tell({ found, done: Math.min(at + STEP, replies.length), of: replies.length });
        }
        if (replies.length === 0) tell({ found, done: 0, of: 0 });
      });
    },
  };
}

/** Where they stand in the reply's own words; what came in with an include is that reply's. */
function foundIn(
  { reply, wording }: { readonly reply: Reply; readonly wording: ReplyWording },
  findings: readonly Finding[],
  checked: { readonly text: string },
): WordsFound[] {
  return findings.flatMap((finding): WordsFound[] => {
    const placed = placedIn(wording.body, checked, finding);
    return placed === null
      ? []
      : [
          {
            reply: reply.id,
            rule: finding.rule === 'spelling' ? 'spelling' : 'tone',
            severity: finding.severity === 'block' ? 'error' : finding.severity,
            body: wording.body,
            line: wording.body.slice(0, placed.start).split('\n').length,
            message: finding.text === '' ? finding.message : `${finding.text.replace(/\s+/g, ' ').slice(0, 60)}: ${finding.message}`,
          },
        ];
  });
}
