/** Shared files that were cut, emptied, garbled or taken away: what was last good stays in force, it is told, and nothing is written over without a yes. */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putReply, removeReply } from '../../../core/library/codec.js';
import { parsePolicy } from '../../../core/policy/policy.js';
import type { NodeHost } from '../../../main/node/host.js';
import { aReply } from '../../host.conformance.js';
import { codeOf, idsOf, libraryOf, sharedOf, teamFiles } from '../../support/team-files.js';

const team = teamFiles();
const ALL = libraryOf(54);
/** Ends with reply number `last`, as a copy that stopped just there. */
const cutAfter = (last: number): string => ALL.slice(0, ALL.indexOf(`  - id: r-${last + 1}\n`));

describe('a library that lost replies', () => {
  const losses: readonly [string, string, 'cut' | 'fewer', number][] = [
    ['cut to nothing', '', 'cut', 54],
    ['cut between two replies', cutAfter(17), 'cut', 36],
    ['cut in the middle of a reply', ALL.slice(0, ALL.indexOf('Texto 20') + 4), 'cut', 33],
    ['cut in the middle of the last reply', ALL.slice(0, -12), 'cut', 0],
    ['another version of it, cut', putReply(ALL, aReply('r-2')).slice(0, -5_000), 'cut', -1],
    ['without half of it', `${ALL.slice(0, ALL.indexOf('  - id: r-10\n'))}${ALL.slice(ALL.indexOf('  - id: r-40\n'))}`, 'fewer', 30],
    ['emptied by a program', 'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies: []\n', 'fewer', 54],
  ];
  for (const [how, text, kind, missing] of losses) {
    it(`${how} shows all of them, says so, and is not written over`, async () => {
      const { library, start } = team();
      const host = await start();
      await sharedOf(host);
      writeFileSync(library, text);
      const file = await sharedOf(host);
      expect(idsOf(file)).toHaveLength(54);
      expect(file).toMatchObject({
        writable: false,
        trouble: { kind, choices: ['restore', 'accept'], copyOf: expect.any(String) as string },
      });
      if (missing >= 0) expect(file.trouble?.missing).toBe(missing);
      expect(await codeOf(host.saveReply('shared', aReply('nueva'), null))).toBe('unconfirmed');
      expect(await codeOf(host.removeReply('shared', file.library.replies[0] ?? expect.fail()))).toBe('unconfirmed');
      expect(readFileSync(library, 'utf8')).toBe(text);
    });
  }

  it('still shows them, with their age, after a restart, and when it is healed goes on by itself', async () => {
    const { library, start } = team();
    const first = await start();
    await sharedOf(first);
    await first.close();
    writeFileSync(library, cutAfter(17));
    const host = await start();
    const file = await sharedOf(host);
    expect(idsOf(file)).toHaveLength(54);
    expect(Date.now() - Date.parse(file.trouble?.copyOf ?? '')).toBeLessThan(60_000);
    writeFileSync(library, ALL);
    expect(await sharedOf(host)).toMatchObject({ writable: true });
    expect((await sharedOf(host)).trouble).toBeUndefined();
  });

  it('is put right by the copy, keeping what colleagues added since, and what stood there stays among the versions', async () => {
    const { library, data, start } = team();
    const host = await start();
    await sharedOf(host);
    writeFileSync(library, putReply(cutAfter(17), aReply('de-una-colega')));
    const { revision } = await sharedOf(host);
    const file = await host.settleLibrary('shared', 'restore', revision);
    expect(file).toMatchObject({ writable: true });
    expect([...idsOf(file)].sort()).toEqual([...Array.from({ length: 54 }, (_none, i) => `r-${i}`), 'de-una-colega'].sort());
    expect(readFileSync(library, 'utf8')).toContain('id: r-53');
    const versions = join(data, 'versions', readdirSync(join(data, 'versions')).find((name) => name.startsWith('biblioteca')) ?? '');
    expect(
      readdirSync(versions)
        .map((name) => readFileSync(join(versions, name), 'utf8'))
        .some((text) => text.includes('de-una-colega') && !text.includes('id: r-53')),
    ).toBe(true);
  });

  it('is believed when the agent says so, and not asked about again', async () => {
    const { library, start } = team();
    const host = await start();
    await sharedOf(host);
    writeFileSync(library, cutAfter(17));
    const { revision } = await sharedOf(host);
    expect(await codeOf(host.settleLibrary('shared', 'accept', 'another'))).toBe('conflict');
    expect(idsOf(await host.settleLibrary('shared', 'accept', revision))).toHaveLength(18);
    await host.saveReply('shared', aReply('nueva'), null);
    await host.close();
    const again = await sharedOf(await start());
    expect([idsOf(again).length, again.trouble]).toEqual([19, undefined]);
  });

  it('believes what people do: one reply taken out, the last one too, or several over time', async () => {
    const { library, start } = team(libraryOf(12));
    const host = await start();
    let text = libraryOf(12);
    for (const id of ['r-11', 'r-3', 'r-10', 'r-9', 'r-0']) {
      text = removeReply(text, id);
      writeFileSync(library, text);
      const file = await sharedOf(host);
      expect([file.trouble, idsOf(file).includes(id)]).toEqual([undefined, false]);
    }
  });
});

describe('a library that is not there', () => {
  it('when the app starts is shown as it last was, and only put back or begun anew by a yes', async () => {
    const { library, start } = team();
    await (await start()).close();
    renameSync(library, `${library}.away`);
    const host = await start();
    const file = await sharedOf(host);
    expect(idsOf(file)).toHaveLength(54);
    expect(file).toMatchObject({ writable: false, trouble: { kind: 'missing', choices: ['restore', 'accept'] } });
    expect(await codeOf(host.saveReply('shared', aReply('nueva'), null))).toBe('unconfirmed');
    expect(existsSync(library)).toBe(false);
    expect(idsOf(await host.settleLibrary('shared', 'restore', file.revision))).toHaveLength(54);
    expect(readFileSync(library, 'utf8')).toBe(ALL);
  });

  it('with its whole folder gone (a drive that was pulled out) makes no folder in its place', async () => {
    const { library, start } = team();
    await (await start()).close();
    rmSync(dirname(library), { recursive: true });
    const host = await start();
    const file = await sharedOf(host);
    expect([idsOf(file).length, file.writable, file.trouble?.kind]).toEqual([54, false, 'missing']);
    expect(await codeOf(host.settleLibrary('shared', 'restore', file.revision))).toBe('not-found');
    expect(existsSync(dirname(library))).toBe(false);
  });

  it('for a moment, half-synced, empties nothing', async () => {
    const { library, start } = team();
    const host = await start();
    await sharedOf(host);
    const seen: number[] = [];
    host.onEvent((message) => {
      if (message.event === 'libraryChanged' && message.payload.name === 'shared') seen.push(message.payload.library.replies.length);
    });
    rmSync(library);
    await new Promise((done) => setTimeout(done, 80));
    writeFileSync(library, ALL.slice(0, 900));
    await new Promise((done) => setTimeout(done, 400));
    writeFileSync(library, ALL);
    await expect.poll(async () => (await sharedOf(host)).trouble).toBeUndefined();
    expect(seen.filter((count) => count !== 54)).toEqual([]);
  });

  it('is only begun anew where there is no copy either, by a yes', async () => {
    const { library, start } = team();
    rmSync(library);
    const host = await start();
    const file = await sharedOf(host);
    expect(file).toMatchObject({ writable: false, trouble: { kind: 'missing', copyOf: null, choices: ['accept'] } });
    expect(await host.settleLibrary('shared', 'accept', file.revision)).toMatchObject({ writable: true });
    await host.saveReply('shared', aReply('nueva'), null);
    expect(readFileSync(library, 'utf8')).toContain('id: nueva');
  });
});

describe('the policy', () => {
  const POLICY =
    'version: 1\nrules:\n  shouting: block\n  robotic: warn\npatterns:\n  - id: rebaja\n    find: ["precio más bajo"]\n    message: "Eso no se promete"\n    severity: block\n';
  const inForce = async (host: NodeHost) => {
    const file = await host.readPolicy();
    const { policy } = parsePolicy(file.text);
    return {
      blocks: policy.rules['shouting'] === 'block' && policy.patterns[0]?.severity === 'block',
      kind: file.trouble?.kind,
      writable: file.writable,
      revision: file.revision,
      choices: file.trouble?.choices,
    };
  };
  const withPolicy = async () => {
    const files = team();
    writeFileSync(files.policy, POLICY);
    const host = await files.start();
    expect(await inForce(host)).toMatchObject({ blocks: true, kind: undefined, writable: true });
    return { ...files, host };
  };
  const troubles: readonly [string, (path: string) => void, string][] = [
    ['deleted', (path) => rmSync(path), 'missing'],
    ['emptied', (path) => writeFileSync(path, ''), 'cut'],
    ['cut off', (path) => writeFileSync(path, POLICY.slice(0, POLICY.indexOf('patterns'))), 'cut'],
    ['cut in a line', (path) => writeFileSync(path, POLICY.slice(0, -8)), 'cut'],
    ['filled with zeros', (path) => writeFileSync(path, new Uint8Array(300)), 'not-text'],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
      'not-a-file',
    ],
    ['saved as ANSI', (path) => writeFileSync(path, Buffer.from(POLICY, 'latin1')), 'not-text'],
    ['no YAML any more', (path) => writeFileSync(path, POLICY.replace('rules:', 'rules: [')), 'broken'],
    ['with a slip in what blocks', (path) => writeFileSync(path, POLICY.replace('shouting: block', 'shouting: blok')), 'broken'],
    ['something else', (path) => writeFileSync(path, 'solo una nota'), 'broken'],
  ];
  for (const [how, spoil, kind] of troubles) {
    it(`${how} goes on blocking, is told, also after a restart, and is not written over without a yes`, async () => {
      const { host, policy, start } = await withPolicy();
      const told = new Promise((done) => {
        host.onEvent((message) => {
          if (message.event === 'policyChanged' && message.payload.trouble) done(message.payload.trouble.kind);
        });
      });
      spoil(policy);
      expect(await told).toBe(kind);
      const now = await inForce(host);
      expect(now).toMatchObject({ blocks: true, kind, writable: false });
      expect(await codeOf(host.writePolicy('version: 1\n', now.revision))).toMatch(/^(unconfirmed|read-only)$/);
      await host.close();
      const again = await start();
      expect(await inForce(again)).toMatchObject({ blocks: true, kind });
      if (!now.choices?.includes('restore')) return;
      await again.settlePolicy('restore', (await again.readPolicy()).revision);
      expect(await inForce(again)).toMatchObject({ blocks: true, kind: undefined, writable: true });
      expect(readFileSync(policy, 'utf8')).toBe(POLICY);
    });
  }

  it('saved as UTF-16 says what it said', async () => {
    const { host, policy } = await withPolicy();
    writeFileSync(policy, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(POLICY, 'utf16le')]));
    expect(await inForce(host)).toMatchObject({ blocks: true });
  });

  it('changed by people is in force at once: a rule set lower, the last lines taken out, the file given up by a yes', async () => {
    const { host, policy } = await withPolicy();
    writeFileSync(policy, POLICY.replace('shouting: block', 'shouting: warn'));
    expect(await inForce(host)).toMatchObject({ blocks: false, kind: undefined });
    rmSync(policy);
    const { revision, kind } = await inForce(host);
    expect(kind).toBe('missing');
    expect(await host.settlePolicy('accept', revision)).toMatchObject({ text: '', writable: true });
    await host.writePolicy(POLICY, (await host.readPolicy()).revision);
    expect(await inForce(host)).toMatchObject({ blocks: true, kind: undefined });
  });

  // Permissions do not bind root; a folder that stands in the way is covered above.
  it.skipIf(process.getuid?.() === 0)('that nobody may read goes on blocking', async () => {
    const { host, policy } = await withPolicy();
    chmodSync(policy, 0o000);
    expect(await inForce(host)).toMatchObject({ blocks: true, kind: 'forbidden' });
  });
});
