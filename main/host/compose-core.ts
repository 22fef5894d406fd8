import { mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AboutInfo } from '@shared/contract/settings';
import { environmentLanguage } from '../cli/text';
import type { Core } from '../core/core';
import { type CoreOptions, createCore } from '../core/create-core';

/** Set by the build from package.json. */
declare const __APP_VERSION__: string;
export const APP_VERSION = __APP_VERSION__;

/** The packet's faces, copied into the build: the family's own script first, then one file for each further one. */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
const SYLLABICS = 'noto-sans-canadian-aboriginal-canadian-aboriginal';
/** Signs that reports print and Inter's files lack, such as ≤; it comes in one weight. */
const SIGNS = 'noto-sans-math-latin-400-normal.woff';
const faces = (weight: 400 | 600) => [
  ...SCRIPTS.map((script) => `inter-${script}-${weight}-normal.woff`),
  `${SYLLABICS}-${weight}-normal.woff`,
  SIGNS,
];

export type ComposeOptions = {
  /** The build: main/, renderer/, migrations/, fonts/. */
  readonly outFolder: string;
  /** Where the vault, the settings and the window's place are kept; made when missing. */
  readonly dataFolder: string;
  readonly host: AboutInfo['host'];
  /** A packaged application takes nothing from the environment. */
  readonly isPackaged: boolean;
  readonly keychain: CoreOptions['keychain'];
};

/** The core with everything this build brings along; what each host starts from. */
export function composeCore({ outFolder, dataFolder, host, isPackaged, keychain }: ComposeOptions): Core {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const loadFaces = (weight: 400 | 600) =>
    Promise.all(faces(weight).map((file) => readFile(join(outFolder, 'fonts', file))));
  return createCore({
    vaultFolder: join(dataFolder, 'vault'),
    settingsFile: join(dataFolder, 'settings.json'),
    migrationsFolder: join(outFolder, 'migrations'),
    workers: {
      scripts: {
        document: join(outFolder, 'main/workers/document-worker.cjs'),
        packet: join(outFolder, 'main/workers/packet-worker.cjs'),
        recognition: join(outFolder, 'main/workers/recognition-worker.cjs'),
      },
      loadFonts: async () => ({ regular: await loadFaces(400), bold: await loadFaces(600) }),
    },
    host,
    version: APP_VERSION,
    // Written by the build in this very shape.
    licences: JSON.parse(readFileSync(join(outFolder, 'licences.json'), 'utf8')) as AboutInfo['licences'],
    keychain: keychain ?? null,
    systemLanguage: environmentLanguage(process.env),
    nativeBinding: isPackaged ? undefined : process.env.DOSSIER_SQLITE_BINDING,
  });
}
