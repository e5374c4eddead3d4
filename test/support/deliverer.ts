/**
 * Stands in for a sync client or a careful editor: reads the library, adds a reply and renames its version over the file,
 * without our lock and again and again. Says what was delivered.
 *   deliverer.mjs FILE NAME COUNT [in-place | unbroken]   unbroken: by rename, without ever resting
 */
import { readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { putReply } from '../../core/library/codec.js';

const [path = '', name = '', count = '0', how = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
for (let i = 0; i < Number(count); i++) {
  const text = putReply(readFileSync(path, 'utf8'), { id: `${name}-${i}`, title: `Entregada ${i}`, body: 'Texto de un colega.' });
  // A version travels for a while before it is put in place.
  if (how !== 'unbroken') await new Promise((done) => setTimeout(done, Math.random() * 12));
  if (how === 'in-place') writeFileSync(path, text);
  else {
    const arriving = join(dirname(path), `.${name}.part`);
    writeFileSync(arriving, text);
    renameSync(arriving, path);
  }
  writeSync(1, `${name}-${i}\n`);
  if (how !== 'unbroken') await new Promise((done) => setTimeout(done, 20 + Math.random() * 30));
}
