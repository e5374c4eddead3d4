import { HostError, type HostErrorCode } from '../../core/host.js';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  // Windows, while another program has the file open.
  EBUSY: 'locked',
  // A drive that was pulled out, a share whose server went away.
  EIO: 'unreachable',
  ESTALE: 'unreachable',
  ENXIO: 'unreachable',
  ENODEV: 'unreachable',
  ENOTCONN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ELOOP: 'invalid',
  ENAMETOOLONG: 'invalid',
  EISDIR: 'invalid',
};

const WHY: Partial<Record<HostErrorCode, string>> = {
  'no-space': 'the disk is full',
  'read-only': 'it cannot be written there',
  'not-found': 'it is not there',
  locked: 'another program has it open',
  unreachable: 'the drive does not answer',
  invalid: 'this is no file that can be written',
};

/** The system's own code of a failed file operation, `''` for anything else. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Full disks and read-only folders are expected: they cross to the window as values. Anything else stays the bug it is. */
export function toHostError(error: unknown, path: string): unknown {
  const code = CODES[systemCode(error)];
  if (code === undefined || error instanceof HostError) return error;
  return new HostError(code, `${path}: ${WHY[code] ?? code}`);
}
