/** Agents of a team whose library lies in a git repository: each with an own data folder and the real host. */
import { afterEach } from 'vitest';
import type { TeamSync } from '../../core/team-sync.js';
import type { NodeHost, NodePorts } from '../../main/node/host.js';
import { freshFolder } from './folders.js';
import { startNodeHost } from './node-host.js';

export interface GitAgent {
  readonly host: NodeHost;
  readonly data: string;
  /** What the window was told of the repository, oldest first. */
  readonly states: (TeamSync | null)[];
}

/** To be called once in a test file's head: it closes its hosts. */
export function gitAgents(): (name: string, ports?: Partial<NodePorts>) => Promise<GitAgent> {
  const hosts: NodeHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.close();
  });
  return async (name, ports = {}) => {
    const data = freshFolder();
    const host = await startNodeHost({ data, ports });
    hosts.push(host);
    const states: (TeamSync | null)[] = [];
    host.onEvent(({ event, payload }) => {
      if (event === 'teamSyncChanged') states.push(payload as TeamSync | null);
    });
    await host.writeSettings({ agentName: name });
    return { host, data, states };
  };
}

export const replyOf = async ({ host }: Pick<GitAgent, 'host'>, id: string) =>
  (await host.readLibraries()).find(({ name }) => name === 'shared')?.library.replies.find((reply) => reply.id === id) ?? null;
