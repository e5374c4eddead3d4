/** A key that is kept for one address, sealed by the system for this user; never in a file as it is. Where nothing can seal, none is kept. */
import * as v from 'valibot';
import { HostError } from '../../core/host.js';
import { openStore, type StoreContext } from './stores.js';

/** Seals secrets for this user of the system; Electron's safeStorage. */
export interface Secrets {
  /** Null when the system has no safe place now. */
  seal(text: string): string | null;
  open(sealed: string): string | null;
}

const SEALED = v.object({ url: v.string(), sealed: v.string() });

export interface SealedKey {
  /** A key is kept for one address: another one does not get it. What the environment says stands in for a key that is not kept. */
  keyFor(url: string): Promise<string | null>;
  /** @param url null: nobody is named. @throws HostError `unsupported` without a safe place, `not-found` when nobody is named. */
  save(key: string | null, url: string | null): Promise<null>;
}

/** @param name of the file. @param variable of the environment that is read when no key is kept. @param secrets absent: this shell has no safe place. */
export function openSealedKey(context: StoreContext, name: string, variable: string, secrets: Secrets | undefined): SealedKey {
  const keys = openStore<v.InferOutput<typeof SEALED> | null>(
    context,
    name,
    (raw) => ({ value: v.parse(v.nullable(SEALED), raw), adjusted: [] }),
    null,
  );
  return {
    keyFor: async (url) => {
      const kept = await keys.read();
      if (kept?.url === url && secrets) return secrets.open(kept.sealed);
      return process.env[variable] ?? null;
    },
    save: async (key, url) => {
      if (key === null) {
        await keys.clear();
        return null;
      }
      const sealed = secrets?.seal(key) ?? null;
      if (sealed === null) throw new HostError('unsupported', `this system has no safe place for a key: ${variable} is read instead`);
      if (url === null) throw new HostError('not-found', 'the key is nobody’s');
      await keys.change(() => ({ url, sealed }));
      await keys.forgetEarlier();
      return null;
    },
  };
}
