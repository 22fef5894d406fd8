// `npm run seed -- --size small|medium|large [--data DIR]`: a vault of made-up people, made from the sources.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';
import { requireNode } from '../../main/cli/node-version.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  resolve: { alias: { '@shared': join(root, 'shared') } },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
try {
  const { runSeed } = await runner.import(join(root, 'tests/support/seed/run-seed.ts'));
  process.exitCode = await runSeed(process.argv.slice(2));
} finally {
  await runner.close();
  await server.close();
}
