/** What goes wrong with files, in English: part of `en`. */
import type { FileMessages } from './es-files.js';

export const enFiles: FileMessages = {
  title: { shared: 'Team library', personal: 'My replies', policy: 'Team policy' },
  kinds: {
    missing: 'The file is not where it belongs.', 'not-a-file': 'What is in its place is no file.', 'too-large': 'The file is too large.',
    forbidden: 'The system does not allow reading the file.', 'not-text': 'The file cannot be read: it is damaged or was saved in another encoding than UTF-8.',
    unreachable: 'The folder does not answer.', cut: 'The file is cut off: it ends too soon.', fewer: 'Many replies are gone from the file at once.',
    broken: 'The file has mistakes with which something that the team blocks would no longer be blocked.',
  },
  missing: (n) => (n === 1 ? '1 reply is missing.' : `${n.toLocaleString('en')} replies are missing.`),
  copy: (at) => `The last good copy on this computer is in use, of ${at}.`,
  noCopy: { shared: 'There is no copy on this computer.', personal: 'There is no copy on this computer.', policy: 'There is no copy on this computer: the policy that comes with Relee is in force.' },
  waits: 'Nothing is saved to the file until it is mended or you decide.',
  saveBrings: 'Saving creates it again.',
  choose: { restore: 'Put the copy in its place', accept: 'It is meant so: use the file', empty: { shared: 'Start an empty library', personal: 'Start an empty library', policy: 'Go on without a policy of our own' } },
  settled: { restore: 'The copy is in its place; what stood there is among the saved versions.', accept: 'What stands in the file is in use.' },
  changedAgain: 'The file has changed again: look once more.',
  notice: (what) => {
    switch (what.kind) {
      case 'restored': return `An earlier version of ${what.file} was restored; the damaged one is in ${what.kept}.`;
      case 'reset': return `${what.file} was damaged and starts empty; the original is in ${what.kept}.`;
      case 'adjusted': return `${what.file} had values that this version does not know (${what.what.join(', ')}); the defaults are used and the original is in ${what.kept}.`;
      case 'unreadable': return `${what.file} cannot be read: it is left as it is and nothing is saved to it.`;
      case 'waiting': return `Another program keeps ${what.file} locked. Relee is waiting to save…`;
    }
  },
  errors: {
    locked: 'Another program keeps the file locked. Your text is still here: try again in a moment.',
    unreachable: 'The folder does not answer. Your text is still here: save when it is back.',
    unconfirmed: 'The file is in trouble: decide above what to do with it and save again.',
  },
};
