/** What a suggestion says it covers agrees with the checklist once it is inserted. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../../core/answers/judge.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { withCoverage } from '../../../core/library/coverage.js';
import { sampleContext } from '../../../core/library/sample.js';
import { createSuggester } from '../../../core/library/suggest.js';
import { placed } from '../../../core/library/types.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { fillReply } from '../../../core/template/fill.js';
import { asDraft, asksIn, asMessage, MONDAY } from '../../support/readings.js';

const MESSAGES = {
  es: [
    '¿Puedo devolver la camiseta? ¿Cuánto cuesta la devolución?',
    'Me ha llegado roto el jarrón, quiero que me devuelvan el dinero. ¿Cuándo lo recibiré?',
    '¿Hacen envíos a Canarias? ¿Puedo pagar con Bizum?',
  ],
  en: [
    'Where is my order? Can I change the address?',
    'The lamp arrived broken. Do I get a refund, and when?',
    'How do I return the boots? Is it free?',
  ],
} as const;

describe.each(['es', 'en'] as const)('coverage in %s', (lang) => {
  const { library } = parseLibrary(readFileSync(new URL(`../../../snippets/${lang}.yaml`, import.meta.url), 'utf8'), lang);
  const suggester = createSuggester(placed(library));
  it.each(MESSAGES[lang])('%s', (message) => {
    const asks = asksIn(message, lang);
    const found = suggester.suggest({ message, asks, lang }, 5);
    const told = withCoverage(found, { message, lang, now: MONDAY, calendar: DEFAULT_POLICY.calendar });
    expect(told.map(({ reply }) => reply.id)).toEqual(found.map(({ reply }) => reply.id));
    for (const [i, { reply, covers }] of told.entries()) {
      expect(found[i]?.covers).toEqual(expect.arrayContaining([...covers]));
      const body = fillReply(reply.body, sampleContext(reply.body, lang), { lang, now: MONDAY, calendar: DEFAULT_POLICY.calendar }).text;
      const inserted = createJudge().judge({
        message: asMessage(message, lang),
        draft: asDraft(body, lang),
        asks,
        uiLang: lang,
        overrides: [],
      });
      for (const ask of inserted)
        if (covers.includes(ask.id)) expect([ask.text, ask.state === 'unanswered' && !ask.doubt]).toEqual([ask.text, false]);
    }
  });
  it('what the reply says nothing of is not covered, though it is about it', () => {
    const message = lang === 'es' ? '¿Cuánto cuesta la devolución?' : 'How much does the return cost?';
    const [ask] = asksIn(message, lang);
    const reply = { id: 'r', title: 'x', body: lang === 'es' ? 'Gracias por escribirnos.' : 'Thank you for writing.' };
    expect(
      withCoverage([{ reply, score: 1, covers: [ask?.id ?? ''] }], { message, lang, now: MONDAY, calendar: DEFAULT_POLICY.calendar })[0]
        ?.covers,
    ).toEqual([]);
  });
});
