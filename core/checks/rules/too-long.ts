import { measureReply } from '../../channels/measure.js';
import type { Check } from '../check.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

function words(length: number, limit: number, hard: boolean): Localized {
  return hard
    ? {
        es: `Tiene ${length} caracteres y este canal admite ${limit}: sobran ${length - limit}.`,
        en: `It has ${length} characters and this channel takes ${limit}: ${length - limit} too many.`,
      }
    : {
        es: `Con ${length} caracteres es largo para este canal (mejor hasta ${limit}).`,
        en: `At ${length} characters it is long for this channel (better up to ${limit}).`,
      };
}

function find(check: Check): Hit[] {
  const { hardLimit, softLimit } = check.policy.channels[check.channel];
  const length = measureReply(check.draft.given.trim(), check.channel).count;
  if (hardLimit > 0 && length > hardLimit) return [{ start: 0, end: 0, severity: 'block', message: words(length, hardLimit, true) }];
  if (softLimit > 0 && length > softLimit) return [{ start: 0, end: 0, severity: 'hint', message: words(length, softLimit, false) }];
  return [];
}

const es = 'Le enviamos los datos del pedido y del envío. ';
const en = 'Here are the details of your order and delivery. ';

export const tooLong = defineRule({
  id: 'too-long',
  severity: 'hint',
  about: {
    es: 'Cada canal tiene un límite, y un largo a partir del cual nadie lee.',
    en: 'Every channel has a limit, and a length beyond which nobody reads.',
  },
  caught: {
    es: [
      { draft: es.repeat(60) },
      { draft: es.repeat(25), channel: 'whatsapp' },
      { draft: es.repeat(25), channel: 'chat' },
      { draft: es.repeat(14), channel: 'social' },
      { draft: es.repeat(50), channel: 'ebay' },
      { draft: es.repeat(12), channel: 'public-reply' },
    ],
    en: [
      { draft: en.repeat(60) },
      { draft: en.repeat(25), channel: 'whatsapp' },
      { draft: en.repeat(25), channel: 'chat' },
      { draft: en.repeat(14), channel: 'social' },
      { draft: en.repeat(50), channel: 'ebay' },
      { draft: en.repeat(12), channel: 'public-reply' },
    ],
  },
  fine: {
    es: [
      es,
      { draft: es.repeat(20) },
      { draft: es.repeat(10), channel: 'whatsapp' },
      { draft: es.repeat(10), channel: 'chat' },
      { draft: `Lo tiene en https://tienda.es/${'a'.repeat(600)}`, channel: 'social' },
      { draft: es.repeat(6), channel: 'public-reply' },
    ],
    en: [
      en,
      { draft: en.repeat(20) },
      { draft: en.repeat(10), channel: 'whatsapp' },
      { draft: en.repeat(10), channel: 'chat' },
      { draft: `See https://shop.com/${'a'.repeat(600)}`, channel: 'social' },
      { draft: en.repeat(6), channel: 'public-reply' },
    ],
  },
  find,
});
