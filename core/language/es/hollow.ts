/** Apologies that take themselves back in Spanish: patterns. */

const SORRY = '(perdon|perdona|perdone|perdonen|perdoname|perdoneme|disculpa|disculpe|disculpen|disculpas|disculpita|disculpame|disculpeme|sorry|lamento|lamentamos|siento|sentimos|lo siento|lo sentimos|lo lamento|lo lamentamos|pena|apenados|apenada|apenado)';

/** An "if" that hangs on the apology, whatever it says but an offer. */
export const DOUBTED_ES: readonly string[] = [
  `${SORRY} (mucho|usted|contigo|con usted|de verdad|de antemano)? (si|por si) !quiere !quieres !quieren !prefiere !prefieres !necesita !necesitas !desea !deseas !puede !puedes !tiene !tienes !gusta ..4`,
  `${SORRY} ...4 (en (el)? caso de (que)? | en la medida en que | por lo que sea | si es que | de haber | por si) ..5`,
  `${SORRY} ...4 (por)? cualquier|cualesquiera (posible)? (situacion|trastorno|inconveniente|molestia|contratiempo|perjuicio|error|problema|malentendido|disgusto) ..2`,
  `${SORRY} ...3 (posible|posibles|eventual|eventuales) (molestia|molestias|inconveniente|inconvenientes|perjuicio|perjuicios|error|errores)`,
  // What may have been: the subjunctive, and "pudo haber".
  `${SORRY} ...8 que ..4 (haya|hayan|pueda|puedan|pudiera|pudieran|pudo|pudieron|hubiera|hubiesen|pudiese) (haber|podido)? <causar|ocasionar|generar|provocar|suponer|crear|tener|sufrir|haber|representar|significar:inf|part> ..2`,
  'si ..6 <causar|ocasionar|generar|provocar|suponer|molestar|ofender|incomodar|sentir|asustar|trastocar|percibir:pret|part> ..4 , (pues|bueno)? (reciba|recibe|acepte|acepta|disculpe|disculpa|disculpen|perdon|perdone|perdona|que pena|lo siento|lo sentimos|lo lamento|le pedimos|te pedimos|les pedimos|pedimos|mil|nuestras|una disculpa) ..3',
  'de haber (sido|ocurrido|pasado) asi ..6', 'si ..6 (perjudicado|perjudicada|molesto|molesta|ofendido|ofendida|trastorno|molestia|molestias|inconveniente|asusto|disgusto|incomodo) ..6 , ...3 (perdon|disculpe|disculpa|disculpas|pena|sentimos|lamentamos) ..1', 'si ..6 (perjudicado|perjudicada|molesto|molesta|ofendido|ofendida|trastorno|asusto|disgusto) , ...3 (perdon|disculpe|disculpa|disculpas|pena|sentimos|lamentamos) ..1',
  `${SORRY} ...8 (,)? (ya ve como | ya ves como | son cosas | estas cosas | esas cosas | siempre puede | siempre hay) ..4`,
];
/** Sorry, and then it was nothing: "aunque tampoco ha sido para tanto". */
export const BELITTLED_ES: readonly string[] = [
  `${SORRY} ...8 , (aunque|pero|si bien|igual) ..1 (tampoco|seguro|seguramente|bien mirado|en realidad|perdon|nadie|salio|salieron|salia|no deberia|no es para|no fue para) ..4`,
  `${SORRY} ...8 , (cosa que | lo cual | que por otra parte | algo que) ..4 (habitual|normal|frecuente|comun|logico)`,
  '(pero|aunque|y|que)? tampoco (ha sido|es|fue|era|es que sea|sera) ..1 (para tanto|tan terrible|tan grave|el fin|un drama|nada grave|gran cosa)',
];
/** Sorry for what the customer makes of it. */
export const THEIR_FEELING_ES: readonly string[] = [
  '<lamentar|sentir:1> (mucho|muchisimo|de verdad)? que ..8 (percepcion|impresion|sensacion|agrado|expectativas|altura|inquietud|sentir|enfado|molesto|molesta|mal|vivido|apreciar|valorar|entender|disgustado|disgustada|decepcionado|decepcionada) ..1',
  '<lamentar|sentir:1> (mucho)? que no <saber|poder|querer|lograr:sub> ..2 <apreciar|entender|valorar|disfrutar|comprender|aprovechar:inf> ..2',
  '<lamentar|sentir:1> (mucho)? que (usted|tu|se|te|lo|le)? ..2 <tomar|interpretar|percibir|ver|vivir|considerar|sentir:sub|part> ..2 (asi|de esa|de este|de esta|mal|como)',
  
];
/** The cause named and owned beside it: "siento que llegara así, fallo mío". */
export const NOT_HOLLOW_ES: readonly string[] = [
  '(llegara|llegase|haya llegado|hayan llegado|llego) ..2 (asi|mal|en ese estado|en mal estado)', '(fallo|error|culpa|descuido|despiste) (nuestro|nuestra|mio|mia)', 'si (no|lo prefiere|lo prefieres|quiere|quieres|prefiere|prefieres|le|te) (llega|llego|sirve|va|parece|viene|aparece|queda|funciona)',
];
