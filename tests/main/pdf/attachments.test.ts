import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PacketAttachment, PacketRequest } from '../../../main/pdf';
import { assembleBytes, documentPart, hasProgram, qpdfCheck, searchable, textPdf } from '../../support/pdf-samples';

const folder = mkdtempSync(join(tmpdir(), 'dossier-attachments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const summary: PacketAttachment = {
  name: 'résumé.json',
  mediaType: 'application/fhir+json',
  bytes: Buffer.from(JSON.stringify({ resourceType: 'Bundle', note: 'élément '.repeat(200) })),
  description: 'Résumé lisible par machine',
  relationship: 'Data',
};
const other: PacketAttachment = { ...summary, name: 'a.txt', mediaType: 'text/plain', bytes: Buffer.from('short') };
const parts = [documentPart(textPdf(['one', 'two']))];
const saved = async (request: Partial<PacketRequest>, name = 'packet.pdf') => {
  const { bytes } = await assembleBytes({ parts, ...request });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path, bytes };
};

describe.skipIf(!hasProgram('pdfdetach'))('files inside the packet', () => {
  it.each([
    ['in the clear', {}, []],
    ['under a password', { encryption: { userPassword: 'clé' } }, ['-upw', 'clé']],
  ])('come out as they went in, %s', async (_, more, password) => {
    const { path } = await saved({ attachments: [summary, other], ...more });
    const out = mkdtempSync(join(folder, 'out-'));
    spawnSync('pdfdetach', ['-saveall', '-o', out, ...password, path]);
    expect(readFileSync(join(out, summary.name)).equals(summary.bytes as Buffer)).toBe(true);
    expect(readFileSync(join(out, other.name), 'utf8')).toBe('short');
  });

  it.skipIf(!hasProgram('qpdf'))('are named in the catalog and pass qpdf --check', async () => {
    const { path, bytes } = await saved({ attachments: [summary, other] });
    expect(qpdfCheck(path)).toMatchObject({ status: 0 });
    expect(spawnSync('qpdf', ['--list-attachments', path], { encoding: 'utf8' }).stdout).toContain('a.txt');
    expect(searchable(bytes)).toMatch(/\/AF\[\d+ 0 R \d+ 0 R\]/);
    expect(searchable(bytes)).toContain('/AFRelationship/Data');
  });

  it('go with the first page only', async () => {
    const has = async (from: number) =>
      searchable((await saved({ attachments: [summary], window: { from, to: from } })).bytes).includes('/EmbeddedFile');
    expect(await has(1)).toBe(true);
    expect(await has(2)).toBe(false);
  });

  it('are refused when two have one name', async () => {
    await expect(saved({ attachments: [summary, summary] })).rejects.toThrow(RangeError);
  });

  it('are never a source’s own', async () => {
    const { bytes: source } = await saved({
      attachments: [{ ...other, name: 'canary-name', bytes: Buffer.from('canary-data') }],
    });
    expect(searchable(source)).toContain('canary-data');
    const { bytes } = await saved({ parts: [documentPart(source)], attachments: [summary] });
    const text = searchable(bytes);
    expect(text).not.toContain('canary');
    expect(text.match(/\/EmbeddedFile[^s]/g)).toHaveLength(1);
  });

  it('are the same bytes every time', async () => {
    const once = async () => (await saved({ attachments: [other, summary] })).bytes;
    expect((await once()).equals(await once())).toBe(true);
    expect((await once()).equals((await saved({ attachments: [summary, other] })).bytes)).toBe(true);
  });
});
