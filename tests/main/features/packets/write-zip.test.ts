import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type ZipEntry, zipOf } from '../../../../main/features/packets/write-zip';
import { hasProgram } from '../../../support/pdf-samples';
import { temporaryFolder } from '../../../support/vault';

const MODIFIED = new Date('2026-11-22T13:45:30.000Z');

const entry = (name: string, text: string | Uint8Array, more: Partial<ZipEntry> = {}): ZipEntry => {
  const bytes = Buffer.from(text);
  return { name, modified: MODIFIED, size: bytes.length, content: () => Readable.from([bytes]), ...more };
};

async function zipped(entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function saved(entries: readonly ZipEntry[]): Promise<string> {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const path = join(folder.path, 'packet.zip');
  await pipeline(zipOf(entries), createWriteStream(path));
  return path;
}

const PAPERS = [
  entry('README.txt', 'Read me'),
  entry('Dossier – Thérèse ᐃᓄᒃ Nguyễn.pdf', '%PDF-2.0'),
  entry('imaging/étude/IM000001', Buffer.alloc(300_000, 7)),
  entry('empty', ''),
];

describe.skipIf(!hasProgram('unzip') || !hasProgram('zipinfo'))('Info-ZIP', () => {
  it('finds the ZIP whole, stored, with the names and the day', async () => {
    const path = await saved(PAPERS);
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    const listed = execFileSync('zipinfo', ['-l', '-T', path], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect(listed).toContain('20261122.134530 Dossier – Thérèse ᐃᓄᒃ Nguyễn.pdf');
    expect(listed.match(/ stor /g)).toHaveLength(PAPERS.length);
  });

  it('finds one byte that was changed', async () => {
    const path = await saved(PAPERS);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('%PDF-2.0');
    bytes.writeUInt8(0x26, at);
    const spoilt = `${path}.spoilt.zip`;
    await pipeline(Readable.from([bytes]), createWriteStream(spoilt));
    expect(spawnSync('unzip', ['-t', spoilt], { encoding: 'utf8' }).stdout).toMatch(/bad CRC/);
  });
});

describe.skipIf(!hasProgram('python3'))('Python', () => {
  const python = (path: string) =>
    JSON.parse(
      execFileSync(
        'python3',
        [
          '-c',
          'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n' +
            'print(json.dumps([z.testzip(),[[i.filename,i.file_size,i.extract_version,len(z.read(i))] for i in z.infolist()]]))',
          path,
        ],
        { encoding: 'utf8', maxBuffer: 1e9 },
      ),
    ) as readonly [string | null, readonly (readonly [string, number, number, number])[]];

  it('reads every name and every byte', async () => {
    const [broken, files] = python(await saved(PAPERS));
    expect(broken).toBeNull();
    expect(files).toEqual(PAPERS.map(({ name, size }) => [name, size, 20, size]));
  });

  it('reads zip64, which a size that is not known beforehand asks for', async () => {
    const [broken, files] = python(await saved([entry('a', 'abc', { size: null }), entry('b', 'de')]));
    expect(broken).toBeNull();
    expect(files).toEqual([
      ['a', 3, 45, 3],
      ['b', 2, 20, 2],
    ]);
  });
});

describe('the same entries', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('give the same bytes, whatever the time zone', async () => {
    const made: Buffer[] = [];
    for (const name of ['UTC', 'America/St_Johns', 'Asia/Tokyo']) {
      process.env.TZ = name;
      made.push(await zipped(PAPERS));
    }
    expect(made[1]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
    expect(made[2]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('trouble', () => {
  it('passes on what a content throws', async () => {
    async function* broken() {
      yield Buffer.from('a');
      throw new Error('the disk gave up');
    }
    await expect(zipped([...PAPERS, entry('x', 'abc', { content: broken })])).rejects.toThrow('the disk gave up');
  });

  it('passes on what the listing throws', async () => {
    async function* listing(): AsyncGenerator<ZipEntry> {
      yield entry('a', 'a');
      throw new Error('no such folder');
    }
    const all = async () => {
      for await (const _ of zipOf(listing()));
    };
    await expect(all()).rejects.toThrow('no such folder');
  });

  it('refuses a file that is not as long as it was', async () => {
    for (const size of [2, 4])
      await expect(zipped([entry('a', 'abc', { size })])).rejects.toMatchObject({ code: 'storage_failed' });
  });

  it('refuses a name that leads out of the folder', async () => {
    await expect(zipped([entry('../a', 'abc')])).rejects.toThrow(/invalid relative path/);
  });

  it('lets go of its source when nobody wants the rest', async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(65_536);
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of zipOf([entry('a', '', { size: null, content: endless })])) break;
    await expect.poll(() => isClosed).toBe(true);
  });

  it('asks for no more than is taken', async () => {
    let given = 0;
    async function* counted() {
      for (; given < 1000; given += 1) yield Buffer.alloc(65_536);
    }
    const zip = zipOf([entry('a', '', { size: null, content: counted })]);
    await zip.next();
    await zip.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toBeLessThan(40);
    await zip.return(undefined);
  });
});
