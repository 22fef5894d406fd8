import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVault } from '../../../main/vault/create-vault';
import { SEED_COUNTS, type SeedSize } from './seed-family';
import { seedVault } from './seed-vault';

/** Not a secret: everybody in it is made up. */
const PASSPHRASE = 'demo of made-up people';
const SIZES: readonly string[] = Object.keys(SEED_COUNTS);
const isSize = (text: string): text is SeedSize => SIZES.includes(text);

/** Makes a vault of the size asked for in the data folder. Answers the process' exit code. */
export async function runSeed(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { size: { type: 'string', default: 'small' }, data: { type: 'string', default: 'seed-output' } },
  });
  if (!isSize(values.size)) {
    console.error(`Usage: npm run seed -- --size ${SIZES.join('|')} [--data DIR]`);
    return 2;
  }
  const data = resolve(values.data);
  const settings = { folder: join(data, 'vault'), migrationsFolder: resolve('migrations') };
  const created = await createVault(settings, { passphrase: PASSPHRASE });
  if (!created.ok) {
    console.error(`No vault was made in ${settings.folder}: ${created.failure.code}`);
    return 1;
  }
  const began = performance.now();
  const { vault } = created.value;
  try {
    const { people, cases, documents, pages, observations } = await seedVault(vault, values.size);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${people} people, ${cases} cases, ${documents} documents of ${pages} pages, ${observations} observations (${seconds} s)`,
    );
    console.log(`Folder: ${data}\nPassphrase: ${PASSPHRASE}`);
    return 0;
  } finally {
    vault.lock();
  }
}
