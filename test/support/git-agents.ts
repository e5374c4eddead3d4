/** Agents of a team whose library lies in a git repository: each with an own data folder and the real host. */
import { onTestFinished } from 'vitest';
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

/** Each agent's host is closed when the test that asked for it is done: tests may run side by side. */
export function gitAgents(): (name: string, ports?: Partial<NodePorts>) => Promise<GitAgent> {
  return async (name, ports = {}) => {
    const data = freshFolder();
    const host = await startNodeHost({ data, ports });
    onTestFinished(() => host.close());
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
