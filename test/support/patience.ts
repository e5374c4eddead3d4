/**
 * Waiting ends when what is waited for is there; the limit is for what never comes. The runner's own limit of one second is
 * a measure of the machine: with everything running, a slow one needs several.
 */
import { vi } from 'vitest';

/** Milliseconds. Below the limit of a test, so that the assertion that was waited for is what is reported. */
const LONGEST_WAIT = 60_000;

const { waitFor } = vi;
vi.waitFor = (callback, options) => waitFor(callback, typeof options === 'number' ? options : { timeout: LONGEST_WAIT, ...options });
