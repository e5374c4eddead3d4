/** Answers that take a side: yes or no, this one or that one. */
import { FUNCTION_WORDS } from '../../language/function-words.js';
import { saysWhatInstead, takesUpFocus, tellsWhatHappened } from './focus.js';
import { HALF, NEAR_TOPIC, NO, ON_TOPIC, SURE_POLARITY, SURELY, YES, type Case, type Test } from './met.js';
import { advises, BY_FORM, codeIn, newName, newsOf, sharesVerb } from './offered.js';
import { thing } from './things.js';
import { akin, conflicts } from './topic.js';

/** A yes that can only refer to the question before it. */
const ANAPHORIC = { es: /^\W{0,3}(?:así es|asi es|efectivamente|exacto|correcto|en efecto|claro que sí|por supuesto que sí)(?!\p{L})/u, en: /^\W{0,3}(?:that's right|that is right|that's correct|correct|exactly|indeed)\b/u };
/** "¿Hay que …?" – "No hace falta", "Do I need …?" – "No need". */
const OBLIGED = { es: /^(?:y )?(?:hay que|hace falta|es necesario|es obligatorio|tengo que|tenemos que|debo|necesito)\b/u, en: /^(?:and )?(?:do (?:i|we) (?:need|have) to|is it (?:necessary|required)|must i)\b/u };
const NEEDLESS = { es: /\b(?:no hace falta|no es necesario|no es obligatorio|no tiene[s]? que|basta con)\b/u, en: /\b(?:no need|don't (?:need|have) to|not (?:necessary|required)|isn't (?:necessary|required))\b/u };
const idiomatic = (c: Case) => OBLIGED[c.lang].test(c.ask.line) && NEEDLESS[c.lang].test(c.said.line);
/** "¿Puedo usar …?", "Can I use …?": what is only said of the thing gives no leave. */
const PERMISSION = { es: /^(?:y |hola |si )?(?:puedo|podemos|puede uno|se puede|se podria|podria yo|puedo yo)\b/u, en: /^(?:and |hi |so )?(?:can i|can we|may i|could i|am i able|is it (?:ok|okay|safe|possible))\b/u };
const GRANTS = { es: /\b(?:pued\p{L}*|podr\p{L}*|pode[ms]\p{L}*|posible|apt[oa]s?|recom\p{L}*|aconsej\p{L}*|segur[oa]s?|problema|inconveniente|evit(?:e|a|en|ad|ar|es)|permit\p{L}*|admit\p{L}*|acept\p{L}*|valid[oa]s?|sirve\p{L}*|adecuad\p{L}*|solo|unicamente|siempre|salvo|excepto|quieras?|prefier\p{L}*|mejor|hay que|basta)(?!\p{L})/u, en: /\b(?:can|could|may|able|possible|allow\p{L}*|permit\p{L}*|accept\p{L}*|safe|suitable|fine|ok|okay|recommend\p{L}*|advis\p{L}*|avoid|problem|only|welcome|should|unless|always|happy|best)\b/u };
const grants = (c: Case) => c.said.opens || c.said.cues.has('negation') || GRANTS[c.lang].test(c.said.line) || c.ask.order.slice(1, 4).some((f) => c.said.words.some((w) => w.fold.length > 3 && (w.fold === f || akin(w.fold, f))));
/** "¿Los tienen en …?", "Do you have …?": what is only said of the place or the thing does not say that it is there. */
const HAVING = { es: /^(?:y )?(?:(?:me|nos|os|l[oa]s?) )?(?:tienen|teneis|tienes|tenes|hay|quedan?|venden|vendeis|vendes|manejan|manejas|trabajan|trabajais|disponeis|disponen|cuentan)\b/u, en: /^(?:and |hi |so )?(?:do you|have you|you) (?:guys )?(?:have|got|stock|sell|carry|do)\b/u };
const HAS = { es: /\b(?:ten\p{L}*|tien\p{L}*|hay|habra|qued\p{L}*|dispon\p{L}*|contamos|cuenta con|stock|agot\p{L}*|vend\p{L}*|manej\p{L}*|trabaj\p{L}*|llega\p{L}*|entra\p{L}*|recib\p{L}*|repon\p{L}*|existencias|descatalogad\p{L}*|l[oa]s? (?:lleva|incluye|encontrar)\p{L}*|existe\p{L}*|fabric\p{L}*|hac\p{L}*|ofrec\p{L}*|encontrar\p{L}*|viene\p{L}*|aplica\p{L}*|es|son|esta|estan)(?!\p{L})/u, en: /\b(?:have|has|had|got|stock\p{L}*|sell\p{L}*|sold|carry|carries|carried|do|does|available|left|out of|there(?:'s| is| are)|make|offer\p{L}*|come|comes|back in|discontinued|is|are)\b|'ve\b/u };
const tellsHaving = (c: Case) => c.said.opens || c.said.cues.has('negation') || !HAVING[c.lang].test(c.ask.line) || HAS[c.lang].test(c.said.line);
const OPENING = { es: /^(?:sí|no),? /iu, en: /^(?:yes|no), /iu };
/** "Sí, aguanta la lluvia": a yes or no to the only question, that goes on about nothing else. */
const repliesAlone = (c: Case) => c.said.opens && c.ask.lone && c.ask.brief && !conflicts(c.ask, c.said) && c.said.subject === null && !c.said.conditions.length;
export const polarity: Test = (c) => {
  if (c.said.bare) return HALF;
  const code = codeIn(c);
  if (code) return { ...SURELY, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  if (c.said.opens && c.ask.lone && [...c.ask.folds].some((f) => f.length > 2 && !FUNCTION_WORDS[c.lang].has(f) && c.said.words.some((w) => w.fold === f))) return { ...SURELY, about: BY_FORM };
  if (c.anchored && !c.said.opens && !c.said.cues.has('negation') && !c.said.cues.has('yes') && !takesUpFocus(c.ask, c.said, c.before)) return HALF;
  if (c.said.opens && c.topic >= NEAR_TOPIC) return SURELY;
  if (repliesAlone(c) && c.said.words.length <= 12 && OPENING[c.lang].test(c.said.text)) return { ...SURELY, about: BY_FORM };
  if (c.said.opens && (c.ask.lone || sharesVerb(c)) && ANAPHORIC[c.lang].test(c.said.text.toLowerCase())) return { ...SURELY, about: BY_FORM };
  if (c.ask.lone && c.ask.brief && saysWhatInstead(c.ask, c.said)) return { ...SURELY, about: BY_FORM };
  if (!c.anchored && !tellsWhatHappened(c.ask, c.said, c.lang)) return NO;
  if (c.ask.lone && c.ask.brief && idiomatic(c)) return { ...SURELY, about: BY_FORM };
  if (!c.anchored && !tellsHaving(c)) return NO;
  if (!c.anchored && PERMISSION[c.lang].test(c.ask.line) && !grants(c)) return NO;
  if (c.topic < ON_TOPIC || !(c.anchored || takesUpFocus(c.ask, c.said, c.before))) return NO;
  if (c.topic >= SURE_POLARITY && (c.said.cues.has('negation') || c.said.cues.has('yes'))) return SURELY;
  return newsOf(c.ask, c.said).length >= 1 ? YES : HALF;
};
const RECOMMENDS = { es: /\b(?:mejor|recom[ie]+nd\p{L}*|aconsej\p{L}*|elija|elige|(?:le|te) (?:quedará|irá|va|vendrá|conviene)|yo cogería|coja|coge|pida|pide)(?!\p{L})/iu, en: /\b(?:better|best|go for|go with|take|choose|recommend|suggest|suits?|you(?:'ll| will)? need|you'd want|pick)\b/iu };
const BOTH = { es: /\b(?:l[oa]s dos|amb[oa]s)\b/iu, en: /\b(?:both|either)\b/iu };
export const choice: Test = (c) => {
  const [left, right] = c.ask.alternatives;
  if (!left || !right) return advises(c) ? { ...SURELY, about: BY_FORM } : newName(c) && c.topic >= NEAR_TOPIC ? SURELY : thing(c);
  if (BOTH[c.lang].test(c.said.text)) return NO;
  const named = [left, right].filter((side) => [...side].some((s) => c.said.stems.has(s) || c.said.words.some((w) => w.stem === s)));
  if (named.length === 1 && c.ask.lone && RECOMMENDS[c.lang].test(c.said.text)) return { ...SURELY, about: BY_FORM };
  return named.length === 1 ? SURELY : named.length === 2 && c.topic >= ON_TOPIC && RECOMMENDS[c.lang].test(c.said.text) ? YES : NO;
};
