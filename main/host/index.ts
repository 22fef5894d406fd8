import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createText, environmentLanguage } from '../cli/text';
import { describeBug } from '../core/bug-report';
import { composeCore } from './compose-core';
import { defaultDataFolder } from './data-folder';
import { startHost } from './server';

const IDLE_MS = 10 * 60_000;
const outFolder = join(__dirname, '..');

const { values } = parseArgs({ options: { data: { type: 'string' }, open: { type: 'boolean' } } });
const text = createText(environmentLanguage(process.env));
const dataFolder = values.data ?? defaultDataFolder(process.platform, process.env);
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });

// Node would print the error itself, with the folders and words it names.
process.on('uncaughtException', (error) => {
  console.error(describeBug('host', error));
  process.exit(1);
});

let isFirst = true;
void startHost({
  core: composeCore({ outFolder, dataFolder, host: 'browser', isPackaged: false, keychain: null }),
  rendererFolder: join(outFolder, 'renderer'),
  idleMs: IDLE_MS,
  onLaunchAddress(address) {
    console.log(text(isFirst ? 'terminal.host.open' : 'terminal.host.again', { address }));
    if (isFirst) console.log(text('terminal.host.once'));
    if (isFirst && values.open) openInBrowser(address);
    isFirst = false;
  },
  onClosed() {
    process.exit(0);
  },
}).then((host) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void host.close());
});

/** Best effort: the address is printed in any case. */
function openInBrowser(address: string): void {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return;
  const [command, args] =
    process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
