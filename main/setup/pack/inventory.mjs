// What travels inside the app: a bill of materials (CycloneDX) and the licence texts of every package in the bundles.
// Both are the same for the same lock file and commit, so that two builds can be compared byte by byte.
//   node main/setup/pack/inventory.mjs [OUT]     default: dist/licences
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npmOutput } from '../install.mjs';
import { released } from './released.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** @returns {string} CycloneDX JSON of the packages in the bundles, without what differs between two runs. */
export function billOfMaterials() {
  const bill = JSON.parse(npmOutput(['sbom', '--sbom-format', 'cyclonedx']));
  // Not `--omit dev`: npm 11 then also leaves out packages of ours that a tool needs too (yaml, for one).
  const inside = new Set(
    packages()
      .map((folder) => idOf(folder))
      .concat(bill.metadata.component['bom-ref']),
  );
  bill.components = bill.components.filter((component) => inside.has(component['bom-ref']));
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => inside.has(ref))
    .map((entry) => ({ ...entry, dependsOn: entry.dependsOn.filter((ref) => inside.has(ref)) }));
  const main = bill.metadata.component;
  main.name = main['bom-ref'].replace(/@[^@]*$/, '');
  bill.metadata.timestamp = released();
  // A UUID (version 8: made by hash) of what the bill says, instead of a random one.
  const hash = createHash('sha256').update(JSON.stringify(bill.components)).digest('hex');
  bill.serialNumber = `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The folders of the packages that end up in the bundles, without our own. */
let listed;
const packages = () => (listed ??= npmOutput(['ls', '--omit', 'dev', '--all', '--parseable']).split('\n').filter(Boolean).slice(1).sort());

function idOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** @returns {string} every package with its licence's name and text; one that ships no text is named with what its package.json says. */
export function licences() {
  return packages()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package carries no text of its licence.';
      return `${name} ${version} — ${license ?? 'see the text'}\n${'-'.repeat(60)}\n${text}\n`;
    })
    .join('\n');
}

/** Writes both beside the build. */
export function writeInventory(out = join(root, 'dist/licences')) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'sbom.cdx.json'), billOfMaterials());
  writeFileSync(join(out, 'THIRD-PARTY.txt'), licences());
  const missing = ['sbom.cdx.json', 'THIRD-PARTY.txt'].filter((name) => !existsSync(join(out, name)));
  if (missing.length > 0) throw new Error(`not written: ${missing.join(', ')}`);
  return out;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const out = writeInventory(process.argv[2]);
  console.log(`${basename(out)}: sbom.cdx.json, THIRD-PARTY.txt (${packages().length} packages)`);
}
