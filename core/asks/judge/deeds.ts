/** Answers that tell a reason, a way or a deed. */
import type { Lang } from '../../contract.js';
import { readVerb } from '../../language/verbs.js';
import { takesUpHead } from './focus.js';
import { HALF, NEAR_TOPIC, NO, ON_TOPIC, SURELY, YES, type Case, type Test } from './met.js';
import { BY_FORM, codeIn, newsOf, sharesVerb } from './offered.js';
import type { Word } from './sentence.js';
import { akin, conflicts } from './topic.js';

const STRONG = { es: /\b(?:porque|por eso|se debe|se debía|debido a|ya que)(?!\p{L})/iu, en: /\b(?:because|due to|that's why|that is why|the reason)\b/iu };
/** "Los 4,99 € son del envío urgente", "That £4.99 is the express delivery": the sum itself is explained. */
const EXPLAINED = /^[^.;]{0,16}\b(?:is|was|are|were|it's|es|son|era|eran|fue|fueron|corresponden?|covers?|incluyen?|pertenecen?|vienen?|por|for)(?!\p{L})/iu;
const isExplained = (figure: Word, c: Case) => c.said.words.some((w) => w.stem === figure.stem && EXPLAINED.test(c.said.text.slice(w.end)));
export const cause: Test = (c) => {
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
  return verb !== undefined && PROCESS[c.lang].test(c.ask.line) && MANNER[c.lang].test(c.said.text) && [...c.said.stems].some((s) => s === verb.stem || akin(s, verb.stem));
};
const NAVIGATION = /\p{L}\s*[>→»]\s*\p{L}/u;
export const method: Test = (c) => {
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

/** Doing something, not regretting or thanking. */
const FIRST_PERSON = { es: /\b(?!(?:lament|sent|agradec|comprend|entend|sab|esper|valor|trabaj)(?:amos|emos|imos)\b)\p{L}{2,}(?:amos|emos|imos)\b|\b(?:he|voy|vamos|hemos)\b/u, en: /\b(?:i|we)(?:'ve|'ll|'re|'m)?\b/u };
/** Words before which a form such as "envio" is a verb, with or without its accent. */
const CLITICS = /^(?:le|les|te|os|se|lo|la|los|las|me)$/u;
const CLITIC_FIRST = (c: Case) => c.lang === 'es' && c.said.words.some((w, i) => CLITICS.test(c.said.words[i - 1]?.fold ?? '') && readVerb(w.form, 'es').some((r) => r.pers === 1 && r.mood === 'ind'));
/** "Send me the invoice": "it is attached", "here it is". */
const SENDING = { es: /^(?:envi|mand|pas|adjunt|remit|facilit|reenvi|hac)/u, en: /^(?:send|sent|forward|share|email|provide|attach)/u };
const HANDED = { es: /(?<!\p{L})(?:(?:l[oa]s? )?(?:va|van|llevas?|lleva|tienes?|tenés|tiene) adjunt[oa]s?|(?:te|le|os|se) l[oa]s? (?:adjunto|adjuntamos|envío|enviamos|mando|mandamos|paso|dejo)|ac[áa] (?:va|est[áa]|l[oa])|aqu[íi] (?:va|est[áa]|tienes?|l[oa] tiene))/iu, en: /\b(?:find (?:it|them) attached|(?:it's|it is|they're|is|are) attached|attached (?:it|is|are)|here (?:it is|they are|you go|you are))\b/iu };
const wantsSent = (c: Case) => c.ask.words.some((w) => SENDING[c.lang].test(w.stem)) || c.ask.order.some((f) => SENDING[c.lang].test(f));
/** "Hecho: …", "Done!" */
const DONE = /^(?:ya )?(?:hech[oa]|list[oa]|solucionad[oa]|resuelt[oa]|anotad[oa]|apuntad[oa]|(?:all )?(?:done|sorted))\b/u;
export const action: Test = (c) => {
  const { cues } = c.said;
  if (cues.has('refusal')) return cues.has('cause') || cues.has('alternative') || c.said.words.length > 6 ? SURELY : HALF;
  if (c.said.link && c.topic >= ON_TOPIC) return { ...SURELY, span: c.said.link };
  const code = codeIn(c);
  if (code) return { ...SURELY, about: BY_FORM, span: { start: code.index, end: code.index + code[0].length } };
  const commits = FIRST_PERSON[c.lang].test(c.said.text.toLowerCase()) || CLITIC_FIRST(c);
  if (c.ask.soleDeed && DONE.test(c.said.words.slice(0, 2).map((w) => w.fold).join(' '))) return { ...SURELY, about: BY_FORM };
  if (wantsSent(c) && c.said.subject === null && HANDED[c.lang].test(c.said.text)) return { ...SURELY, about: BY_FORM };
  if (c.said.opens && c.ask.lone && commits && sharesVerb(c)) return { ...SURELY, about: BY_FORM };
  const done = cues.has('apology') && !commits ? undefined : cues.get('done')?.[0];
  if (!(c.anchored || c.ask.plea || takesUpHead(c.ask, c.said, c.before))) return c.said.bare ? HALF : NO;
  if (c.ask.lone && done && commits && sharesVerb(c)) return { ...SURELY, about: BY_FORM, span: done };
  if (c.topic >= ON_TOPIC && done) return { ...SURELY, span: done };
  if (c.topic >= ON_TOPIC && (commits || cues.has('instruct') || c.said.imperative)) return SURELY;
  const offers = c.ask.wish && (c.said.times.length > 0 || c.said.amounts.length > 0) && c.topic >= NEAR_TOPIC;
  return offers || (c.topic >= ON_TOPIC && cues.has('status')) ? YES : c.said.bare ? HALF : NO;
};
