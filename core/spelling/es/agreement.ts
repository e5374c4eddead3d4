import { readVerb } from '../../language/verbs.js';
import type { AgreementData } from '../agreement.js';
import { SPANISH_NOUNS } from './nouns.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const row = (ms: string, fs: string, mp: string, fp: string) => ({ ms, fs, mp, fp });

export const SPANISH_AGREEMENT: AgreementData = {
  nouns: SPANISH_NOUNS,
  determiners: [
    row('el', 'la', 'los', 'las'), row('un', 'una', 'unos', 'unas'), row('este', 'esta', 'estos', 'estas'), row('ese', 'esa', 'esos', 'esas'), row('aquel', 'aquella', 'aquellos', 'aquellas'),
    row('nuestro', 'nuestra', 'nuestros', 'nuestras'), row('vuestro', 'vuestra', 'vuestros', 'vuestras'), row('su', 'su', 'sus', 'sus'), row('tu', 'tu', 'tus', 'tus'), row('mi', 'mi', 'mis', 'mis'),
    row('otro', 'otra', 'otros', 'otras'), row('ningún', 'ninguna', 'ningunos', 'ningunas'), row('algún', 'alguna', 'algunos', 'algunas'), row('del', 'de la', 'de los', 'de las'), row('al', 'a la', 'a los', 'a las'),
  ],
  clitics: words('la los las lo el este esta esto otro otra'),
  // Adjectives and colours that stand for a noun ("la azul", "otra igual"). NGLE § 14.2: feminine nouns that begin with a stressed a take el and un. "Lunes" and its like have one form.
  sounding: /^h?á|^(?:agua|aguas|arma|area|aula|alma|ala|ave|hacha|hada|ancla|ansia|alza|asa|hambre|arca|haba|habla|acta|app|modelo|guía|cura|capital|orden|radio|frente|corte|pendiente|cometa|mañana|policía|vocal|margen|mar|azúcar)s?$|(?:es|is|us|ex)$|^(?:igual|corriente|azul|final|verde|gris|naranja|rosa|violeta|marrón|grande|mejor|peor|mayor|menor|siguiente|original|normal|especial|total|digital|integral|manual|oficial|general|central|editorial|doble|simple)$/,
  counting: words('dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta varios varias muchos muchas ambos ambas'),
  units: { día: 'días', hora: 'horas', mes: 'meses', semana: 'semanas', año: 'años', minuto: 'minutos', euro: 'euros', artículo: 'artículos', unidad: 'unidades', pieza: 'piezas', paquete: 'paquetes', camiseta: 'camisetas', caja: 'cajas', metro: 'metros', kilo: 'kilos', litro: 'litros', peso: 'pesos' },
  adjective: /^(?!(?:solo|junto|todo|toda|pasado|pasada|mucho|poco|demasiado|cuanto|incluido|incluida|excepto|salvo|debido|medio|primero|segundo|directo|barato|cuando|cuado|lado|quedado)s?$)(?!anti)(?:.{3,}(?:ado|ido|ada|ida)s?)$/,
  plainAdjective: /^(?:nuev|viej|incorrect|defectuos|gratuit|negr|roj|blanc|incomplet|bonit|bancari|adjunt|pequeñ)[oa]s?$/,
  timely: words('vez día mes semana hora año tarde noche mañana manera forma veces días meses horas'),
  copulas: words('fue fueron es son está están ha han sido será serán era eran queda quedó quedan quedaron quedado sigue siguen viene vienen'),
  tense: words('ha han'),
  verbs: [['está', 'están'], ['esta', 'están'], ['es', 'son'], ['llega', 'llegan'], ['sale', 'salen'], ['va', 'van'], ['tiene', 'tienen'], ['ha', 'han'], ['fue', 'fueron'], ['viene', 'vienen'], ['queda', 'quedan'], ['cuesta', 'cuestan'], ['puede', 'pueden'], ['debe', 'deben'], ['incluye', 'incluyen'], ['lleva', 'llevan'], ['pesa', 'pesan'], ['mide', 'miden'], ['tarda', 'tardan'], ['necesita', 'necesitan'], ['llegará', 'llegarán'], ['llegó', 'llegaron'], ['salió', 'salieron'], ['está', 'están']],
  plural: (noun) => (noun.endsWith('ón') ? `${noun.slice(0, -2)}ones` : noun.endsWith('z') ? `${noun.slice(0, -1)}ces` : noun === 'mes' ? 'meses' : /[aeiouáéó]$/.test(noun) ? `${noun}s` : `${noun.normalize('NFD').replace(/\u0301(?=[nsr]$)/, '').normalize('NFC')}es`),
  isFinite: (word) => readVerb(word, 'es').some(({ exact, mood }) => exact && mood !== 'part'),
  isVerb: (word) => readVerb(word, 'es').some(({ exact }) => exact),
  reason: { es: 'No concuerda con las palabras de al lado.', en: 'It does not agree with the words beside it.' },
};
