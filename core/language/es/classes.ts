/** Word classes of the pattern language in Spanish. Entries are words or patterns. */
export const CLASSES_ES: Readonly<Record<string, readonly string[]>> = {
  neg: ['no', 'nunca', 'tampoco', 'ni', 'jamas', 'sin', 'ningun', 'ninguna'],
  pron: ['me', 'te', 'se', 'nos', 'os', 'le', 'les', 'lo', 'la', 'los', 'las'],
  you: ['usted', 'ud', 'ustedes', 'uds', 'tu', 'vosotros', 'vosotras', 'vos'],
  det: ['el', 'la', 'los', 'las', 'un', 'una', 'su', 'sus', 'tu', 'tus', 'este', 'esta', 'nuestro', 'nuestra', 'vuestro', 'vuestra', 'lo'],
  wrong: ['mal', 'incorrecto', 'incorrecta', 'incorrectos', 'incorrectas', 'incorrectamente', 'equivocado', 'equivocada', 'equivocados', 'equivocadas', 'erroneo', 'erronea', 'erroneos', 'erroneas', 'erroneamente', 'por error', 'incompleto', 'incompleta'],
  carrier: ['correos', 'seur', 'mrw', 'nacex', 'gls', 'dhl', 'ups', 'fedex', 'ctt', 'envialia', 'tipsa', 'zeleris', 'redyser', 'celeritas', 'estafeta', 'inpost', 'paack', 'packlink', 'andreani', 'oca', 'servientrega', 'chilexpress', 'transportista', 'mensajeria', 'mensajero', 'repartidor', 'transporte', 'transportes', 'courier', 'correos express', 'paqueteria', 'agencia de transporte|transportes', 'empresa de transporte|transportes|mensajeria|reparto', 'compañia de transporte|transportes'],
  party: ['[carrier]', 'proveedor', 'fabricante', 'banco', 'almacen', 'fabrica', 'marca', 'distribuidor', 'agencia', 'aduana', 'aduanas', 'amazon', 'ebay', 'paypal', 'marketplace', 'aseguradora'],
};
