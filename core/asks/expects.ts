/** What kind of words would answer an ask, from its interrogative and the nouns around it. */
import type { AnswerGroup } from '../language/answer-frames.js';
import { byLang } from '../language/by-lang.js';
import type { AnswerType, AskKind, Lang } from '../contract.js';
import { ANSWER_FRAMES as EN, ANSWER_LISTS as EN_LISTS } from '../language/en/answer-frames.js';
import { ANSWER_FRAMES as ES, ANSWER_LISTS as ES_LISTS } from '../language/es/answer-frames.js';
import type { Clause } from './clause.js';
import { isFelt } from './felt.js';
import { compileFrames, framesAt, type FrameIndex } from './frames.js';

const INDEX: Readonly<Record<Lang, FrameIndex>> = byLang((lang) =>
  lang === 'es' ? compile(ES, ES_LISTS, lang) : compile(EN, EN_LISTS, lang),
);

function compile(groups: readonly AnswerGroup[], lists: Readonly<Record<string, string>>, lang: Lang): FrameIndex {
  return compileFrames(
    { lists, groups: groups.map((g, order) => ({ name: g.types.join('+'), kind: 'question', weight: -order, patterns: g.patterns })) },
    lang,
  );
}

/** Frames whose questions are yes/no whatever nouns they hold. */
const POLAR: ReadonlySet<string> = new Set([
  'yes-no',
  'verb-first',
  'you-are',
  'they-serve',
  'you-could',
  'can-i',
  'can-i-buy',
  'must-i',
  'is-that',
  'they-verb',
  'you-subject',
  'you-think',
  'is-possible',
  'you-verb',
  'two-verb',
  'somebody',
  'three-verb',
  'tag',
  'and-if',
  'aux-subj',
  'aux-inside',
  'aux-start',
  'aux-noun',
  'anyone',
  'future-first',
  'time-first',
  'is-there',
  'normal',
  'will-they',
  'is-applied',
  'short-polar',
  'tag-what',
  'to-say',
  'acaso',
  'you-after',
]);
const OPEN: ReadonlySet<string> = new Set(['any idea', 'any']);

/** Words that join two interrogatives into one ask with two expected answers. */
const TWO_WH =
  /(?<!\p{L})(cuando|donde|como|cuanto|when|where|how|what) (?:y|and|o|or) (?:a |de |por )?(cuando|donde|como|cuanto|when|where|how|what)(?!\p{L})/u;
const CHOICE = /(?<!\p{L})(?:o|or)(?!\p{L})/u;
const NO_CHOICE = /(?<!\p{L})(?:o no|or not|o algo|or something|mas o menos)(?!\p{L})/u;

/** @returns the expected types, never empty. `via` are the cues that found the ask. */
export function expectsOf(clause: Clause, kind: AskKind, via: readonly string[], lang: Lang): AnswerType[] {
  if (isFelt({ kind })) return ['ack'];
  if (kind === 'request') return requestTypes(clause, lang);
  const words = clause.tokens.map((t) => t.fold).join(' ');
  const two = TWO_WH.exec(words);
  if (two) return [...new Set([typeOf(two[1] as string), typeOf(two[2] as string)])];
  const head = firstGroup(clause, lang, headLimit(clause, via, lang));
  if (head) return [...head];
  return CHOICE.test(words) && !NO_CHOICE.test(words) ? ['choice'] : ['polarity'];
}

const TYPE_OF: Readonly<Record<string, AnswerType>> = {
  cuando: 'time',
  when: 'time',
  donde: 'place',
  where: 'place',
  como: 'method',
  how: 'method',
  cuanto: 'amount',
  what: 'thing',
};
const typeOf = (word: string): AnswerType => TYPE_OF[word] ?? 'thing';

/** A request is met by doing it; one for a piece of information also by that kind of information. */
function requestTypes(clause: Clause, lang: Lang): AnswerType[] {
  const names = clause.hits.map((h) => h.group.name);
  if (names.includes('nominal') || names.includes('bare-infinitive'))
    return [...(firstGroup(clause, lang, clause.tokens.length) ?? ['action'])];
  return ['action'];
}

/** How many words from the start may hold the interrogative. */
function headLimit(clause: Clause, via: readonly string[], lang: Lang): number {
  const polar = via.find((name) => name !== 'mark' && !name.startsWith('model'));
  if (polar === undefined || !POLAR.has(polar)) return clause.tokens.length;
  if (
    lang === 'en' &&
    OPEN.has(
      clause.tokens
        .slice(0, 2)
        .map((t) => t.fold)
        .join(' '),
    )
  )
    return clause.tokens.length;
  return 1;
}

function firstGroup(clause: Clause, lang: Lang, limit: number): readonly AnswerType[] | undefined {
  let best: { order: number; name: string; at: number } | undefined;
  for (let i = 0; i < Math.min(limit, clause.tokens.length); i++) {
    for (const hit of framesAt(INDEX[lang], clause.tokens, i, () => true)) {
      const order = -hit.group.weight;
      if (best === undefined || order < best.order) best = { order, name: hit.group.name, at: i };
    }
  }
  return best?.name.split('+') as AnswerType[] | undefined;
}
