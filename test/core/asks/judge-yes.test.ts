import { expect, it } from 'vitest';
import { analyse } from '../../../core/analyse.js';
import type { Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';

const states = (message: string, draft: string, lang: Lang) =>
  analyse({ message, draft, lang, channel: 'email', context: {}, policy: DEFAULT_POLICY, now: '2026-11-23T10:00:00Z' }, () => null).asks.map((ask) => ask.state);

it.each<[Lang, string, string, string[]]>([
  ['es', '¿Viene con cargador? ¿Aceptan pagos con transferencia?', 'Sí, viene con cargador.', ['answered', 'unanswered']],
  ['es', 'Me podrían decir si viene con cargador? Y si aceptan transferencia?', '¡Hola! Sí, viene con cargador.', ['answered', 'unanswered']],
  ['en', 'Do you ship to Spain? Can I pay by card?', 'Yes, we ship to Spain.', ['answered', 'unanswered']],
  ['en', 'Do you ship to Spain? Can I pay by card?', 'Yes, we ship to Spain, and yes, you can pay by card.', ['answered', 'answered']],
])('a yes that says what it means answers its own question only (%s): %s « %s', (lang, message, draft, expected) => {
  expect(states(message, draft, lang)).toEqual(expected);
});

it('what is enclosed is not asked for', () => {
  expect(states('Solicito la factura del pedido.', 'Le adjuntamos la factura.', 'es')).toEqual(['answered']);
});
