import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder that the test file removes when it is done. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'relee-'));
  made.push(folder);
  return folder;
}

/** The labelled pairs that come with the program. */
export const BUNDLED_PAIRS = join(import.meta.dirname, '../../resources/measure/pairs.jsonl');
