/** What the policy lets this agent do with the team's files: asked before each write, with the policy as it is in force then. */
import { HostError, type Host, type LibraryName, type Settings } from '../../core/host.js';
import { parsePolicy } from '../../core/policy/parse.js';
import { rightsOf, type Rights, type TeamRoles } from '../../core/policy/roles.js';
import { MACHINE_NAME } from './author.js';
import type { Libraries } from './libraries.js';

interface TeamRights {
  /** @throws HostError `not-allowed` when the role has no such right. */
  need(right: 'replies' | 'policy' | 'decide'): Promise<void>;
  /** That this text may take the policy's place: the roles only by whom they make a lead. */
  needForPolicy(text: string): Promise<void>;
}

function openTeamRights(policyText: () => Promise<string>, name: () => string): TeamRights {
  let read: { readonly text: string; readonly roles: TeamRoles } | null = null;
  const rolesIn = (text: string): TeamRoles => {
    if (read?.text !== text) read = { text, roles: parsePolicy(text).policy.roles };
    return read.roles;
  };
  const rights = async (): Promise<Rights> => rightsOf(rolesIn(await policyText()), { name: name(), machine: MACHINE_NAME });
  const refuse = (what: string, { role }: Rights): never => {
    throw new HostError('not-allowed', `${role}: the policy gives ${what} to others`);
  };
  return {
    need: async (right) => {
      const has = await rights();
      if (!has[right]) refuse(right, has);
    },
    needForPolicy: async (text) => {
      const has = await rights();
      if (!has.policy) refuse('policy', has);
      if (has.roles) return;
      const before = JSON.stringify(rolesIn(await policyText()));
      if (JSON.stringify(parsePolicy(text).policy.roles) !== before) refuse('roles', has);
    },
  };
}

/** The calls that change what is the team's, each after its role was asked for. What is the agent's own needs none. */
export function byRole(
  libraries: Libraries,
  settings: () => Settings,
): Pick<
  Host,
  'saveReply' | 'removeReply' | 'changeReplies' | 'writePolicy' | 'listProposals' | 'propose' | 'answerProposal' | 'acceptProposal'
> {
  const team = openTeamRights(
    async () => (await libraries.readPolicy()).text,
    () => settings().agentName,
  );
  const needFor = (library: LibraryName): Promise<void> => (library === 'shared' ? team.need('replies') : Promise.resolve());
  return {
    saveReply: async (library, reply, base) => {
      await needFor(library);
      return libraries.saveReply(library, reply, base);
    },
    removeReply: async (library, base) => {
      await needFor(library);
      return libraries.removeReply(library, base);
    },
    changeReplies: async (library, edits) => {
      await needFor(library);
      return libraries.changeReplies(library, edits);
    },
    writePolicy: async (text, revision) => {
      await team.needForPolicy(text);
      return libraries.writePolicy(text, revision);
    },
    listProposals: () => libraries.proposals().list(),
    propose: (reply, base, note) => libraries.proposals().propose(reply, base, note),
    answerProposal: async (id, act, text) => {
      if (act === 'declined') await team.need('decide');
      return libraries.proposals().answer(id, act, text);
    },
    acceptProposal: async (id, reply, base, text) => {
      await team.need('decide');
      return libraries.proposals().accept(id, reply, base, text);
    },
  };
}
