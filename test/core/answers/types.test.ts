import { describe, expect, it } from 'vitest';
import { terms } from '../../../core/answers/terms.js';
import { ANSWER_TYPES } from '../../../core/answers/types/index.js';
import { ALL_VETOES, vetoes } from '../../../core/answers/vetoes.js';
import { LANGS, type AnswerType, type Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';
import { readOnce } from '../../../core/reading/cache.js';
import type { Sentence } from '../../../core/reading/reading.js';

/** The one sentence of a text. */
function sentence(text: string, lang: Lang): Sentence {
  const { sentences } = readOnce(text, lang, 'draft', { now: '2026-11-23T10:00:00', calendar: DEFAULT_POLICY.calendar });
  const [only] = sentences;
  if (!only || sentences.length !== 1) throw new Error(`not one sentence: ${text}`);
  return only;
}

const types = Object.entries(ANSWER_TYPES);

describe('types of answer', () => {
  it.each(types)('%s is called by its own name', (id, { id: own, name }) => {
    expect(own).toBe(id);
    for (const lang of LANGS) expect(name[lang]).toMatch(/^\p{Ll}/u);
  });
  it.each(
    types.flatMap(([id, { examples }]) =>
      LANGS.flatMap((lang) => examples[lang].offers.map((text) => [id as AnswerType, lang, text] as const)),
    ),
  )('%s (%s) is offered by “%s”', (id, lang, text) => {
    expect(ANSWER_TYPES[id].offers(sentence(text, lang).get(terms))).toBeGreaterThanOrEqual(0.4);
  });
  it.each(
    types.flatMap(([id, { examples }]) =>
      LANGS.flatMap((lang) => examples[lang].lacks.map((text) => [id as AnswerType, lang, text] as const)),
    ),
  )('%s (%s) is not offered by “%s”', (id, lang, text) => {
    expect(ANSWER_TYPES[id].offers(sentence(text, lang).get(terms))).toBeLessThan(0.4);
  });
});

describe('vetoes', () => {
  const cases = ALL_VETOES.flatMap(({ name, examples }) =>
    LANGS.flatMap((lang) => [
      ...examples[lang].bars.map((text) => [name, lang, text, true] as const),
      ...examples[lang].lets.map((text) => [name, lang, text, false] as const),
    ]),
  );
  it.each(cases)('%s (%s): “%s” %s', (name, lang, text, barred) => {
    expect(sentence(text, lang).get(vetoes).includes(name)).toBe(barred);
  });
});
