#!/usr/bin/env node
// The `dossier` command from a checkout: builds when needed, then runs the built terminal host.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
try {
  createRequire(import.meta.url)(join(ensureBuilt(), 'main/cli.cjs'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
