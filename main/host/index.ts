import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createText, environmentLanguage } from '../cli/text';
import { describeBug } from '../core/bug-report';
import { composeCore } from './compose-core';
import { defaultDataFolder } from './data-folder';
import { defaultPlace, openInBrowser } from './open-in-browser';
import { startHost } from './server';

const IDLE_MS = 10 * 60_000;
const outFolder = join(__dirname, '..');

// Node would print the error itself, with the folders and words it names.
process.on('uncaughtException', (error) => {
  console.error(describeBug('host', error));
  process.exit(1);
});

const { values } = parseArgs({ options: { data: { type: 'string' }, open: { type: 'boolean' } } });
const text = createText(environmentLanguage(process.env));
const dataFolder = values.data ?? defaultDataFolder(process.platform, process.env);
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });

let isFirst = true;
/** Takes away what led the browser to the address, once it was used or the host ends. */
let removePage = () => {};
process.on('exit', () => removePage());

void startHost({
  core: composeCore({ outFolder, dataFolder, host: 'browser', isPackaged: false, keychain: null }),
  rendererFolder: join(outFolder, 'renderer'),
  idleMs: IDLE_MS,
  onLaunchAddress(address) {
    console.log(text(isFirst ? 'terminal.host.open' : 'terminal.host.again', { address }));
    if (isFirst) console.log(text('terminal.host.once'));
    removePage();
    if (isFirst && values.open) removePage = openInBrowser(address, defaultPlace(process.platform, process.env));
    isFirst = false;
  },
  onClosed() {
    process.exit(0);
  },
}).then((host) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.close());
});
