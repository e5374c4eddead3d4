/**
 * "If anything changes, we will write to you": a clause that opens a sentence and names a departure from what has been told. What follows is
 * no putting off: it takes for granted that the matter is settled. News that is waited for ("if we hear anything") is none.
 * Over folded words joined by blanks.
 */
import type { Lang } from '../contract.js';

export const DEVIATION: Readonly<Record<Lang, RegExp>> = {
  es: /^(?:(?:y|pero|ademas|igualmente|no obstante|por supuesto) )?(?:(?:si|en caso de que|en el caso de que|por si) (?:algo|eso|esto|la fecha|el plazo|la entrega|el envio) (?:cambia|cambiara|cambiase|cambie|falla|fallara|fallase|falle|va mal|fuera mal|se retrasa|se retrasara|se retrasase|se retrase)|(?:si|en caso de|en caso de que|en el caso de que|ante|por si) (?:(?:hay|haya|hubiera|hubiese|hubiere|haber|surge|surja|surgiera|surgiese|surgir|existe|existiera|se produce|se produjera|se produzca|producirse) )?(?:(?:cualquier|algun|alguna|un|una|mas) )?(?:tipo de )?(?:cambios?|imprevistos?|retrasos?|demoras?|incidencias?|variacion|variaciones|contratiempos?|problemas?|inconvenientes?))(?: |$)/,
  en: /^(?:(?:and|but|also|of course|should) )?(?:(?:if|in case|should) )?(?:(?:anything|something|that|this|it|the date|the delivery|that date) (?:else )?(?:changes?|goes wrong|go wrong|slips?|is delayed|be delayed|gets delayed)|(?:in case of|in the event of|if there is|if there are|if there's|if there were|should there be|were there|if we see|if we have) (?:(?:any|a|an|further|more) )?(?:further )?(?:changes?|delays?|problems?|issues?|hiccups?|hold-ups?))(?: |$)/,
};
