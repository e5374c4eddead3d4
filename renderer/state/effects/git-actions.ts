/** The team's repository: followed, synced on demand, its key handed over to the system. */
import type { TeamSync } from '../../../core/team-sync.js';
import { withLibrary } from '../../../core/library-name.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';

export interface GitActions {
  /** Copies a repository here, or opens the one in a folder. @param key null: none is given. @returns whether its library is open now. */
  openRepository(address: string, key: string | null): Promise<boolean>;
  /** Brings the library in step now, and tells what came of it. */
  syncTeam(): Promise<void>;
  /** Takes away the lock that a killed git left in the team's repository, as the agent decided, and syncs. */
  unlockTeam(since: string): Promise<void>;
  /** Agrees to the remote that was shown, or takes that back. */
  agreeToRemote(remote: string | null): Promise<void>;
  saveTeamKey(key: string | null): Promise<boolean>;
}

export function gitActions(around: Surroundings): GitActions {
  const { host, store } = around;
  const keep = (teamSync: TeamSync | null): void => store.setState({ teamSync });
  async function syncBy(sync: () => Promise<TeamSync | null>, refused?: Parameters<typeof attempt>[2]): Promise<void> {
    const before = store.getState().teamSync?.moved?.at;
    const state = await attempt(around, sync, refused);
    if (state === null && refused !== undefined) return;
    keep(state);
    const t = words(around).git;
    if (state === null) notify(around, t.none, 'wrong');
    else if (state.trouble !== null) notify(around, t.why[state.trouble.why], 'wrong');
    else if (state.remote === null) notify(around, t.noRemote);
    // What came in, or is to be decided, was told by its event.
    else if (state.moved === null || state.moved.at === before || state.moved.received.length + state.moved.disputed.length === 0)
      notify(around, t.inStep(t.justNow));
  }
  return {
    async openRepository(address, key) {
      const { why, several } = words(around).git;
      const { refused, unreachable, unsupported } = why;
      const kept = key === null ? true : await attempt(around, async () => (await host.saveTeamKey(key, address)) === null);
      if (kept !== true) return false;
      const on = { 'not-allowed': refused, unreachable, unsupported, 'not-found': why['not-found'], invalid: several };
      const file = await attempt(around, () => host.openLibrary(address), on);
      if (file === null) return false;
      store.setState((s) => ({ libraries: withLibrary(s.libraries, file) }));
      keep(await host.readTeamSync());
      return true;
    },
    async syncTeam() {
      await syncBy(() => host.syncTeam());
    },
    async unlockTeam(since) {
      const { unlocked } = words(around).git;
      await syncBy(() => host.unlockTeam(since), { conflict: unlocked, locked: unlocked, 'not-found': unlocked });
    },
    async agreeToRemote(teamRemote) {
      if ((await attempt(around, () => host.writeSettings({ teamRemote }))) === null) return;
      keep(await host.readTeamSync());
    },
    saveTeamKey: async (key) => {
      const kept = await attempt(around, async () => (await host.saveTeamKey(key, null)) === null);
      return kept === true;
    },
  };
}

/** Follows the repository, and tells who and what moved. */
export function followTeamSync(around: Surroundings): void {
  const { host, store } = around;
  let told = '';
  const hear = (teamSync: TeamSync | null): void => {
    store.setState({ teamSync });
    const moved = teamSync?.moved ?? null;
    if (moved === null || moved.at === told) return;
    told = moved.at;
    const t = words(around).git;
    if (moved.disputed.length > 0) notify(around, t.disputed(moved.disputed), 'wrong');
    else if (moved.from.length > 0 || moved.received.length > 0) notify(around, t.received(moved.from, moved.received));
  };
  host.on('teamSyncChanged', hear);
  host.readTeamSync().then(
    (teamSync) => {
      told = teamSync?.moved?.at ?? '';
      store.setState({ teamSync });
    },
    () => undefined,
  );
}
