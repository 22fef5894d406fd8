import { type FileSystem, nodeFileSystem } from '../../main/vault/file-system';
import { isTorture } from './fault-counts';

const MUTATING = [
  'open',
  'write',
  'sync',
  'writeAsync',
  'syncAsync',
  'close',
  'rename',
  'remove',
  'removeFolder',
  'makeFolder',
  'syncFolder',
] as const;
type Mutating = (typeof MUTATING)[number];

export type Fault = {
  /** Which mutating call fails, 1-based. */
  readonly at: number;
  readonly code: 'ENOSPC' | 'EIO' | 'EROFS' | 'EXDEV' | 'EACCES';
  /** The disk stays broken; otherwise only that call fails. */
  readonly isLasting: boolean;
};

/** What each is told as. */
export const EXPECTED_CODES = {
  ENOSPC: 'disk_full',
  EIO: 'storage_failed',
  EROFS: 'vault_read_only',
  EACCES: 'vault_read_only',
  EXDEV: 'storage_failed',
} as const;
const KINDS = Object.keys(EXPECTED_CODES) as Fault['code'][]; // its keys are the codes

/** Each call failing in one way, ways taking turns; under torture in every way, and for good as well as once. */
export function faultsOf(calls: number): Fault[] {
  const all: Fault[] = [];
  for (let at = 1; at <= calls; at++) {
    for (const [index, code] of KINDS.entries()) {
      for (const isLasting of [false, true]) {
        const isTurn = index === at % KINDS.length && isLasting === (at % 2 === 0);
        if (isTorture || isTurn) all.push({ at, code, isLasting });
      }
    }
  }
  return all;
}

export const describeFault = ({ at, code, isLasting }: Fault): string =>
  `${code} at call ${at}${isLasting ? ' and after' : ''}`;

/** Real files, but one call fails as a full, broken or guarded disk would. `calls` counts those that could. */
export function failingFiles(fault: Fault | null): FileSystem & { readonly calls: number } {
  let calls = 0;
  const mayFail = <Name extends Mutating>(
    name: Name,
    hurt: (...args: Parameters<FileSystem[Name]>) => void = () => {},
  ) => {
    const real = nodeFileSystem[name] as (...args: Parameters<FileSystem[Name]>) => ReturnType<FileSystem[Name]>; // same entry
    return (...args: Parameters<FileSystem[Name]>): ReturnType<FileSystem[Name]> => {
      if (isReading(name, args)) return real(...args);
      calls++;
      if (!fault || (fault.isLasting ? calls < fault.at : calls !== fault.at)) return real(...args);
      // A full disk still lets go of files.
      if (calls > fault.at && (name === 'remove' || name === 'removeFolder' || name === 'close')) return real(...args);
      hurt(...args);
      throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code, syscall: name });
    };
  };
  const readers = new Set<unknown>();
  const isReading = (name: Mutating, args: readonly unknown[]) =>
    (name === 'open' && args[1] === 'read') || (name === 'close' && readers.delete(args[0]));
  const open = mayFail('open');
  return {
    ...nodeFileSystem,
    open(path, mode) {
      const file = open(path, mode);
      if (mode === 'read') readers.add(file);
      return file;
    },
    // Half of it arrives, as on a disk that fills up meanwhile.
    write: mayFail('write', (file, bytes, at) => nodeFileSystem.write(file, bytes.subarray(0, bytes.length >> 1), at)),
    sync: mayFail('sync'),
    writeAsync: mayFail('writeAsync', (file, bytes, at) =>
      nodeFileSystem.write(file, bytes.subarray(0, bytes.length >> 1), at),
    ),
    syncAsync: mayFail('syncAsync'),
    // The descriptor is gone either way.
    close: mayFail('close', (file) => nodeFileSystem.close(file)),
    rename: mayFail('rename'),
    remove: mayFail('remove'),
    removeFolder: mayFail('removeFolder'),
    makeFolder: mayFail('makeFolder'),
    syncFolder: mayFail('syncFolder'),
    get calls() {
      return calls;
    },
  };
}
