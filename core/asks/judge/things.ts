/** Answers that name something: a place, a page, a person, a thing, how things stand. */
import type { Lang } from '../../contract.js';
import { takesUpNoun } from './focus.js';
import { isAsserted, NEAR_TOPIC, NO, SURE_TOPIC, SURELY, YES, type Case, type Test } from './met.js';
import { advises, BY_FORM, codeIn, newName, newsOf } from './offered.js';
import { DOERS, type Word } from './sentence.js';
import { time } from './values.js';

/** "It's on the sticker", "En nuestra tienda de Gràcia": begins with where. */
const LOCATES = {
  es: /^(?:(?:l[oa]s? (?:tiene|tienes|encontrará|encontrarás|puede ver|puedes ver|verá|verás)|está|están|estamos|nos encontramos|viene|vienen|se encuentran?) )?(?:en (?!cuanto|caso|principio|breve|general|función|\d)|bajo |debajo |detrás |junto |al lado |dentro |encima |frente )/iu,
  en: /^(?:(?:it's|it is|we're|we are|they're|they are|you(?:'ll| will| can)? find (?:it|them)) )?(?:in (?!general|case|order|fact|\d)|on (?!the (?:way|other)|its|mon|tue|wed|thu|fri|sat|sun)|at (?!the moment|present|least|\d)|under |behind |next to |below |inside |beside |underneath )/iu,
};
/** A name after a preposition, or that opens the sentence. */
const isPlaced = (name: Word, c: Case) => {
  const at = c.said.words.indexOf(name);
  return at <= 1 || c.said.words.slice(Math.max(0, at - 4), at).some((w) => WHERE.test(w.fold));
};
const WHERE = /^(?:en|a|al|de|del|desde|hasta|hacia|por|entre|in|at|on|to|from|near|between|through)$/u;
export const place: Test = (c) => {
  const cue = c.said.cues.get('place')?.find((hit) => !c.said.times.some((t) => hit.start < t.end && hit.end > t.start));
  const name = newName(c);
  if (c.said.link) return { ...YES, span: c.said.link };
  if (c.ask.lone && c.ask.brief && LOCATES[c.lang].test(c.said.text)) return { ...YES, about: BY_FORM };
  if (cue && c.topic >= NEAR_TOPIC) return { ...YES, span: cue };
  return name && c.topic >= NEAR_TOPIC && isPlaced(name, c) ? { ...YES, span: name } : NO;
};
/** "Where do I sign up?" is answered by the name of the page; "the link, please" is not. */
const LINK_WANTED = /^(?:enlaces?|links?|url|urls)$/u;
export const link: Test = (c) => (c.said.link ? { ...YES, span: c.said.link } : [...c.ask.folds].some((f) => LINK_WANTED.test(f)) ? NO : place(c));
/** "Con Marisa, de ventas" */
const isFirst = (name: Word, c: Case) => c.said.words.indexOf(name) === 1 && /^(?:con|a|to|with|from)$/u.test(c.said.words[0]?.fold ?? '');
const ANYONE = /^(?:cualquier|cualquiera|nadie|usted|nosotros|nosotras|anyone|anybody|nobody)$/u;
/** "Sección Ayuda": what a page is called is nobody's name. */
const PAGE = /^(?:seccion|apartado|menu|pestaña|boton|opcion|pagina|web|section|page|tab|menu|button|option)$/u;
export const person: Test = (c) => {
  const found = newName(c);
  const name = found && PAGE.test(c.said.words[c.said.words.indexOf(found) - 1]?.fold ?? '') ? undefined : found;
  if (name) return { ...YES, span: name, ...(c.ask.lone && ((c.said.link && c.said.text.slice(c.said.link.start, c.said.link.end).includes('@')) || isFirst(name, c)) ? { about: BY_FORM } : {}) };
  const doer = c.said.words.find((w) => (DOERS[c.lang].has(w.fold) || ANYONE.test(w.fold)) && !c.ask.stems.has(w.stem));
  if (doer) return { ...YES, span: doer };
  return c.topic >= SURE_TOPIC && newsOf(c.ask, c.said).length >= 2 ? YES : NO;
};
/** Asked what can be done, and something is offered. */
const solves = (c: Case) => [...c.ask.folds].some((f) => SOLUTION.test(f)) && c.said.cues.has('remedy');
const SOLUTION = /^(?:solucion|soluciones|alternativas?|solution|solutions|alternatives?)$/u;
/** Asked what something is called, or for an example or a synonym of it. */
const NAMING: Readonly<Record<Lang, RegExp>> = {
  es: /^(?:(?:y|entonces) )?(?:como (?:se |le |les )?(?:llam|conoc|denomin|apod|titul)\p{L}*|cual(?:es)? (?:es|era|fue|son|eran) (?:el|la|los|las|un|una|otr[oa]|algun[oa]?) (?:(?:otr[oa]|segund[oa]|principal) )?(?:nombre|apellido|termino|sinonimo|apodo|titulo|ejemplo|palabra|alias|denominacion))(?!\p{L})/u,
  en: /^(?:and |so )?(?:what (?:is|was|are|were) .{0,60}\bcalled\b|what (?:is|was|are) (?:the|a|an|another) (?:other )?(?:name|term|synonym|nickname|title|example|word|alias)\b)/u,
};
/** Words by which a sentence gives a name. */
const NAMES: Readonly<Record<Lang, RegExp>> = {
  es: /(?<!\p{L})(?:se llam\p{L}+|llamad[oa]s?|llamamos|se conoce\p{L}* como|conocid[oa]s? como|denomin\p{L}+|apodad[oa]s?|titulad[oa]s?|(?:un )?ejemplos?|por ejemplo)(?!\p{L})/iu,
  en: /\b(?:called|named|known as|dubbed|nicknamed|titled|an example|for example|such as)\b/iu,
};
const asksName = (c: Case) => NAMING[c.lang].test(c.ask.line);
/** A name set off from the rest: in capitals within the sentence, in quotation marks or in brackets. */
const setsOffName = (c: Case) => newName(c) !== undefined || /["«“(][^"»”)]{2,60}["»”)]/u.test(c.said.text);
const BY_NOUN = 0.66;
/** Words of an answer that is hardly more than the name. */
const SHORT = 6;
/** "El número de seguimiento" wants a number. */
const wantsCode = (c: Case) => c.ask.lone && /^(?:numero|codigo|localizador|iban|number|code|iban)$/u.test(c.ask.words.find((w) => w.content)?.fold ?? '') && !/\d/u.test(c.said.text);
export const thing: Test = (c) => {
  const code = codeIn(c);
  if (code) return { ...SURELY, attach: 1, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  if (c.ask.measure && c.ask.lone && !c.anchored) return c.said.amounts.length === 0 ? NO : c.ask.brief && c.said.amounts.some((a) => a.kind === 'measure') ? { ...SURELY, about: BY_FORM } : YES;
  if (advises(c) || solves(c)) return { ...SURELY, about: BY_FORM };
  if (c.ask.compared.some((s) => !c.said.stems.has(s) && !c.before?.stems.has(s))) return NO;
  const noun = c.anchored ? null : takesUpNoun(c.ask, c.said, c.before);
  if (noun === false || (!c.anchored && wantsCode(c))) return NO;
  const news = newsOf(c.ask, c.said).length;
  if (asksName(c) && !c.anchored) {
    if (NAMES[c.lang].test(c.said.text) && c.topic >= NEAR_TOPIC) return SURELY;
    if (!setsOffName(c) && !(c.ask.lone && c.said.subject === null && c.said.words.length <= SHORT)) return NO;
  }
  if (noun && c.ask.lone && c.ask.brief && news >= 1 && c.said.subject === null) return { ...YES, about: BY_NOUN };
  return news >= 1 ? YES : NO;
};
export const status: Test = (c) => {
  const cue = c.said.cues.get('status')?.find((hit) => isAsserted(hit, c.said));
  if (cue) return { ...YES, span: cue };
  const dated = time(c);
  return dated.strength === 1 && dated.attach > 0 ? dated : NO;
};
