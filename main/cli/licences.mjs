// What ships, for the About screen: the main process' packages with theirs, what the page is built from with theirs,
// Electron, and what those packages carry inside them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IN_THE_PAGE = [
  '@expo-google-fonts/arimo',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@fontsource/inter',
  '@fontsource/noto-sans-canadian-aboriginal',
  '@fontsource/noto-sans-math',
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
 * Carried inside a package: compiled in, or beside its script. Their versions are the package's own, but where its
 * sources name another. Licences as their own licence files say.
 */
const INSIDE = [
  { name: 'PDFium', inside: '@embedpdf/pdfium', licence: 'BSD-3-Clause AND Apache-2.0' },
  { name: 'libheif', inside: 'libheif-js', licence: 'LGPL-3.0' },
  { name: 'libde265', inside: 'libheif-js', licence: 'LGPL-3.0' },
  {
    name: 'SQLite',
    inside: 'better-sqlite3',
    licence: 'Public domain',
    version: /#define SQLITE_VERSION\s+"([\d.]+)"/,
  },
  {
    name: 'SQLite3 Multiple Ciphers',
    inside: 'better-sqlite3',
    licence: 'MIT',
    version: /SQLITE3MC_VERSION_STRING\s+"SQLite3 Multiple Ciphers ([\d.]+)"/,
  },
  { name: 'Tesseract OCR', inside: 'tesseract.js-core', licence: 'Apache-2.0' },
  { name: 'Leptonica', inside: 'tesseract.js-core', licence: 'BSD-2-Clause' },
  { name: 'Tesseract’s English model', inside: '@tesseract.js-data/eng', licence: 'Apache-2.0' },
  { name: 'Tesseract’s French model', inside: '@tesseract.js-data/fra', licence: 'Apache-2.0' },
  { name: 'OpenJPEG', inside: 'pdfjs-dist', licence: 'BSD-2-Clause' },
  { name: 'QCMS', inside: 'pdfjs-dist', licence: 'MIT' },
  { name: 'JBIG2 decoder of PDFium', inside: 'pdfjs-dist', licence: 'BSD-3-Clause' },
  { name: 'Adobe CMap resources', inside: 'pdfjs-dist', licence: 'BSD-3-Clause' },
  { name: 'Foxit fonts', inside: 'pdfjs-dist', licence: 'BSD-3-Clause' },
];
const SQLITE_HEADER = 'deps/sqlite3/sqlite3.h';

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
  const carried = INSIDE.map((part) => describeInside(root, part));
  return [...found.values(), ...carried].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function describeInside(root, { name, inside, licence, version }) {
  const folder = join(root, 'node_modules', inside);
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const said = version ? version.exec(readFileSync(join(folder, SQLITE_HEADER), 'utf8'))?.[1] : null;
  return { name: `${name} (in ${own.name})`, version: said ?? own.version, licence };
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
