/** Kinds of problem that customers of shops complain about, with the folded words that tell them. */
export type Problem = 'not-received' | 'late' | 'damaged' | 'wrong-item' | 'charge' | 'refund' | 'no-reply' | 'staff' | 'site' | 'returned' | 'general';

export const PROBLEMS: readonly { readonly name: Exclude<Problem, 'general'>; readonly es: readonly string[]; readonly en: readonly string[] }[] = [
  { name: 'refund', es: ['reembols*', 'devolucion del dinero|importe', 'devolv* el dinero', 'devuelv* el|mi dinero', 'mi dinero', 'abono'], en: ['refund*', 'money back', 'my money', 'reimburse*'] },
  { name: 'charge', es: ['cobr*', 'cargo*', 'factura*', 'tarifa*', 'comision*', 'descontar*|descontad*', 'pag* de mas', 'precio*'], en: ['charge*', 'overcharge*', 'bill|billed|billing', 'fee|fees', 'invoice*', 'price*'] },
  { name: 'wrong-item', es: ['equivocad*', 'otro modelo|color|producto|articulo', 'otra talla', 'no es lo que', 'en lugar de', 'falta|faltan', 'incomplet*', 'incorrect*'], en: ['wrong', 'instead of', 'missing', 'incomplete', 'not what'] },
  { name: 'site', es: ['web', 'app', 'aplicacion', 'pagina', 'error', 'contraseña', 'sesion', 'enlace*', 'link', 'codigo', 'cupon*'], en: ['website', 'link*', 'code', 'coupon*', 'checkout', 'site', 'app', 'login', 'log in', 'password', 'error', 'crash*', 'page'] },
  { name: 'damaged', es: ['rot*', 'rompi*', 'dañ*', 'defect*', 'golpead*', 'rayad*', 'averi*', 'no funciona*', 'no enciend*', 'manchad*', 'abollad*', 'abiert*'], en: ['broke*', 'damaged', 'defective', 'faulty', 'crack*', 'torn', 'dead', 'stopped working', "doesn't work", 'not working', 'leak*', 'scratch*'] },
  { name: 'not-received', es: ['no me|nos|le ha|han llegado', 'no ha|han llegado', 'no lleg*', 'no he|hemos recibid*', 'no recib*', 'no aparece*', 'perdid*', 'extravi*', 'sin recibir'], en: ['not arrived', 'never arrived|came|received|got', "haven't|havent received|got|gotten", "hasn't|hasnt arrived|come", 'not received', 'lost', 'nothing has|had arrived|come', 'nothing arrived|came', 'no sign of', 'did not|never arrive|come', 'has|have not|never arrived|come|been'] },
  { name: 'late', es: ['retras*', 'tard*', 'demor*', 'esperando', 'llevo|llevamos', 'espera'], en: ['late', 'delay*', 'waiting', 'waited', 'slow'] },
  { name: 'no-reply', es: ['no respond*|contest*|atiend*', 'nadie', 'sin respuesta|contestacion|solucion', 'no me|nos respond*|contest*|atiend*|dan|hacen', 'largas', 'cuelgan'], en: ['no response|reply|answer', 'unanswered', 'ignor*', 'nobody', 'no one', 'hung up', 'on hold', 'never called back'] },
  { name: 'staff', es: ['trato', 'maleducad*', 'grosero*|grosera*', 'prepoten*', 'maltrat*', 'atencion', 'agente*', 'empleado*', 'personal'], en: ['rude', 'staff', 'rep|reps', 'customer service', 'employee*', 'unhelpful'] },
  { name: 'returned', es: ['devuelto al remitente', 'retornad*'], en: ['returned to sender'] },
];
