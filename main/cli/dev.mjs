// `npm run dev`: the desktop window with the page reloading as it is edited.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';
import { findOfficialElectron } from './official-electron.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const electron = findOfficialElectron((line) => console.log(line));
if (electron === null) {
  console.error(
    'Electron is not installed and could not be downloaded. "npm start" opens the built application in a browser.',
  );
  process.exit(1);
}
const args = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev'];
if (process.getuid?.() === 0) args.push('--noSandbox');
// electron-vite does not download Electron itself; it takes the path from here.
const env = { ...process.env, ELECTRON_EXEC_PATH: electron };
spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
