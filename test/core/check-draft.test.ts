import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft, createLoneChecker, type LoneDraft } from '../../core/check-draft.js';
import type { Lang } from '../../core/contract.js';
import { parseLibrary } from '../../core/library/codec.js';
import { sampleContext } from '../../core/library/sample.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { fillReply } from '../../core/template/fill.js';
import { shipped } from './spelling/support.js';

const NOW = '2026-11-30T10:00:00';

/** Every wording of a starter library, filled; some with slips of the kinds that the rules and the speller look for. */
function drafts(lang: Lang): LoneDraft[] {
  const { library } = parseLibrary(readFileSync(new URL(`../../snippets/${lang}.yaml`, import.meta.url), 'utf8'), lang);
  const slips =
    lang === 'es'
      ? ['Haber si le llega el pedio.', 'Usted no indicó la talla.']
      : ['Your parcel arive soon.', 'You failed to tell us the size.'];
  return library.replies.slice(0, 9).flatMap((reply, at): LoneDraft[] =>
    [reply, ...(reply.variants ?? [])].map((wording) => {
      const own = ('language' in wording ? wording.language : undefined) ?? lang,
        context = sampleContext(wording.body, own),
        { text } = fillReply(wording.body, context, { lang: own, now: NOW, calendar: DEFAULT_POLICY.calendar });
      return {
        draft: at % 3 === 0 ? `${text}\n\n${slips[at % 2] as string}` : text,
        lang: own,
        uiLang: lang,
        channel: at % 5 === 0 ? 'whatsapp' : 'email',
        context,
        policy: DEFAULT_POLICY,
        now: NOW,
        replies: [text],
      };
    }),
  );
}

describe('many replies checked after one another', () => {
  it('have the findings that each has by itself, whatever went before', () => {
    const all = [...drafts('es'), ...drafts('en')],
      alone = all.map((one) => checkDraft(one, shipped, []));
    expect(alone.flat().length).toBeGreaterThan(8);
    expect(new Set(alone.flat().map(({ rule }) => rule)).size).toBeGreaterThan(2);
    const check = createLoneChecker(shipped, []),
      mixed = all.map((_, i) => (i * 7) % all.length);
    for (const i of [...mixed, ...mixed.reverse()]) expect(check(all[i] as LoneDraft)).toEqual(alone[i]);
  });
});
