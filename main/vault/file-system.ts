import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The file calls the vault makes, few enough that a test can fail, record or reorder each of them. Errors are Node's
 * own, with `code` and `syscall`.
 */
export interface FileSystem {
  /** `create` refuses a name that exists. */
  open(path: string, mode: 'read' | 'create'): number;
  /** Bytes read; fewer than the buffer holds only at the end of the file. */
  read(file: number, into: Uint8Array, position: number): number;
  /** Writes all of `bytes`. */
  write(file: number, bytes: Uint8Array, position: number): void;
  size(file: number): number;
  sync(file: number): void;
  /** As `write` and `sync`, while the thread goes on: for a file that may lie on a slow disk. */
  writeAsync(file: number, bytes: Uint8Array, position: number): Promise<void>;
  syncAsync(file: number): Promise<void>;
  /** Lets the disk begin with what was written so far, without waiting; only a hint, and never an error. */
  startSync?(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** With all that is in it; no error when it is not there. */
  removeFolder(path: string): void;
  /** With its parents; no error when it is there. */
  makeFolder(path: string): void;
  /** Makes the folder's names durable. */
  syncFolder(path: string): void;
  /** Names in a folder; none when the folder is missing. */
  list(folder: string): readonly string[];
  exists(path: string): boolean;
  isFolder(path: string): boolean;
  isWritable(folder: string): boolean;
}

export const nodeFileSystem: FileSystem = {
  // Owner only: other accounts of the computer have no business even with the ciphertext.
  open: (path, mode) => fs.openSync(path, mode === 'read' ? 'r' : 'wx', 0o600),
  read: readAll,
  write: writeAll,
  size: (file) => fs.fstatSync(file).size,
  sync: (file) => fs.fsyncSync(file),
  writeAsync: writeAllAsync,
  syncAsync: promisify(fs.fsync),
  // Errors are told by the sync that is waited for.
  startSync: (file) => fs.fdatasync(file, () => {}),
  close: (file) => fs.closeSync(file),
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, { force: true }),
  removeFolder: (path) => fs.rmSync(path, { recursive: true, force: true }),
  makeFolder: (path) => void fs.mkdirSync(path, { recursive: true, mode: 0o700 }),
  syncFolder,
  list: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []),
  exists: (path) => fs.existsSync(path),
  isFolder: (path) => fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  isWritable,
};

function readAll(file: number, into: Uint8Array, position: number): number {
  let done = 0;
  while (done < into.length) {
    const count = fs.readSync(file, into, done, into.length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) done += fs.writeSync(file, bytes, done, bytes.length - done, position + done);
}

const writeOnce = promisify(fs.write);

async function writeAllAsync(file: number, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    done += (await writeOnce(file, bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

function syncFolder(path: string): void {
  // Windows cannot open a folder; NTFS journals its names.
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } catch (error) {
    // Some network and stick formats have no such call; nothing more can be asked of them.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  } finally {
    fs.closeSync(folder);
  }
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export function sizeOf(files: FileSystem, path: string): number {
  const file = files.open(path, 'read');
  try {
    return files.size(file);
  } finally {
    files.close(file);
  }
}

/** Whole content of a small file. */
export function readWhole(files: FileSystem, path: string): Buffer {
  const file = files.open(path, 'read');
  try {
    const bytes = Buffer.alloc(files.size(file));
    return bytes.subarray(0, files.read(file, bytes, 0));
  } finally {
    files.close(file);
  }
}

/** Replaces a small file whole: after a crash it is the earlier one or this one, and this one once it returns. */
export function replaceFile(files: FileSystem, path: string, content: Uint8Array, temporaryName: string): void {
  placeFile(files, path, content, temporaryName);
  files.syncFolder(dirname(path));
}

/** The same, but this one only once the caller has made the folder's names durable. */
export function placeFile(files: FileSystem, path: string, content: Uint8Array, temporaryName: string): void {
  const temporary = join(dirname(path), temporaryName);
  // What a crash may have left; the folder's lock is ours.
  files.remove(temporary);
  const file = files.open(temporary, 'create');
  try {
    files.write(file, content, 0);
    files.sync(file);
  } finally {
    files.close(file);
  }
  files.rename(temporary, path);
}
