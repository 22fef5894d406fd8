// The packages that ship, for the About screen: the main process' dependencies with theirs, what the page is built
// from with theirs, and Electron.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IN_THE_PAGE = [
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@fontsource/inter',
  '@fontsource/noto-sans-canadian-aboriginal',
  '@mantine/charts',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@mantine/spotlight',
  '@tabler/icons-react',
  '@tanstack/react-query',
  '@tanstack/react-router',
  '@tanstack/react-virtual',
  'dayjs',
  'react',
  'react-dom',
  'react-i18next',
  'recharts',
];
/** Of these the command line tools and installers that they name do not ship. */
const ALONE = ['electron', 'qrcode', 'dijkstrajs'];

/**
 * By name. @param {string} root the checkout
 * @returns {{ name: string, version: string, licence: string }[]}
 */
export function listLicences(root) {
  const found = new Map();
  const visit = (name, withTheirs) => {
    const file = join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(file)) return;
    const own = JSON.parse(readFileSync(file, 'utf8'));
    found.set(name, { name: own.name, version: own.version, licence: licenceOf(own) ?? licenceFile(dirname(file)) });
    if (withTheirs) for (const next of Object.keys(own.dependencies ?? {})) visit(next, true);
  };
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) visit(name, true);
  for (const name of IN_THE_PAGE) visit(name, true);
  for (const name of ALONE) visit(name, false);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map((one) => one.type).join(' OR ') ?? null;
}

/** A few packages say it in their licence file alone. */
function licenceFile(folder) {
  const file = join(folder, 'LICENSE');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /MIT License|Permission is hereby granted, free of charge/.test(text) ? 'MIT' : 'see the package';
}
