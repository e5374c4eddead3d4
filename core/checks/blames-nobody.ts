/** Complaints that blame nobody here: what the customer or the household did, what cannot be found, what is asked before buying. */
import type { Lang } from '../contract.js';

/** "¿Por qué no envían a Ceuta?" */
const ASKS_WHY = /^[\s¿(]*(?:por qu[eé]|why|how come|c[oó]mo es que)(?!\p{L})/iu;
/** "I've lost the receipt": misfortune or the customer's own doing. */
const OWN_DOING =
  /(?<!\p{L})(?:(?:i|my \p{L}{1,12})(?:'ve| have| has)? (?:lost|broke|dropped|forgot|misplaced|(?:ordered|bought|picked|chose) the wrong)|(?:compré|compre|reservé|reserve|puse|di|escribí|metí|elegí) (?:\p{L}{1,12} ){1,5}(?:equivocad[oa]s?|que no era)|(?:pedí|pedi|compré|compre|compró|compro|pidió|pidio|elegí|elegi|eligió|eligio) (?:el|la|los|las|un|una|mal)? ?\p{L}{0,14} ?(?:equivocad|errone|mal(?!\p{L}))|(?:no me deja|won't let me|doesn't let me|does not let me) (?:poner|usar|meter|pay|use|add|enter)\p{L}*|he perdido|perd[ií]|se me (?:cay|rompi|olvid|perdi)|me equivoqu|me he equivocado)/iu;
/**
 * Thanks for what was done, a question before buying, what the customer or the household did, what is not found on a page. "I entered the
 * wrong card number", "Did I order the wrong filter?", "my lil boy broke the wing", "No lo encuentro en la web", "¿Es normal que…?".
 */
const NOT_OURS: Readonly<Record<Lang, RegExp>> = {
  es: /(?<!\p{L})(?:(?:no (?:lo|la|los|las)? ?(?:encuentro|veo|localizo)(?: \p{L}{1,16}){0,5} (?:en|por) (?:la|su|tu|vuestra|el|mi) (?:web|página|pagina|app|tienda|correo|perfil|cuenta|carrito))|(?:error|fallo|culpa|despiste) (?:mío|mio|mía|mia)|(?:la|el) (?:culpa|despiste|fallo) (?:fue|es|ha sido) (?:mía|mia|mío|mio)|(?:es|será|sera) normal que|¿es normal|antes de (?:comprar|pedir|pagar|reservar)(?:lo|la|los|las)?|(?:si me|saber si|cuánto me|cuanto me|cuándo me|cuando me) (?:\p{L}{1,10} )?(?:cobr|descuent)\p{L}+|(?:mi|nuestro|nuestra)(?: \p{L}{1,12}){0,2} (?:perro|perra|gato|gata|hijo|hija|niño|niña|bebé|nene|nena|peque|marido|mujer|esposo|esposa|nieto|nieta|sobrino|sobrina)(?: \p{L}{1,8})? (?:rompió|rompio|mordió|mordio|comió|comio|tiró|tiro|perdió|perdio|lavó|lavo|pisó|piso|roto|mordido|comido|perdido|tirado)|(?:llevo|llevamos|llevaba) (?:\p{L}{1,10} ){1,3}(?:detrás de|detras de|dándole vueltas|dandole vueltas|buscando|mirando|queriendo))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:(?:thanks|thank you|thx|cheers)(?: so much| very much| a lot)? for (?:the|my|your|sorting|refunding|sending|getting|fixing|such)|(?:can|could|please) (?:(?:u|you|i) )?(?:pls |please )?cancel|(?:just|only) (?:checking|wondering|asking)|checking (?:first|before)|check(?:ing)? (?:it |this |that )?(?:first|before i)|before i (?:order|buy|book|pay|commit)|(?:did|do|have) i (?:order|do|enter|get|buy|pick|choose|ordered|done)(?!\p{L})|(?:i|i've|i have|and|but|accidentally|mistakenly|stupidly|must have|may have|might have)(?: accidentally| mistakenly| stupidly| also| probably)? (?:entered|typed|put in|put|chose|gave|selected|used|ordered) (?:in )?(?:the|my|an?|two|too)(?: \p{L}{1,12})? ?(?:wrong|old|twice|many)|(?:my|our) (?:own )?(?:mistake|fault|bad|error)|i (?:can't|cannot|can not|cant|couldn't|don't) (?:seem to )?(?:find|see) (?:(?:it|them|that|one|any|anything|the \p{L}{1,16}|where|how|which|a \p{L}{1,16}) (?:anywhere )?(?:on|in) (?:the|your)|where|how|which)|(?:ring|call|speak to|talk to|contact) about|i accidentally|i (?:can't|cannot|cant|couldn't) (?:work|figure) out (?:which|what|how)|i was too late|(?:my|our)(?: \p{L}{1,12}){0,2} (?:dog|cat|boy|girl|son|daughter|kid|kids|toddler|puppy|baby|child|husband|wife|partner|rabbit|parrot|grandson|granddaughter|mum|dad)(?:'s| has| have)? (?:broke|broken|claimed|chewed|ate|eaten|dropped|lost|spilt|spilled|ripped|tore|torn|cracked|scratched|washed|deleted|ordered))(?!\p{L})/iu,
};

/** @param whole the customer's message when one guess alone is to be judged: what stands beside it tells whose doing it was. */
export function blamesNobody(complaint: string, lang: Lang, whole: string | null): boolean {
  return ASKS_WHY.test(complaint) || OWN_DOING.test(complaint) || NOT_OURS[lang].test(whole ?? complaint);
}
