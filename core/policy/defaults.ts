import type { Channel } from '../contract.js';
import { DEFAULT_CARDS, ESCALATE_WHEN } from './cards.js';
import { DEFAULT_MARKETPLACES } from './marketplaces.js';
import { NO_ROLES } from './roles.js';
import type { ChannelPolicy, Policy, ResponseGoal } from './types.js';

const GREETING = { es: 'Hola, {{ customer.first_name }}:', en: 'Hello {{ customer.first_name }},' };
const CLOSING = { es: 'Un saludo,', en: 'Kind regards,' };
const NONE = { es: '', en: '' };

/** Limits in characters: X and eBay as the platforms count them, the soft ones as what is still read on a phone. */
const CHANNEL: ChannelPolicy = {
  hardLimit: 0,
  softLimit: 0,
  public: false,
  emoji: false,
  markup: false,
  links: true,
  greeting: GREETING,
  closing: CLOSING,
  signature: '',
};
const channels: Record<Channel, ChannelPolicy> = {
  email: { ...CHANNEL, softLimit: 2500, signature: '{{ agent.name }}' },
  whatsapp: { ...CHANNEL, hardLimit: 4096, softLimit: 900, emoji: true, markup: true, closing: NONE },
  chat: { ...CHANNEL, softLimit: 900, emoji: true, closing: NONE },
  social: { ...CHANNEL, hardLimit: 1000, softLimit: 560, emoji: true, closing: NONE },
  ebay: { ...CHANNEL, hardLimit: 2000, softLimit: 1500, links: false },
  amazon: { ...CHANNEL, hardLimit: 4000, softLimit: 2000, links: false },
  'public-reply': { ...CHANNEL, hardLimit: 500, softLimit: 400, public: true, greeting: NONE, closing: NONE },
};

const goal = (goalHours: number, limit: Partial<ResponseGoal> = { limitHours: 24 }): ResponseGoal => ({ goalHours, ...limit });
const goals: Record<Channel, ResponseGoal> = {
  email: goal(6),
  whatsapp: goal(1, { limitHours: 24 }),
  chat: goal(0.1, { limitHours: 1 }),
  social: goal(1, { limitHours: 6 }),
  ebay: goal(4, { limitBusinessDays: 3 }),
  amazon: goal(6, { limitHours: 24 }),
  'public-reply': goal(24, { limitHours: 72 }),
};

/** What holds until a team says otherwise; resources/default-policy.yaml is the same as a file people can edit. */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  name: '',
  rules: {},
  register: 'mirror',
  region: 'mirror',
  bilingual: false,
  agents: [],
  roles: NO_ROLES,
  shop: { names: [], country: '', orderForms: [] },
  brands: [],
  dictionary: [],
  words: [],
  patterns: [],
  goals,
  calendar: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', holidays: [] },
  channels,
  authority: { currency: 'EUR', refundUpTo: null, discountPercentUpTo: null, giftUpTo: null, escalateWhen: ESCALATE_WHEN },
  severalRemedies: true,
  fullReread: false,
  shareWords: false,
  facts: [],
  unknown: {
    replyWithinHours: 24,
    advice: {
      es: 'Si no lo sabe, no lo invente: diga hoy mismo qué está averiguando y qué día volverá a escribir, y apúntelo como seguimiento.',
      en: 'If you do not know, do not guess: say today what you are finding out and on which day you will write again, and keep it as a follow-up.',
    },
  },
  promiseDays: 2,
  keepClosedDays: 90,
  keepHistoryDays: 'always',
  secondReader: { url: '', model: '', agents: false, sure: true, addresses: [] },
  updates: '',
  marketplaces: DEFAULT_MARKETPLACES,
  cards: DEFAULT_CARDS,
};
