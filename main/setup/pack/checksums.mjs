// SHA256SUMS of the installers in a folder, in the form that `sha256sum -c` reads.
//   node main/setup/pack/checksums.mjs FOLDER
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const INSTALLERS = /\.(AppImage|deb|rpm|exe|dmg|zip|flatpak)$/;
const folder = process.argv[2] ?? 'release';
const lines = [];
for (const name of readdirSync(folder)
  .filter((file) => INSTALLERS.test(file))
  .sort()) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  lines.push(`${hash.digest('hex')}  ${name}\n`);
}
if (lines.length === 0) {
  console.error(`${folder} holds no installer`);
  process.exit(1);
}
writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
console.log(lines.join('').trimEnd());
