export function fingerprint(root: string): string;
export function buildNeeded(root: string, dist: string): string | null;
export function installNeeded(root: string): string | null;
