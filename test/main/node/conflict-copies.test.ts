/** Copies of the library that sync services make beside it: merged by the history of each reply, or listed for a person, and never lost. */
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../core/host.js';
import { putReply } from '../../../core/library/codec.js';
import { aReply } from '../../host.conformance.js';
import { codeOf, idsOf, libraryOf, sharedOf, teamFiles } from '../../support/team-files.js';

const team = teamFiles();
const AGO = new Date(Date.now() - 60_000);
const put = (path: string, text: string): void => {
  writeFileSync(path, text);
  utimesSync(path, AGO, AGO);
};

describe('a conflicting copy', () => {
  it('that adds replies is merged, told, and kept among the versions', async () => {
    const { folder, data, start } = team(libraryOf(4));
    const copy = join(folder, "biblioteca (Ana's conflicted copy 2026-11-30).yaml");
    put(copy, putReply(libraryOf(4), aReply('de-ana')));
    const host = await start();
    const told: Notice[] = [];
    host.onEvent((message) => {
      if (message.event === 'notice') told.push(message.payload);
    });
    expect(await host.listConflictCopies()).toEqual([]);
    expect(idsOf(await sharedOf(host))).toContain('de-ana');
    expect(existsSync(copy)).toBe(false);
    expect(told).toMatchObject([{ kind: 'merged-copy', file: copy, replies: 1 }]);
    expect(told[0] && 'kept' in told[0] ? readFileSync(told[0].kept, 'utf8') : '').toContain('de-ana');
    expect(readdirSync(join(data, 'versions')).length).toBeGreaterThan(0);
  });

  it('that changes what we changed is listed, decided by a person, and then leaves the folder', async () => {
    const { folder, library, start } = team(libraryOf(4));
    const host = await start();
    const first = (await sharedOf(host)).library.replies[1] ?? expect.fail();
    await host.saveReply('shared', { ...first, body: 'Nuestro texto' }, first);
    const copy = join(folder, 'biblioteca.sync-conflict-20261130-101500-ABCDEFG.yaml');
    put(copy, putReply(putReply(libraryOf(4), { ...first, body: 'Su texto' }), aReply('tambien-nueva')));
    const [listed] = await host.listConflictCopies();
    expect(listed).toMatchObject({ path: copy, replies: [{ id: 'r-1', mine: { body: 'Nuestro texto' }, theirs: { body: 'Su texto' } }] });
    expect(idsOf(await sharedOf(host))).toContain('tambien-nueva');
    expect(readFileSync(library, 'utf8')).toContain('Nuestro texto');
    const theirs = listed?.replies[0] ?? expect.fail();
    await host.saveReply('shared', theirs.theirs, theirs.mine);
    expect(await host.dismissConflictCopy(copy)).toEqual([]);
    expect(existsSync(copy)).toBe(false);
    expect((await host.listVersions('shared', 'r-1', 10)).map(({ reply }) => reply?.body).slice(0, 2)).toEqual([
      'Su texto',
      'Nuestro texto',
    ]);
  });

  it('is only what is one: other files beside the library, garbage and half-written ones stay as they are', async () => {
    const { folder, start } = team(libraryOf(4));
    const other = join(folder, 'biblioteca (conflicted copy 1).yaml'),
      garbage = join(folder, 'biblioteca (conflicted copy 2).yaml'),
      own = join(folder, 'biblioteca (1).yaml');
    put(other, 'relee: library\nversion: 1\nname: Otra\nlanguage: es\nreplies:\n  - id: ajena\n    title: Ajena\n    body: x\n');
    put(garbage, '\0\0\0');
    put(own, putReply(libraryOf(4), aReply('copia-a-mano')));
    writeFileSync(join(folder, 'biblioteca (conflicted copy 3).yaml'), putReply(libraryOf(4), aReply('recien')));
    const host = await start();
    expect(await host.listConflictCopies()).toEqual([]);
    expect(idsOf(await sharedOf(host))).toEqual(['r-0', 'r-1', 'r-2', 'r-3']);
    expect(readdirSync(folder).filter((name) => name.includes('('))).toHaveLength(4);
    // The window may dismiss what was listed, no other file.
    expect(await codeOf(host.dismissConflictCopy(own))).toBe('resolved');
    expect(existsSync(own)).toBe(true);
  });
});
