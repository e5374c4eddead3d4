import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../core/findings/fix.js';
import { prepare } from '../../../core/checks/check.js';
import type { Example, Rule } from '../../../core/checks/rule.js';
import { runRule } from '../../../core/checks/run.js';
import { RULES_IN_ORDER } from '../../../core/policy/rule-ids.js';
import { RULES } from '../../../core/checks/rules/index.js';
import { LANGS, type Finding, type Lang } from '../../../core/contract.js';
import { checkInput } from './support.js';

/** English has neither tú and usted nor two sides of an ocean: there these rules may only be silent. */
const SPANISH_ONLY: ReadonlySet<string> = new Set(['treatment-mix', 'register-mismatch', 'regional-mismatch']);
const asExample = (e: string | Example): Example => (typeof e === 'string' ? { draft: e } : e);
const found = (rule: Rule, example: Example, lang: Lang): Finding[] => runRule(rule, prepare(checkInput(example, lang)));

it('every rule of the catalogue is there, but spelling, which the speller runs', () => {
  expect(RULES.map((r) => r.id)).toEqual(RULES_IN_ORDER.filter((id) => id !== 'spelling'));
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  for (const lang of LANGS) {
    it(`carries at least six of each kind in ${lang}`, () => {
      expect(rule.caught[lang].length).toBeGreaterThanOrEqual(lang === 'en' && SPANISH_ONLY.has(rule.id) ? 0 : 6);
      expect(rule.fine[lang].length).toBeGreaterThanOrEqual(6);
    });
    it.each(rule.caught[lang].map(asExample).map((e) => [e.draft.slice(0, 90), e] as const))(`speaks (${lang}): %s`, (_t, example) => {
      const findings = found(rule, example, lang);
      expect(findings).not.toEqual([]);
      if (example.after !== undefined)
        expect(applyFix(example.draft, findings[0] as Finding, findings[0]?.fixes[0] ?? { label: '', kind: 'remove' })).toBe(example.after);
    });
    it.each(rule.fine[lang].map(asExample).map((e) => [e.draft.slice(0, 90), e] as const))(`is silent (${lang}): %s`, (_t, example) => {
      expect(found(rule, example, lang).map((f) => f.text || f.message)).toEqual([]);
    });
    it(`each fix removes its finding in ${lang}`, () => {
      for (const example of rule.caught[lang].map(asExample)) {
        for (const finding of found(rule, example, lang)) {
          for (const fix of finding.fixes) {
            const after = applyFix(example.draft, finding, fix);
            expect(after).not.toBe(example.draft);
            const left = found(rule, { ...example, draft: after }, lang).filter((f) => f.severity === finding.severity);
            expect(left.length, `${example.draft} → ${after}`).toBeLessThan(
              found(rule, example, lang).filter((f) => f.severity === finding.severity).length,
            );
          }
        }
      }
    });
  }
});
