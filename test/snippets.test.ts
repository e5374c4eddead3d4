import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../core/check-draft.js';
import type { CaseContext, Channel, Lang } from '../core/contract.js';
import { parseLibrary, printLibrary, putReply } from '../core/library/codec.js';
import type { Register, Reply } from '../core/library/types.js';
import { DEFAULT_POLICY } from '../core/policy/policy.js';
import { openSpeller, type Speller } from '../core/spelling/speller.js';
import { fillReply } from '../core/template/fill.js';
import { FIELD_LABELS } from '../core/template/labels.js';

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const NOW = '2026-11-20T10:00:00Z';

/** A case that knows everything the starter replies ask for. */
const KNOWN: Readonly<Record<Lang, CaseContext>> = {
  es: {
    customer: { name: 'Carmen Ruiz', email: 'carmen@correo.example' },
    agent: { name: 'Lucía' },
    case: { checking: 'la fecha de entrega con el almacén' },
    order: {
      id: '10482',
      tracking: 'PQ4F8X',
      amount: '49,90 €',
      date: '3 de noviembre',
      product: 'la lámpara de mesa',
      carrier: 'Correos',
      delivery_date: '2026-11-24',
      link: 'https://tienda.example/p/10482',
      tracking_link: 'https://tienda.example/s/10482',
      change: 'dos unidades en vez de una',
      address: 'la calle Mayor, 4',
      size: '40',
      refund_date: '18 de noviembre',
      missing_item: 'el cable de carga',
      repair_price: '18 €',
      invoice_link: 'https://tienda.example/f/10482',
      restock_date: '9 de diciembre',
      alternative: 'la lámpara de pie',
    },
    shop: {
      link: 'https://tienda.example',
      phone: '910 000 000',
      hours: 'de lunes a viernes, de 9:00 a 18:00',
      address: 'la calle del Sol, 12',
      shipping_price: '3,90 €',
      free_shipping_from: '50 €',
      review_link: 'https://tienda.example/opinion',
    },
  },
  en: {
    customer: { name: 'Carmen Ruiz', email: 'carmen@mail.example' },
    agent: { name: 'Lucy' },
    case: { checking: 'the delivery date with our warehouse' },
    order: {
      id: '10482',
      tracking: 'PQ4F8X',
      amount: '£49.90',
      date: '3 November',
      product: 'the table lamp',
      carrier: 'Royal Mail',
      delivery_date: '2026-11-24',
      link: 'https://shop.example/p/10482',
      tracking_link: 'https://shop.example/s/10482',
      change: 'two units instead of one',
      address: '4 High Street',
      size: '40',
      refund_date: '18 November',
      missing_item: 'the charging cable',
      repair_price: '£18',
      invoice_link: 'https://shop.example/f/10482',
      restock_date: '9 December',
      alternative: 'the floor lamp',
    },
    shop: {
      link: 'https://shop.example',
      phone: '020 0000 0000',
      hours: 'Monday to Friday, 9 to 6',
      address: '12 Sun Street',
      shipping_price: '£3.90',
      free_shipping_from: '£50',
      review_link: 'https://shop.example/review',
    },
  },
};
interface Wording {
  readonly name: string;
  readonly reply: Reply;
  readonly lang: Lang;
  readonly register: Register | undefined;
  readonly channel: Channel;
  readonly body: string;
}

function wordings(lang: Lang): Wording[] {
  const { library } = parseLibrary(readFileSync(file(`snippets/${lang}.yaml`), 'utf8'), 'en');
  return library.replies.flatMap((reply): Wording[] => [
    {
      name: reply.id,
      reply,
      lang: reply.language ?? lang,
      register: reply.register,
      channel: reply.channels?.[0] ?? 'email',
      body: reply.body,
    },
    ...(reply.variants ?? []).map((variant, at): Wording => ({
      name: `${reply.id} (${at + 1})`,
      reply,
      lang: variant.language ?? reply.language ?? lang,
      register: variant.register ?? reply.register,
      channel: variant.channel ?? reply.channels?.[0] ?? 'email',
      body: variant.body,
    })),
  ]);
}

const spellers = new Map<Lang, Speller | null>(
  (['es', 'en'] as const).map((lang) => {
    const path = file(`resources/dictionaries/${lang}.dawg`);
    return [lang, existsSync(path) ? openSpeller(new Uint8Array(readFileSync(path)), lang) : null];
  }),
);

describe.each(['es', 'en'] as const)('the starter library in %s', (lang) => {
  const text = readFileSync(file(`snippets/${lang}.yaml`), 'utf8');
  const { library, problems } = parseLibrary(text, 'en');

  it('has no problems, and forty replies or more', () => {
    expect(problems).toEqual([]);
    expect(library.language).toBe(lang);
    expect(library.replies.length).toBeGreaterThanOrEqual(40);
    expect(library.replies.every((reply) => reply.shortcut && reply.folder && reply.tags?.length)).toBe(true);
  });

  it('is written as Relee writes it, so that an edit changes one reply only', () => {
    for (const reply of library.replies) expect(putReply(text, reply)).toBe(text);
    expect(parseLibrary(printLibrary(library), 'en').library).toEqual(library);
  });

  it.each(wordings(lang).map((one) => [one.name, one] as const))(
    '%s passes our own checks',
    (_name, { body, channel, register, lang: own }) => {
      const context = KNOWN[own];
      const filled = fillReply(body, context, {
        lang: own,
        now: NOW,
        calendar: DEFAULT_POLICY.calendar,
        ...(register ? { register } : {}),
      });
      expect(filled.problems).toEqual([]);
      expect(filled.missing).toEqual([]);
      const found = checkDraft(
        { draft: filled.text, lang: own, uiLang: own, channel, context, policy: DEFAULT_POLICY, now: NOW, replies: [filled.text] },
        (which) => spellers.get(which) ?? null,
        [],
      );
      expect(found.map((finding) => `${finding.rule}: ${finding.text}`)).toEqual([]);
    },
  );

  it.each(wordings(lang).map((one) => [one.name, one] as const))(
    '%s leaves no scar when the case knows nothing',
    (_name, { body, lang: own }) => {
      const { text: draft } = fillReply(body, {}, { lang: own, now: NOW, calendar: DEFAULT_POLICY.calendar });
      expect(draft).not.toMatch(/ [,.;:!?](?!\.)|,\s*[:.]|\(\s*\)|\n{3,}| {2,}|\{\{|\}\}/);
    },
  );
});

describe.each(['es', 'en'] as const)('every field of the %s starters has a name in that language', (lang) => {
  it.each(wordings(lang).map((wording) => [wording.name, wording] as const))('%s', (_name, wording) => {
    const { missing } = fillReply(wording.body, {}, { lang: wording.lang, now: NOW, calendar: DEFAULT_POLICY.calendar });
    expect(missing.filter((path) => FIELD_LABELS[wording.lang][path] === undefined)).toEqual([]);
  });
});
