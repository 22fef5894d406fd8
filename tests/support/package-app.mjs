// Packages the application for the end-to-end test of its packaged window: as `npm run dist` does, into a scratch folder,
// without installers. Two things differ: the driver may start it with --inspect, and where only the test-only Electron 25
// is at hand, the build and the SQLite addon are the ones made for it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../main/cli/build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The packaged application's folder. Throws with electron-builder's own words when it fails.
 * @param {{ executable: string, isElectron25: boolean, nativeBinding: string | null }} electron
 * @param {string} output an empty folder
 */
export function packageApp({ executable, isElectron25, nativeBinding }, output) {
  ensureBuilt({ forElectron25: isElectron25 });
  const config = join(output, 'electron-builder.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'electron-builder.yml'),
      directories: { output },
      electronDist: dirname(executable),
      electronFuses: { enableNodeCliInspectArguments: true },
      ...(isElectron25
        ? { files: ['!out/**', { from: 'out/electron-25', to: 'out', filter: ['*/**', '*.json'] }] }
        : {}),
    }),
  );
  const cli = join(root, 'node_modules/electron-builder/cli.js');
  const args = [cli, '--linux', 'dir', '--publish', 'never', '--config', config];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`packaging failed:\n${built.stdout}${built.stderr}`);
  const folder = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  if (nativeBinding) {
    const prebuilt = `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    copyFileSync(nativeBinding, join(folder, 'resources', prebuilt));
  }
  return folder;
}
