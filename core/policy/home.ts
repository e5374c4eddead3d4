/** What the engine is told of the shop to read a message with. */
import type { Home, ShopMarks } from '../entities/find.js';
import type { Policy } from './types.js';

/** The country that each money speaks for, where a policy names no country. The euro and the dollar's other lands name none. */
const COUNTRY_OF: Readonly<Record<string, string>> = {
  MXN: 'MX',
  ARS: 'AR',
  COP: 'CO',
  CLP: 'CL',
  PEN: 'PE',
  UYU: 'UY',
  DOP: 'DO',
  GTQ: 'GT',
  CRC: 'CR',
  BOB: 'BO',
  PYG: 'PY',
  VES: 'VE',
  HNL: 'HN',
  NIO: 'NI',
  USD: 'US',
  GBP: 'GB',
  CAD: 'CA',
  AUD: 'AU',
  NZD: 'NZ',
  BRL: 'BR',
  CHF: 'CH',
};
const MONEY_OF: ReadonlyMap<string, string> = new Map(Object.entries(COUNTRY_OF).map(([money, country]) => [country, money]));

/** The shop's country, and the money there: the policy's country first, then the money of its limits. */
export function homeOf({ shop, authority }: Pick<Policy, 'shop' | 'authority'>): Home {
  const country = shop.country === '' ? (COUNTRY_OF[authority.currency] ?? '') : shop.country;
  return { country, currency: shop.country === '' ? authority.currency : (MONEY_OF.get(shop.country) ?? authority.currency) };
}

/** Everybody who is the shop in a chat: its names, its agents, whoever answers now. */
export const shopNames = ({ shop, agents }: Pick<Policy, 'shop' | 'agents'>, agent?: string): readonly string[] => [
  ...shop.names,
  ...agents,
  ...(agent === undefined || agent === '' ? [] : [agent]),
];

/** What of the policy a customer's text is read with. */
export const shopMarks = (policy: Pick<Policy, 'shop' | 'agents' | 'authority'>, agent?: string): ShopMarks => ({
  agents: shopNames(policy, agent),
  home: homeOf(policy),
  orders: policy.shop.orderForms,
});
