/** What is wrong with a library, in English: part of `en`. */
import type { DoctorMessages } from './es-doctor.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const enDoctor: DoctorMessages = {
  open: 'Check-up',
  title: 'Check-up of the library',
  note: 'What fails, stands twice or has grown old in the replies, and what tone and spelling say of each text.',
  looking: 'Looking through the library…',
  fine: 'There is nothing to mend in this library.',
  failed: 'The library could not be looked through.',
  library: 'Library',
  back: 'Back to the library',
  kinds: 'What was found',
  all: 'Everything',
  found: (n) => plural(n, 'finding', 'findings'),
  list: 'Replies worth a look',
  rules: {
    include: 'Include what is not there',
    placeholder: 'Placeholders that nobody fills',
    blank: 'Gaps from another program',
    'old-date': 'Dates gone by',
    'too-long': 'Too long for their channel',
    twin: 'There twice, or nearly',
    older: 'Variants older than the original',
    translation: 'Not translated',
    tone: 'Tone and content',
    spelling: 'Spelling',
  },
  reading: (done, of) => `texts read: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  severity: { error: 'Fails', warn: 'Warning', hint: 'Hint' },
  go: 'Go to the reply',
  fix: (from, to) => `Change “${from}” to “${to}”`,
  fixAll: (n) => `Mend ${plural(n, 'placeholder', 'placeholders')}`,
  archive: 'Archive the second one',
};
