import type { StandsRight } from '../stands-right.js';

/** Where Spanish leaves no doubt: persons told by "yo", prepositions before figures, a plural attribute, the subjunctive after what asks for it. */
export const STANDS_RIGHT_ES: readonly StandsRight[] = [
  // "El porte lo pago yo", "yo me encargo".
  { word: /o$/, meant: /ó$/, after: /^ (?:yo|nosotros)(?!\p{L})/u },
  { word: /o$/, meant: /ó$/, before: /(?<!\p{L})yo (?:(?:me|te|le|lo|la|los|las|se|no|ya|también|mismo|misma) ){0,3}$/u },
  // "Andó" is no form of andar; what is enclosed goes with what it is sent with.
  { word: /^(?:ando|adjunt[oa]s?)$/ },
  // "Le adjunto", "Esta semana pago"… an adjective is no verb unless it has an object: "completó el pago".
  { word: /^(?:completo|correcto|exacto|contado|directo|seguro|perfecto)$/, after: /^(?! (?:el|la|los|las|su|sus|tu|tus|un|una|mi|mis|nuestro|nuestra|todo|toda|con) )/ },
  { word: /^est[ae]$/, after: /^ mism[oa](?!\p{L})/u },
  { word: /^continua$/, before: /(?:mejora|formación|forma|manera|atención|línea) $/ },
  // "¿A que sí?"; "no sabía que ayer…".
  { word: /^que$/, before: /(?<!\p{L})a $/u, after: /^ (?:sí|no)(?!\p{L})/u },
  { word: /^que$/, before: /(?:sab\p{L}+|sé|dij\p{L}+|dic\p{L}+|cre\p{L}+|v[ei]\p{L}+) $/u, after: /^ (?:ayer|hoy|mañana|ya|el|la|los|las|se|no|su|sus|tu|tus|un|una|al|del|había|era|estaba|iba|también|todavía|aún|nunca)(?!\p{L})/u },
  // "Así que estas cosas pasan".
  { word: /^est[ae]s?$/, meant: /^est[áé]s?$/, after: /^ (?!los|las|más|menos|unos|unas)\p{L}{3,20}s(?!\p{L})/u },
  // The verb goes with a plural attribute: "Tu paquete son las dos lámparas" (NGLE § 33.10).
  { word: /^(?:son|eran|serán|fueron)$/, after: /^ (?:los|las|unos|unas|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|\d)/ },
  // "Las medidas plegado": how the thing is when it is measured.
  { word: /^(?:plegado|desplegado|montado|abierto|cerrado|extendido|embalado|puesto)$/, before: /(?<!\p{L})(?:medidas?|dimensiones|tamaño|altura|anchura|largo|ancho|peso|volumen) $/u },
  // "De una", at once, in much of America; "de tirante a bajo", from one end of a garment to the other.
  { word: /^una$/, before: /(?<!\p{L})de $/u, after: /^ (?:paso|llamo|mando|cambio|pago|envío|aviso|reclamo|encargo)(?!\p{L})/u },
  { word: /^a bajo$/, before: /(?<!\p{L})(?:tirante|cintura|hombros?|costura|sisa|cadera|largo|escote|cuello|axila) $/u },
  { word: /^(?:la|una|esta)$/, after: /^ (?:estándar|premium|básica|mini|plus)/ },
  // "Entre las 9 y las 12 h".
  { word: /^entre$/, after: /^ (?:el|la|los|las|un|una|ambos|dos|\d|sus|tus|nosotros|ustedes)/ },
  // "Como te quede mejor", "cuando le acomode": the subjunctive after what asks for it.
  { word: /[ea]$/, meant: /[éá]$/, before: /(?<!\p{L})(?:que|como|cuando|donde|aunque|ojalá|quizá|quizás|mientras|según) (?:(?:me|te|le|les|nos|os|se|lo|la|no) ){0,2}$/u },
  // "Cancele la puja": an order to usted at the head of its sentence.
  { word: /^(?:cancele|envíe|anote|pague|revise|mande|llame|entre|deje|compre|cambie|apague|desconecte|espere|guarde|marque|anule|pase)$/, before: /(?:^|[.!?:¡¿] ?|por favor,? )$/ },
];
