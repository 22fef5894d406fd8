import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { PacketId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../../main/core/core';
import { archiveName } from '../../../../main/features/packets/archive-name';
import { packetArchive } from '../../../../main/features/packets/packet-archive';
import { insertPacket } from '../../../../main/features/packets/packets-repository';
import { openTestSession } from '../../../support/open-session';
import { hasProgram } from '../../../support/pdf-samples';
import * as inputs from '../../../support/record-inputs';

const PLAN: PacketPlan = {
  languages: ['en'],
  pageSize: 'letter',
  template: 'general',
  recipient: { name: null, organization: null, fax: null },
  sections: [{ kind: 'cover', isIncluded: true, hasOwnPages: true, items: [] }],
  labsFrom: null,
  redactedWords: [],
  redactedAreas: [],
  delivery: { preset: 'plain', isDuplex: false, partLimitMb: 10, reduceToDpi: null },
  attachesSummary: false,
  leftAsIs: [],
  supplementTo: null,
};
// Any UUID will do.
const ID = '00000000-0000-4000-8000-000000000001' as PacketId;
const TYPES = { packet: 'application/pdf', summary: 'application/fhir+json' } as const;

type Options = {
  readonly languages?: ('en' | 'fr')[];
  readonly isPasswordProtected?: boolean;
  readonly parts?: number;
};

/** A packet as an export leaves it, with the bytes of its files. */
async function openPacket({ languages = ['en'], isPasswordProtected = false, parts = 1 }: Options = {}) {
  const session = await openTestSession();
  const { get, db, addDocument, folder } = session;
  const { id: personId } = await get('people.create', inputs.personInput({ givenName: 'Thérèse' }));
  const { id: caseId } = await get('cases.create', { personId, ...inputs.caseInput() });
  const { contentId } = await addDocument({ personId });
  const file = { contentId, byteSize: 5, sha256: 'x', firstPage: 1, pageCount: 1 };
  const files = [
    ...Array.from({ length: parts }, (_, index) => {
      const fileName = parts === 1 ? 'Dossier - Okafor.pdf' : `Part ${index + 1} of ${parts} - Dossier - Okafor.pdf`;
      return { ...file, kind: 'packet' as const, fileName };
    }),
    { ...file, kind: 'summary' as const, fileName: 'Patient summary - Dossier - Okafor.json' },
  ];
  const row = {
    id: ID,
    personId,
    caseId,
    firstNumber: 1,
    supplementTo: null,
    pageCount: 1,
    savedBytes: 0,
    isPasswordProtected,
  };
  const more = { plan: { ...PLAN, languages }, manifest: [], redactions: [], createdAt: '2026-11-22T15:00:00.000Z' };
  insertPacket(db, { ...row, ...more }, files);
  const contents = files.map(
    ({ kind, fileName, byteSize }): Content => ({
      ...{ fileName, byteSize, mediaType: TYPES[kind] },
      read: () => Readable.from([Buffer.from(kind === 'packet' ? '%PDF-' : '{"a"}')]),
    }),
  );
  const images = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const zip = async (paths: readonly string[] = []) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of packetArchive(db, ID, contents, paths)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const unpack = async (paths: readonly string[] = []) => {
    const path = join(folder, 'packet.zip');
    writeFileSync(path, await zip(paths));
    return read(path);
  };
  return { images, zip, unpack, files };
}

/** Names and text of a ZIP, as another program reads them. */
function read(path: string): Readonly<Record<string, string>> {
  const script =
    'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
    'print(json.dumps({i.filename: z.read(i).decode("utf-8") for i in z.infolist()}))';
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as Record<string, string>;
}

describe.skipIf(!hasProgram('python3'))('a packet on a disc', () => {
  it('holds a README first, the packet and its summary', async () => {
    const { unpack } = await openPacket();
    const files = await unpack();
    expect(Object.keys(files)).toEqual(['README.txt', 'Dossier - Okafor.pdf', 'patient-summary.json']);
    expect(files['patient-summary.json']).toBe('{"a"}');
    const readMe = files['README.txt'] ?? '';
    expect(readMe).toContain('\ufeffRecords for a second opinion: Thérèse Okafor\r\n');
    expect(readMe).toContain('Dossier - Okafor.pdf: the packet. Start here.');
    expect(readMe).toContain('LOINC');
    expect(readMe).not.toContain('imaging');
  });

  it('speaks the packet’s languages and names every part', async () => {
    const { unpack } = await openPacket({ languages: ['fr', 'en'], parts: 2 });
    const readMe = (await unpack())['README.txt'] ?? '';
    expect(readMe.indexOf('Dossier pour un deuxième avis médical')).toBeGreaterThan(0);
    expect(readMe.indexOf('Records for a second opinion')).toBeGreaterThan(readMe.indexOf('deuxième avis'));
    expect(readMe).toContain('Part 1 of 2 - Dossier - Okafor.pdf, Part 2 of 2 - Dossier - Okafor.pdf');
    expect(readMe).toContain('en 2 parties');
  });

  it('leaves the open summary out beside a packet that opens with a password only', async () => {
    const { unpack } = await openPacket({ isPasswordProtected: true });
    const files = await unpack();
    expect(Object.keys(files)).toEqual(['README.txt', 'Dossier - Okafor.pdf']);
    expect(files['README.txt']).toContain('password');
    expect(files['README.txt']).not.toContain('patient-summary.json');
  });

  it('copies imaging folders as they are, following no link', async () => {
    const { images, unpack } = await openPacket();
    const disc = images('CT 2026');
    mkdirSync(join(disc, 'DICOM', 'S1'), { recursive: true });
    writeFileSync(join(disc, 'DICOMDIR'), 'dir');
    writeFileSync(join(disc, 'DICOM', 'S1', 'IM000001'), 'one');
    writeFileSync(join(disc, 'DICOM', 'S1', 'IM.2.dcm'), 'two');
    writeFileSync(join(disc, '.DS_Store'), 'clutter');
    const secret = images('secret');
    writeFileSync(join(secret, 'diary.txt'), 'not chosen');
    symlinkSync(join(secret, 'diary.txt'), join(disc, 'file-link'));
    symlinkSync(secret, join(disc, 'folder-link'));
    const files = await unpack([disc]);
    expect(Object.entries(files).filter(([name]) => name.startsWith('imaging/'))).toEqual([
      ['imaging/CT 2026/DICOM/S1/IM.2.dcm', 'two'],
      ['imaging/CT 2026/DICOM/S1/IM000001', 'one'],
      ['imaging/CT 2026/DICOMDIR', 'dir'],
    ]);
    expect(files['README.txt']).toContain('the images of 1 study');
    expect(files['README.txt']).toContain('2 links or special files');
    symlinkSync(disc, join(secret, 'disc-link'));
    expect(Object.keys(await unpack([join(secret, 'disc-link')])).some((name) => name.startsWith('imaging/'))).toBe(
      false,
    );
  });

  it.skipIf(process.platform === 'win32')(
    'gives every file a name that every system can write and tell apart',
    async () => {
      const { images, unpack } = await openPacket();
      const [first, second] = [images('a/Study'), images('b/study')];
      for (const name of ['a:b', 'CON', 'IM1', 'im1', 'dot.', 'back\\slash', 'été', 'e\u0301te\u0301'])
        writeFileSync(join(first, name), name);
      writeFileSync(join(second, 'IM1'), 'other');
      const files = await unpack([first, second]);
      const names = Object.keys(files).filter((name) => name.startsWith('imaging/'));
      expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(9);
      expect(names.filter((name) => /[:\\*?"<>|]|\.$|\/(con|\.\.)(\/|$)/i.test(name))).toEqual([]);
      expect(files['imaging/Study/IM1']).toBe('IM1');
      expect(files['imaging/study (2)/IM1']).toBe('other');
      expect(Object.values(files)).toContain('a:b');
    },
  );
});

it('is the same byte for byte for the same files', async () => {
  const { images, zip } = await openPacket();
  const disc = images('CT');
  writeFileSync(join(disc, 'IM1'), 'one');
  utimesSync(join(disc, 'IM1'), new Date('2020-01-02T03:04:06Z'), new Date('2020-01-02T03:04:06Z'));
  expect((await zip([disc])).equals(await zip([disc]))).toBe(true);
});

it('says what the disk says when a folder is gone', async () => {
  const { images, zip } = await openPacket();
  await expect(zip([join(images('CT'), 'gone')])).rejects.toMatchObject({ code: 'ENOENT' });
});

it('is called like the packet, whichever part comes first', async () => {
  expect(archiveName((await openPacket()).files)).toBe('Dossier - Okafor.zip');
  expect(archiveName((await openPacket({ parts: 3 })).files)).toBe('Dossier - Okafor.zip');
});
