/** A colleague's change of one reply in a library of ten thousand: what crosses to the window, and how soon the search finds it. */
import { bench, describe } from 'vitest';
import type { LibraryFile } from '../../core/host.js';
import { createSearch } from '../../core/library/search.js';
import { placed, type Reply } from '../../core/library/types.js';
import { LibraryReceiver, LibrarySender } from '../../core/wire-libraries.js';
import { figure } from './harness.js';
import { makeLibrary } from './search-data.js';

const replies = makeLibrary(10_000);
const fileOf = (list: readonly Reply[], n: number): LibraryFile => ({
  name: 'shared',
  path: '/equipo.yaml',
  library: { version: 1, name: 'Equipo', language: 'es', replies: list },
  problems: [],
  revision: `r${n}`,
  writable: true,
});
/** As it comes off the disk: every reply a new object. */
const read = (n: number): LibraryFile =>
  fileOf(
    replies.map((reply, i) => (i === n % replies.length ? { ...reply, body: `${reply.body} Cambio ${n}.` } : { ...reply })),
    n,
  );

const sender = new LibrarySender(),
  receiver = new LibraryReceiver();
const cross = (value: unknown): LibraryFile => receiver.unpack(JSON.parse(JSON.stringify(sender.pack(value)))) as LibraryFile;
let seen = cross(fileOf(replies, 0)),
  n = 0;
const search = createSearch(placed(seen.library));

/** Puts into the index what is another object than before: what the window sends to its search. */
function take(file: LibraryFile): void {
  file.library.replies.forEach((reply, i) => {
    if (reply !== seen.library.replies[i]) search.put({ ...reply, language: 'es' });
  });
  seen = file;
}
take(cross(read(++n)));

const GROUP = 'one reply of 10,000 changed by a colleague';
const sized = new LibrarySender();
sized.pack(fileOf(replies, 0));
figure(`${GROUP}, what crosses`, 'change', JSON.stringify(sized.pack(read(1))).length, 'bytes');
figure(`${GROUP}, what crosses`, 'the whole library', JSON.stringify(fileOf(replies, 0)).length, 'bytes');

describe(GROUP, () => {
  const ready = Array.from({ length: 40 }, () => read(++n));
  let at = 0;
  bench('packed, sent, unpacked, into the index', () => {
    take(cross(ready[at++ % ready.length]));
  });
});
