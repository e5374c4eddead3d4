/**
 * Spanish word families whose root changes. `ES_FAMILIES` joins roots as the stemmer leaves them;
 * `ES_KEEP` gives the family of whole (folded) words that the rules would send elsewhere.
 */

/** First the name of the family, then the roots that belong to it. */
const ROOTS: readonly string[] = [
  'devolv devuelv devuelt devolu devol', 'romp rot rotur', 'cost cuest', 'volv vuelv vuelt', 'encontr encuentr', 'prob prueb', 'cerr cierr',
  'abr abiert apert apertur', 'serv sirv', 'ped pid', 'contest contestac', 'respond respuest', 'resolv resuelv resuelt resolu', 'entreg entregu',
  'perd pierd perdid', 'recib recepc reciv', 'pod pued pud podr', 'ten tien tuv tendr teng', 'hac hic hech har haz hag', 'dec dic dig dij dich dir',
  'ven vien vin vendr veng', 'pon pus puest pondr pong', 'sal sald saldr salg', 'quer quier quis querr', 'sab sup sabr sep', 'and anduv', 'conoc conozc',
  'instal instalac', 'funcion funciona', 'compr', 'elig elij eleg elecc', 'correg corrig correc', 'consegu consig', 'segu sig seguim', 'mov muev',
  'mostr muestr', 'pens piens', 'sent sient sint', 'recomend recomiend', 'empec empiec comienc comenc', 'dorm duerm', 'jug jueg', 'almorc almuerc',
  'manten mantien mantuv', 'obten obtien obtuv', 'conten contien contuv', 'deten detien detuv', 'produc produzc produj', 'introduc introduzc introduj',
  'reduc reduzc reduj reducc', 'incluy inclu inclus', 'constru construy', 'substitu sustitu substituy sustituy', 'reclam reclamac', 'medi mid med medid',
  'escrib escrit', 'imprim impres', 'repar rep', 'prepar prep', 'compar comp', 'declar decl', 'aclar acl', 'rellen', 'cubr cubiert', 'descubr descubiert', 'mur muer muert mor', 'nac nacim', 'vend vent', 'lleg', 'disting', 'confirm',
  'atend atienc atienc atiend atenc', 'extend extiend', 'entend entiend', 'defend defiend', 'prefer prefier prefir', 'convert conviert', 'advert adviert',
  'suger sugier sugir', 'refer refier', 'requer requier', 'reembols', 'retras', 'demor', 'tard', 'factur', 'cambi camb', 'env envi', 'cancel', 'anul',
  'garant garantic', 'descont descuent', 'rembols', 'present', 'construcc construy', 'destru destruy', 'trad traduc tradujer traducc', 'adquir adquier adquisi',
  'ofrec ofrezc', 'aparec aparezc', 'agradec agradezc', 'nombr', 'llam', 'ganad gan', 'inici', 'ocurr', 'suced', 'establec establezc', 'fabric', 'mont', 'desmont',
  'lav', 'cosch', 'lim', 'coloc', 'vol', 'cancel', 'reserv', 'ubic', 'localic', 'situ', 'fund', 'inform', 'acud', 'viaj', 'permit permis', 'prohib', 'impid imped',
  'prometer promet', 'tramit', 'gestion', 'solicit', 'public', 'coment', 'conect conex', 'revis', 'verific', 'valid', 'activ', 'actualic', 'descarg', 'carg', 'cobr',
];

export const ES_FAMILIES: ReadonlyMap<string, string> = new Map(ROOTS.flatMap((line) => {
  const [name = '', ...roots] = line.split(' ');
  return roots.map((root) => [root, name] as const);
}));

/** Family first, whole words after. */
const WORDS: readonly string[] = [
  'pedido pedido pedidos', 'recibo recibo recibos', 'modelo modelo modelos', 'canela canela', 'mesa mesa mesas', 'cancel cancela cancelas', 'medida medida medidas medidas', 'compañia compañia compañias', 'hora hora horas', 'horario horario horarios', 'dia dia dias',
  'pago pago pagos pagar pague paguen pagado pagada pagados pagamos pagan paga pagando', 'tienda tienda tiendas', 'ir voy vas va vamos vais van fui fue fueron iba iban ire iras ira iremos iran ido yendo',
  'ser es son era eran sera seran siendo sido', 'estar esta estan estaba estara estaran', 'haber ha han hay habia hubo habra haya', 'ver ve ven veo vemos visto vi vio ver vean',
  'dar da dan doy dio dieron dado', 'tener tengo tiene tienen tenemos tenia tenga tengan', 'hacer haz haga hagan hago hace hacen haceis hacemos haces', 'talla talla tallas tallaje', 'cuenta cuenta cuentas',
  'correo correo', 'correos correos', 'precio precio precios', 'caro caro cara caros caras', 'gratis gratis gratuito gratuita gratuitos gratuitas', 'mano mano manos', 'manual manual manuales', 'nombre nombre nombres',
  'compra compra compras', 'comprar comprar compre compro comprado comprada compramos compraron', 'venta venta ventas', 'vuelo vuelo vuelos', 'guia guia guias', 'garantia garantia garantias',
  'tarjeta tarjeta tarjetas', 'cambio cambio cambios cambiar cambie cambiado cambiamos cambian cambia cambiarlo cambiarla cambiarlos cambiarme cambiaria', 'llave llave llaves', 'llevar llevar lleva llevan llevo', 'bono bono bonos',
  'cupon cupon cupones', 'codigo codigo codigos', 'color color colores', 'iva iva', 'parte parte partes', 'partir partir', 'mes mes meses', 'semana semana semanas', 'año año años', 'ciudad ciudad ciudades',
  'poder puede pueden podeis podemos puedo puedes podria podrian podriais podrias podra podran pueda', 'direccion direccion direcciones', 'estacion estacion estaciones', 'tren tren trenes', 'banco banco bancos',
];
export const ES_KEEP: ReadonlyMap<string, string> = new Map(WORDS.flatMap((line) => {
  const [name = '', ...words] = line.split(' ');
  return [name, ...words].map((word) => [word, name] as const);
}));
