// `npm run pack:check`: everything of a release that needs no Electron program. Builds twice and compares, writes the bill of materials
// and the licences, validates the configuration, and lists what would travel. Says what it could not do, and why.
//   --list FILE   also writes the list (sha256, size, path), the same for every build of one commit
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { electronBinary } from '../electron-binary.mjs';
import { run } from '../install.mjs';
import { writeInventory } from './inventory.mjs';
import { unclaimed } from './publisher.mjs';
import { flatpakProblems, targetProblems, targetsOf } from './targets.mjs';
import { problemsOf } from './validate-builder.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { values: options } = parseArgs({ options: { list: { type: 'string' } } });
const problems = [];
const FLATPAK = 'resources/packaging/app.relee.Relee.flatpak.yml';

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/**
 * sha256, bytes and path of all that travels of what a build made: `build.json` tells npm start what was built from, and `.code` is what
 * this machine's V8 compiled, which V8 makes anew each time.
 */
const listOf = (folder) =>
  filesUnder(folder)
    .filter((file) => !/(?:build\.json|\.code)$/.test(file))
    .map((file) => {
      const content = readFileSync(file);
      return `${createHash('sha256').update(content).digest('hex')} ${String(content.length).padStart(9)} ${relative(folder, file).replaceAll('\\', '/')}`;
    });

function built(out) {
  if (run(process.execPath, [join(root, 'main/setup/build.mjs'), '--out', out]) !== 0) throw new Error('the build failed');
  writeInventory(join(out, 'licences'));
  return listOf(out);
}

async function main() {
  const scratch = mkdtempSync(join(tmpdir(), 'relee-pack-'));
  try {
    const [first, second] = ['a', 'b'].map((name) => built(join(scratch, name)));
    const changed = first.filter((line) => !second.includes(line));
    if (changed.length > 0 || first.length !== second.length)
      problems.push(`two builds of the same sources differ: ${changed.join(', ') || 'in their number of files'}`);
    if (options.list) {
      mkdirSync(dirname(options.list), { recursive: true });
      writeFileSync(options.list, `${first.join('\n')}\n`);
    }
    if (problems.length === 0)
      console.log(
        `reproducible: ${first.length} files, ${first.reduce((sum, line) => sum + Number(line.slice(65, 74)), 0)} bytes, the same in two builds`,
      );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { version } = packageJson;
  const ofConfiguration = [...(await problemsOf(config)), ...missingSources(config), ...targetProblems(config, packageJson)];
  const manifest = join(root, FLATPAK);
  if (existsSync(manifest)) ofConfiguration.push(...flatpakProblems(parse(readFileSync(manifest, 'utf8')), config, manifest));
  problems.push(...ofConfiguration);
  console.log(
    `electron-builder.yml: ${ofConfiguration.length === 0 ? 'valid, everything it names is there' : 'has problems'} (version ${version})`,
  );
  // What is only tried may go out under nobody's name; a version that is published may not.
  const isPublished = (process.env.GITHUB_REF ?? '').startsWith('refs/tags/');
  if (isPublished) problems.push(...unclaimed(packageJson));
  else for (const what of unclaimed(packageJson)) console.log(`WARNING: ${what}; a tag is not released like this`);
  const electron = electronBinary();
  if (electron.ok)
    console.log('Electron is here: `npm run pack` makes the unpacked app, `npx electron-builder --publish never` the installers.');
  else console.log(`SKIPPED: making the installers (${[...targetsOf(config), 'linux: flatpak'].join(', ')}). ${electron.reason}`);
  for (const problem of problems) console.error(`PROBLEM: ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** What the configuration takes from the tree and is not in it; `dist/` is made by the build, as the comparison above has shown. */
function missingSources(config) {
  const named = [
    ...config.extraResources.map(({ from }) => from),
    config.mac.entitlements,
    config.mac.icon,
    config.win.icon,
    config.linux.icon,
    FLATPAK,
    'resources/packaging/app.relee.Relee.desktop',
  ];
  return named
    .filter((path) => !path.startsWith('dist/') && !existsSync(join(root, path)))
    .map((path) => `electron-builder.yml names ${path}, which is not there`)
    .concat(statSync(join(root, 'resources/icons/512x512.png')).size > 0 ? [] : ['the icon is empty']);
}

await main();
