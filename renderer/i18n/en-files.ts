/** What goes wrong with files, in English: part of `en`. */
import type { FileMessages } from './es-files.js';

export const enFiles: FileMessages = {
  title: { shared: 'Team library', personal: 'My replies', policy: 'Team policy' },
  kinds: {
    missing: 'The file is not where it belongs.',
    'not-a-file': 'What is in its place is no file.',
    'too-large': 'The file is too large.',
    forbidden: 'The system does not allow reading the file.',
    'not-text': 'The file cannot be read: it is damaged or was saved in another encoding than UTF-8.',
    unreachable: 'The folder does not answer.',
    cut: 'The file is cut off: it ends too soon.',
    fewer: 'Many replies are gone from the file at once.',
    broken: 'The file has mistakes with which something that the team blocks would no longer be blocked.',
  },
  missing: (n) => (n === 1 ? '1 reply is missing.' : `${n.toLocaleString('en')} replies are missing.`),
  copy: (at) => `The last good copy on this computer is in use, of ${at}.`,
  noCopy: {
    shared: 'There is no copy on this computer.',
    personal: 'There is no copy on this computer.',
    policy: 'There is no copy on this computer: the policy that comes with Relee is in force.',
  },
  waits: 'Nothing is saved to the file until it is mended or you decide.',
  saveBrings: 'Saving creates it again.',
  choose: {
    restore: 'Put the copy in its place',
    accept: 'It is meant so: use the file',
    empty: { shared: 'Start an empty library', personal: 'Start an empty library', policy: 'Go on without a policy of our own' },
  },
  settled: {
    restore: 'The copy is in its place; what stood there is among the saved versions.',
    accept: 'What stands in the file is in use.',
  },
  changedAgain: 'The file has changed again: look once more.',
  copies: {
    title: 'Conflicting copy',
    told: (n) =>
      n === 1
        ? 'A sync service made a copy of the library with another text for 1 reply.'
        : `A sync service made a copy of the library with other texts for ${n.toLocaleString('en')} replies.`,
    look: 'Compare and decide',
    later: 'Close',
    ours: 'In the library',
    theirs: 'In the copy',
    deleted: 'It was deleted from the library.',
    keepOurs: 'Keep the library’s',
    takeTheirs: 'Take the copy’s',
    done: 'All decided; the copy is among the saved versions.',
  },
  versions: {
    open: 'History',
    title: 'History of the library',
    policyTitle: 'History of the policy',
    note: 'Every version saved from any computer of the team. Nothing is lost by saving or deleting.',
    back: 'Back',
    reading: 'Reading…',
    none: 'Nothing has been saved with Relee yet.',
    search: 'Search by title, text or person',
    pick: 'Pick a version to compare it with what is there now.',
    removed: 'deleted',
    before: 'was there before',
    nobody: 'no name',
    policyVersion: 'Policy',
    comparison: 'Comparison with what is there now',
    same: 'This is what is there now.',
    onlyThen: 'was there then',
    onlyNow: 'is there now',
    restore: 'Restore this version',
    restored: 'Version restored',
  },
  notice: (what) => {
    switch (what.kind) {
      case 'restored':
        return `An earlier version of ${what.file} was restored; the damaged one is in ${what.kept}.`;
      case 'reset':
        return `${what.file} was damaged and starts empty; the original is in ${what.kept}.`;
      case 'adjusted':
        return `${what.file} had values that this version does not know (${what.what.join(', ')}); the defaults are used and the original is in ${what.kept}.`;
      case 'lines':
        return `${what.lines.toLocaleString('en')} ${what.lines === 1 ? 'line' : 'lines'} of ${what.file} could not be read; ${what.lines === 1 ? 'it is' : 'they are'} kept in ${what.kept}.`;
      case 'unreadable':
        return `${what.file} cannot be read: it is left as it is and nothing is saved to it.`;
      case 'merged-copy':
        return `A sync service had made the copy ${what.file}: its changes are in the library now (${what.replies.toLocaleString('en')}) and the copy is kept in ${what.kept}.`;
      case 'waiting':
        return `Another program keeps ${what.file} locked. Relee is waiting to save…`;
    }
  },
  errors: {
    locked: 'Another program keeps the file locked. Your text is still here: try again in a moment.',
    unreachable: 'The folder does not answer. Your text is still here: save when it is back.',
    unconfirmed: 'The file is in trouble: decide above what to do with it and save again.',
  },
};
