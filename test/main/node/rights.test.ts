/** Who may do what with a team's files stays as it was: modes, groups, links; what nobody may write is not written. */
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aReply } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { codeOf, idsOf, libraryOf, sharedOf, teamFiles } from '../../support/team-files.js';

const team = teamFiles();
const modeOf = (path: string): number => statSync(path).mode & 0o7777;
const save = async (host: Awaited<ReturnType<ReturnType<typeof team>['start']>>, text: string) =>
  host.writePolicy(text, (await host.readPolicy()).revision);

describe('rights', () => {
  it('of the policy and the library stay through a save', async () => {
    const { library, policy, start } = team();
    writeFileSync(policy, 'version: 1\n');
    for (const path of [library, policy]) chmodSync(path, 0o664);
    const host = await start();
    await save(host, 'version: 1\nrules: {}\n');
    await host.saveReply('shared', aReply('nueva'), null);
    expect([modeOf(library), modeOf(policy)]).toEqual([0o664, 0o664]);
  });

  it('of a new policy are those of the library beside it', async () => {
    const { library, policy, start } = team();
    chmodSync(library, 0o660);
    const host = await start();
    await save(host, 'version: 1\n');
    expect([modeOf(policy), statSync(policy).gid]).toEqual([0o660, statSync(library).gid]);
  });

  it('keep the group', async () => {
    const { library, policy, start } = team();
    writeFileSync(policy, 'version: 1\n');
    // A group that the writer may give: root gives any, others one of their own.
    const group =
      process.getuid?.() === 0 ? 3_000 : (process.getgroups?.().find((gid) => gid !== process.getgid?.()) ?? process.getgid?.() ?? 0);
    for (const path of [library, policy]) chownSync(path, -1, group);
    const host = await start();
    await save(host, 'version: 1\nrules: {}\n');
    await host.saveReply('shared', aReply('nueva'), null);
    expect([statSync(library).gid, statSync(policy).gid]).toEqual([group, group]);
  });

  it('that let nobody write are respected, also when they change while the app runs', async () => {
    const { library, policy, start } = team();
    writeFileSync(policy, 'version: 1\n');
    const host = await start();
    expect([(await sharedOf(host)).writable, (await host.readPolicy()).writable]).toEqual([true, true]);
    for (const path of [library, policy]) chmodSync(path, 0o444);
    await expect.poll(async () => [(await sharedOf(host)).writable, (await host.readPolicy()).writable]).toEqual([false, false]);
    const before = readFileSync(library);
    expect(await codeOf(host.saveReply('shared', aReply('nueva'), null))).toBe('read-only');
    expect(await codeOf(save(host, 'version: 1\nrules: {}\n'))).toBe('read-only');
    expect([readFileSync(library), modeOf(library), readFileSync(policy, 'utf8')]).toEqual([before, 0o444, 'version: 1\n']);
    chmodSync(library, 0o644);
    await expect.poll(async () => (await sharedOf(host)).writable).toBe(true);
  });
});

describe('links', () => {
  it('to the library and the policy stay links, and what they lead to is written', async () => {
    const { library, policy, start } = team();
    const elsewhere = freshFolder();
    writeFileSync(join(elsewhere, 'real.yaml'), readFileSync(library));
    writeFileSync(join(elsewhere, 'normas.yaml'), 'version: 1\n');
    rmSync(library);
    symlinkSync(join(elsewhere, 'real.yaml'), library);
    symlinkSync(join(elsewhere, 'normas.yaml'), policy);
    const host = await start();
    await save(host, 'version: 1\nrules: {}\n');
    await host.saveReply('shared', aReply('nueva'), null);
    expect([lstatSync(library).isSymbolicLink(), lstatSync(policy).isSymbolicLink()]).toEqual([true, true]);
    expect(readFileSync(join(elsewhere, 'real.yaml'), 'utf8')).toContain('id: nueva');
    expect(readFileSync(join(elsewhere, 'normas.yaml'), 'utf8')).toContain('rules');
  });

  it('that come to lead elsewhere are followed', async () => {
    const { library, start } = team();
    const elsewhere = freshFolder();
    mkdirSync(join(elsewhere, 'v2'));
    writeFileSync(join(elsewhere, 'v1.yaml'), libraryOf(5));
    writeFileSync(join(elsewhere, 'v2', 'v2.yaml'), libraryOf(6));
    rmSync(library);
    symlinkSync(join(elsewhere, 'v1.yaml'), library);
    const host = await start();
    expect(idsOf(await sharedOf(host))).toHaveLength(5);
    unlinkSync(library);
    symlinkSync(join(elsewhere, 'v2', 'v2.yaml'), library);
    await expect.poll(async () => idsOf(await sharedOf(host)).length).toBe(6);
    await host.saveReply('shared', aReply('nueva'), null);
    expect(readFileSync(join(elsewhere, 'v2', 'v2.yaml'), 'utf8')).toContain('id: nueva');
  });
});
