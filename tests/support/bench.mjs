// `npm run bench -- <suite> [--size small|medium|large] [--json]`: runs tests/bench/run.ts from the sources.
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
  const { runBench } = await runner.import(join(root, 'tests/bench/run.ts'));
  process.exitCode = await runBench(process.argv.slice(2));
} finally {
  await runner.close();
  await server.close();
}
