/** Sharing figures of the statistics with the team: only when an agent says so. */
import type { SharedFigures, TeamFigures } from '../../../core/host.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';

export interface FiguresActions {
  /** What the team shares; null when it cannot be read, which is told. */
  teamFigures(): Promise<readonly TeamFigures[] | null>;
  /** Shares these, or with null nothing any more. */
  shareFigures(figures: SharedFigures | null): Promise<readonly TeamFigures[] | null>;
}

export function figuresActions(around: Surroundings): FiguresActions {
  return {
    teamFigures: () => attempt(around, () => around.host.readTeamFigures()),
    async shareFigures(figures) {
      const team = await attempt(around, () => around.host.shareFigures(figures));
      if (team) notify(around, figures === null ? words(around).lead.sharing.stopped : words(around).lead.sharing.done);
      return team;
    },
  };
}
