/** What kind of words a sentence offers as an answer: one test for each expected answer type. */
import type { AnswerType, Lang } from '../../contract.js';
import { FUNCTION_WORDS } from '../../language/function-words.js';
import { readVerb } from '../../language/verbs.js';
import type { ReadAsk } from './ask.js';
import { HALF, isAsserted, NEAR_TOPIC, NO, ON_TOPIC, SURE_POLARITY, SURE_TOPIC, SURELY, YES, type Case, type Test } from './met.js';
import { saysWhatInstead, takesUpFocus, takesUpHead, takesUpNoun, tellsWhatHappened } from './focus.js';
import { DOERS, type ReadSentence, type Word } from './sentence.js';
import { akin, conflicts } from './topic.js';
import { amount, duration, quantity, time } from './values.js';

/** A name (capitalised within the sentence) that the ask does not hold. */
function newName(c: Case): Word | undefined {
  return c.said.words.find((w) => w.content && /^\p{Lu}/u.test(w.form) && (w.start > 0 || w.form.length > 1) && !c.ask.stems.has(w.stem) && (w.start > 1 || /^\p{Lu}\p{Lu}/u.test(w.form)));
}

/** Words that the ask does not hold: what makes a declarative an answer and not an echo. */
export function newsOf(ask: ReadAsk, said: ReadSentence): Word[] {
  return said.words.filter((w) => w.content && !ask.stems.has(w.stem));
}

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
const place: Test = (c) => {
  const cue = c.said.cues.get('place')?.find((hit) => !c.said.times.some((t) => hit.start < t.end && hit.end > t.start));
  const name = newName(c);
  if (c.said.link) return { ...YES, span: c.said.link };
  if (c.ask.lone && c.ask.brief && LOCATES[c.lang].test(c.said.text)) return { ...YES, about: BY_FORM };
  if (cue && c.topic >= NEAR_TOPIC) return { ...YES, span: cue };
  return name && c.topic >= NEAR_TOPIC && isPlaced(name, c) ? { ...YES, span: name } : NO;
};
/** "Where do I sign up?" is answered by the name of the page; "the link, please" is not. */
const LINK_WANTED = /^(?:enlaces?|links?|url|urls)$/u;
const link: Test = (c) => (c.said.link ? { ...YES, span: c.said.link } : [...c.ask.folds].some((f) => LINK_WANTED.test(f)) ? NO : place(c));
/** "Con Marisa, de ventas" */
const isFirst = (name: Word, c: Case) => c.said.words.indexOf(name) === 1 && /^(?:con|a|to|with|from)$/u.test(c.said.words[0]?.fold ?? '');
const ANYONE = /^(?:cualquier|cualquiera|nadie|usted|nosotros|nosotras|anyone|anybody|nobody)$/u;
const person: Test = (c) => {
  const name = newName(c);
  if (name) return { ...YES, span: name, ...(c.ask.lone && ((c.said.link && c.said.text.slice(c.said.link.start, c.said.link.end).includes('@')) || isFirst(name, c)) ? { about: BY_FORM } : {}) };
  const doer = c.said.words.find((w) => (DOERS[c.lang].has(w.fold) || ANYONE.test(w.fold)) && !c.ask.stems.has(w.stem));
  if (doer) return { ...YES, span: doer };
  return c.topic >= SURE_TOPIC && newsOf(c.ask, c.said).length >= 2 ? YES : NO;
};
/** "El número de seguimiento" is answered by something that looks like one. */
const NUMBERED = { es: /^(?:numero|n|nº|codigo|localizador|referencia|guia|iban|cuenta)$/u, en: /^(?:number|code|reference|id|iban)$/u };
const CODE = /\b(?=[\p{Lu}\d-]{0,40}\d[\p{Lu}\d-]{0,40}\d)[\p{Lu}\d][\p{Lu}\d-]{4,40}\b/u;
const PHONE = /\+?\d[\d ]{7,20}\d/u;
const PHONED = /^(?:telefono|whatsapp|movil|phone|telephone|number)$/u;
const codeIn = (c: Case) => ([...c.ask.folds].some((f) => NUMBERED[c.lang].test(f)) ? CODE.exec(c.said.text) : null) ?? ([...c.ask.folds].some((f) => PHONED.test(f)) ? PHONE.exec(c.said.text) : null);
/** Asked for advice, and advised. */
const advises = (c: Case) => c.ask.words.some((w) => ADVICE[c.lang].test(w.stem) && c.said.stems.has(w.stem));
const ADVICE = { es: /^(?:recomend|aconsej|suger)/u, en: /^(?:recommend|suggest|advis)/u };
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
const asksName = (c: Case) => NAMING[c.lang].test(c.ask.order.join(' '));
/** A name set off from the rest: in capitals within the sentence, in quotation marks or in brackets. */
const setsOffName = (c: Case) => newName(c) !== undefined || /["«“(][^"»”)]{2,60}["»”)]/u.test(c.said.text);
const BY_FORM = 0.7;
const BY_NOUN = 0.66;
/** Words of an answer that is hardly more than the name. */
const SHORT = 6;
/** "El número de seguimiento" wants a number. */
const wantsCode = (c: Case) => c.ask.lone && /^(?:numero|codigo|localizador|iban|number|code|iban)$/u.test(c.ask.words.find((w) => w.content)?.fold ?? '') && !/\d/u.test(c.said.text);
const thing: Test = (c) => {
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
const status: Test = (c) => {
  const cue = c.said.cues.get('status')?.find((hit) => isAsserted(hit, c.said));
  if (cue) return { ...YES, span: cue };
  const dated = time(c);
  return dated.strength === 1 && dated.attach > 0 ? dated : NO;
};
const STRONG = { es: /\b(?:porque|por eso|se debe|se debía|debido a|ya que)(?!\p{L})/iu, en: /\b(?:because|due to|that's why|that is why|the reason)\b/iu };
/** "Los 4,99 € son del envío urgente", "That £4.99 is the express delivery": the sum itself is explained. */
const EXPLAINED = /^[^.;]{0,16}\b(?:is|was|are|were|it's|es|son|era|eran|fue|fueron|corresponden?|covers?|incluyen?|pertenecen?|vienen?|por|for)(?!\p{L})/iu;
const isExplained = (figure: Word, c: Case) => c.said.words.some((w) => w.stem === figure.stem && EXPLAINED.test(c.said.text.slice(w.end)));
const cause: Test = (c) => {
  const cue = c.said.cues.get('cause')?.[0];
  if (cue && c.ask.lone && c.ask.brief && STRONG[c.lang].test(c.said.text) && !conflicts(c.ask, c.said) && c.said.words.some((w) => c.ask.stems.has(w.stem))) return { ...SURELY, about: BY_FORM, span: cue };
  if (cue) return { ...(c.topic >= NEAR_TOPIC ? SURELY : YES), span: cue };
  const figure = c.ask.words.find((w) => /\d/.test(w.form) && c.said.stems.has(w.stem));
  return figure && newsOf(c.ask, c.said).length >= 2 && isExplained(figure, c) ? { ...SURELY, attach: 1 } : NO;
};

/** Where to buy a thing is no way to use it. */
const BUYING = /\b(?:puedes?|pod[eé]is|pueden|podr[áa]s?|you can|you may|you could)(?: also| tambi[ée]n)? (?:comprar|adquirir|encargar|buy|purchase|order)/iu;
/** Where to see things is a method only of knowing. */
const SEEING = /\b(?:puedes?|pod[eé]is|pueden|podr[áa]s?|you can|you may|you could)(?: also| tambi[ée]n)? (?:ver|elegir|see|view|browse|choose)(?!\p{L})/iu;
const KNOWING = /^(?:saber|se|sabre|ver|veo|consult\p{L}*|segu\p{L}*|rastre\p{L}*|comprob\p{L}*|encontr\p{L}*|encuentr\p{L}*|eleg\p{L}*|elij\p{L}*|know|see|find|check|track|choose|view)$/u;
const isElsewhere = (c: Case) => (!c.ask.events.has('purchase') && BUYING.test(c.said.text)) || (SEEING.test(c.said.text) && !c.said.link && ![...c.ask.folds].some((f) => KNOWING.test(f)) && !c.said.imperative);
/** "¿Cómo se financia?": a process is told by the verb of the ask and the manner in which it happens. */
const PROCESS: Readonly<Record<Lang, RegExp>> = { es: /^(?:y )?como se (?!pued|podr|pod|hac|hag|debe|deber|quit|pon|usa\b|utiliz)\p{L}+/u, en: /^how (?:is|are|was|were) (?!it|this|that|you|my)\p{L}+/u };
const MANNER: Readonly<Record<Lang, RegExp>> = {
  es: /(?<!\p{L})(?!(?:gratuita|normal|general|habitual|actual|aproximada|única|sola|inmediata|última|reciente|posterior|anterior|final|lamentable|desgraciada|desafortunada|especial|principal|amable|cordial|atenta)mente)(?:\p{L}{3,}mente|\p{L}{2,}(?:ando|iendo|yendo)|mediante|a través de|por medio de|aparte)(?!\p{L})/iu,
  en: /\b(?:by \p{L}+ing|using|through|via|separately|individually|by means of)\b/iu,
};
/** The verb of the process: after "se", or the last word of the English question. */
const processOf = (c: Case) => (c.lang === 'es' ? c.ask.words.find((w) => w.fold === c.ask.order[c.ask.order.indexOf('se') + 1]) : c.ask.words.at(-1));
const tellsManner = (c: Case) => {
  const verb = processOf(c);
  return verb !== undefined && PROCESS[c.lang].test(c.ask.order.join(' ')) && MANNER[c.lang].test(c.said.text) && [...c.said.stems].some((s) => s === verb.stem || akin(s, verb.stem));
};
const NAVIGATION = /\p{L}\s*[>→»]\s*\p{L}/u;
const method: Test = (c) => {
  const { cues } = c.said;
  const ours = cues.get('weDoIt')?.[0];
  if (ours) return { ...SURELY, span: ours };
  const news = newsOf(c.ask, c.said).length;
  if (c.said.link) return { ...SURELY, span: c.said.link };
  if (news === 0) return NO;
  if (isElsewhere(c)) return NO;
  const told = c.said.imperative ?? cues.get('instruct')?.[0];
  if (told) return { ...SURELY, span: told };
  if (NAVIGATION.test(c.said.text)) return SURELY;
  if (c.ask.impersonal && c.topic >= ON_TOPIC && news >= 2) return YES;
  if (c.topic >= ON_TOPIC && tellsManner(c)) return SURELY;
  return cues.has('done') && cues.has('remedy') && c.topic >= NEAR_TOPIC ? SURELY : NO;
};

const FIRST_PERSON = { es: /\b\p{L}{2,}(?:amos|emos|imos)\b|\b(?:he|voy|vamos|hemos)\b/u, en: /\b(?:i|we)(?:'ve|'ll|'re|'m)?\b/u };
/** Words before which a form such as "envio" is a verb, with or without its accent. */
const CLITICS = /^(?:le|les|te|os|se|lo|la|los|las|me)$/u;
const CLITIC_FIRST = (c: Case) => c.lang === 'es' && c.said.words.some((w, i) => CLITICS.test(c.said.words[i - 1]?.fold ?? '') && readVerb(w.form, 'es').some((r) => r.pers === 1 && r.mood === 'ind'));
/** "Hecho: …", "Done!" */
const DONE = /^(?:hecho|listo|solucionado|resuelto|done|sorted)$/u;
/** "Sí, te la mandamos hoy": the verb of the ask, its object a pronoun. */
const sharesVerb = (c: Case) => c.said.words.some((w) => w.content && c.ask.stems.has(w.stem));
const action: Test = (c) => {
  const { cues } = c.said;
  if (cues.has('refusal')) return cues.has('cause') || cues.has('alternative') || c.said.words.length > 6 ? SURELY : HALF;
  if (c.said.link && c.topic >= ON_TOPIC) return { ...SURELY, span: c.said.link };
  const code = codeIn(c);
  if (code) return { ...SURELY, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  const commits = FIRST_PERSON[c.lang].test(c.said.text.toLowerCase()) || CLITIC_FIRST(c);
  if (c.ask.lone && DONE.test(c.said.words[0]?.fold ?? '')) return { ...SURELY, about: BY_FORM };
  if (c.said.opens && c.ask.lone && commits && sharesVerb(c)) return { ...SURELY, about: BY_FORM };
  const done = cues.get('done')?.[0];
  if (!(c.anchored || c.ask.plea || takesUpHead(c.ask, c.said, c.before))) return c.said.bare ? HALF : NO;
  if (c.ask.lone && done && commits && sharesVerb(c)) return { ...SURELY, about: BY_FORM, span: done };
  if (c.topic >= ON_TOPIC && done) return { ...SURELY, span: done };
  if (c.topic >= ON_TOPIC && (commits || cues.has('instruct') || c.said.imperative)) return SURELY;
  const offers = c.ask.wish && (c.said.times.length > 0 || c.said.amounts.length > 0) && c.topic >= NEAR_TOPIC;
  return offers || (c.topic >= ON_TOPIC && cues.has('status')) ? YES : c.said.bare ? HALF : NO;
};

/** A yes that can only refer to the question before it. */
const ANAPHORIC = { es: /^\W{0,3}(?:así es|asi es|efectivamente|exacto|correcto|en efecto|claro que sí|por supuesto que sí)(?!\p{L})/u, en: /^\W{0,3}(?:that's right|that is right|that's correct|correct|exactly|indeed)\b/u };
/** "¿Hay que …?" – "No hace falta", "Do I need …?" – "No need". */
const OBLIGED = { es: /^(?:y )?(?:hay que|hace falta|es necesario|es obligatorio|tengo que|tenemos que|debo|necesito)\b/u, en: /^(?:and )?(?:do (?:i|we) (?:need|have) to|is it (?:necessary|required)|must i)\b/u };
const NEEDLESS = { es: /\b(?:no hace falta|no es necesario|no es obligatorio|no tiene[s]? que|basta con)\b/u, en: /\b(?:no need|don't (?:need|have) to|not (?:necessary|required)|isn't (?:necessary|required))\b/u };
const idiomatic = (c: Case) => OBLIGED[c.lang].test(c.ask.order.join(' ')) && NEEDLESS[c.lang].test(c.said.words.map((w) => w.fold).join(' '));
const OPENING = { es: /^(?:sí|no),? /iu, en: /^(?:yes|no), /iu };
/** "Sí, aguanta la lluvia": a yes or no to the only question, that goes on about nothing else. */
const repliesAlone = (c: Case) => c.said.opens && c.ask.lone && c.ask.brief && !conflicts(c.ask, c.said) && c.said.subject === null && !c.said.conditions.length;
const polarity: Test = (c) => {
  if (c.said.bare) return HALF;
  const code = codeIn(c);
  if (code) return { ...SURELY, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  if (c.said.opens && c.ask.lone && [...c.ask.folds].some((f) => f.length > 2 && !FUNCTION_WORDS[c.lang].has(f) && c.said.words.some((w) => w.fold === f))) return { ...SURELY, about: BY_FORM };
  if (c.said.opens && c.topic >= NEAR_TOPIC) return SURELY;
  if (repliesAlone(c) && c.said.words.length <= 12 && OPENING[c.lang].test(c.said.text)) return { ...SURELY, about: BY_FORM };
  if (c.said.opens && (c.ask.lone || sharesVerb(c)) && ANAPHORIC[c.lang].test(c.said.text.toLowerCase())) return { ...SURELY, about: BY_FORM };
  if (c.ask.lone && c.ask.brief && saysWhatInstead(c.ask, c.said)) return { ...SURELY, about: BY_FORM };
  if (!c.anchored && !tellsWhatHappened(c.ask, c.said, c.lang)) return NO;
  if (c.ask.lone && c.ask.brief && idiomatic(c)) return { ...SURELY, about: BY_FORM };
  if (c.topic < ON_TOPIC || !(c.anchored || takesUpFocus(c.ask, c.said, c.before))) return NO;
  if (c.topic >= SURE_POLARITY && (c.said.cues.has('negation') || c.said.cues.has('yes'))) return SURELY;
  return newsOf(c.ask, c.said).length >= 1 ? YES : HALF;
};
const RECOMMENDS = { es: /\b(?:mejor|recom[ie]+nd\p{L}*|aconsej\p{L}*|elija|elige|(?:le|te) (?:quedará|irá|va|vendrá|conviene)|yo cogería|coja|coge|pida|pide)(?!\p{L})/iu, en: /\b(?:better|best|go for|go with|take|choose|recommend|suggest|suits?|you(?:'ll| will)? need|you'd want|pick)\b/iu };
const BOTH = { es: /\b(?:l[oa]s dos|amb[oa]s)\b/iu, en: /\b(?:both|either)\b/iu };
const choice: Test = (c) => {
  const [left, right] = c.ask.alternatives;
  if (!left || !right) return advises(c) ? { ...SURELY, about: BY_FORM } : newName(c) && c.topic >= NEAR_TOPIC ? SURELY : thing(c);
  if (BOTH[c.lang].test(c.said.text)) return NO;
  const named = [left, right].filter((side) => [...side].some((s) => c.said.stems.has(s) || c.said.words.some((w) => w.stem === s)));
  if (named.length === 1 && c.ask.lone && RECOMMENDS[c.lang].test(c.said.text)) return { ...SURELY, about: BY_FORM };
  return named.length === 1 ? SURELY : named.length === 2 && c.topic >= ON_TOPIC && RECOMMENDS[c.lang].test(c.said.text) ? YES : NO;
};
/** Acknowledging is judged over the whole draft (see complaints.ts). */
const ack: Test = () => NO;

export const TESTS: Readonly<Record<AnswerType, Test>> = { time, duration, amount, quantity, place, link, polarity, choice, cause, method, person, thing, status, action, ack };
