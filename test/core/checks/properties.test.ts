import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../core/findings/fix.js';
import { prepare } from '../../../core/checks/check.js';
import { runChecks } from '../../../core/checks/run.js';
import { RULES } from '../../../core/checks/rules/index.js';
import { CHANNELS, LANGS, type Lang } from '../../../core/contract.js';
import { checkInput } from './support.js';

const SEED = { seed: 20261122, numRuns: 60 };
/** Words and marks that the rules react to, so that chance makes something worth finding. */
const piece = fc.oneof(
  fc.constantFrom(
    'no',
    'NO',
    'usted',
    'te',
    'enviaremos',
    'pronto',
    'si',
    'hubiera',
    'avisado',
    '«',
    '»',
    '"',
    '{{',
    '}}',
    '[',
    ']',
    '<b>',
    '!!',
    '¡',
    '…',
    '\n',
    '\n\n',
    '> ',
    '48 horas',
    '3 de marzo',
    '12,50 €',
    'https://a.b/c',
    '😊',
    'lo sentimos',
    'pero',
    'sorry',
    'you',
    'entered',
    'wrong',
    '**',
    '\t',
    '\u200b',
    'Estimado/a',
    '___',
    '@',
    '#1234',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '));

describe('whatever is typed', () => {
  it('spans are verbatim, every fix applies, nothing throws', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...LANGS), fc.constantFrom(...CHANNELS), (draft, message, lang: Lang, channel) => {
        const input = checkInput({ draft, message, channel }, lang);
        for (const finding of runChecks(input)) {
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeLessThanOrEqual(draft.length);
          expect(draft.slice(finding.start, finding.end)).toBe(finding.text);
          expect(finding.message).not.toBe('');
          for (const fix of finding.fixes)
            expect(() => runChecks(checkInput({ draft: applyFix(draft, finding, fix), message, channel }, lang))).not.toThrow();
        }
        for (const fact of prepare(input).facts) expect(input.draft.text.slice(fact.start, fact.end)).toBe(fact.text);
      }),
      SEED,
    );
  });
});

describe('the rules’ own words', () => {
  it('no message to the agent trips a rule itself', () => {
    const said = new Map<string, Lang>();
    for (const rule of RULES) {
      for (const lang of LANGS) {
        said.set(rule.about[lang], lang);
        for (const example of rule.caught[lang]) {
          for (const uiLang of LANGS)
            for (const f of runChecks({ ...checkInput(typeof example === 'string' ? { draft: example } : example, lang), uiLang }))
              if (f.rule === rule.id) said.set(f.message, uiLang);
        }
      }
    }
    const tripped: string[] = [];
    for (const [words, lang] of said) {
      // What a message quotes is the agent's own slip; the rest of it is ours.
      const ours = words.replace(/[«“][^»”]*[»”]/gu, '').replace(/\([^)]*\)/gu, '');
      for (const f of runChecks(checkInput({ draft: ours }, lang)))
        if (f.severity !== 'hint') tripped.push(`${f.rule} «${f.text}» in: ${words}`);
    }
    expect(tripped.join('\n')).toBe('');
  });
});
