import { execFileSync } from 'node:child_process';

/** Puts a disk of this size (`16k`, `10m`) at the folder; null where this user may not. Answers what takes it away. */
export function mountSmallDisk(folder: string, size: string): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return () => void execFileSync('umount', [folder]);
  } catch {
    return null;
  }
}
