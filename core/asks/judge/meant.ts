/** Whether a cue of answering is used in the sense it is listed for. */
import type { AnswerCueHit } from '../../language/answer-cues.js';

/** "La dirección que nos indicas" asks for nothing. */
const RELATIVE = /\b(?:que|como|cuando|donde|segun|that|as|where|which) (?:(?:ya|you|you've|me) )?$/u;
/** "Puede ser expresado", "puede ser una", "can be": what is possible by nature is no doubt of the writer's. */
const ABILITY = /^ (?:\p{L}{2,}(?:[ai]d[oa]s?|ch[oa]s?|st[oa]s?|rt[oa]s?)|una?|(?:el|la) (?:resultado|causa|consecuencia|origen))(?!\p{L})/u;
/** "En un momento de escasez" tells a time, "un momento, por favor" puts off. */
const TOLD_MOMENT = /^ (?:de|en)(?!\p{L})/u;

/** "El fabricante nos confirma" tells, "¿nos confirma …?" asks: a third person with its subject before it. */
const THIRD = /^nos \p{L}+[^s]$/u;
const AFTER_SUBJECT = /\p{L} $/u;
const ASKING_WORD = /(?<!\p{L})(?:si|por favor|ya|y|e) $/u;
const isTold = (words: string, before: string): boolean => THIRD.test(words) && AFTER_SUBJECT.test(before) && !ASKING_WORD.test(before);

/** Whether a cue is used in the sense it is listed for. */
export function isMeant(hit: AnswerCueHit, text: string, folded: string): boolean {
  const words = folded.slice(hit.start, hit.end);
  if (hit.cue === 'yes') return isYes(text, folded, hit);
  if (hit.cue === 'askback') return !RELATIVE.test(folded.slice(0, hit.start)) && !isTold(words, folded.slice(0, hit.start));
  if (hit.cue === 'hedge' && words === 'puede ser') return !ABILITY.test(folded.slice(hit.end));
  return !(hit.cue === 'holding' && words === 'un momento' && TOLD_MOMENT.test(folded.slice(hit.end)));
}

/** "You can.", "It does, yes": an answer that leaves the rest out. */
const ELLIPTIC_YES: ReadonlySet<string> = new Set(['you can', 'it is', 'it does', 'we do']);

/** "si" is a yes with its accent, or alone before a comma or the end; otherwise it is an if. */
function isYes(text: string, folded: string, hit: AnswerCueHit): boolean {
  const words = folded.slice(hit.start, hit.end);
  if (ELLIPTIC_YES.has(words)) return /^\s*(?:[,.!;:–—-]|$)/u.test(folded.slice(hit.end));
  if (words !== 'si') return true;
  return /^s[íÍ]/iu.test(text.slice(hit.start, hit.end)) || /^\s*(?:[,.!;:]|$)/.test(folded.slice(hit.end));
}
