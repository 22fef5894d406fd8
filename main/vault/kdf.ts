import { argon2id } from 'hash-wasm';

/** Argon2id's cost. `memoryKiB` in KiB, `iterations` passes. Made by `kdfParameters` or read from a header. */
export type KdfParameters = {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
};

/** RFC 9106's second recommended choice. Nothing weaker is ever written. */
export const KDF_FLOOR: KdfParameters = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
/** A header asking for more is refused unread: a planted one must not hang or exhaust the machine. */
const KDF_CAP: KdfParameters = { memoryKiB: 1024 * 1024, iterations: 32, parallelism: 4 };

const AIM_MS = 700;

/** Refuses anything below the floor. The test option exists because 64 MiB a test is minutes a suite. */
export function kdfParameters(wanted: KdfParameters, onlyInTests?: { readonly allowBelowFloor: true }): KdfParameters {
  if (!isWithinCap(wanted)) throw new RangeError('KDF parameters above the cap');
  const isBelow = wanted.memoryKiB < KDF_FLOOR.memoryKiB || wanted.iterations < KDF_FLOOR.iterations;
  if (isBelow && !onlyInTests?.allowBelowFloor) throw new RangeError('KDF parameters below the floor');
  return wanted;
}

export function isWithinCap({ memoryKiB, iterations, parallelism }: KdfParameters): boolean {
  return (
    [memoryKiB, iterations, parallelism].every((value) => Number.isInteger(value) && value >= 1) &&
    memoryKiB >= 8 * parallelism &&
    memoryKiB <= KDF_CAP.memoryKiB &&
    iterations <= KDF_CAP.iterations &&
    parallelism <= KDF_CAP.parallelism
  );
}

/** 32 bytes. The passphrase is taken in NFKC, so that the same typing on another keyboard opens the vault. */
export async function stretchPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { memoryKiB, iterations, parallelism }: KdfParameters,
): Promise<Uint8Array> {
  return argon2id({
    password: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    salt,
    iterations,
    parallelism,
    memorySize: memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
}

/** The floor, with as many more passes as this machine does in about 0.7 s; never fewer. */
export async function calibrateKdf(now: () => number = () => performance.now()): Promise<KdfParameters> {
  const start = now();
  await stretchPassphrase('calibration', new Uint8Array(16), KDF_FLOOR);
  const passes = Math.round((KDF_FLOOR.iterations * AIM_MS) / Math.max(now() - start, 1));
  const iterations = Math.min(Math.max(passes, KDF_FLOOR.iterations), KDF_CAP.iterations / 2);
  return kdfParameters({ ...KDF_FLOOR, iterations });
}
