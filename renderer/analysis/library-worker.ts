/** One task on large libraries and strangers' files, off the window's thread. */
import { runLibraryTask } from './library-tasks.js';
import type { LibraryTask } from './library-work.js';

addEventListener('message', ({ data }: MessageEvent<LibraryTask>) => {
  postMessage(runLibraryTask(data));
});
