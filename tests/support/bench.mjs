// `npm run bench -- <suite> [--size small|medium|large] [--json]`: runs tests/bench/run.ts from the sources.
import { runSource } from './run-source.mjs';

await runSource('bench/run.ts', 'runBench');
