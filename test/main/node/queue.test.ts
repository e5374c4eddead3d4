import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discard, sweep, tempBeside, writeTemp } from '../../../main/node/atomic.js';
import { makeLatest, makeQueue } from '../../../main/node/queue.js';
import { aCase } from '../../host.conformance.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

describe('saving while typing', () => {
  it('writes the first and the newest of many, and acknowledges each only when it is safe', async () => {
    const written: string[] = [];
    const acknowledged: string[] = [];
    const latest = makeLatest<string>(async (value) => {
      await new Promise((done) => setTimeout(done, 5));
      written.push(value);
    });
    const saves = ['H', 'Ho', 'Hol', 'Hola'].map((text) =>
      latest.save(text).then(() => {
        acknowledged.push(`${text} with ${written.join()}`);
      }),
    );
    await Promise.all(saves);
    expect(written).toEqual(['H', 'Hola']);
    expect(acknowledged).toEqual(['H with H', 'Ho with H,Hola', 'Hol with H,Hola', 'Hola with H,Hola']);
  });

  it('tells all who waited when the write fails, and the next one works again', async () => {
    let fail = true;
    const latest = makeLatest<number>(async () => {
      if (fail) throw new Error('full');
    });
    const outcomes = await Promise.allSettled([latest.save(1), latest.save(2), latest.save(3)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    fail = false;
    await expect(latest.save(4)).resolves.toBeUndefined();
  });

  it('keeps the last of a burst on the disk', async () => {
    const data = freshFolder();
    const host = await startNodeHost({ data });
    await Promise.all(Array.from({ length: 50 }, (_none, i) => host.saveCase(aCase('c1', { draft: `texto ${i}` }))));
    await host.close();
    const again = await startNodeHost({ data });
    expect(await again.listCases()).toMatchObject([{ draft: 'texto 49' }]);
    await again.close();
  });

  it('goes on after a job that failed', async () => {
    const queue = makeQueue();
    const first = queue(async () => {
      throw new Error('one');
    });
    await expect(queue(async () => 2)).resolves.toBe(2);
    await expect(first).rejects.toThrow('one');
  });
});

describe('temp files', () => {
  it('of dead writers are swept, those of the living are not', async () => {
    const folder = freshFolder();
    const temp = await writeTemp(join(folder, 'a.json'), 'x');
    const ours = basename(temp.path);
    await discard(temp);
    expect(readdirSync(folder)).toEqual([]);
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim();
    const machine = ours.split('.').at(-4) ?? '';
    const [gone, alive, foreign] = [
      `.a.json.${machine}.${dead}.1.tmp`,
      `.a.json.${machine}.${process.pid}.9.tmp`,
      `.a.json.00000000.${dead}.1.tmp`,
    ].map((name) => join(folder, name)) as [string, string, string];
    for (const path of [gone, alive, foreign]) writeFileSync(path, 'half');
    await sweep(folder);
    expect([gone, alive, foreign].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('of a writer that died while it took a lock over are swept too, though they point nowhere', async () => {
    const folder = freshFolder();
    const aside = tempBeside(join(folder, 'a.yaml'));
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim();
    const [gone, alive] = [aside.replace(`.${process.pid}.`, `.${dead}.`), aside] as const;
    for (const path of [gone, alive]) symlinkSync('machine:1:holder', path);
    await sweep(folder);
    expect(readdirSync(folder)).toEqual([basename(alive)]);
  });

  it('in the folder of a library are swept when it is opened', async () => {
    const data = freshFolder();
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim();
    const host = await startNodeHost({ data });
    await host.close();
    const library = freshFolder();
    writeFileSync(join(library, 'equipo.yaml'), 'relee: library\nversion: 1\nname: x\nlanguage: es\nreplies: []\n');
    const machine =
      basename(tempBeside(join(library, 'probe')))
        .split('.')
        .at(-4) ?? '';
    const orphan = join(library, `.equipo.yaml.${machine}.${dead}.1.tmp`);
    writeFileSync(orphan, 'half');
    const again = await startNodeHost({ data });
    await again.openLibrary(join(library, 'equipo.yaml'));
    expect(existsSync(orphan)).toBe(false);
    await again.close();
  });
});
