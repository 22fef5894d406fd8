// Runs a tool of the tests from its TypeScript source, with what stands behind it on the command line.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';
import { requireNode } from '../../main/cli/node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * `name` is what the file under tests/ exports: it takes the arguments and answers the exit code.
 * @param {string} file
 * @param {string} name
 */
export async function runSource(file, name) {
  requireNode();
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
    const tool = await runner.import(join(root, 'tests', file));
    process.exitCode = await tool[name](process.argv.slice(2));
  } finally {
    await runner.close();
    await server.close();
  }
}
