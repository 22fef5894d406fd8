import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type FileSystem, placeFile, readWhole, replaceFile } from './file-system';
import { slot } from './slots';

/**
 * The header file has three lines: the header as JSON, the SHA-256 of that line (tells damage before any secret is
 * known), and an HMAC of it under a key derived from the data key (tells meddling once it is). The first two lines
 * keep this form in every later version, so that an older build can say "newer" instead of "damaged".
 */
export const HEADER_FILES = ['vault.header', 'vault.header.copy'] as const;
const FORMAT = 'dossier-vault';
const VERSION = 1;
const MAX_SIZE = 256 * 1024;

const vaultHeader = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: z.uuid(),
  /** One more with each change; the higher of two copies is the later. */
  generation: z.int().min(1),
  createdAt: z.iso.datetime(),
  slots: z.array(slot).min(1).max(8),
});
export type VaultHeader = z.infer<typeof vaultHeader>;

export type HeaderCopy = { readonly header: VaultHeader; readonly bytes: Buffer; readonly isAuthentic: MacCheck };
type MacCheck = (headerKey: Uint8Array) => boolean;

export type HeaderReading =
  | { readonly state: 'missing' | 'damaged' | 'newer' }
  /** Whole copies, later first; one when both are the same. */
  | { readonly state: 'found'; readonly copies: readonly [HeaderCopy, ...HeaderCopy[]] };

export const newHeader = (id: string, createdAt: Date, slots: VaultHeader['slots']): VaultHeader => ({
  format: FORMAT,
  version: VERSION,
  id,
  generation: 1,
  createdAt: createdAt.toISOString(),
  slots,
});

export function encodeHeader(header: VaultHeader, headerKey: Uint8Array): Buffer {
  const line = JSON.stringify(header);
  return Buffer.from([line, checksum(line), mac(line, headerKey).toString('hex'), ''].join('\n'));
}

export function readHeaders(files: FileSystem, folder: string): HeaderReading {
  const present = HEADER_FILES.map((name) => join(folder, name)).filter((path) => files.exists(path));
  if (present.length === 0) return { state: 'missing' };
  const readings = present.map((path) => decodeHeader(readWhole(files, path)));
  if (readings.includes('newer')) return { state: 'newer' };
  const whole = readings.filter((reading) => typeof reading !== 'string');
  const [first, ...others] = whole.sort((a, b) => b.header.generation - a.header.generation);
  if (!first) return { state: 'damaged' };
  return { state: 'found', copies: [first, ...others.filter((other) => !other.bytes.equals(first.bytes))] };
}

/** Writes both copies, durably. For a new vault: neither is there before. */
export function writeHeaders(files: FileSystem, folder: string, bytes: Uint8Array): void {
  for (const name of HEADER_FILES) placeFile(files, join(folder, name), bytes, `${name}.new`);
  files.syncFolder(folder);
}

/**
 * Writes the first copy, leaving the second as it was: when this throws the second still opens the vault the earlier
 * way, when it returns the first opens it the new way. `repairHeaders` then brings the second along.
 */
export function writeFirstHeader(files: FileSystem, folder: string, bytes: Uint8Array): void {
  replaceFile(files, join(folder, HEADER_FILES[0]), bytes, `${HEADER_FILES[0]}.new`);
}

/** Rewrites whichever copy is not `bytes`. */
export function repairHeaders(files: FileSystem, folder: string, bytes: Buffer): void {
  for (const name of HEADER_FILES) {
    const path = join(folder, name);
    const isGood = files.exists(path) && readWhole(files, path).equals(bytes);
    if (!isGood) replaceFile(files, path, bytes, `${name}.new`);
  }
}

/** One copy's bytes, judged. */
export function decodeHeader(bytes: Buffer): HeaderCopy | 'damaged' | 'newer' {
  if (bytes.length > MAX_SIZE) return 'damaged';
  const [line = '', sum = '', tag = '', ...end] = bytes.toString('utf8').split('\n');
  if (sum !== checksum(line)) return 'damaged';
  const content: unknown = JSON.parse(line);
  const parsed = vaultHeader.safeParse(content);
  if (!parsed.success) return isNewer(content) ? 'newer' : 'damaged';
  if (end.join('\n') !== '') return 'damaged';
  return { header: parsed.data, bytes, isAuthentic: (headerKey) => isMac(tag, line, headerKey) };
}

function isNewer(content: unknown): boolean {
  const identity = z.object({ format: z.literal(FORMAT), version: z.int().min(VERSION + 1) });
  return identity.safeParse(content).success;
}

function isMac(tag: string, line: string, headerKey: Uint8Array): boolean {
  // As text: decoding would take a flipped bit that only turns `a` into `A` for nothing.
  const expected = Buffer.from(mac(line, headerKey).toString('hex'));
  const actual = Buffer.from(tag);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

const checksum = (line: string): string => createHash('sha256').update(line).digest('hex');
const mac = (line: string, headerKey: Uint8Array): Buffer => createHmac('sha256', headerKey).update(line).digest();
