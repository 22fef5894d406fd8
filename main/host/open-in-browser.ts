import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Place = {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** Where the page that leads on is put; the browser must be able to read it. */
  readonly folder: string;
};

/**
 * Browsers that come as a snap read neither hidden folders nor the system's temporary one; elsewhere the temporary folder
 * is the person's own.
 */
export const defaultPlace = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Place => ({
  platform,
  environment,
  folder: platform === 'linux' ? homedir() : tmpdir(),
});

/**
 * Opens the address by way of a page that only this user can read: everyone on the computer sees the arguments of a
 * program, and the launch code is in the address. Best effort. Answers how to take the page away again.
 */
export function openInBrowser(address: string, { platform, environment, folder }: Place): () => void {
  const hasDisplay = platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY;
  if (!hasDisplay) return () => undefined;
  const path = join(folder, `dossier-open-${randomBytes(8).toString('hex')}.html`);
  const remove = () => rmSync(path, { force: true });
  try {
    writeFileSync(path, pageTo(address), { flag: 'wx', mode: 0o600 });
  } catch {
    // The address is printed in any case.
    return remove;
  }
  const page = pathToFileURL(path).href;
  const [command, args] =
    platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', page]]
      : [platform === 'darwin' ? 'open' : 'xdg-open', [page]];
  spawn(command, args, { stdio: 'ignore', detached: true, env: environment })
    .on('error', () => undefined)
    .unref();
  return remove;
}

/** The address is our own: letters, digits and signs that mean nothing in HTML. */
const pageTo = (address: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Dossier</title>` +
  `<meta http-equiv="refresh" content="0; url=${address}"><a href="${address}">Dossier</a>\n`;
