/** Who writes a record that others of the team will read: the agent's name, the computer's, and a mark that tells two agents of one computer apart. */
import { createHash } from 'node:crypto';
import { hostname, userInfo } from 'node:os';

/** This computer's name, by which policies know it. */
export const MACHINE_NAME: string = hostname();

/** Eight hexadecimal digits. @param data the agent's data folder. */
export function authorMark(data: string): string {
  const user = ((): string => {
    try {
      return userInfo().username;
    } catch {
      return '';
    }
  })();
  return createHash('sha256').update([MACHINE_NAME, user, data].join('\n')).digest('hex').slice(0, 8);
}
