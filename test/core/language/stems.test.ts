import { describe, expect, it } from 'vitest';
import { conceptHits, CONCEPTS, withBroader } from '../../../core/language/concepts.js';
import { EN_CONCEPTS } from '../../../core/language/en/concepts.js';
import { ES_CONCEPTS } from '../../../core/language/es/concepts.js';
import { stem } from '../../../core/language/stems.js';
import { fold } from '../../../core/text/fold.js';
import type { Lang } from '../../../core/contract.js';

const same = (lang: Lang, line: string) => expect(new Set(line.split(' ').map((word) => stem(fold(word), lang))), line).toHaveLength(1);
const apart = (lang: Lang, a: string, b: string) => expect(stem(fold(a), lang), `${a} / ${b}`).not.toBe(stem(fold(b), lang));
const concepts = (text: string, lang: Lang) =>
  conceptHits(
    fold(text)
      .split(/[^\p{L}\p{N}-]+/u)
      .filter(Boolean),
    lang,
  ).map(({ concept }) => concept);

describe('stem', () => {
  it.each([
    'enviar envío envíos enviado enviaremos envían',
    'devolver devolución devuelto devuelva devoluciones devolverlo',
    'cambiar cambio cambios cambiarlo cambie',
    'factura facturas facturar facturación',
    'reembolso reembolsar reembolsado reembolsamos',
    'entregar entrega entregado entregarán entregas',
    'romper roto rota rompió',
    'recibir recibido recibió reciben',
    'cancelar cancelación cancelado canceladas',
    'abrir abierto abren apertura',
    'pagar pago pagué pagado pagos',
    'reparar reparación reparado',
    'montar montado montada',
    'busca busqué buscar',
    'recoger recoja recogida',
    'empezar empieza empiecen',
    'llegar llegada llegará llegado llega',
  ])('joins %s', (line) => same('es', line));
  it.each([
    'deliver delivery delivered deliveries delivering',
    'ship shipping shipped shipment',
    'refund refunds refunded',
    'pay paid payment',
    'cancel cancelled canceled',
    'return returns returned',
    'lose lost',
    'arrive arrived arrives',
  ])('joins %s', (line) => same('en', line));
  it('keeps apart what only looks alike', () => {
    apart('es', 'pedido', 'pedir');
    apart('es', 'año', 'ano');
    apart('es', 'hora', 'horno');
    apart('es', 'montado', 'desmontado');
    apart('en', 'charger', 'charge');
    apart('en', 'number', 'numb');
  });
  it('leaves numbers and short words alone', () => {
    expect(stem('4521', 'es')).toBe('4521');
    expect(stem('iva', 'es')).toBe('iva');
    expect(stem('', 'es')).toBe('');
  });
});

describe('concepts', () => {
  it.each<[Lang, string, string]>([
    ['es', '¿Cuánto cuestan los gastos de envío?', 'shipping-cost'],
    ['es', 'el flete a Monterrey', 'shipping-cost'],
    ['es', 'quiero que me regresen el dinero', 'refund'],
    ['es', 'se ha extraviado', 'lost'],
    ['es', '¿se puede pagar a meses sin intereses?', 'instalments'],
    ['es', 'viene montado', 'assembly'],
    ['en', 'Do you do free delivery?', 'shipping-cost'],
    ['en', 'I want my money back', 'refund'],
    ['en', 'does it come with a charger', 'included'],
  ])('%s: %s → %s', (lang, text, concept) => expect(concepts(text, lang)).toContain(concept));
  it('tells where', () =>
    expect(conceptHits(['los', 'gastos', 'de', 'envio'], 'es')).toContainEqual({ concept: 'shipping-cost', from: 1, to: 4 }));
  it('adds broader concepts', () => expect([...withBroader(['shipping-cost'])]).toEqual(['shipping-cost', 'price', 'delivery']));
  it('finds none in plain talk', () => expect(concepts('hola muy buenas a todos', 'es')).toEqual([]));
  it.each(['es', 'en'] as const)('every concept has words of its own in %s', (lang) => {
    const words = lang === 'es' ? ES_CONCEPTS : EN_CONCEPTS;
    for (const concept of CONCEPTS) {
      expect(words[concept].length, concept).toBeGreaterThan(2);
      for (const phrase of words[concept]) expect(concepts(phrase, lang), phrase).toContain(concept);
    }
  });
});
