/** Apologies that need more than a word list; patterns of core/patterns/PATTERNS.md. */
export const APOLOGY_MORE_ES: readonly string[] = [
  '<lamentar:1>', '<lamentar:ger>', '<sentir:1> ..2 (lo|la ocurrido|sucedido|pasado|que|molestia|molestias|inconveniente|demora|situacion)', '(lo)? <sentir:1> (mucho|muchisimo|de veras|de verdad|enormemente)', '<pedir|ofrecer|presentar|aceptar|reiterar|rogar> ...3 disculpas|disculpa|perdon', '(mil|nuestras|muchas|sinceras) disculpas', '<disculpar:imp.clitic>', '^ disculpa|disculpe|disculpen|disculpad|perdon|perdona|perdone|perdonen (por)? (el|la|los|las|que|lo|tu|su|nuestro|nuestra) ',
  // "Perdona, metidos." "Ay, perdón por tu mamá." "Siento lo de tu vecina."
  'perdona|perdone|perdonad|perdonen|perdon|disculpa|disculpe|disculpad|disculpen', '<sentir|lamentar:1> (mucho|muchisimo)? lo de',
  'apenad*', 'pena ..2 ocurrido|sucedido', '<ofrecer:1|inf> ...2 disculpa', 'nos apena', '<disculpar|perdonar:imp> ..2 (inconveniente|molestia|molestias|demora|retraso|error|tardanza|situacion|espera|inconvenientes)',
];
/** "Disculpe, ¿me da su número?" asks for attention. */
export const NOT_APOLOGY_ES: readonly string[] = [
  '^ disculpa|disculpe|disculpen|perdona|perdone|perdonen que (le|te|la|lo|les|os)? ..1 (pregunte|moleste|interrumpa)', '^ disculpa|disculpe|disculpen|perdona|perdone|perdonen $', '^ disculpa|disculpe|disculpen|perdona|perdone|perdonen|perdon , (me|nos|puede|puedes|podria|podrias|sabe|sabes|tiene|tienes|cual|que|quien|como|cuando|donde|a|es|seria|le|te)', '^ disculpa|disculpe|disculpen|perdona|perdone|perdon , ..6 (cual|que|quien|como|cuando|donde|puede|puedes|podria|podrias|me|nos|sabe|tiene|es)', '<sentir:1> un|una ..2 (olor|ruido)', '<lamentar:1> (mucho)? (que)? (tu|su) (decision|partida|marcha|baja)', 'lamento|lamentamos decirle|decirte|comunicarle|informarle|informarte',
];
