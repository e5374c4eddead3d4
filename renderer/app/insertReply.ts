import { composeTogether } from '../../core/compose/together.js';
import { orderedPlace } from '../../core/compose/order.js';
import type { DraftHandle } from '../draft/editor.js';
import type { App } from '../state/app.js';
import type { ShelvedReply } from '../state/replies.js';
import { asksFirst } from '../state/reply-answers.js';
import type { Filled } from '../../core/template/fill.js';

/** What a reply answers, and where the draft answers what, is waited for so long, in milliseconds; then it goes to the caret. On a machine that is not busy it takes a twentieth of that. */
const PATIENCE = 1_500;

/** Inserts a reply, or opens its form first when it has parts to tick or something to choose. @returns it as it was filled; null while it is asked about. */
export async function insertReply(app: App, draft: DraftHandle | null, reply: ShelvedReply): Promise<Filled | null> {
  const filled = app.actions.filled(reply);
  if (asksFirst(filled)) {
    app.actions.ask(reply.key);
    return null;
  }
  await insertFilled(app, draft, reply, filled);
  return filled;
}

/** Puts a filled reply into the draft where the order of the asks wants it, and counts it as inserted. */
export async function insertFilled({ store, actions }: App, draft: DraftHandle | null, reply: ShelvedReply, filled: Filled): Promise<void> {
  const into = draft?.caseId();
  actions.used(reply, filled);
  const answers = draft === null || draft.text().trim() === '' ? [] : await whatItAnswers(store, actions, draft, reply);
  if (draft?.caseId() === into)
    draft?.insertReply(filled, (text, caret) => {
      const read = store.getState().analyses[into ?? ''];
      if (read?.draft !== text) return caret;
      const asks = read.asks.filter((ask) => ask.kind !== 'rhetorical');
      return orderedPlace(text, caret, asks, answers);
    });
}

/** @returns ids of the asks that the reply answers, once it is also known where the draft answers what; none when that takes too long. */
async function whatItAnswers(
  store: App['store'],
  actions: App['actions'],
  draft: DraftHandle,
  reply: ShelvedReply,
): Promise<readonly string[]> {
  let stop = () => {};
  const isRead = () => store.getState().analyses[draft.caseId()]?.draft === draft.text();
  const read = new Promise<void>((done) => {
    if (isRead()) done();
    else
      stop = store.subscribe(() => {
        if (isRead()) done();
      });
  });
  const late = new Promise<readonly string[]>((done) => {
    setTimeout(done, PATIENCE, []);
  });
  const answers = await Promise.race([Promise.all([actions.answers(reply), read]).then(([ids]) => ids), late]);
  stop();
  return answers;
}

/** Puts several replies into the draft as one letter, and one step of undo; what they lack stays fields in it. */
export function insertTogether({ actions }: App, draft: DraftHandle | null, replies: readonly ShelvedReply[]): void {
  const filled = replies.map((reply) => actions.filled(reply));
  replies.forEach((reply, i) => {
    actions.used(reply, filled[i]);
  });
  const { text, fields } = composeTogether(filled);
  draft?.insertReply({ text, fields, filled: [], missing: filled.flatMap(({ missing }) => missing), problems: [] });
}
