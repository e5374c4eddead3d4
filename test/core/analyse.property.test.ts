/** What the engine remembers must never show: every result is compared with that of an engine that remembers nothing. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnalyser, type analyse as Analyse, type AnalyseInput } from '../../core/analyse.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';

const SENTENCES = {
  es: [
    'Sentimos mucho el retraso de su pedido #10482.',
    'El paquete salió ayer y llega el jueves 26 de noviembre antes de las 18 h.',
    'Le devolvemos hoy los 4,95 € a su tarjeta',
    '¿Nos puede enviar una foto del daño?',
    'Le llamaremos mañana, en breve le escribimos.',
    'Usted introdujo mal la dirección;',
    '¡¡Te lo cambiamos YA!!',
    '«No me llega nada de nada», nos decía:',
    '> ¿Cuándo llega?',
    'Sí, claro.',
    '1. Entre en Mi cuenta (tienda.es/cuenta) y pulse Devolver',
    'Como ya le dije, el plazo es de 14 días naturales',
    'No tenemos la talla 38 en azul…',
    'Tardará entre 3 y 5 días hábiles.',
    'Hola, Marta:',
    'Un saludo,\nLucía',
    'Si nos hubiera avisado antes, lo habríamos cambiado',
    'Puede pagar con Bizum o, si lo prefiere, le enviamos [ENLACE]',
    'Lamentablemente no es posible',
    'You can return it within 30 days.',
  ],
  en: [
    'We are very sorry about the delay of your order #10482.',
    'The parcel left yesterday and will arrive on Thursday 26 November before 6 pm.',
    'We have refunded the £4.95 to your card',
    'Could you send us a photo?',
    'We will call you tomorrow, or get back to you shortly.',
    'You entered the wrong address;',
    'We do NOT accept returns!!',
    '“Nothing has come so far”, you wrote:',
    '> When will it arrive?',
    'Yes, of course.',
    '1. Go to My account (shop.com/account) and press Return',
    'As we already told you, the limit is 14 days',
    "It doesn't come in size 8…",
    'It takes 3 to 5 working days.',
    'Hi Marta,',
    'Kind regards,\nLucy',
    'If you had told us sooner, we would have changed it',
    'You may pay by card or we will send you a [LINK]',
    'Unfortunately that is not possible',
    'Su pedido sale hoy.',
  ],
} as const;
const MESSAGES = {
  es: 'Hola, soy Marta. Pedí una lámpara el lunes (pedido #10482) y no ha llegado, es una vergüenza. ¿Cuándo me llega? ¿Puedo pagar con Bizum?\n\nMe cobraron 4,95 € de más y quiero que me los devuelvan.',
  en: "Hello, I'm Marta. I ordered a lamp on Monday (order #10482) and it has not come, this is a disgrace. When will it arrive? Can I pay by card?\n\nYou charged me £4.95 too much and I want it back.",
};
const JOINS = [' ', '\n', '\n\n', ' \n \n', '. ', ', '] as const;

/** One change of a draft: at a share of its length, so many characters go and these words come. */
interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly words: string;
}
const applied = (draft: string, { at, removed, words }: Edit): string => {
  const start = Math.floor(at * draft.length);
  return draft.slice(0, start) + words + draft.slice(start + removed);
};

const edits = (lang: 'es' | 'en') =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
      words: fc.oneof(
        fc.constantFrom(...SENTENCES[lang]),
        fc.constantFrom(...JOINS),
        fc.constantFrom('a', '.', ',', '?', '€', ' no ', '26', '«', 'os'),
      ),
    }),
    { minLength: 4, maxLength: 8 },
  );
const drafts = (lang: 'es' | 'en') =>
  fc
    .array(fc.tuple(fc.constantFrom(...SENTENCES[lang]), fc.constantFrom(...JOINS)), { minLength: 3, maxLength: 14 })
    .map((parts) => parts.flat().join(''));

let afresh: typeof Analyse;
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../core/memo.js', () => ({
    Memo: class {
      get<V>(_key: string, make: () => V): V {
        return make();
      }
    },
  }));
  afresh = (await import('../../core/analyse.js')).analyse;
  vi.doUnmock('../../core/memo.js');
});

describe.each(['es', 'en'] as const)('an engine that remembers (%s)', (lang) => {
  it('says after every edit what one without memory says', () => {
    fc.assert(
      fc.property(drafts(lang), edits(lang), fc.constantFrom('email', 'whatsapp', 'public-reply'), (first, list, channel) => {
        const remembering = createAnalyser(() => null);
        let draft = first;
        for (const [i, edit] of [{ at: 0, removed: 0, words: '' }, ...list].entries()) {
          draft = applied(draft, edit);
          const input: AnalyseInput = {
            message: MESSAGES[lang],
            draft,
            channel,
            lang,
            context: {},
            policy: DEFAULT_POLICY,
            now: `2026-11-23T10:0${Math.floor(i / 3)}:${10 + i}Z`,
          };
          expect(remembering(input)).toEqual(afresh(input, () => null));
        }
      }),
      { seed: 20_261_123, numRuns: 12 },
    );
  }, 120_000);
});
