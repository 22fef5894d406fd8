import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Settings, settingsInput } from '@shared/contract/settings';
import { nodeFileSystem, replaceFile } from '../../vault/file-system';

/** The settings as far as the file tells them: a missing or broken file, or one broken value, leaves the default. */
export function readSettings(file: string, defaults: Settings): Settings {
  return Object.entries(readJson(file)).reduce((settings, [name, value]) => {
    const part = settingsInput.partial().safeParse({ [name]: value });
    return part.success ? changeSettings(settings, part.data) : settings;
  }, defaults);
}

type Changes = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** What is not given stays as it was. */
export const changeSettings = (settings: Settings, changes: Changes): Settings => ({
  language: changes.language ?? settings.language,
  packetLanguage: changes.packetLanguage ?? settings.packetLanguage,
  colorScheme: changes.colorScheme ?? settings.colorScheme,
  autoLockMinutes: changes.autoLockMinutes ?? settings.autoLockMinutes,
  dueNotices: changes.dueNotices ?? settings.dueNotices,
});

function readJson(file: string): object {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    // Missing, unreadable or not JSON: the application must open all the same.
    return {};
  }
}

/** Old or new, never a half: through a temporary file in the same folder. Throws what the disk refuses. */
export function writeSettings(file: string, settings: Settings): void {
  nodeFileSystem.makeFolder(dirname(file));
  const content = Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);
  replaceFile(nodeFileSystem, file, content, `${basename(file)}.new`);
}
