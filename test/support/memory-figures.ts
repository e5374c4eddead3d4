import type { Host, SharedFigures } from '../../core/host.js';

/** What this agent shares, in memory. */
export function memoryFigures(): Pick<Host, 'readTeamFigures' | 'shareFigures'> {
  let shared: SharedFigures | null = null;
  const all = () => (shared ? [{ ...shared, own: true }] : []);
  return {
    readTeamFigures: async () => all(),
    shareFigures: async (figures) => {
      shared = figures;
      return all();
    },
  };
}
