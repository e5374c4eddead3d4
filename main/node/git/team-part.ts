/** The host's part about the team's repository: its calls, its key, and what is due after a save. */
import { join } from 'node:path';
import type { Lang } from '../../../core/contract.js';
import type { Host, HostEvents, Settings } from '../../../core/host.js';
import type { EventMessage } from '../../../core/wire.js';
import { authorMark } from '../author.js';
import { openSealedKey, type Secrets } from '../sealed-key.js';
import type { StoreContext } from '../stores.js';
import { CONFLICT_NOTE } from './note.js';
import type { Place } from './place.js';
import type { TeamHistory } from './team-history.js';
import { openTeamGit, type TeamGitOptions } from './team-git.js';

export interface TeamPartOptions extends StoreContext, Pick<TeamGitOptions, 'emit' | 'onBug'> {
  readonly settings: () => Settings;
  readonly uiLang: () => Lang;
  readonly secrets: Secrets | undefined;
  /** Hears what the window is told. */
  readonly listen: (hear: (message: EventMessage) => void) => void;
}

export interface TeamPart {
  readonly calls: Pick<Host, 'readTeamSync' | 'syncTeam' | 'unlockTeam' | 'saveTeamKey'>;
  readonly history: TeamHistory;
  /** @see placeOf */
  placeOf(given: string): Promise<Place>;
  forgetKey(): Promise<null>;
  /** Another library, or another remote that was agreed to. */
  changed(): void;
  stop(): void;
}

export function openTeamPart(options: TeamPartOptions): TeamPart {
  const { data, settings, uiLang, onBug } = options;
  const key = openSealedKey(options, 'git-key', 'RELEE_GIT_KEY', options.secrets);
  const team = openTeamGit({
    library: () => settings().sharedLibrary ?? join(data, 'shared.yaml'),
    settings,
    keyFor: key.keyFor,
    mark: authorMark(data),
    conflictNote: () => CONFLICT_NOTE[uiLang()],
    now: options.now,
    emit: options.emit,
    onBug,
  });
  // What goes out to the others: whatever was saved of the team's, here or by a merge.
  options.listen(({ event, payload }) => {
    const isTeams = event === 'libraryChanged' && (payload as HostEvents['libraryChanged']).name === 'shared';
    if (isTeams || event === 'policyChanged' || event === 'proposalsChanged') team.soon();
  });
  return {
    calls: {
      readTeamSync: team.read,
      syncTeam: () => team.sync(true),
      unlockTeam: team.unlock,
      saveTeamKey: async (secret, url) => key.save(secret, url ?? (await team.address())),
    },
    history: team,
    // Git itself is large, and most libraries are files.
    placeOf: async (given) => (await import('./place.js')).placeOf(given, data, key.keyFor),
    forgetKey: () => key.save(null, null),
    changed: () => void team.sync(false).catch(onBug),
    stop: team.stop,
  };
}
