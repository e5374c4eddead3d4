import type { WritingMessages } from './es-writing.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const enWriting: WritingMessages = {
  hint: 'Type { to put in something that changes; Ctrl+Space offers what fits.',
  offered: 'What fits here',
  preview: 'Preview',
  on: {
    label: 'How it reads',
    sample: 'For a sample customer',
    case: (title) => (title === '' ? 'In the open case' : `In the open case: ${title}`),
  },
  needs: 'What it needs',
  needsNothing: 'It needs no facts.',
  asked: {
    text: 'filled in when inserted',
    area: 'typed when inserted',
    choice: 'chosen when inserted',
    multi: 'chosen when inserted',
    number: 'a number, when inserted',
    day: 'a day is picked when inserted',
    unsupported: 'cannot be filled',
    tick: 'ticked or not when inserted',
  },
  checks: 'What the checks say',
  fine: 'Nothing to correct.',
  looking: 'Checking…',
  count: (n) => plural(n, 'thing to look at', 'things to look at'),
  more: (n) => `and ${n.toLocaleString('en-GB')} more`,
  variant: (n) => `Variant ${n}`,
  go: 'Go',
  goLabel: (message) => `Go to the words: ${message}`,
  open: (title) => `See “${title}”`,
  fix: (to) => (to === '' ? 'Take out' : `Write “${to}”`),
  guide: 'What may stand between braces',
  guideNote: 'Any other name is a field, filled in when the reply is inserted.',
  kinds: { field: 'Facts', filter: 'After a bar |', tag: 'Between {% and %}', format: 'Formats of a date' },
};
