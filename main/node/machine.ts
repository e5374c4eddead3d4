/**
 * Which machine this is, for marks that other machines read. Names of hosts repeat (containers, cloned disks, "localhost"),
 * so the mark also holds what the kernel made up when it started and the space that process numbers are counted in. Where the
 * system tells neither, the network cards' numbers stand in. Two marks that differ by mistake cost ten seconds of patience
 * after a crash; two that are the same by mistake would let a living writer pass for a dead one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';

const told = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

function marksOfSystem(): readonly string[] {
  const boot = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = told(() => readlinkSync('/proc/self/ns/pid'));
  if (boot !== '') return [boot, space];
  const cards = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter(({ internal }) => !internal).map(({ mac }) => mac));
  return [...new Set(cards)].sort();
}

/** Eight hexadecimal digits. */
export const MACHINE: string = createHash('sha256')
  .update([hostname(), ...marksOfSystem()].join('\n'))
  .digest('hex')
  .slice(0, 8);

/**
 * When a process began, in the kernel's ticks, so that a number that was given out again is not taken for the one before.
 * Empty where the system does not tell.
 */
export function startOf(pid: number): string {
  // The name in brackets may hold anything: the fields are counted behind its end. Field 22 of proc_pid_stat(5), 20th behind it.
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
