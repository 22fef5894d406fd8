import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { exportFileName } from '@shared/domain/file-name';
import { VaultError } from '../../vault/errors';
import type { ZipEntry } from './write-zip';

const READ_BYTES = 1024 * 1024;
/** What systems leave in folders; it is no part of a study. */
const CLUTTER = new Set([
  '.ds_store',
  '.trashes',
  '.spotlight-v100',
  '.fseventsd',
  'thumbs.db',
  'desktop.ini',
  '__macosx',
]);

export type ImageFolder = {
  /** In the order of their names, as they will stand in the ZIP. */
  readonly files: readonly ZipEntry[];
  /** Links, devices and the like, which are never followed. */
  readonly leftOut: number;
};

/**
 * Every file of a folder, to be copied as it is under `into`/<name of the folder>. Names keep their letters, for a
 * DICOMDIR points at them; one that some system could not write is changed, and two that a system would take for one
 * are told apart. `taken` holds the names given so far, in lower case, and is added to.
 */
export async function imageFolder(path: string, into: string, taken: Set<string>): Promise<ImageFolder> {
  const root = resolve(path);
  const files: ZipEntry[] = [];
  let leftOut = 0;
  const walk = async (folder: string, name: string): Promise<void> => {
    for (const child of (await readdir(folder)).sort()) {
      if (CLUTTER.has(child.toLowerCase()) || child.startsWith('._')) continue;
      const found = await lstat(join(folder, child));
      if (found.isDirectory()) await walk(join(folder, child), freeName(name, child, taken));
      else if (found.isFile()) files.push(toEntry(join(folder, child), freeName(name, child, taken), found));
      else leftOut += 1;
    }
  };
  if (!(await lstat(root)).isDirectory()) return { files, leftOut: 1 };
  await walk(root, freeName(into, basename(root) || 'disc', taken));
  return { files, leftOut };
}

const toEntry = (
  path: string,
  name: string,
  { mtime, size }: { readonly mtime: Date; readonly size: number },
): ZipEntry => ({
  ...{ name, modified: mtime, size },
  content: () => readFile(path),
});

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  // It may have been replaced by a link or a device since it was listed.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new VaultError('storage_failed');
    yield* file.createReadStream({ autoClose: false, highWaterMark: READ_BYTES });
  } finally {
    await file.close();
  }
}

/** A name under `folder` that every system can write and that no other has. */
function freeName(folder: string, child: string, taken: Set<string>): string {
  const { stem, extension } = splitName(child);
  for (let count = 1; ; count += 1) {
    const name = `${folder}/${safeName(count === 1 ? stem : `${stem} (${count})`, extension)}`;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function splitName(name: string): { readonly stem: string; readonly extension: string | null } {
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1);
  return dot > 0 && /^[A-Za-z0-9]{1,8}$/.test(extension)
    ? { stem: name.slice(0, dot), extension }
    : { stem: name, extension: null };
}

/** Most files of a study have no extension; the rule for names wants one. */
function safeName(stem: string, extension: string | null): string {
  if (extension !== null) return exportFileName(stem, extension, 'file');
  const ending = 'dcm';
  return exportFileName(stem, ending, 'file').slice(0, -ending.length - 1);
}
