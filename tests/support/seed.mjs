// `npm run seed -- --size small|medium|large [--data DIR]`: a vault of made-up people, made from the sources.
import { runSource } from './run-source.mjs';

await runSource('support/seed/run-seed.ts', 'runSeed');
