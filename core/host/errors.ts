/** How a call fails, when failing is expected. */

/**
 * Expected failures, as values that cross every transport. Anything else is `internal` and goes to the log.
 * `locked`: another program keeps the file, or a lock that cannot be read stands beside it. `unreachable`: the share does
 * not answer in time. `not-allowed`: the policy gives this to other roles. `unconfirmed`: the file is in trouble, and the agent has to decide before anything is written.
 */
export type HostErrorCode =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'read-only'
  | 'not-allowed'
  | 'no-space'
  | 'locked'
  | 'unreachable'
  | 'unconfirmed'
  | 'unsupported'
  | 'disconnected'
  | 'internal';

export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}
