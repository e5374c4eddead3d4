/** Compiles one dropped-in dictionary and ends: seconds of work, and memory that goes with the worker. */
import { compileHunspell } from '../../core/spelling/dropped/compile.js';
import { base64OfBytes } from '../../core/base64.js';
import type { FromCompiler, ToCompiler } from './compile-client.js';

addEventListener('message', ({ data }: MessageEvent<ToCompiler>) => {
  const answer = (message: FromCompiler): void => {
    postMessage(message);
  };
  try {
    answer({ compiled: base64OfBytes(compileHunspell(data.aff, data.dic)) });
  } catch (error) {
    answer({ fault: error instanceof RangeError ? 'too-large' : 'no-words' });
  }
});
