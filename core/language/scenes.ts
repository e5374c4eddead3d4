/**
 * The scenes of shopping (Fillmore's sense: what a word brings to mind with it): the words that a question
 * and its usual answers share without sharing a word ("¿se puede lavar?" – "mejor a mano, con agua fría").
 * Looser than concepts: a scene in common says that a sentence may answer, never that it does.
 */
import { byLang } from './by-lang.js';
import type { Lang } from '../contract.js';
import { EN_SCENES } from './en/scenes.js';
import { ES_SCENES } from './es/scenes.js';
import { isContent } from './function-words.js';
import { phraseHits, phraseIndex, type PhraseIndex } from './phrase-index.js';
import type { Scene } from './scene-words.js';
export { SCENES } from './scene-words.js';

/** How strongly a text brings each scene to mind, and all of them together (Euclidean norm). */
export interface Scenes { readonly of: ReadonlyMap<Scene, number>; readonly norm: number }

const INDEX: Readonly<Record<Lang, PhraseIndex<Scene>>> = byLang((lang) => phraseIndex({ es: ES_SCENES, en: EN_SCENES }[lang], lang));

/**
 * @param words folded words of a text, in order.
 * @returns the scenes brought to mind; a word of several scenes counts for each by its share.
 */
export function scenesOf(words: readonly string[], lang: Lang): Scenes {
  const hits = phraseHits(INDEX[lang], words, lang).filter(({ from, to }) => to > from + 1 || evokes(words[from] as string, lang));
  const at = new Map<number, number>();
  for (const { from } of hits) at.set(from, (at.get(from) ?? 0) + 1);
  const scenes = new Map<Scene, number>();
  for (const { label, from } of hits) scenes.set(label, (scenes.get(label) ?? 0) + 1 / (at.get(from) as number));
  let squares = 0;
  for (const weight of scenes.values()) squares += weight * weight;
  return { of: scenes, norm: Math.sqrt(squares) };
}

/** Words of no scene that share their stem with one that has ("nada" with "nadar"). */
const NEUTRAL: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set('nada nadie antes cada solo otro otra otros otras veces vez dia dias mejor menos total parte cosa cosas gran grande mas'.split(' ')),
  en: new Set('each even really day days better not own part people issue take give morning'.split(' ')),
};
const evokes = (word: string, lang: Lang) => isContent(word, lang) && !NEUTRAL[lang].has(word);

/** @returns how far two texts are of one scene, 0–1: the cosine of their scenes. */
export function sceneShare(a: Scenes, b: Scenes): number {
  let dot = 0;
  if (a.norm === 0 || b.norm === 0) return 0;
  for (const [scene, weight] of a.of) dot += weight * (b.of.get(scene) ?? 0);
  return dot / (a.norm * b.norm);
}
