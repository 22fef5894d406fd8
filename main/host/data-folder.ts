import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'Dossier';

/**
 * Where the desktop keeps its data (Electron's own rule for `userData`), so that every host opens the same vault.
 * `DOSSIER_USER_DATA` names another folder.
 */
export function defaultDataFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  if (environment.DOSSIER_USER_DATA) return environment.DOSSIER_USER_DATA;
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData/Roaming'), NAME);
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support', NAME);
  return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), NAME);
}
