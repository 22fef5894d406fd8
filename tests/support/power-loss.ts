import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type FileSystem, nodeFileSystem } from '../../main/vault/file-system';

/** One call that changes the disk, or a moment at which something was acknowledged. Paths are below the root. */
export type Op =
  | { readonly kind: 'create'; readonly path: string; readonly inode: number }
  | { readonly kind: 'write'; readonly inode: number; readonly bytes: Buffer; readonly position: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'makeFolder'; readonly path: string }
  | { readonly kind: 'syncFolder'; readonly path: string }
  | { readonly kind: 'acknowledge'; readonly what: string };

/** Real files that also write down every change below `root`, in order. */
export function recordingFiles(root: string): { files: FileSystem; ops: Op[]; acknowledge(what: string): void } {
  const ops: Op[] = [];
  const inodes = new Map<number, number>();
  let nextInode = 1;
  const below = (path: string) => relative(root, path);
  const inodeOf = (file: number) => inodes.get(file) ?? 0;
  const files: FileSystem = {
    ...nodeFileSystem,
    open(path, mode) {
      const file = nodeFileSystem.open(path, mode);
      if (mode === 'create') {
        inodes.set(file, nextInode);
        ops.push({ kind: 'create', path: below(path), inode: nextInode++ });
      }
      return file;
    },
    write(file, bytes, position) {
      nodeFileSystem.write(file, bytes, position);
      ops.push({ kind: 'write', inode: inodeOf(file), bytes: Buffer.from(bytes), position });
    },
    sync(file) {
      nodeFileSystem.sync(file);
      ops.push({ kind: 'sync', inode: inodeOf(file) });
    },
    rename(from, to) {
      nodeFileSystem.rename(from, to);
      ops.push({ kind: 'rename', from: below(from), to: below(to) });
    },
    remove(path) {
      nodeFileSystem.remove(path);
      ops.push({ kind: 'remove', path: below(path) });
    },
    makeFolder(path) {
      nodeFileSystem.makeFolder(path);
      ops.push({ kind: 'makeFolder', path: below(path) });
    },
    syncFolder(path) {
      nodeFileSystem.syncFolder(path);
      ops.push({ kind: 'syncFolder', path: below(path) });
    },
  };
  return { files, ops, acknowledge: (what) => ops.push({ kind: 'acknowledge', what }) };
}

type Names = Map<string, number | 'folder'>;

/** What a disk may hold when the power goes: file systems differ in what they write out before they are asked to. */
export const SURVIVALS = ['only what was synced', 'names early', 'content early'] as const;
export type Survival = (typeof SURVIVALS)[number];

/** Replays the log's first `count` ops on an imagined disk, then writes what survives into `target`. */
export function survivors(ops: readonly Op[], count: number, survival: Survival, target: string): readonly string[] {
  const disk = new Disk();
  const acknowledged: string[] = [];
  for (const op of ops.slice(0, count)) {
    if (op.kind === 'acknowledge') acknowledged.push(op.what);
    else disk.apply(op);
  }
  disk.writeOut(target, survival);
  return acknowledged;
}

/** Two views of the same disk: what programs see, and what was made durable. */
class Disk {
  readonly #seen: Names = new Map([['', 'folder']]);
  readonly #durable: Names = new Map([['', 'folder']]);
  readonly #content = new Map<number, Buffer>();
  readonly #durableContent = new Map<number, Buffer>();

  apply(op: Exclude<Op, { kind: 'acknowledge' }>): void {
    switch (op.kind) {
      case 'create':
        this.#seen.set(op.path, op.inode);
        this.#content.set(op.inode, Buffer.alloc(0));
        return;
      case 'write':
        this.#content.set(op.inode, overwrite(this.#content.get(op.inode), op.bytes, op.position));
        return;
      case 'sync':
        this.#durableContent.set(op.inode, Buffer.from(this.#content.get(op.inode) ?? []));
        return;
      case 'rename': {
        const moved = this.#seen.get(op.from);
        if (moved !== undefined) this.#seen.set(op.to, moved);
        this.#seen.delete(op.from);
        return;
      }
      case 'remove':
        this.#seen.delete(op.path);
        return;
      case 'makeFolder':
        for (let path = op.path; path !== '' && path !== '.'; path = parentOf(path)) this.#seen.set(path, 'folder');
        return;
      case 'syncFolder':
        this.#syncFolder(op.path);
    }
  }

  writeOut(target: string, survival: Survival): void {
    const names = survival === 'names early' ? this.#seen : this.#durable;
    const contents = survival === 'content early' ? this.#content : this.#durableContent;
    mkdirSync(target, { recursive: true });
    for (const [path, inode] of names) {
      // A name in a folder that did not survive is lost with it.
      if (!isReachable(path, names)) continue;
      mkdirSync(join(target, inode === 'folder' ? path : dirname(path)), { recursive: true });
      if (inode !== 'folder') writeFileSync(join(target, path), contents.get(inode) ?? Buffer.alloc(0));
    }
  }

  #syncFolder(folder: string): void {
    for (const path of [...this.#durable.keys()]) {
      if (path !== '' && parentOf(path) === folder && !this.#seen.has(path)) this.#durable.delete(path);
    }
    for (const [path, inode] of this.#seen) {
      if (path !== '' && parentOf(path) === folder) this.#durable.set(path, inode);
    }
  }
}

function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === '.' ? '' : parent;
}

function isReachable(path: string, names: Names): boolean {
  for (let parent = parentOf(path); parent !== ''; parent = parentOf(parent)) if (!names.has(parent)) return false;
  return true;
}

function overwrite(old: Buffer | undefined, bytes: Buffer, position: number): Buffer {
  const length = Math.max(old?.length ?? 0, position + bytes.length);
  const next = Buffer.alloc(length);
  if (old) next.set(old);
  next.set(bytes, position);
  return next;
}
