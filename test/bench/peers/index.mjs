// The peers behind one shape: a name and a function that checks an English text. They live in this folder's own node_modules.
import { text as alexText } from 'alex';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import writeGood from 'write-good';

/** @returns {Promise<{ name: string, check: (text: string) => unknown }[]>} */
export async function peers() {
  const harper = new LocalLinter({ binary });
  await harper.setup();
  return [
    { name: 'write-good', check: (text) => writeGood(text) },
    { name: 'alex', check: (text) => alexText(text).messages },
    { name: 'harper.js', check: (text) => harper.lint(text) },
  ];
}
