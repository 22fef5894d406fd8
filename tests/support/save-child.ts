import { writeSync } from 'node:fs';
import { trySaveFile } from '../../main/core/save-file';
import { chunksOf, reopenVault, seededBytes, vaultSettings } from './vault';

/** A process that saves one of two contents over one file, again and again until it is killed: `<vault> <path> <bytes>`. */
const [folder = '', path = '', bytes = '0'] = process.argv.slice(2);
const contents = [1, 2].map((seed) => seededBytes(Number(bytes), seed));

async function saveForever(): Promise<void> {
  const vault = await reopenVault(vaultSettings(folder));
  for (let round = 0; ; round++) {
    const saved = await trySaveFile(vault, path, chunksOf(contents[round % 2] ?? new Uint8Array()));
    // Straight to the descriptor: a line counts once it is written, whatever happens next.
    writeSync(1, saved.ok ? `saved ${round % 2}\n` : `failed ${saved.failure.code}\n`);
  }
}

void saveForever();
