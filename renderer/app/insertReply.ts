import { orderedPlace } from '../../core/compose/order.js';
import type { DraftHandle } from '../draft/editor.js';
import type { App } from '../state/app.js';
import type { ShelvedReply } from '../state/replies.js';
import type { Filled } from '../../core/template/fill.js';

/** What a reply answers is waited for so long, in milliseconds; then it goes to the caret. */
const PATIENCE = 300;

/** Puts a reply into the draft where the order of the asks wants it, and counts it as inserted. @returns it as it was filled. */
export async function insertReply({ store, actions }: App, draft: DraftHandle | null, reply: ShelvedReply): Promise<Filled> {
  const filled = actions.filled(reply);
  const into = draft?.caseId();
  actions.used(reply);
  const answers =
    draft === null || draft.text().trim() === ''
      ? []
      : await Promise.race([
          actions.answers(reply),
          new Promise<readonly string[]>((done) => {
            setTimeout(done, PATIENCE, []);
          }),
        ]);
  if (draft?.caseId() === into)
    draft?.insertReply(filled, (text, caret) => {
      const read = store.getState().analyses[into ?? ''];
      if (read?.draft !== text) return caret;
      const asks = read.asks.filter((ask) => ask.kind !== 'rhetorical');
      return orderedPlace(text, caret, asks, answers);
    });
  return filled;
}
