import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FileSystem, nodeFileSystem } from '../../main/vault/file-system';

/** One call that changes the disk, or a moment at which something was acknowledged. Paths are below the root. */
export type Op =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Buffer; readonly position: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'makeFolder'; readonly path: string }
  | { readonly kind: 'syncFolder'; readonly path: string }
  | { readonly kind: 'acknowledge'; readonly what: string };

export const isSync = ({ kind }: Op): boolean => kind === 'sync' || kind === 'syncFolder';

/** Real files that also write down every change below `root`, in order; what lies elsewhere is no part of it. */
export function recordingFiles(root: string): { files: FileSystem; ops: Op[]; acknowledge(what: string): void } {
  const ops: Op[] = [];
  const created = new Map<number, number>();
  let next = 1;
  const below = (path: string) => relative(root, path);
  const isBelow = (path: string) => !below(path).startsWith('..');
  const push = (op: Op, ...paths: readonly string[]) => {
    if (paths.every(isBelow)) ops.push(op);
  };
  const record = (file: number, op: (file: number) => Op) => {
    const known = created.get(file);
    if (known !== undefined) ops.push(op(known));
  };
  const written = (bytes: Uint8Array, position: number) => (file: number) =>
    ({ kind: 'write', file, bytes: Buffer.from(bytes), position }) as const;
  const synced = (file: number) => ({ kind: 'sync', file }) as const;
  const files: FileSystem = {
    ...nodeFileSystem,
    open(path, mode) {
      const file = nodeFileSystem.open(path, mode);
      created.delete(file);
      if (mode === 'create' && isBelow(path)) {
        created.set(file, next);
        ops.push({ kind: 'create', path: below(path), file: next++ });
      }
      return file;
    },
    write(file, bytes, position) {
      nodeFileSystem.write(file, bytes, position);
      record(file, written(bytes, position));
    },
    async writeAsync(file, bytes, position) {
      await nodeFileSystem.writeAsync(file, bytes, position);
      record(file, written(bytes, position));
    },
    sync(file) {
      nodeFileSystem.sync(file);
      record(file, synced);
    },
    async syncAsync(file) {
      await nodeFileSystem.syncAsync(file);
      record(file, synced);
    },
    rename(from, to) {
      nodeFileSystem.rename(from, to);
      push({ kind: 'rename', from: below(from), to: below(to) }, from, to);
    },
    remove(path) {
      nodeFileSystem.remove(path);
      push({ kind: 'remove', path: below(path) }, path);
    },
    removeFolder(path) {
      nodeFileSystem.removeFolder(path);
      push({ kind: 'remove', path: below(path) }, path);
    },
    makeFolder(path) {
      nodeFileSystem.makeFolder(path);
      push({ kind: 'makeFolder', path: below(path) }, path);
    },
    syncFolder(path) {
      nodeFileSystem.syncFolder(path);
      push({ kind: 'syncFolder', path: below(path) }, path);
    },
  };
  return { files, ops, acknowledge: (what) => ops.push({ kind: 'acknowledge', what }) };
}

/**
 * What a disk may hold when the power goes: file systems differ in what they write out before they are asked to, and in
 * which order.
 */
export const SURVIVALS = ['only what was synced', 'names early', 'newest name early', 'content early'] as const;
type Survival = (typeof SURVIVALS)[number] | 'everything';

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

type File = { seen: Buffer; durable: Buffer };
/** Two views of the same folder: what programs see, and what was made durable. */
type Folder = { seen: Map<string, Node>; durable: Map<string, Node> };
type Node = File | Folder;
type NameChange = { readonly folder: Folder; readonly name: string; readonly node: Node | null };

const newFolder = (): Folder => ({ seen: new Map(), durable: new Map() });
const isFolder = (node: Node | undefined): node is Folder => node !== undefined && node.seen instanceof Map;
const partsOf = (path: string): string[] => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');

class Disk {
  readonly #root = newFolder();
  readonly #files = new Map<number, File>();
  /** Of the last call that changed names. */
  #newest: readonly NameChange[] = [];

  apply(op: Exclude<Op, { kind: 'acknowledge' }>): void {
    switch (op.kind) {
      case 'create': {
        const file = { seen: Buffer.alloc(0), durable: Buffer.alloc(0) };
        this.#files.set(op.file, file);
        this.#change([this.#naming(op.path, file)]);
        return;
      }
      case 'write': {
        const file = this.#files.get(op.file);
        if (file) file.seen = overwrite(file.seen, op.bytes, op.position);
        return;
      }
      case 'sync': {
        const file = this.#files.get(op.file);
        if (file) file.durable = Buffer.from(file.seen);
        return;
      }
      case 'rename': {
        const moved = this.#find(op.from);
        if (moved) this.#change([this.#naming(op.from, null), this.#naming(op.to, moved)]);
        return;
      }
      case 'remove':
        if (this.#find(op.path)) this.#change([this.#naming(op.path, null)]);
        return;
      case 'makeFolder':
        for (const [index] of partsOf(op.path).entries()) {
          const path = partsOf(op.path)
            .slice(0, index + 1)
            .join('/');
          if (!this.#find(path)) this.#change([this.#naming(path, newFolder())]);
        }
        return;
      case 'syncFolder': {
        const folder = this.#find(op.path);
        if (isFolder(folder)) folder.durable = new Map(folder.seen);
      }
    }
  }

  writeOut(target: string, survival: Survival): void {
    if (survival === 'newest name early') for (const change of this.#newest) rename(change.folder.durable, change);
    writeFolder(this.#root, target, survival);
  }

  #change(changes: readonly NameChange[]): void {
    for (const change of changes) rename(change.folder.seen, change);
    this.#newest = changes;
  }

  #naming(path: string, node: Node | null): NameChange {
    const parts = partsOf(path);
    const folder = this.#find(parts.slice(0, -1).join('/'));
    if (!isFolder(folder)) throw new Error(`no folder for ${path}`);
    return { folder, name: parts.at(-1) ?? '', node };
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const part of partsOf(path)) node = isFolder(node) ? node.seen.get(part) : undefined;
    return node;
  }
}

function rename(names: Map<string, Node>, { name, node }: NameChange): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

function writeFolder(folder: Folder, target: string, survival: Survival): void {
  mkdirSync(target, { recursive: true });
  for (const [name, node] of survival === 'names early' || survival === 'everything' ? folder.seen : folder.durable) {
    if (isFolder(node)) writeFolder(node, join(target, name), survival);
    else
      writeFileSync(
        join(target, name),
        survival === 'content early' || survival === 'everything' ? node.seen : node.durable,
      );
  }
}

function overwrite(old: Buffer, bytes: Buffer, position: number): Buffer {
  const next = Buffer.alloc(Math.max(old.length, position + bytes.length));
  next.set(old);
  next.set(bytes, position);
  return next;
}
