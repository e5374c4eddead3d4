// Loads a built program of several parts with the code that V8 compiled for them at the build: half of a command's start is compiling.
// Code made by another version of V8 is refused by V8 itself, and the part is compiled anew. Plain Node, no own dependencies.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** Where a part's compiled code is kept: beside the part, whose build removes it. */
export const codeOf = (/** @type {string} */ file) => `${file}.code`;

/**
 * Runs a program of CommonJS parts.
 * @param {URL} entry its first part; the parts name each other by paths that begin with a dot.
 * @param {{ readonly keep: boolean }} options `keep`: at the end, keeps the compiled code of every part that was used.
 */
export function runCompiled(entry, { keep }) {
  /** @type {Map<string, { exports: unknown }>} */
  const parts = new Map();
  /** @type {(readonly [string, Script])[]} */
  const compiled = [];
  const external = createRequire(entry);

  /** @type {(file: string) => unknown} */
  function load(file) {
    const known = parts.get(file);
    if (known) return known.exports;
    const part = { exports: {} };
    parts.set(file, part);
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, {
      filename: file,
      cachedData: codeIn(codeOf(file)),
    });
    if (keep) compiled.push([file, script]);
    const folder = dirname(file);
    const need = (/** @type {string} */ id) => (id.startsWith('.') ? load(resolve(folder, id)) : external(id));
    script.runInThisContext()(part.exports, need, part, file, folder);
    return part.exports;
  }

  if (keep) process.once('exit', () => compiled.forEach(([file, script]) => writeFileSync(codeOf(file), script.createCachedData())));
  load(fileURLToPath(entry));
}

/** @returns {Buffer | undefined} */
function codeIn(/** @type {string} */ file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
