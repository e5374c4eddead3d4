import type { Check } from '../check.js';
import { addressOf } from '../treatment.js';
import { phrases, type PhraseMatch } from '../../patterns/phrases.js';
import { caseLike, defineRule, replaceWith, type Hit, type Localized } from '../rule.js';

/** Words of Spain and what is said in America: the pattern and its replacement; '' when the sentence must be recast. */
const SPAIN: readonly (readonly [string, string])[] = [
  ['ordenador', ''],
  ['ordenadores', ''],
  ['-aplicacion -dispositivo -version -telefono movil', 'celular'],
  ['moviles', 'celulares'],
  ['coger', 'tomar'],
  ['<coger:inf>', ''],
  ['<coger:1|2|3>', ''],
  ['^ vale ,', ''],
  ['enhorabuena', 'felicitaciones'],
  ['zumo', 'jugo'],
  ['aparcar', 'estacionar'],
  ['coche', 'auto'],
  ['vosotros|vosotras', 'ustedes'],
  // The verbs beside them change too: no word for word.
  ['os', ''],
  ['vuestro|vuestra|vuestros|vuestras', ''],
  ['<:vosotros>', ''],
];
const SETS = SPAIN.map(([pattern, instead]) => ({ find: phrases({ es: [pattern], en: [] }), instead }));
/** What only an American customer writes: ids, currencies, words, places. */
const AMERICAN = phrases({
  es: [
    'rfc|curp|cuit|cuil|rut|nit|dui|cedula',
    'pesos|soles|lempiras|quetzales|guaranies|colones|mxn|cop|ars|clp|pen',
    'celular|computadora|departamento|lentes|colonia|boleta|chevere|bacano|chido|platicar|ahorita|mande|acá',
    'mexico|cdmx|guadalajara|monterrey|bogota|medellin|cali|lima|santiago|chile|argentina|colombia|peru|uruguay|montevideo|quito|ecuador|caracas|venezuela|bolivia|paraguay|guatemala|panama',
    'vos',
  ],
  en: [],
});
/** Area prefixes of Spanish-speaking America (ITU E.164). */
const PREFIX = /(?:\+|00)(?:52|54|56|57|58|51|591|593|595|598|502|503|504|505|506|507)(?=[\s\d(-])/;
const MESSAGE: Localized = { es: 'Palabra de España para un cliente de América.', en: 'A word of Spain for a customer in America.' };

function isAmerican(check: Check): boolean {
  if (check.policy.region !== 'mirror') return check.policy.region === 'latam';
  return (
    PREFIX.test(`${check.message.text} ${check.context.customer?.phone ?? ''}`) ||
    (check.message.text !== '' && (AMERICAN.es.has(check.messageView) || addressOf(check.message) === 'vos'))
  );
}

/** "Medios", "OLED", "red": orders to vosotros by their letters alone. */
function isLookalike(check: Check, { from, to }: PhraseMatch): boolean {
  const word = to - from === 1 ? check.view.words[from] : undefined;
  if (word === undefined) return false;
  return /[aei]os$/.test(word.fold) || (word.form.length > 2 && word.form === word.form.toUpperCase());
}

function find(check: Check): Hit[] {
  if (check.lang !== 'es' || !isAmerican(check)) return [];
  return SETS.flatMap(({ find: set, instead }) =>
    set.es
      .find(check.view)
      .filter((m) => !isLookalike(check, m))
      .map((m): Hit => ({
        start: m.start,
        end: m.end,
        message: MESSAGE,
        fixes: instead === '' ? [] : [replaceWith(caseLike(check.draft.text.slice(m.start, m.end), instead))],
      })),
  );
}

const mexico = 'Hola, soy de Monterrey, ¿cuándo llega mi celular?';
const latam = { region: 'latam' as const };

export const regionalMismatch = defineRule({
  id: 'regional-mismatch',
  severity: 'hint',
  about: {
    es: 'A un cliente de América se le escribe en su español.',
    en: 'A customer in Spanish America is written to in their Spanish.',
  },
  caught: {
    es: [
      { message: mexico, draft: 'Su móvil llega mañana.', after: 'Su celular llega mañana.' },
      { message: mexico, draft: 'Os lo enviamos mañana.' },
      { policy: latam, draft: 'El ordenador sale hoy.' },
      { message: 'Mi RFC es XAXX010101000, quiero la factura.', draft: 'Enhorabuena por vuestra compra.' },
      { message: 'Llámame al +54 11 5555 5555', draft: 'Puede coger el paquete en la tienda.' },
      { message: '¿Me decís cuánto sale, vos?', draft: 'Decidnos la talla.' },
      { message: mexico, draft: 'Vosotros elegís el color.' },
    ],
    en: [],
  },
  fine: {
    es: [
      'Su móvil llega mañana.',
      { message: mexico, draft: 'Su celular llega mañana.' },
      { message: '¿Cuándo llega a Sevilla?', draft: 'Os lo enviamos mañana.' },
      { policy: latam, draft: 'Les enviamos su pedido.' },
      { policy: { region: 'es' }, message: mexico, draft: 'Su ordenador sale hoy.' },
      { message: mexico, draft: 'Gracias por su compra.' },
      { message: '¿Puede recogerlo mi marido? El pedido está a mi nombre.', draft: 'Claro; traiga el DNI en el móvil.' },
      { message: mexico, draft: 'Vea los medios de pago y la pantalla OLED.' },
      { message: '¿Me decís cuánto sale, vos?', draft: 'Lo mandamos mañana; vos querés el azul.' },
      { message: mexico, draft: 'Ustedes eligen; si tú prefieres otro, dínoslo. Usted decide.' },
    ],
    en: [
      'It leaves today.',
      { message: 'I live in Chile.', draft: 'It leaves today.' },
      'Your mobile arrives tomorrow.',
      'Thank you.',
      'Send us your size.',
      'It costs 20 dollars.',
    ],
  },
  find,
});
