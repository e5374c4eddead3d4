/** What a release is made of: the parts that need neither Electron's program nor a network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseVersionFile } from '../../../core/updates.js';
import { unclaimed } from '../../../main/setup/pack/publisher.mjs';
import { flatpakProblems, targetProblems, targetsOf } from '../../../main/setup/pack/targets.mjs';
import { freshFolder } from '../../support/folders.js';
import { ROOT } from '../../support/imports.js';

const node = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env } });
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const packageJson = JSON.parse(read('package.json')) as {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly author: { readonly name: string; readonly email: string };
  readonly homepage: string;
};

describe('what travels inside', () => {
  it('is named package by package, with its licence, the same at every build of one commit', () => {
    const [first, second] = [freshFolder(), freshFolder()];
    for (const out of [first, second]) execFileSync(process.execPath, ['main/setup/pack/inventory.mjs', out], { cwd: ROOT });
    const bill = JSON.parse(readFileSync(join(first, 'sbom.cdx.json'), 'utf8')) as {
      bomFormat: string;
      components: { name: string; version: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    for (const [name, version] of Object.entries(packageJson.dependencies))
      expect(bill.components).toContainEqual(expect.objectContaining({ name, version }));
    const licences = readFileSync(join(first, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of Object.keys(packageJson.dependencies)) expect(licences).toContain(`\n${name} `.trimStart());
    expect(licences).toContain('Permission is hereby granted');
    for (const name of ['sbom.cdx.json', 'THIRD-PARTY.txt'])
      expect(readFileSync(join(second, name), 'utf8'), name).toBe(readFileSync(join(first, name), 'utf8'));
  }, 60_000);
});

describe('the dry run', () => {
  it('builds twice alike, finds the configuration whole, and says what it could not do and what is still to be set', () => {
    const { status, stdout, stderr } = node(['main/setup/pack/check.mjs']);
    expect(stderr).not.toContain('PROBLEM');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^reproducible: \d+ files, \d+ bytes, the same in two builds$/m);
    expect(stdout).toMatch(/^electron-builder\.yml: valid, everything it names is there/m);
    expect(stdout).toMatch(/^(?:SKIPPED: making the installers \(.*\)\. \S|Electron is here: )/m);
    expect(stdout.match(/^WARNING: /gm)?.length ?? 0).toBe(unclaimed(packageJson).length);
  }, 600_000);
});

describe('signing', () => {
  it('says what is not signed and why, and prints secrets nowhere but for the build', () => {
    const bare = node(['main/setup/pack/signing.mjs', 'mac']);
    expect(bare.stdout).toBe('CSC_IDENTITY_AUTO_DISCOVERY=false\n');
    expect(bare.stderr).toMatch(/NOT signed: MAC_CERTIFICATE[^]*NOT notarised/);
    const full = node(['main/setup/pack/signing.mjs', 'mac'], {
      MAC_CERTIFICATE: 'aGk=',
      MAC_CERTIFICATE_PASSWORD: 's3cret',
      APPLE_ID: 'a',
      APPLE_APP_SPECIFIC_PASSWORD: 'b',
      APPLE_TEAM_ID: 'c',
    });
    expect(full.stdout.split('\n')).toEqual([
      'CSC_LINK=aGk=',
      'CSC_KEY_PASSWORD=s3cret',
      'APPLE_ID=a',
      'APPLE_APP_SPECIFIC_PASSWORD=b',
      'APPLE_TEAM_ID=c',
      '',
    ]);
    expect(full.stderr).not.toContain('s3cret');
    expect(node(['main/setup/pack/signing.mjs', 'beos']).status).toBe(2);
  });
});

describe('checksums', () => {
  it('are those that sha256sum reads, of the installers alone', () => {
    const folder = freshFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Relee-1.0.0.AppImage'), 'hola');
    writeFileSync(join(folder, 'builder-debug.yml'), 'x');
    expect(node(['main/setup/pack/checksums.mjs', folder]).stdout).toBe(
      'b221d9dbb083a7f33428d7c2a3c3198ae925614d70210e28716ccaa7cd4ddb79  Relee-1.0.0.AppImage\n',
    );
    expect(readdirSync(folder)).toContain('SHA256SUMS');
    // What a team's programs read of the same folder.
    expect(parseVersionFile(readFileSync(join(folder, 'relee-version.json'), 'utf8'))?.files).toEqual([
      { name: 'Relee-1.0.0.AppImage', sha256: 'b221d9dbb083a7f33428d7c2a3c3198ae925614d70210e28716ccaa7cd4ddb79' },
    ]);
    expect(node(['main/setup/pack/checksums.mjs', freshFolder()]).status).toBe(1);
  });
});

describe('the workflows', () => {
  const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => ({ name, text: read(`.github/workflows/${name}`) }));
  it('run only scripts and programs that are there', () => {
    for (const { name, text } of workflows) {
      for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g))
        expect(Object.keys(packageJson.scripts), `${name}: npm run ${script}`).toContain(script);
      for (const [, file = ''] of text.matchAll(/node (main\/\S+)/g)) expect(read(file).length, `${name}: ${file}`).toBeGreaterThan(0);
    }
  });
  it('prove the whole on three systems with .ci/run, ask for no more rights than they need, and name every step', () => {
    const ci = parse(workflows.find(({ name }) => name === 'ci.yml')?.text ?? '') as {
      permissions: unknown;
      jobs: Record<string, { steps: { uses?: string; run?: string }[]; strategy?: { matrix: { os: string[] } } }>;
    };
    expect(ci.permissions).toEqual({ contents: 'read' });
    expect(ci.jobs['test']?.strategy?.matrix.os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
    expect(ci.jobs['test']?.steps.map(({ run }) => run)).toContain('bash .ci/run');
    for (const { text } of workflows)
      for (const [, action = ''] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});

describe('the installers', () => {
  const builder = parse(read('electron-builder.yml')) as { linux: object; win: { target: string[] } };
  const flatpakPath = join(ROOT, 'resources/packaging/app.relee.Relee.flatpak.yml');
  it('are configured for each system as the tools want them', () => {
    expect(targetProblems(builder, packageJson)).toEqual([]);
    expect(targetsOf(builder)).toEqual(
      ['linux: AppImage', 'linux: deb', 'linux: rpm', 'mac: dmg', 'mac: zip', 'win: nsis', 'win: portable'].sort(bySystem),
    );
    expect(flatpakProblems(parse(read('resources/packaging/app.relee.Relee.flatpak.yml')), builder, flatpakPath)).toEqual([]);
  });
  it('are refused here when what a tool would refuse is missing', () => {
    expect(targetProblems(builder, { ...packageJson, homepage: '', author: { name: 'Relee' }, desktopName: 'relee.desktop' })).toEqual([
      'deb and rpm want a homepage in package.json',
      'deb and rpm want an author in package.json, with a name and an address',
      'Wayland desktops want desktopName app.relee.Relee.desktop in package.json, and linux.syncDesktopName',
    ]);
    expect(targetProblems({ ...builder, win: { ...builder.win, target: ['nsis'] } }, packageJson)).toEqual(['win has no target portable']);
    const manifest = parse(read('resources/packaging/app.relee.Relee.flatpak.yml')) as Record<string, unknown>;
    expect(flatpakProblems({ ...manifest, id: 'x', 'finish-args': ['--share=network'] }, builder, flatpakPath)).toHaveLength(2);
  });
});

describe('who publishes', () => {
  it('is told while it is nobody, in words', () => {
    expect(unclaimed({ author: { name: 'X', email: 'publisher@relee.example' }, homepage: 'https://relee.example' })).toEqual([
      expect.stringContaining('author in package.json is a placeholder (publisher@relee.example)'),
      expect.stringContaining('homepage in package.json is a placeholder (https://relee.example)'),
    ]);
    expect(unclaimed({ author: { name: 'X', email: 'hello@tienda.es' }, homepage: 'https://tienda.es/relee' })).toEqual([]);
  });
  it('stands in package.json alone', () => {
    const folders = ['docs', 'main', 'renderer', 'resources/packaging', '.github/workflows'];
    const files = ['README.md', 'README.es.md', 'electron-builder.yml'].concat(
      folders.flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(relative(ROOT, entry.parentPath), entry.name)),
      ),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /\brelee\.(?:app|example)\b/.test(read(file)))).toEqual([]);
  });
});
const SYSTEMS = ['win', 'mac', 'linux'];
const bySystem = (a: string, b: string) => SYSTEMS.indexOf(a.split(':')[0] ?? '') - SYSTEMS.indexOf(b.split(':')[0] ?? '');

describe('Linux desktops', () => {
  it('find the app under the id that the package says, with a way to the quick insert', () => {
    const entry = read('resources/packaging/app.relee.Relee.desktop');
    const flatpak = parse(read('resources/packaging/app.relee.Relee.flatpak.yml')) as {
      id: string;
      command: string;
      'finish-args': string[];
    };
    const builder = parse(read('electron-builder.yml')) as { appId: string; linux: { executableName: string } };
    expect([flatpak.id, flatpak.command]).toEqual([builder.appId, builder.linux.executableName]);
    // The portal that hands out the global key knows an app by the name of its desktop file, Windows by its model id.
    expect(entry).toContain(`StartupWMClass=${builder.appId}\n`);
    expect(read('main/electron/shell.ts')).toContain(`app.setAppUserModelId('${builder.appId}')`);
    expect(entry).toContain('Exec=relee --quick-insert');
    // The promise of the README, kept by the sandbox too.
    expect(flatpak['finish-args'].join(' ')).not.toMatch(/network|--filesystem=(host|home)/);
  });
});
