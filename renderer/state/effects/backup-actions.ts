import type { RestoreReport } from '../../../core/host.js';
import { bytesOfBase64, base64OfBytes } from '../../../core/base64.js';
import { attempt, words, type Surroundings } from '../effects.js';

export interface BackupActions {
  /** @returns the file's bytes; null when it could not be made, which was told. */
  makeBackup(passphrase: string | null): Promise<Uint8Array | null>;
  /** @returns what was added; null when the file was refused, which was told. */
  restoreBackup(bytes: Uint8Array, passphrase: string | null): Promise<RestoreReport | null>;
}

export function backupActions(around: Surroundings): BackupActions {
  const { host, store } = around;
  return {
    async makeBackup(passphrase) {
      const made = await attempt(around, () => host.makeBackup(passphrase));
      return made === null ? null : bytesOfBase64(made);
    },
    async restoreBackup(bytes, passphrase) {
      const t = words(around).backup;
      const refused = { locked: t.wrongPassphrase, invalid: t.noBackup };
      const report = await attempt(around, () => host.restoreBackup(base64OfBytes(bytes), passphrase), refused);
      // Cases, follow-ups, libraries and settings are told as they change; the words are not.
      const own = report === null ? null : await attempt(around, () => host.readWords());
      if (own !== null) store.setState({ words: own });
      return report;
    },
  };
}
