import { sharesHang } from './share.js';

/**
 * Ends the process, once everything was closed. A thread that hangs in a call to a dead share cannot be ended from inside, and
 * leaving in the ordinary way waits for it: then the process is killed, which loses nothing any more.
 */
export function leave(code: number): void {
  if (sharesHang()) process.kill(process.pid, 'SIGKILL');
  else process.exit(code);
}
