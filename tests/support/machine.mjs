// What the tests need of the machine beyond Node: a browser, a virtual screen, Electron's libraries, PDF tools. Installs
// what is missing where that is possible (Debian or Ubuntu, as root), and otherwise says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program's path, or null. */
export function findProgram(name) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name + suffix);
    if (folder !== '' && existsSync(path)) return path;
  }
  return null;
}

export const isRoot = () => process.getuid?.() === 0;
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function hasLibrary(name) {
  const list = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return list.status !== 0 || list.stdout.includes(`${name} `);
}

const NEEDS = [
  { packages: ['xvfb', 'xauth'], isMet: () => hasDisplay() || findProgram('xvfb-run') !== null },
  { packages: ['strace'], isMet: () => findProgram('strace') !== null },
  { packages: ['qpdf'], isMet: () => findProgram('qpdf') !== null },
  { packages: ['poppler-utils'], isMet: () => findProgram('pdftotext') !== null },
  { packages: ['fonts-liberation'], isMet: () => existsSync('/usr/share/fonts/truetype/liberation') },
  { packages: ['libgtk-3-0'], isMet: () => hasLibrary('libgtk-3.so.0') },
  { packages: ['libnss3'], isMet: () => hasLibrary('libnss3.so') },
  { packages: ['libasound2'], isMet: () => hasLibrary('libasound.so.2') },
  { packages: ['libgbm1'], isMet: () => hasLibrary('libgbm.so.1') },
  { packages: ['libcups2'], isMet: () => hasLibrary('libcups.so.2') },
  { packages: ['libatk-bridge2.0-0'], isMet: () => hasLibrary('libatk-bridge-2.0.so.0') },
  { packages: ['libxkbcommon0'], isMet: () => hasLibrary('libxkbcommon.so.0') },
  { packages: ['libxcomposite1'], isMet: () => hasLibrary('libXcomposite.so.1') },
  { packages: ['libxdamage1'], isMet: () => hasLibrary('libXdamage.so.1') },
  { packages: ['libxrandr2'], isMet: () => hasLibrary('libXrandr.so.2') },
];

/** Installs with apt where that can work; true when it did. @param {string[]} packages */
export function aptInstall(packages, log) {
  if (!isRoot() || findProgram('apt-get') === null) return false;
  log(`Installing ${packages.join(' ')} with apt-get …`);
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { env, encoding: 'utf8' }).status === 0;
  };
  if (!apt('update', '-qq')) return false;
  const install = (names) => apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  // Ubuntu 24.04 renamed some libraries; one unknown name fails the whole list.
  return install(packages) || packages.map((name) => install([name]) || install([`${name}t64`])).every(Boolean);
}

/** Puts in what is missing on Linux, or names it. Returns nothing: each test that lacks its tool says so itself. */
export function prepareMachine(log) {
  if (process.platform !== 'linux') return;
  const missing = () => NEEDS.filter((need) => !need.isMet()).flatMap((need) => need.packages);
  if (missing().length > 0) aptInstall(missing(), log);
  if (missing().length > 0) {
    log(`For every test to run, install these packages: ${missing().join(' ')} (as root: apt-get install …).`);
  }
}
