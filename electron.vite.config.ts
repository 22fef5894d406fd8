import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { listLicences } from './main/cli/licences.mjs';

const root = import.meta.dirname;
const alias = { '@shared': resolve(root, 'shared') };

/** Set by main/cli/build.mjs for the test-only Electron 25: an older target, polyfills, pdf.js' legacy build. */
const isForElectron25 = process.env.DOSSIER_BUILD_FOR === 'electron-25';
const out = resolve(root, process.env.DOSSIER_BUILD_INTO ?? 'out');
const polyfills = isForElectron25 ? readFileSync(resolve(root, 'tests/support/runtime-polyfills.js'), 'utf8') : '';

const workers = Object.fromEntries(
  readdirSync(resolve(root, 'main/workers'))
    .filter((file) => file.endsWith('-worker.ts'))
    .map((file) => [`workers/${basename(file, '.ts')}`, resolve(root, 'main/workers', file)]),
);

/** What the main process reads at run time travels with the bundle, so that every host finds it beside itself. */
const copyResources: Plugin = {
  name: 'dossier:copy-resources',
  closeBundle() {
    cpSync(resolve(root, 'migrations'), resolve(out, 'migrations'), { recursive: true });
    cpSync(resolve(root, 'main/app/resources'), resolve(out, 'resources'), { recursive: true });
    for (const family of ['inter', 'noto-sans-canadian-aboriginal', 'noto-sans-math']) {
      const folder = resolve(root, 'node_modules/@fontsource', family, 'files');
      for (const file of readdirSync(folder)) {
        if (/-(400|600)-normal\.woff$/.test(file)) cpSync(resolve(folder, file), resolve(out, 'fonts', file));
      }
    }
    writeFileSync(resolve(out, 'licences.json'), JSON.stringify(listLicences(root)));
  },
};

/** pdf.js' worker is taken as a finished file, which no banner reaches. */
const polyfillPdfWorker: Plugin = {
  name: 'dossier:polyfill-pdf-worker',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && /pdf\.worker.*\.m?js$/.test(file.fileName)) file.source = polyfills + file.source;
    }
  },
};

/** Chromium 114 has no CSS `round()`, and pdf.js sizes its pages with it: they would have no height. */
const pagesWithoutRound: Plugin = {
  name: 'dossier:pages-without-round',
  transform(code, id) {
    if (!id.includes('pdfjs-dist/legacy/build/pdf.mjs')) return null;
    return code.replace(
      /`round\(down, (var\(--total-scale-factor\) \* \$\{\w+\}px), var\(--scale-round-[xy]\)\)`/g,
      '`calc($1)`',
    );
  },
};

/** The build of pdf.js for older browsers has the same interface under another path. */
const legacyPdfJs = [
  { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
  { find: /^pdfjs-dist\/(build|web)\//, replacement: 'pdfjs-dist/legacy/$1/' },
];

const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [copyResources],
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: resolve(out, 'main'),
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          index: resolve(root, 'main/app/index.ts'),
          host: resolve(root, 'main/host/index.ts'),
          cli: resolve(root, 'main/cli/index.ts'),
          ...workers,
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          banner: polyfills,
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: resolve(out, 'preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: {
      alias: [{ find: '@shared', replacement: alias['@shared'] }, ...(isForElectron25 ? legacyPdfJs : [])],
    },
    plugins: [react(), ...(isForElectron25 ? [polyfillPdfWorker, pagesWithoutRound] : [])],
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      // A data: font or picture would need a wider content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve(root, 'renderer/index.html'), output: { banner: polyfills } },
    },
  },
});
