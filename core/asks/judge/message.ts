/** The customer's message read once for all of its asks: what it is about. */
import { byLang } from '../../language/by-lang.js';
import type { FoundAsk, Lang } from '../../contract.js';
import { COMMON_CONCEPTS, conceptHits, type Concept } from '../../language/concepts.js';
import { CARE_WORDS } from '../../language/function-words.js';
import { scenesOf, type Scenes } from '../../language/scenes.js';
import { namedOf, wordsOf, type Said, type Word } from './sentence.js';
import { LIGHT, stemmed } from './topic-words.js';

/** Characters of the message that count as an ask's surroundings. */
const MAX_CONTEXT = 2_000;

const CARE = byLang((lang) => stemmed(CARE_WORDS[lang], lang));

/** Words that say which matter it is: neither everyday nor of every help desk. */
function specificOf(words: readonly Word[], lang: Lang): Set<string> {
  return new Set(words.filter((w) => w.content && w.fold.length > 2 && !LIGHT[lang].has(w.stem) && !CARE[lang].has(w.stem)).map((w) => w.stem));
}

/** The message read once for all of its asks. */
export interface ReadMessage { readonly words: readonly Word[]; /** Its content words, each once. */ readonly stems: ReadonlySet<string>; readonly matter: Said; /** Models the message names, when it names one of a kind ("el patinete X2"). */ readonly scenes: Scenes; readonly models: readonly { readonly head: string; readonly name: string }[]; readonly hits: readonly { readonly concept: Concept; readonly at: number }[] }

/** A letter and a figure side by side, as models are named. */
const MODEL = /^(?=.*\p{Lu})(?=.*\d)[\p{L}\d-]{2,12}$/u;

function modelsOf(words: readonly Word[]): { head: string; name: string }[] {
  const models = namedOf(words).filter(({ name }) => words.some((w) => w.stem === name && MODEL.test(w.form)));
  return models.filter(({ head, name }) => models.every((m) => m.head !== head || m.name === name));
}

export function readMessage(message: string, lang: Lang): ReadMessage {
  const words = wordsOf(message.slice(0, MAX_CONTEXT), lang);
  const hits = conceptHits(words.map((w) => w.fold), lang).filter((h) => !COMMON_CONCEPTS.has(h.concept)).map((h) => ({ concept: h.concept, at: words[h.from]?.start ?? 0 }));
  return { words, hits, scenes: scenesOf(words.map((w) => w.fold), lang), models: modelsOf(words), stems: new Set(words.filter((w) => w.content).map((w) => w.stem)), matter: { stems: specificOf(words, lang), concepts: new Set(hits.map((h) => h.concept).filter((c) => c !== 'app')) } };
}

export function contextOf(ask: FoundAsk, message: ReadMessage, lang: Lang): Said {
  const outside = (at: number) => at < ask.start || at >= ask.end;
  return { stems: specificOf(message.words.filter((w) => outside(w.start)), lang), concepts: new Set(message.hits.filter((h) => outside(h.at)).map((h) => h.concept)) };
}
