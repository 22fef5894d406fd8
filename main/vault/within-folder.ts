import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a folder is `home` or lies in it, by whatever name, link or case it is reached. Both must exist. */
export function isWithinFolder(folder: string, home: string): boolean {
  const { dev, ino } = statSync(home, { bigint: true });
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const found = statSync(at, { bigint: true });
    if (found.dev === dev && found.ino === ino) return true;
    if (dirname(at) === at) return false;
  }
}
