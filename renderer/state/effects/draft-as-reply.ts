/** "Save this draft as a reply": what becomes a placeholder, and where the reply might go. */
import type { DraftAsReply } from '../draft-as-reply.js';
import type { Surroundings } from '../effects.js';
import { langOf } from '../cases.js';
import { registerFor, replyKey } from '../replies.js';
import { activeCase, caseEntities, fillContext, uiLang } from '../select.js';

const NOTHING: DraftAsReply = {
  draft: '',
  proposals: [],
  body: '',
  place: { like: null, folder: '', tags: [], language: 'es', register: null, channel: 'email' },
};

export async function draftAsReply({ store, now }: Surroundings): Promise<DraftAsReply> {
  const state = store.getState(),
    record = activeCase(state);
  if (!record) return NOTHING;
  const { draftProposals, withProposals } = await import('../../../core/template/draft-proposals.js');
  const { policy } = state,
    read = state.analyses[record.id],
    lang = langOf(record, read?.lang, uiLang(state.settings, state.info.locale));
  const proposals = draftProposals(record.draft, {
    entities: caseEntities(state, record),
    context: fillContext(state, record),
    lang,
    now: now(),
    calendar: policy.calendar,
    shop: policy.shop.names,
    orders: policy.shop.orderForms,
  });
  const key = state.suggestions[record.id]?.[0]?.key;
  const near = state.libraries
    .flatMap((file) => file.library.replies.map((reply) => ({ key: replyKey(file.name, reply.id), reply })))
    .find((one) => one.key === key)?.reply;
  return {
    draft: record.draft,
    proposals,
    body: withProposals(record.draft, proposals),
    place: {
      like: near?.title ?? null,
      folder: near?.folder ?? '',
      tags: near?.tags ?? [],
      language: lang,
      register: lang === 'es' ? registerFor(policy, read?.address) : null,
      channel: record.channel,
    },
  };
}
