import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { VaultError } from '../../vault/errors';

export type ZipEntry = {
  /** Path inside the ZIP, `/` between folders; made safe by whoever asks. */
  readonly name: string;
  /** Shown as UTC, to two seconds, from 1980 on. */
  readonly modified: Date;
  /** Asked for when its turn comes. */
  readonly content: () => AsyncIterable<Uint8Array>;
  /** Bytes to come; when it is not so the writing fails with a VaultError. Null when not known, and then taken for large. */
  readonly size: number | null;
};

/** Beyond this a size no longer fits the fields of a plain ZIP. */
const LARGEST_PLAIN = 0xfffffffe;

/**
 * A ZIP as it is being made, in the order given: names in UTF-8, nothing compressed (PDF and DICOM already are), zip64
 * where it must be, the same bytes for the same entries whatever the time zone. Holds no more than a few pieces at a
 * time. Throws what the entries or their contents throw; stopping early lets go of them.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // Typed as any readable; it is the PassThrough that yazl writes to.
  const output = zip.outputStream as Readable;
  const fail = (error: unknown) => void output.destroy(error instanceof Error ? error : new Error(String(error)));
  const opened = new Set<Readable>();
  zip.on('error', fail);
  const filling = fill(zip, entries, opened, fail).catch(fail);
  try {
    for await (const piece of output) yield piece;
    await filling;
  } finally {
    output.destroy();
    for (const source of opened) source.destroy();
  }
}

async function fill(
  zip: ZipFile,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  opened: Set<Readable>,
  fail: (error: unknown) => void,
): Promise<void> {
  for await (const { name, modified, content, size } of entries) {
    const options = {
      ...{ mtime: inUtc(modified), forceDosTimestamp: true, mode: 0o100644, compress: false },
      forceZip64Format: size === null || size > LARGEST_PLAIN,
      ...(size === null ? {} : { size }),
    };
    zip.addReadStreamLazy(name, options, (give) => {
      const source = Readable.from(size === null ? content() : exactly(content(), size));
      opened.add(source);
      // Piping passes on no errors.
      source.on('error', fail);
      source.on('close', () => void opened.delete(source));
      give(null, source);
    });
  }
  zip.end();
}

/** A disk that gives more or less than it said has a file that changes, or fails. */
async function* exactly(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > size) throw new VaultError('storage_failed');
    yield piece;
  }
  if (bytes < size) throw new VaultError('storage_failed');
}

/** The same wall clock as in UTC: the library writes the computer's own. */
const inUtc = (date: Date): Date =>
  new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
