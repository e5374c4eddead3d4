import type { Lang } from '../../contract.js';
import { OUTSIDE_PAYMENT_EN, ROUND_THE_PLATFORM_EN } from '../../language/en/deals.js';
import { BOUGHT_STARS_ES, OUTSIDE_CONTACT_ES, OUTSIDE_PAYMENT_ES, ROUND_THE_PLATFORM_ES } from '../../language/es/deals.js';
import { DEFAULT_MARKETPLACES, REFUSING } from '../../policy/marketplaces.js';
import { phonesOf } from '../../entities/find.js';
import { findPersonalData } from '../../entities/personal.js';
import { homeOf } from '../../policy/home.js';
import type { MarketplaceRule } from '../../policy/types.js';
import { aboveAuthority } from '../authority.js';
import type { Check } from '../check.js';
import { patternProblem, phrases, PatternSet, type Phrases } from '../../patterns/phrases.js';
import { defineRule, removeIt, type Hit } from '../rule.js';
import { AUTHORITY_EXAMPLES } from './policy-conflict.examples.js';

const REFUSAL = phrases({ es: [...REFUSING.es], en: [...REFUSING.en] });
/** What our language data adds to a rule that stands in the policy: too much for a file that a team edits. */
const MORE: Readonly<Record<string, Phrases>> = {
  'outside-payment': phrases({ es: OUTSIDE_PAYMENT_ES, en: OUTSIDE_PAYMENT_EN }),
  'outside-contact': phrases({ es: OUTSIDE_CONTACT_ES, en: [] }),
  'paid-review': phrases({ es: BOUGHT_STARS_ES, en: [] }),
  'fee-avoidance': phrases({ es: ROUND_THE_PLATFORM_ES, en: ROUND_THE_PLATFORM_EN }),
};
/** Compiled as they ship, so that the test that compiles everything sees them. */
for (const rule of DEFAULT_MARKETPLACES) phrases(rule.forbids);
const LINK = /(?:https?:\/\/|www\.)[^\s<>"»)\]]{1,500}|[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/giu;
const PLATFORM = /^(?:https?:\/\/)?(?:www\.)?(?:[\w-]{1,30}\.)?(?:amazon|ebay)\.[a-z.]{2,6}(?:\/|$)/iu;

const compiled = new WeakMap<MarketplaceRule, Partial<Record<Lang, PatternSet>>>();
function setOf(rule: MarketplaceRule, lang: Lang): PatternSet {
  const kept = compiled.get(rule) ?? {};
  compiled.set(rule, kept);
  return (kept[lang] ??= new PatternSet(
    rule.forbids[lang].filter((p) => patternProblem(p, lang) === null),
    lang,
  ));
}

function find(check: Check): Hit[] {
  const hits: Hit[] = [];
  for (const rule of check.policy.marketplaces) {
    if (!rule.channels.includes(check.channel)) continue;
    for (const m of [...setOf(rule, check.lang).find(check.view), ...(MORE[rule.id]?.[check.lang].find(check.view) ?? [])]) {
      const sentence = check.view.words[m.from]?.sentence ?? -1;
      if (rule.polarity === 'agree' && REFUSAL[check.lang].inSentence(check.view, sentence).length > 0) continue;
      if (hits.some((h) => h.start < m.end && m.start < h.end)) continue;
      hits.push({ start: m.start, end: m.end, severity: rule.severity, message: rule.message });
    }
  }
  return [...hits, ...links(check), ...phones(check), ...aboveAuthority(check)];
}

function links(check: Check): Hit[] {
  if (check.policy.channels[check.channel].links) return [];
  return [...check.draft.text.matchAll(LINK)]
    .filter((m) => !PLATFORM.test(m[0]))
    .map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      severity: 'warn' as const,
      message: { es: 'Este canal no admite enlaces ni correos de fuera.', en: 'This channel takes no outside links or addresses.' },
      fixes: standsAlone(check, m.index, m.index + m[0].length) ? [removeIt] : [],
    }));
}

/** On a line of its own it can be taken out; within a sentence it would leave "write to us at ." behind. */
function standsAlone({ draft: { text } }: Check, start: number, end: number): boolean {
  return /(?:^|\n)[ \t]{0,8}$/.test(text.slice(Math.max(0, start - 9), start)) && /^[ \t]{0,8}(?:\n|$)/.test(text.slice(end, end + 9));
}

/** A channel that takes no addresses takes no telephone either, unless the customer gave it. */
function phones(check: Check): Hit[] {
  if (check.policy.channels[check.channel].links) return [];
  return findPersonalData(check.draft.text, phonesOf(check.lang, homeOf(check.policy)))
    .filter(({ kind, text }) => kind === 'phone' && !check.message.text.includes(text))
    .map(({ start, end }) => ({
      start,
      end,
      severity: 'warn' as const,
      message: {
        es: 'Este canal no admite teléfonos: todo va por sus mensajes.',
        en: 'This channel takes no phone numbers: everything goes through its messages.',
      },
      fixes: standsAlone(check, start, end) ? [removeIt] : [],
    }));
}

const on = (channel: 'amazon' | 'ebay') => (draft: string) => ({ draft, channel });

export const policyConflict = defineRule({
  id: 'policy-conflict',
  severity: 'warn',
  about: {
    es: 'Cada plataforma tiene sus normas y cada equipo sus límites; saltárselos cuesta la cuenta o la caja.',
    en: 'Every platform has its rules, and every team its limits; breaking them costs the account or the till.',
  },
  caught: {
    es: [
      ...[
        'Puede pagar por PayPal.',
        'Le cambiamos la dirección ahora mismo.',
        'Le regalamos un cupón si borra el comentario.',
        'Déjenos una valoración de 5 estrellas.',
        'Escríbanos por WhatsApp.',
        'Vea https://mitienda.es/oferta.',
      ].map(on('amazon')),
      on('ebay')('Pague por transferencia y sale antes.'),
      { draft: 'Si nos pones cinco estrellas te regalo unos cordones.', channel: 'whatsapp' },
      { draft: 'Me haces transferencia directa y así nos ahorramos la comisión.', channel: 'chat' },
      ...[
        'Llámenos al 912 345 678.',
        'Le regalamos un cupón para su próxima compra.',
        'Use el código de descuento HOLA10.',
        'Un vale de 5 € si nos da cinco estrellas.',
      ].map(on('ebay')),
      ...AUTHORITY_EXAMPLES.caught.es,
    ],
    en: [
      ...[
        'You can pay by PayPal.',
        'We have changed your delivery address.',
        'We will send a gift if you remove the review.',
        'Please leave us a positive review.',
        'Write to us on WhatsApp.',
        'See https://myshop.com/offer.',
      ].map(on('amazon')),
      on('ebay')('Pay by bank transfer and it ships sooner.'),
      ...[
        'Call us on +44 20 7946 0958.',
        'Here is a voucher for your next order.',
        'Use the discount code HELLO10.',
        'A free gift in exchange for five stars.',
        "Don't open a return, just message me on WhatsApp.",
        'Bring cash and we will cancel the sale after, it saves me the fee.',
      ].map(on('ebay')),
      ...[
        'Delete the video and we will send you the whole spring range.',
        'Five stars on Trustpilot gets you a £10 voucher.',
        'We can give you a gift card once the one-star rating is gone.',
        'My number is on the card, we do it privately so neither of us pays the fee.',
      ],
      ...AUTHORITY_EXAMPLES.caught.en,
    ],
  },
  fine: {
    es: [
      ...[
        'No podemos aceptar PayPal.',
        'Amazon no nos permite cambiar la dirección.',
        'Si quiere, deje una valoración del pedido.',
        'Puede seguirlo en https://www.amazon.es/pedidos.',
        'No ofrecemos nada a cambio de valoraciones.',
        'El producto vale 20 €.',
        'Hemos quitado el cupón por error.',
        'El código postal es 28001.',
      ].map(on('amazon')),
      'Puede pagar por PayPal.',
      'Le cambiamos la dirección ahora mismo.',
      'No damos nada a cambio de estrellas: ponga las que le parezcan justas.',
      ...AUTHORITY_EXAMPLES.fine.es,
    ],
    en: [
      ...[
        'We cannot accept PayPal.',
        'Amazon does not let us change the address.',
        'If you like, leave a review of your order.',
        'Follow it at https://www.amazon.com/orders.',
        'We never offer anything for a review.',
        'The price includes the coupon you used.',
        'The code on the label is 4417.',
      ].map(on('amazon')),
      'You can pay by PayPal.',
      'We have changed your delivery address.',
      'Thank you for the five stars! The second mug leaves today.',
      'Your feedback helps us get better every day.',
      'Please keep paying with the buy button, as that protects your money.',
      ...AUTHORITY_EXAMPLES.fine.en,
    ],
  },
  find,
});
