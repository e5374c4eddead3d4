/** The system's keychain through Electron's safeStorage. On Linux without one it would only hide the text: that counts as none. */
import { safeStorage } from 'electron';
import type { Secrets } from '../node/sealed-key.js';

const isSafe = (): boolean =>
  safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

export const secrets: Secrets & { available(): boolean } = {
  available: isSafe,
  seal: (text) => (isSafe() ? safeStorage.encryptString(text).toString('base64') : null),
  open: (sealed) => {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      return null;
    }
  },
};
