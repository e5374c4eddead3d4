// What each installer needs beyond the schema, as the tools themselves ask for it: found here, not in the middle of a release.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a team is promised for each system. */
const WANTED = {
  win: ['nsis', 'portable'],
  mac: ['dmg', 'zip'],
  linux: ['AppImage', 'deb', 'rpm'],
};

const namesOf = (targets) => (targets ?? []).map((one) => (typeof one === 'string' ? one : one.target));

/** @returns {string[]} the installers that the configuration makes, as `system: target`. */
export const targetsOf = (config) =>
  Object.keys(WANTED).flatMap((system) => namesOf(config[system]?.target).map((name) => `${system}: ${name}`));

/** @returns {string[]} what is missing or at odds. A homepage and an author with an address are what deb and rpm are refused without. */
export function targetProblems(config, packageJson) {
  const problems = [];
  for (const [system, wanted] of Object.entries(WANTED))
    for (const name of wanted) if (!namesOf(config[system]?.target).includes(name)) problems.push(`${system} has no target ${name}`);
  for (const one of config.mac?.target ?? []) if (one.arch !== 'universal') problems.push(`mac ${one.target ?? one} is not universal`);
  if (!/^https:\/\//.test(packageJson.homepage ?? '')) problems.push('deb and rpm want a homepage in package.json');
  if (!packageJson.author?.name || !/^[^@<>\s]+@[^@<>\s]+$/.test(packageJson.author.email ?? ''))
    problems.push('deb and rpm want an author in package.json, with a name and an address');
  if (packageJson.desktopName !== `${config.appId}.desktop` || config.linux?.syncDesktopName !== true)
    problems.push(`Wayland desktops want desktopName ${config.appId}.desktop in package.json, and linux.syncDesktopName`);
  if (!config.linux?.synopsis || !config.linux.category) problems.push('linux wants a synopsis and a category');
  if (config.nsis?.deleteAppDataOnUninstall !== false) problems.push('uninstalling on Windows would delete what the agent wrote');
  if (!config.mac?.hardenedRuntime) problems.push('mac is not notarised without the hardened runtime');
  return problems;
}

/** @param {string} path of the manifest. @returns {string[]} what of a Flatpak manifest does not fit the app or names a file that is not there. */
export function flatpakProblems(manifest, config, path) {
  const problems = [];
  const expect = (what, found, wanted) => {
    if (found !== wanted) problems.push(`the Flatpak's ${what} is ${found}, not ${wanted}`);
  };
  expect('id', manifest.id, config.appId);
  expect('command', manifest.command, config.linux?.executableName);
  for (const key of ['runtime', 'runtime-version', 'sdk', 'base', 'base-version'])
    if (!manifest[key]) problems.push(`the Flatpak has no ${key}`);
  expect('base-version', manifest['base-version'], manifest['runtime-version']);
  if ((manifest['finish-args'] ?? []).some((arg) => arg === '--share=network' || /--filesystem=(?:host|home)\b/.test(arg)))
    problems.push('the Flatpak lets the app out of its sandbox');
  const sources = (manifest.modules ?? []).flatMap((module) => module.sources ?? []);
  for (const { type, path: named } of sources)
    // What the build makes is not there before it.
    if (type === 'file' && !existsSync(join(dirname(path), named))) problems.push(`the Flatpak names ${named}, which is not there`);
  if (!sources.some(({ type, path: named }) => type === 'dir' && named.endsWith('linux-unpacked')))
    problems.push('the Flatpak packs no build of the app');
  return problems;
}
