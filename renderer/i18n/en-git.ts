/** The words of the team's git repository, in English: part of `en`. */
import type { GitMessages } from './es-git.js';

const LISTED = 3;
const list = (all: readonly string[]): string =>
  all.length <= LISTED ? all.join(', ') : `${all.slice(0, LISTED).join(', ')} and ${(all.length - LISTED).toLocaleString('en')} more`;

export const enGit: GitMessages = {
  title: 'The team’s git repository',
  none: 'The library lies in no repository. If the team keeps it in one, open it here: it is copied to this computer and kept in step from then on.',
  address: 'https address or folder of the repository',
  key: 'Key',
  keyHint: 'user:secret, or an access key alone. Kept encrypted by the system, and sent to this address only.',
  keyFromEnvironment: 'No key is kept here: it is taken from the variable RELEE_GIT_KEY.',
  forgetKey: 'Delete the key',
  open: 'Open repository',
  opening: 'Copying the repository…',
  noRemote: 'The repository names no remote: nothing is connected to.',
  remote: 'The only connection',
  use: 'Keep the library in step with it',
  useHint:
    'The library, the policy, the proposals, practice cases, dictionaries and the figures that you share are sent, under your name; never a case. Saving does not wait for the network.',
  now: 'Sync now',
  busy: 'Syncing…',
  inStep: (ago) => `In step ${ago}.`,
  justNow: 'just now',
  never: 'Not synced yet.',
  late: (ago) => (ago === null ? 'It could not be synced yet.' : `It was last in step ${ago}; what you saved is safe here.`),
  why: {
    refused: 'The server does not take the key, or the key may not write there.',
    unreachable: 'The repository does not answer. It is tried again by itself.',
    conflict: 'Another file was changed here and there at once: git has to settle it.',
    locked: 'Another program is writing to the repository. It is tried again by itself.',
    unready: 'The library has mistakes: nothing is sent until they are mended.',
    'not-found': 'The repository is not where it is said to be, is empty, or wants another key.',
    unsupported: 'That address cannot be used: it takes a folder, or one that begins with https:// (http in the own network only).',
    failed: 'It could not be synced.',
  },
  locked: (ago, old) =>
    `There is a lock of git’s in the repository, set ${ago}: ${old ? 'most likely a program that ended half way left it behind. If nobody is sending anything right now, remove it; while it is there nobody in the team can send.' : 'it should go by itself. If it is still there after ten minutes, it can be removed from here.'}`,
  unlock: 'Remove the lock',
  unlocked: 'It is not the same lock any more: nothing was touched. It is tried again by itself.',
  several: 'That is no address or folder that can be used, or there are several libraries in it: name the file.',
  received: (from, titles) =>
    `${from.length === 0 ? 'Came in' : `From ${list(from)}`}: ${titles.length === 0 ? 'policy or other files of the team' : list(titles)}.`,
  sent: (titles) => `Sent: ${titles.length === 0 ? 'policy or other files of the team' : list(titles)}.`,
  proposalsReceived: (titles) => `Proposals that came in: ${list(titles)}.`,
  proposalsSent: (titles) => `Proposals sent: ${list(titles)}.`,
  disputed: (titles) =>
    `A colleague changed the same: ${list(titles)}. Theirs is in the library, and yours is in Proposals, to be decided paragraph by paragraph.`,
  line: (ago) => `git: in step ${ago}`,
  lineLate: (ago) => (ago === null ? 'git: not synced' : `git: nothing new since ${ago}`),
};
