/** Hunspell dictionaries named on the command line: what a team drops into its folder, used and tested without the window. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compileHunspell } from '../../core/spelling/dropped/compile.js';
import { OTHER_LANGUAGE } from '../../core/spelling/languages.js';
import { openSpeller } from '../../core/spelling/speller.js';
import type { Dropped } from '../../core/spelling/stretches.js';
import { decodeHunspell } from '../node/hunspell-text.js';
import { listOption, UsageError, type Option, type Options } from './command.js';
import { reasonOf } from './io.js';

export const DICTIONARY: Option = {
  value: 'F',
  many: true,
  about: 'a Hunspell dictionary (F.aff and F.dic) for sentences of its language; may be given again',
};

/** Compiles the dictionaries of `--dictionary`: a second or several each. @throws UsageError that names the file. */
export function droppedOf(options: Options): readonly Dropped[] {
  return listOption(options, 'dictionary').map((path) => open(path.replace(/\.(?:aff|dic)$/, '')));
}

function open(path: string): Dropped {
  const texts = decodeHunspell(bytesOf(`${path}.aff`), bytesOf(`${path}.dic`));
  if (texts === null) throw new UsageError(`${path}.aff: its encoding is not known, or is not that of the files`);
  try {
    return { name: basename(path), speller: openSpeller(compileHunspell(texts.aff, texts.dic), 'es', OTHER_LANGUAGE) };
  } catch (error) {
    throw new UsageError(`${path}.dic: ${reasonOf(error)}`);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}
