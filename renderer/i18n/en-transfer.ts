/** Taking replies in from other programs and out to them, in English: part of `en`. */
import type { TransferMessages } from './es-transfer.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const enTransfer: TransferMessages = {
  open: 'Import…',
  title: 'Import replies',
  note: 'From another program or a folder. Nothing comes in until you choose it, and one undo takes all of it back.',
  format: 'Format',
  anyFormat: 'Format: told by the files',
  choose: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  back: 'Back to the library',
  dropHere: 'Drop the files or the folder here',
  programs:
    'espanso, TextExpander, Beeftext, Text Blaze, PhraseExpress, Alfred, Raycast, massCode, Quicktext, Zendesk, Zammad, Freshdesk, Help Scout, FreeScout, Intercom, Gorgias, Front, Missive, osTicket, Chatwoot, CSV, and folders of txt, md, rtf, html or oft',
  reading: 'Reading…',
  found: (n, format) => `${plural(n, 'reply', 'replies')} read (${format})`,
  chosen: (n) => `${n.toLocaleString('en')} chosen`,
  all: 'Choose all',
  none: 'Choose none',
  into: 'Import into',
  go: (n) => `Import ${plural(n, 'reply', 'replies')}`,
  left: (n) => `${plural(n, 'thing', 'things')} that could not be brought along`,
  table: 'Replies that can be imported',
  preview: 'Preview',
  same: (title) => `already there, the same: “${title}”`,
  near: (title) => `much like “${title}”`,
  problems: (n) => plural(n, 'remark', 'remarks'),
  faults: {
    unknown: () => 'These files are of no program that is known. Choose the format above, if you know it.',
    nothing: (why) => `There is no reply in these files.${why === '' ? '' : ` ${why}`}`,
    'too-large': () => 'That is too large: up to 128 MB are read at once.',
    'too-many': () => 'Those are too many files: up to 20,000 are read at once.',
    format: (why) => `These are no files of that format. ${why}`,
    archive: (why) => `The archive cannot be opened safely. ${why}`,
    slow: () => 'Reading it took too long and was ended: nothing has come in.',
    broken: () => 'The files are damaged or not what they seem: nothing has come in.',
  },
  exportOpen: 'Export…',
  exportTitle: 'Export a library',
  exportNote: 'What the other format cannot say goes into a file beside it, so that nothing is lost when you import it again.',
  exportLibrary: 'Library',
  exportGo: 'Save the file',
  exported: (n) => `${plural(n, 'reply', 'replies')} exported`,
  exportLost: (n) => `${plural(n, 'thing', 'things')} that this format cannot say`,
};
