import type { VetoWords } from '../veto-words.js';

/** What never answers, by its words, folded. */
export const ES_VETOES: VetoWords = {
  closing: {
    says: /^(?:si|en caso de que|cuando)\b.{0,60}?,? ?(?:no dude|responda|respond[ae]nos|escrib[aei]|avis[ae]|dig[ai]|contact|llam[ae]|com[eu]ni[cq]|estamos|aqui|puede(?:s|n)? (?:escribir|responder|contactar|llamar)|hag[aá])|^(?:quedo|quedamos|seguimos|estamos|estoy) (?:\p{L}+ )?(?:a (?:su|tu|vuestra) |a la orden|atent|pendientes? de (?:su|tu)|para (?:lo que|cualquier))|^(?:para )?cualquier (?:otra )?(?:duda|cosa|consulta|pregunta)|\bno dudes? en\b/u,
    // A condition that decides is an answer.
    unless: /\b(?:se (?:lo |la |le )?(?:cambiamos|devolvemos|reembolsamos|abonamos|enviamos)|si puede|no puede|es gratis)\b/u,
    bars: ['Si algo sigue pendiente, responda a este mensaje y lo vemos.', 'Si ese día no lo recibe, avísenos.', 'Quedamos a su disposición para lo que necesite.', 'Cualquier duda, me dice.'],
    lets: ['Si está sin usar, se la cambiamos.', 'Si lo pide antes de las dos, sale hoy.'],
  },
  reproach: {
    says: /\b(?:usted|tu|ud) no (?:ha |has )?(?:ley|leid|mir|sigui|seguid|comprob|avis)|\bno (?:ha |has )?(?:leyo|leiste|leido) (?:las|los|el|la|nuestr)|\b(?:deberia|debio|tendria que|tenia que)[ns]? haber(?:lo|la|se|te)? (?:leido|mirado|pensado|avisado|comprobado)|\bno es (?:nuestro problema|culpa nuestra)\b|\b(?:idiota|imbecil|mentiroso|sinverguenza|ridicul)/u,
    bars: ['Usted no leyó las condiciones.', 'Debería haberlo mirado antes.', 'No es culpa nuestra.'],
    lets: ['No hemos leído aún el informe.'],
  },
  patience: {
    says: /\b(?:pedimos|pido|rogamos|ruego|agradecemos|agradezco|ten(?:ga|ed)?) (?:\p{L}+ )?(?:un poco de |algo de |mas )?(?:su |tu |vuestra )?(?:paciencia|comprension)\b|\bgracias por (?:su|tu|vuestra|la) (?:paciencia|comprension|espera)\b/u,
    bars: ['Le pedimos paciencia.', 'Gracias por su comprensión.'],
    lets: ['Le pedimos el número de serie.'],
  },
  gift: {
    says: /\b(?:mandamos|enviamos|regalamos|damos|hemos (?:puesto|cargado|metido|dejado)|dejamos|ofrecemos)\b.{0,30}\b(?:vale|cupon|codigo|descuento|detalle|regalo|bono)\b/u,
    bars: ['Te mandamos un vale de 5 €.'],
    lets: ['Te mandamos la factura.'],
  },
};
