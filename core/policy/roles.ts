/**
 * Who of the team may do what with the shared library and its policy. The policy's file says it, and Relee keeps to it; whoever can
 * write the files can still change them with another program, so this is an agreement that is kept, not a lock.
 */
import { fold } from '../text/fold.js';

export const ROLES = ['lead', 'editor', 'agent'] as const;
/** `lead`: everything, and decides on proposals. `editor`: changes replies and policy, but not the roles. `agent`: proposes changes. */
export type Role = (typeof ROLES)[number];

/** Somebody of the team: by the name in the settings, by the computer's name, or by both, which then must both fit. */
export interface Member {
  readonly name?: string;
  readonly machine?: string;
}

export interface TeamRoles {
  readonly leads: readonly Member[];
  readonly editors: readonly Member[];
  readonly agents: readonly Member[];
  /** Everybody who is not listed. */
  readonly others: Exclude<Role, 'lead'>;
}

/** Who sits at this computer. */
export interface Who {
  /** As in the settings; empty when none stands there. */
  readonly name: string;
  readonly machine: string;
}

export interface Rights {
  readonly role: Role;
  /** The policy names roles. */
  readonly named: boolean;
  /** May save the shared library's replies. */
  readonly replies: boolean;
  readonly policy: boolean;
  readonly roles: boolean;
  /** May accept and decline proposals. */
  readonly decide: boolean;
}

export const NO_ROLES: TeamRoles = { leads: [], editors: [], agents: [], others: 'editor' };

/** Roles that name no lead would leave nobody who decides: then they are not in force. */
export const rolesInForce = ({ leads }: TeamRoles): boolean => leads.length > 0;

const same = (one: string, other: string): boolean => fold(one.trim()) === fold(other.trim());
const isMember = ({ name, machine }: Member, who: Who): boolean =>
  (name === undefined || same(name, who.name)) && (machine === undefined || same(machine, who.machine));

/** @returns what they may do; who is listed more than once has the most of it. Without roles everybody is an editor who may do everything. */
export function rightsOf(roles: TeamRoles, who: Who): Rights {
  if (!rolesInForce(roles)) return { role: 'editor', named: false, replies: true, policy: true, roles: true, decide: true };
  const isIn = (list: readonly Member[]): boolean => list.some((member) => isMember(member, who));
  const role: Role = isIn(roles.leads) ? 'lead' : isIn(roles.editors) ? 'editor' : isIn(roles.agents) ? 'agent' : roles.others;
  return { role, named: true, replies: role !== 'agent', policy: role !== 'agent', roles: role === 'lead', decide: role === 'lead' };
}
