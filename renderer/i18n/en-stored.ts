/** The words of "what is stored where", in English: part of `en`. */
import type { StoredMessages } from './es-stored.js';

const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const enStored: StoredMessages = {
  title: 'What is stored where',
  note: 'All that is yours lies in one folder of this computer. Relee sends none of it anywhere, but to a second reader what the settings say of it, once you switch one on.',
  open: 'What is stored where',
  back: 'Back to the settings',
  reading: 'Reading…',
  mine: 'On this computer',
  team: 'The team’s, beside the library',
  nothing: 'nothing',
  unknown: 'does not answer',
  size: (bytes) =>
    bytes < 1_000
      ? `${bytes} B`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1_000).toLocaleString('en')} kB`
        : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
  count: (n) => plural(n, 'entry', 'entries'),
  since: (day) => `since ${day}`,
  name: {
    cases: 'Open cases',
    closed: 'Closed cases',
    history: 'Copied replies (history and statistics)',
    'follow-ups': 'Follow-ups',
    uses: 'How often each reply is used',
    edits: 'What is changed in each reply when it is used',
    words: 'Learned words',
    learnt: 'What was learned from your corrections',
    practice: 'Practice progress',
    forms: 'Forms not saved yet',
    versions: 'Earlier versions of libraries and policy',
    'last-good': 'Last good copies of the team’s files',
    compiled: 'Compiled dictionaries',
    broken: 'Damaged files that were set aside',
    restored: 'Files that came with a backup',
    log: 'Log of errors (without customers’ texts)',
    'reader-key': 'Key of the second reader (sealed)',
    settings: 'Settings',
    personal: 'My replies',
    dictionaries: 'Dictionaries added',
    shared: 'Team library',
    policy: 'Team policy',
    'team-history': 'History of the library',
    'team-practice': 'The team’s practice cases',
    'team-figures': 'Figures that agents share',
  },
  kept: {
    always: 'until you clear it',
    closed: (days) =>
      days === 'always' ? 'until they are cleared' : days === 0 ? 'not kept' : `${plural(days, 'day', 'days')}, as the policy says`,
    versions: 'the last 40, and one a day for 60 days',
    'team-history': '400 days, and always the last 20 of each reply',
    log: 'up to 2 MB',
    'last-good': 'while the file is there; renewed with each change',
    cases: 'until they are closed',
    forms: 'until they are saved or dropped',
  },
  clear: 'Clear',
  clearOf: (name) => `Clear: ${name}`,
  reset: 'Back to the defaults',
  sure: (name) => `Delete “${name}” for good? This cannot be undone.`,
  resetSure: 'Back to the default settings? The team library stays open.',
  yes: 'Delete for good',
  yesReset: 'Back to the defaults',
  gone: (name, n, size) => `Deleted: ${name} (${n === null ? size : `${plural(n, 'entry', 'entries')}, ${size}`}).`,
  wasReset: 'The settings are the defaults again.',
  lastGoodGone: 'Until those files change or Relee is opened again there is no copy to fall back on.',
  updates: {
    title: 'Newer versions',
    about:
      'Relee asks nobody. If your team keeps newer versions in a folder or at an address of its own, name it here: only its relee-version.json is read, and only when you press.',
    from: 'The team’s folder or address',
    byPolicy: (where) => `The team’s policy names it: ${where}`,
    check: 'Look now',
    looking: 'Looking…',
    current: (version) => `There is nothing newer (${version} is there).`,
    newer: (version, day) => `There is a newer version: ${version}, of ${day}.`,
    checked: (path) => `The installer is what it says it is (SHA-256 compared): ${path}`,
    download: (address) => `Download it yourself from ${address} and check it here before you open it.`,
    none: 'There is no installer for this system.',
    verify: 'Check a downloaded installer',
    same: 'It is the file that was announced: the SHA-256 sum is the same.',
    different: 'It is NOT the file that was announced: the SHA-256 sum differs. Do not open it.',
    why: {
      unreachable: 'There is no relee-version.json there, or it does not answer.',
      'not-understood': 'What is there is no relee-version.json.',
      refused:
        'That cannot be used: it takes a folder with its full path or an https address (http only in the own network), without redirects.',
      altered: 'The installer there is NOT the one that relee-version.json announces: do not open it, and tell whoever put it there.',
      lost: 'The installer that relee-version.json announces is not there.',
    },
  },
  keepHistory: 'Copied replies are kept',
};
