/** What a rule is: a value that says what it finds, why, and shows it on examples that are run as tests. */
import type { Channel, CaseContext, Lang, Severity } from '../contract.js';
import type { FixDraft, Hit } from '../findings/hit.js';
import type { Localized } from '../localized.js';
import type { Policy } from '../policy/types.js';
import type { Check } from './check.js';
import type { RuleId } from '../policy/rule-ids.js';
import type { PhraseMatch, Phrases } from '../patterns/phrases.js';

export type { FixDraft, Hit, Localized };

/** A draft on which a rule speaks or stays silent; a bare string is the draft alone. */
export interface Example {
  readonly draft: string;
  readonly message?: string;
  readonly channel?: Channel;
  readonly context?: CaseContext;
  readonly policy?: Partial<Policy>;
  /** The draft after the first fix. */
  readonly after?: string;
}
export type Examples = Readonly<Record<Lang, readonly (string | Example)[]>>;

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** One sentence to the agent on why this matters. */
  readonly about: Localized;
  readonly caught: Examples;
  /** Look-alikes that must stay silent. */
  readonly fine: Examples;
  find(check: Check): readonly Hit[];
}

/** Checks the shape at compile time and keeps the literal. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

const say = (es: string, en: string): Localized => ({ es, en });

export const replaceWith = (text: string, label?: Localized): FixDraft => ({
  label: label ?? say(`Cambiar por «${short(text)}»`, `Change to “${short(text)}”`),
  kind: 'replace',
  text,
});
export const removeIt: FixDraft = { label: say('Quitar', 'Remove'), kind: 'remove' };
export const insertAt = (at: number, text: string): FixDraft => ({
  label: say(`Añadir «${short(text.trim())}»`, `Add “${short(text.trim())}”`),
  kind: 'insertAfter',
  text,
  at,
});

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

/** Gives `words` the capital that `original` begins with. */
export function caseLike(original: string, words: string): string {
  return /^[¡¿«“"(]*\p{Lu}/u.test(original) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** What a rule made of patterns says of one list of them. */
export interface PhraseKind {
  readonly find: Phrases;
  readonly message: Localized;
  /** A match in the same sentence, or in the same paragraph, silences it. */
  readonly unlessSentence?: Phrases;
  readonly unlessParagraph?: Phrases;
  readonly severity?: Severity;
  /** Questions are no statements: not looked at. */
  readonly notQuestions?: boolean;
  readonly fixes?: (check: Check, match: PhraseMatch) => readonly FixDraft[];
}

/** @returns hits of all kinds; where two overlap the earlier kind wins. */
export function findPhrases(check: Check, kinds: readonly PhraseKind[]): Hit[] {
  const hits: Hit[] = [];
  for (const kind of kinds) {
    for (const m of kind.find[check.lang].find(check.view)) {
      if (isSilenced(check, kind, m) || hits.some((h) => h.start < m.end && m.start < h.end)) continue;
      hits.push({
        start: m.start,
        end: m.end,
        message: kind.message,
        ...(kind.severity ? { severity: kind.severity } : {}),
        ...(kind.fixes ? { fixes: kind.fixes(check, m) } : {}),
      });
    }
  }
  return hits;
}

/** @returns the first hit of each sentence: one fault said twice in one breath is one thing to mend. */
export function oncePerSentence(check: Check, hits: readonly Hit[]): Hit[] {
  const told = new Set<number>();
  return [...hits]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => {
      const at = check.view.sentences.findIndex((s) => s.start <= start && start < s.end);
      if (at >= 0 && told.has(at)) return false;
      told.add(at);
      return true;
    });
}

function isSilenced(check: Check, kind: PhraseKind, m: PhraseMatch): boolean {
  const sentence = check.view.words[m.from]?.sentence ?? -1;
  const s = check.view.sentences[sentence];
  if (kind.notQuestions === true && s !== undefined && check.draft.text[s.end - 1] === '?') return true;
  if (kind.unlessSentence && kind.unlessSentence[check.lang].inSentence(check.view, sentence).length > 0) return true;
  if (!kind.unlessParagraph) return false;
  const paragraph = check.paragraphOf(sentence);
  return kind.unlessParagraph[check.lang].find(check.view).some((n) => paragraph.start <= n.start && n.start < paragraph.end);
}
