import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { storageFailureOf, VaultError } from '../vault/errors';
import { type FileSystem, nodeFileSystem } from '../vault/file-system';

/** Makes a new name durable, as far as the disk can. */
type FolderSync = Pick<FileSystem, 'syncFolder'>;

/**
 * Writes a file whole or not at all: a temporary file beside it, made durable, then renamed over whatever was there.
 * Passes on what the disk or the content throws, after removing the temporary file.
 */
async function saveFile(path: string, content: AsyncIterable<Uint8Array>, files: FolderSync): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  // Owner only, like everything this application writes.
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      for await (const chunk of content) await writeAll(file, chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  files.syncFolder(folder);
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await file.write(bytes, done)).bytesWritten;
}

/** The same with what may go wrong told as a code; anything else is a bug and thrown. */
export async function trySaveFile(
  path: string,
  content: AsyncIterable<Uint8Array>,
  files: FolderSync = nodeFileSystem,
): Promise<Result<null, 'disk_full' | 'storage_failed'>> {
  try {
    await saveFile(path, content, files);
    return ok(null);
  } catch (error) {
    const code = storageFailureOf(error);
    if (code === 'disk_full') return fail('disk_full');
    if (code !== null || error instanceof VaultError) return fail('storage_failed');
    throw error;
  }
}
