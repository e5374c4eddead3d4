/** What reads or prints a draft: the judge, the rules, spelling, channels, pasted pages. */
import { describe, it } from 'vitest';
import { compileReply } from '../../core/channels/compile.js';
import { runChecks } from '../../core/checks/run.js';
import { openSpeller } from '../../core/spelling/speller.js';
import { cleanPasted } from '../../core/text/clean.js';
import { checkInput } from '../core/checks/support.js';
import { shippedBytes } from '../core/spelling/support.js';
import { judgeTexts } from '../support/judging.js';
import { readPairs } from '../support/pairs.js';
import { expectLinear, flood } from '../support/growth.js';

const NOW = '2026-11-23T10:00:00';

describe('judging: cost grows with', () => {
  it('the sentences of the draft', () => {
    const pair = readPairs(new URL('../golden/pairs/es.txt', import.meta.url))[0] as ReturnType<typeof readPairs>[number];
    const draftOf = (times: number) =>
      Array.from({ length: times }, (_, i) => `${pair.draft} Son ${i} euros, ${'a,'.repeat(20)} ${'('.repeat(20)}.`).join('\n');
    expectLinear(draftOf, (draft) => judgeTexts({ message: pair.message, draft, asks: pair.asks, lang: 'es', now: NOW }), { from: 40 });
  });
});

describe('rules: cost grows with the length of', () => {
  it.each([
    'no ',
    'a',
    '«',
    '"',
    '!',
    '[',
    '{{',
    '<b ',
    '> ',
    'A ',
    'si le hemos ',
    '<a href="',
    '1',
    '@',
    '.',
    '*',
    '_',
    'X',
    '\t',
    '&nbsp',
  ])('%j repeated', (unit) => {
    const text = flood(unit);
    expectLinear((size) => checkInput({ draft: text(size) }, 'es'), runChecks, { from: 2_500 });
  });
});

describe('spelling: cost grows with the length of', () => {
  it.each([
    ['one long word', 'a'],
    ['dots', 'a.'],
    ['hyphens', 'a-'],
    ['braces', '{{'],
    ['open angle', '<'],
    ['words', 'si a ver que '],
  ])('%s', (_, unit) => {
    const bytes = shippedBytes('es'),
      text = flood(unit);
    // A speller remembers words; each run gets one that has seen none.
    expectLinear(
      (size) => ({ speller: openSpeller(bytes, 'es'), text: text(size) }),
      (fresh) => fresh.speller.check(fresh.text),
      { from: 20_000 },
    );
  });
});

describe('channels: cost grows with the length of', () => {
  it.each(['*', '_', '[', '**', '[a](', 'https://', '> ', '\n', '- '])('%j repeated', (mark) => {
    expectLinear(flood(mark), (draft) => compileReply(draft, 'email'), { from: 25_000 });
  });
});

describe('pasted pages: cost grows with the length of', () => {
  it.each([
    '<',
    '<p>',
    '<a "',
    "<a '>",
    '<a ">"',
    '<style>',
    '<!--',
    '<div hidden>',
    '<blockquote>',
    '&#',
    '&amp',
    ' ',
    '<b ',
    '<ul><li>',
    '</p x="',
    '<td>',
  ])('%s', (unit) => {
    expectLinear(flood(unit), (text) => cleanPasted(`<p>${text}x`), { from: 15_000 });
  });
});
