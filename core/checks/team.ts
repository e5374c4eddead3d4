/** The team's own rules from its policy: words to avoid or prefer, and patterns. */
import type { Finding, Lang } from '../contract.js';
import { toFinding } from '../findings/hit.js';
import type { Policy, TeamRule, TeamWord } from '../policy/types.js';
import { fold } from '../text/fold.js';
import type { Check } from './check.js';
import { patternProblem, PatternSet, type PhraseMatch } from '../patterns/phrases.js';
import { caseLike, removeIt, replaceWith, type Localized } from './rule.js';

interface Compiled {
  readonly id: string;
  readonly find: PatternSet;
  readonly unless: PatternSet;
  readonly rule: TeamRule | TeamWord;
}

const compiled = new WeakMap<Policy, Partial<Record<Lang, readonly Compiled[]>>>();

/** @returns findings of rules `team-…`. A pattern that does not compile is left out here: parsePolicy has reported it. */
export function teamFindings(check: Check): Finding[] {
  const kept = compiled.get(check.policy) ?? {};
  compiled.set(check.policy, kept);
  const rules = (kept[check.lang] ??= compileAll(check.policy, check.lang));
  return rules.flatMap(({ id, find, unless, rule }) => {
    const setting = check.policy.rules[id] ?? rule.severity;
    if (setting === 'off') return [];
    return find
      .find(check.view)
      .filter((m) => unless.inSentence(check.view, check.view.words[m.from]?.sentence ?? -1).length === 0)
      .map((m) =>
        toFinding(
          id,
          setting,
          { start: m.start, end: m.end, message: messageOf(rule, m, check), fixes: fixesOf(rule, m, check) },
          check.draft,
          check.uiLang,
        ),
      );
  });
}

function compileAll(policy: Policy, lang: Lang): Compiled[] {
  const mine = (rule: TeamRule | TeamWord) => rule.language === undefined || rule.language === lang;
  const sound = (patterns: readonly string[]) =>
    new PatternSet(
      patterns.filter((p) => patternProblem(p, lang) === null),
      lang,
    );
  return [
    ...policy.words
      .filter(mine)
      .map((rule) => ({ id: teamWordId(rule.avoid), find: sound([literal(rule.avoid)]), unless: sound([]), rule })),
    ...policy.patterns.filter(mine).map((rule) => ({ id: `team-${rule.id}`, find: sound(rule.find), unless: sound(rule.unless), rule })),
  ];
}

/** `team-` and the words, as an id. */
function teamWordId(avoid: string): string {
  return `team-${
    fold(avoid)
      .replace(/ñ/g, 'n')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'word'
  }`;
}

/** Words typed in the app, with every sign of the pattern language taken off. */
function literal(words: string): string {
  return words
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .map((w) => w.replace(/^['’-]{1,20}|['’-]{1,20}$/g, ''))
    .filter(Boolean)
    .join(' ');
}

function preferred(rule: TeamRule | TeamWord): string {
  return 'prefer' in rule ? rule.prefer : rule.replacement;
}

function messageOf(rule: TeamRule | TeamWord, match: PhraseMatch, check: Check): Localized {
  if (rule.message !== '') return { es: rule.message, en: rule.message };
  const words = check.draft.text.slice(match.start, match.end);
  const instead = preferred(rule);
  return instead === ''
    ? { es: `El equipo evita «${words}».`, en: `The team avoids “${words}”.` }
    : { es: `El equipo prefiere «${instead}» a «${words}».`, en: `The team prefers “${instead}” to “${words}”.` };
}

function fixesOf(rule: TeamRule | TeamWord, match: PhraseMatch, check: Check) {
  const instead = preferred(rule);
  return [instead === '' ? removeIt : replaceWith(caseLike(check.draft.text.slice(match.start, match.end), instead))];
}
