import { safeStorage } from 'electron';
import type { Keychain } from '../vault/types';

/**
 * The operating system's key store through Electron. Not offered where Electron would only scramble the secret with a
 * fixed password (`basic_text`, Linux without a keyring).
 */
export const keychain: Keychain = {
  isAvailable() {
    if (!safeStorage.isEncryptionAvailable()) return false;
    // Asked for on Linux only, and missing in older versions, which never fall back without being told to.
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend?.() !== 'basic_text';
  },
  protect: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
  unprotect: (sealed) => Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'),
};
