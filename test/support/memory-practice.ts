import { HostError, type Host, type PracticeAttempt, type PracticeShelf } from '../../core/host.js';
import type { PracticeCase } from '../../core/practice/case.js';

type PracticeCalls = Pick<Host, 'readPractice' | 'savePracticeCase' | 'removePracticeCase' | 'savePracticeAttempt'>;

/** The team's cases and the agent's attempts, in memory. */
export function memoryPractice(): PracticeCalls {
  const cases = new Map<string, PracticeCase>();
  const attempts = new Map<string, PracticeAttempt>();
  const shelf = (): PracticeShelf => ({
    cases: [...cases.values()],
    folder: '/memory/practice',
    problems: [],
    progress: Object.fromEntries(attempts),
  });
  return {
    readPractice: async () => shelf(),
    savePracticeCase: async (given) => {
      cases.set(given.id, given);
      return shelf();
    },
    removePracticeCase: async (id) => {
      if (!cases.delete(id)) throw new HostError('not-found', `no practice case ${id}`);
      attempts.delete(id);
      return shelf();
    },
    savePracticeAttempt: async (id, attempt) => {
      if (attempt === null) attempts.delete(id);
      else attempts.set(id, attempt);
      return null;
    },
  };
}
