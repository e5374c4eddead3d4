export function electronBinary(env?: NodeJS.ProcessEnv, resolve?: (id: string) => string): { ok: true; path: string; version: string } | { ok: false; reason: string };
