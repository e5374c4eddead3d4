/** The replies that together answer a message: truly, in order, as one letter. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../../core/answers/judge.js';
import { composeTogether } from '../../../core/compose/together.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { createSuggester } from '../../../core/library/suggest.js';
import { suggestTogether } from '../../../core/library/together.js';
import { placed } from '../../../core/library/types.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { sampleContext } from '../../../core/library/sample.js';
import { fillReply } from '../../../core/template/fill.js';
import { asDraft, asksIn, asMessage, MONDAY } from '../../support/readings.js';

const MESSAGES = {
  es: [
    '¿Dónde está mi pedido? Además quiero la factura a nombre de mi empresa.',
    '¿Hacen envíos a Canarias? ¿Puedo pagar con Bizum? ¿Y cómo devuelvo una cosa si no me vale?',
    'Me han cobrado dos veces. Y por otro lado, ¿tienen la talla 40 de la bota negra?',
  ],
  en: [
    'Where is my order? I also need an invoice in the name of my company.',
    'Do you ship to Ireland? Can I pay by bank transfer? And how do I send something back?',
    'I was charged twice. And do you have the black boot in size 7?',
  ],
} as const;

describe.each(['es', 'en'] as const)('together in %s', (lang) => {
  const { library } = parseLibrary(readFileSync(new URL(`../../../snippets/${lang}.yaml`, import.meta.url), 'utf8'), lang);
  const suggester = createSuggester(placed(library));
  const input = { lang, now: MONDAY, calendar: DEFAULT_POLICY.calendar };
  const letterOf = (ids: readonly string[]): string =>
    composeTogether(
      ids.map((id) => {
        const body = library.replies.find((reply) => reply.id === id)?.body ?? expect.fail(id);
        return { text: fillReply(body, sampleContext(body, lang), input).text, fields: [] };
      }),
    ).text;
  const found = MESSAGES[lang].map((message) => {
    const asks = asksIn(message, lang);
    return { message, asks, ...suggestTogether(suggester, { message, asks, lang }, { message, ...input }, 5) };
  });

  it('is proposed where no reply alone answers all', () => {
    expect(found.filter(({ together }) => together !== null).length).toBeGreaterThanOrEqual(2);
  });
  it.each(found.map((one) => [one.message, one] as const))('covers what the checklist then holds for answered: %s', (_message, one) => {
    if (one.together === null) return;
    const { replies, covers } = one.together;
    expect(replies.length).toBeGreaterThan(1);
    expect(covers.length).toBeGreaterThan(Math.max(0, ...one.suggestions.map((s) => s.covers.length)));
    const verdicts = createJudge().judge({
      message: asMessage(one.message, lang),
      draft: asDraft(letterOf(replies), lang),
      asks: one.asks,
      uiLang: lang,
      overrides: [],
    });
    for (const ask of verdicts)
      if (covers.includes(ask.id)) expect([ask.text, ask.state === 'unanswered' && ask.doubt !== true]).toEqual([ask.text, false]);
  });
  it('is one letter, with one greeting and one closing', () => {
    const { together } = found.find((one) => one.together !== null) ?? expect.fail();
    const letter = letterOf(together?.replies ?? []);
    expect(letter.match(lang === 'es' ? /^Hola/gm : /^(?:Hello|Hi)/gm)).toHaveLength(1);
    expect(letter.match(lang === 'es' ? /^Un saludo/gm : /^(?:Kind regards|Best wishes|Regards)/gm) ?? [1]).toHaveLength(1);
  });
  it('is nothing for one ask, nor for a message that nothing fits', () => {
    const one = lang === 'es' ? '¿Dónde está mi pedido?' : 'Where is my order?';
    expect(suggestTogether(suggester, { message: one, asks: asksIn(one, lang), lang }, { message: one, ...input }, 5).together).toBeNull();
  });
});

describe('several replies as one insertion', () => {
  it('keeps every field where its words are', () => {
    const word = fc.stringMatching(/^[a-zñ]{1,9}$/);
    const reply = fc.record({
      before: fc.array(word, { minLength: 1, maxLength: 6 }),
      after: fc.array(word, { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(reply, { minLength: 1, maxLength: 4 }), (parts) => {
        const replies = parts.map(({ before, after }, i) => {
          const head = `Hola, Ana:\n\nNos dice ${before.join(' ')} `,
            label = `[dato ${i}]`;
          return {
            text: `${head}${label} ${after.join(' ')}.\n\nUn saludo,\nLucía`,
            fields: [{ path: `f${i}`, start: head.length, end: head.length + label.length }],
          };
        });
        const { text, fields } = composeTogether(replies);
        for (const { path, start, end } of fields) expect(text.slice(start, end)).toBe(`[dato ${path.slice(1)}]`);
        expect(fields.length).toBeGreaterThan(0);
        expect(text.match(/Hola, Ana:/g)).toHaveLength(1);
        expect(text.match(/Un saludo,/g)).toHaveLength(1);
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
