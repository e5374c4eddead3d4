/** The team's policy: its shape, the one that ships, reading a file and editing it in place. */
export type {
  Authority,
  CardCase,
  ChannelPolicy,
  DelicateCard,
  MarketplaceRule,
  Policy,
  PolicyProblem,
  ResponseGoal,
  RuleSetting,
  SecondReaderPolicy,
  TeamRule,
  TeamWord,
} from './types.js';
export { ISO_COUNTRY, ORDER_FORM } from './types.js';
export { rightsOf, ROLES, type Member, type Rights, type Role, type TeamRoles, type Who } from './roles.js';
export { DEFAULT_POLICY } from './defaults.js';
export { parsePolicy, type ParsedPolicy } from './parse.js';
export { setPolicyValue } from './edit.js';
export { openCards, type OpenCard } from './open-cards.js';
