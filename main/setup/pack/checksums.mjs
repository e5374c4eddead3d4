// SHA256SUMS of the installers in a folder, in the form that `sha256sum -c` reads, and relee-version.json, which tells a team's programs of them.
//   node main/setup/pack/checksums.mjs FOLDER
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { released } from './released.mjs';

const INSTALLERS = /\.(AppImage|deb|rpm|exe|dmg|zip|flatpak)$/;
const folder = process.argv[2] ?? 'release';
const lines = [];
const files = [];
for (const name of readdirSync(folder)
  .filter((file) => INSTALLERS.test(file))
  .sort()) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  const sha256 = hash.digest('hex');
  lines.push(`${sha256}  ${name}\n`);
  files.push({ name, sha256 });
}
if (lines.length === 0) {
  console.error(`${folder} holds no installer`);
  process.exit(1);
}
writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
writeFileSync(
  join(folder, 'relee-version.json'),
  `${JSON.stringify({ relee: 'version', version, released: released(), files }, null, 2)}\n`,
);
console.log(lines.join('').trimEnd());
