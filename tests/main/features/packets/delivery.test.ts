import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, DocumentId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { Packet } from '@shared/contract/packets';
import { describe, expect, test } from 'vitest';
import { encodeJpeg } from '../../../../main/pdf/images/jpeg-encoder';
import { planWith } from '../../../support/packet-plan';
import { pageTexts } from '../../../support/page-texts';
import { diagnosisInput, providerInput, referralInput } from '../../../support/record-inputs';
import {
  fileAt,
  fileOf,
  openWorkingSession,
  readAll,
  sample,
  type WorkingSession,
} from '../../../support/working-session';
import { grayPicture, pageOf } from '../../pdf/pictures/drawn-samples';

const PLAIN = { preset: 'plain', isDuplex: false, partLimitMb: 10, reduceToDpi: null } as const;
const LAB = 'margaret-lab-2026-10-06.pdf';
const CT = 'margaret-ct-chest-2026-08-26.pdf';
const SCAN = 'margaret-chest-xray-2019-scan.pdf';
const PHOTO = 'sophie-portal-2026-02-12.png';

/** A photo that no coding makes much smaller. */
function noise(seed: number): Buffer {
  const [width, height] = [640, 800];
  const rgba = new Uint8Array(width * height * 4);
  let next = seed;
  for (let at = 0; at < rgba.length; at++) {
    next = (next * 1_103_515_245 + 12_345) >>> 0;
    rgba[at] = next >>> 24;
  }
  return Buffer.from(encodeJpeg(rgba, width, height, 60, false));
}

async function caseWith(names: readonly string[]) {
  const session = await openWorkingSession();
  const target = await session.addPerson();
  const ids = await session.importedIds(
    names.map((name) => fileAt(sample(name))),
    target,
  );
  return { session, ...target, ids };
}

async function exported(
  session: WorkingSession,
  caseId: CaseId,
  plan: PacketPlan,
): Promise<{ readonly packet: Packet; readonly files: readonly Buffer[] }> {
  const { jobId } = await session.get('packets.export', { caseId, plan, password: null });
  const job = await session.endOf(jobId);
  if (job.kind !== 'export' || job.packetId === null) throw new Error(`export ended as ${JSON.stringify(job)}`);
  const packet = await session.get('packets.get', { id: job.packetId });
  const files: Buffer[] = [];
  for (const index of packet.files.keys()) {
    const content = await session.content.packetContent(packet.id, index);
    if (!content.ok) throw new Error(content.failure.code);
    files.push(await readAll(content.value.read(0, content.value.byteSize)));
  }
  return { packet, files };
}

const plain = (ids: readonly DocumentId[], session: WorkingSession, caseId: CaseId, over: Partial<PacketPlan> = {}) =>
  planWith(session, caseId, ids, { delivery: PLAIN, ...over });

const hasQpdf = existsSync('/usr/bin/qpdf');
/** All streams inflated, as text. */
function inflated(session: WorkingSession, bytes: Buffer): string {
  const path = join(session.folder, 'inflate.pdf');
  writeFileSync(path, bytes);
  return execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], {
    encoding: 'latin1',
    maxBuffer: 1 << 28,
  });
}

describe('what is to be removed', () => {
  test('is gone from the page, from its text and from the bytes, and the packet says where', async () => {
    const { session, caseId, ids } = await caseWith([LAB, CT]);
    const [lab] = ids;
    if (!lab) throw new Error('nothing imported');
    const before = await exported(session, caseId, await plain(ids, session, caseId));
    const texts = await pageTexts(before.files[0] ?? Buffer.alloc(0));
    const page = before.packet.manifest.find(({ documentId }) => documentId === lab)?.firstPage ?? 0;
    // The control: what is looked for below can be found where nothing was removed.
    expect(texts[page - 1]).toContain('Hemoglobin');
    const plan = await plain(ids, session, caseId, { redactedWords: ['hemoglobin'] });
    const { packet, files } = await exported(session, caseId, plan);
    const [bytes = Buffer.alloc(0)] = files;
    expect(packet.redactions.map(({ documentId, words }) => [documentId, words])).toContainEqual([lab, ['hemoglobin']]);
    const [redaction] = packet.redactions;
    const after = await pageTexts(bytes);
    expect(after.join('\n').toLowerCase()).not.toContain('hemoglobin');
    expect(after[(redaction?.packetPage ?? 0) - 1]).toContain('Page');
    // Other lines of that page stay searchable.
    expect(after[(redaction?.packetPage ?? 0) - 1]).toMatch(/platelet/i);
    if (hasQpdf) expect(inflated(session, bytes).toLowerCase()).not.toContain('hemoglobin');
  });

  test('goes by area too: what stands there is black, what stands elsewhere stays', async () => {
    const { session, caseId, ids } = await caseWith([CT]);
    const [ct] = ids;
    if (!ct) throw new Error('nothing imported');
    const area = { x: 0, y: 0, width: 1, height: 0.5 };
    const plan = await plain(ids, session, caseId, { redactedAreas: [{ documentId: ct, page: 1, area }] });
    const { packet, files } = await exported(session, caseId, plan);
    expect(packet.redactions).toMatchObject([{ documentId: ct, page: 1, areas: 1, words: [] }]);
    const texts = await pageTexts(files[0] ?? Buffer.alloc(0));
    const first = packet.manifest[0]?.firstPage ?? 0;
    expect(texts[first - 1]).not.toContain('Clinical history');
    expect(texts[first]).toContain('Impression');
  });

  test('is told when the application’s own pages say it too', async () => {
    const { session, personId, caseId, ids } = await caseWith([CT]);
    const plan = await plain(ids, session, caseId, { redactedWords: ['tiredness', 'zzzz'] });
    const told = async () =>
      (await session.get('packets.preflight', { caseId, plan }))
        .filter(({ code }) => code === 'word_in_own_pages')
        .map(({ subject }) => subject);
    expect(await told()).toEqual([]);
    await session.get('diagnoses.create', { ...diagnosisInput({ name: 'Tiredness', caseId }), personId });
    expect(await told()).toEqual(['tiredness']);
  });

  test('is found and shown before anything is made, and pages nobody can search are named', async () => {
    const { session, caseId, ids } = await caseWith([LAB, SCAN]);
    const [lab, scan] = ids;
    const plan = await plain(ids, session, caseId, { redactedWords: ['HÉMOGLOBIN', 'zzzz'] });
    const found = await session.get('packets.findWords', { caseId, plan });
    expect(found.places.length).toBeGreaterThan(0);
    expect(found.places.every(({ word, documentId }) => word === 'HÉMOGLOBIN' && documentId === lab)).toBe(true);
    expect(found.unsearchable.map(({ documentId }) => documentId)).toContain(scan);
    expect(await session.get('packets.findWords', { caseId, plan: { ...plan, redactedWords: [] } })).toEqual({
      places: [],
      unsearchable: [],
    });
  });
});

describe('e-referral', () => {
  test('comes in files below the limit, numbered on, each saying what it holds', async () => {
    const { session, personId, caseId, ids } = await caseWith([SCAN, CT]);
    const photos = [1, 2, 3].map((seed) => fileOf(`photo ${seed}.jpg`, noise(seed)));
    const all = [...ids, ...(await session.importedIds(photos, { personId, caseId }))];
    const whole = await exported(session, caseId, await plain(all, session, caseId));
    const plan = await plain(all, session, caseId, { delivery: { ...PLAIN, preset: 'ereferral', partLimitMb: 1 } });
    const { packet, files } = await exported(session, caseId, plan);
    const parts = packet.files.filter(({ kind }) => kind === 'packet');
    expect(parts.length).toBeGreaterThan(1);
    expect(packet.pageCount).toBe(whole.packet.pageCount);
    let next = 1;
    for (const [index, part] of parts.entries()) {
      expect(part.byteSize).toBeLessThanOrEqual(1_000_000);
      expect(part.firstPage).toBe(next);
      next += part.pageCount;
      const texts = await pageTexts(files[index] ?? Buffer.alloc(0));
      expect(texts[0]).toContain(`Part ${index + 1} of ${parts.length}`);
      expect(texts.at(-1)).toContain(`Page ${next - 1} of ${packet.pageCount}`);
    }
    expect(next - 1).toBe(packet.pageCount);
  });

  test('is the plain packet where one file takes it all', async () => {
    const { session, caseId, ids } = await caseWith([CT]);
    const plan = await plain(ids, session, caseId);
    const whole = await exported(session, caseId, plan);
    const one = await exported(session, caseId, { ...plan, delivery: { ...PLAIN, preset: 'ereferral' } });
    expect(one.files.map((file) => file.equals(whole.files[0] ?? Buffer.alloc(0)))).toContain(true);
  });
});

describe('fax', () => {
  test('makes every document page black and white at 200 dpi on letter paper', async ({ skip }) => {
    const { session, caseId, ids } = await caseWith([CT, PHOTO]);
    const plan = await plain(ids, session, caseId, { delivery: { ...PLAIN, preset: 'fax' } });
    const { packet, files } = await exported(session, caseId, plan);
    const path = join(session.folder, 'fax.pdf');
    writeFileSync(path, files[0] ?? '');
    if (!existsSync('/usr/bin/pdfimages')) skip('poppler is not installed');
    const images = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter(Boolean);
    const ownPages = packet.pageCount - packet.manifest.reduce((sum, { pageCount }) => sum + pageCount, 0);
    expect(images).toHaveLength(packet.pageCount - ownPages);
    if (hasQpdf) {
      // What the application writes itself knows no color either: only gray of 0 and 1, and the stamps' dark gray.
      const colors = inflated(session, files[0] ?? Buffer.alloc(0)).match(/^(?:[\d.]+ ){3}(?:rg|scn|RG|SCN)$/gm) ?? [];
      expect([...new Set(colors)].filter((color) => !/^(0 0 0|1 1 1) /.test(color))).toEqual([]);
    }
    for (const line of images) expect(line).toMatch(/ gray +1 +1 +ccitt .* 20\d +20\d /);
  });
});

describe('scans at fewer pixels', () => {
  /** A page scanned at 300 dpi, its gray running from one side to the other. */
  function fineScan(): Buffer {
    const [width, height] = [2550, 3300];
    const data = Buffer.alloc(width * height, 255);
    for (let at = 0; at < data.length; at += 1) data[at] = ((at % width) * 255) / width;
    return pageOf('q 612 0 0 792 0 0 cm /Im Do Q', '', { 6: grayPicture(width, height, data) });
  }

  test('make a smaller packet, and what it will save is told before', async () => {
    const { session, personId, caseId } = await caseWith([]);
    const path = join(session.folder, 'fine scan.pdf');
    writeFileSync(path, fineScan());
    const ids = await session.importedIds([fileAt(path)], { personId, caseId });
    const whole = await plain(ids, session, caseId);
    const plan = await plain(ids, session, caseId, { delivery: { ...PLAIN, reduceToDpi: 150 } });
    expect(await session.get('packets.expectedSaving', { caseId, plan: whole })).toEqual({ bytes: 0 });
    expect((await session.get('packets.expectedSaving', { caseId, plan })).bytes).toBeGreaterThan(1_000_000);
    const before = await exported(session, caseId, whole);
    const { packet } = await exported(session, caseId, plan);
    expect(before.packet.savedBytes).toBe(0);
    expect(packet.savedBytes).toBeGreaterThan(1_000_000);
    const difference = (before.packet.files[0]?.byteSize ?? 0) - (packet.files[0]?.byteSize ?? 0);
    expect(Math.abs(difference - packet.savedBytes)).toBeLessThan(20_000);
  });
});

describe('two languages', () => {
  test('write the packet’s own pages in each, documents once', async () => {
    const { session, caseId, ids } = await caseWith([CT]);
    const one = await exported(session, caseId, await plain(ids, session, caseId));
    const both = await exported(session, caseId, await plain(ids, session, caseId, { languages: ['fr', 'en'] }));
    const texts = (await pageTexts(both.files[0] ?? Buffer.alloc(0))).join('\n');
    expect(texts).toContain('Contents');
    expect(texts).toContain('Table des matières');
    expect(texts.split('Clinical history')).toHaveLength(2);
    const documents = one.packet.manifest.reduce((sum, { pageCount }) => sum + pageCount, 0);
    expect(both.packet.pageCount - documents).toBe(2 * (one.packet.pageCount - documents));
  });
});

describe('the patient summary', () => {
  test('is a file beside the packet, and inside it when chosen', async () => {
    const { session, caseId, ids } = await caseWith([CT]);
    const { packet, files } = await exported(session, caseId, await plain(ids, session, caseId));
    expect(packet.files.map(({ kind }) => kind)).toEqual(['packet', 'summary']);
    expect(JSON.parse((files[1] ?? Buffer.from('{}')).toString('utf8'))).toMatchObject({ resourceType: 'Bundle' });
    const attached = await exported(session, caseId, await plain(ids, session, caseId, { attachesSummary: true }));
    if (!hasQpdf) return;
    const path = join(session.folder, 'attached.pdf');
    writeFileSync(path, attached.files[0] ?? '');
    expect(execFileSync('qpdf', ['--list-attachments', path], { encoding: 'utf8' })).toContain('patient-summary.json');
    writeFileSync(path, files[0] ?? '');
    expect(execFileSync('qpdf', ['--list-attachments', path], { encoding: 'utf8' })).not.toContain('.json');
  });
});

describe('a supplement', () => {
  test('holds what is new, numbered on from the packet it adds to', async () => {
    const { session, personId, caseId, ids } = await caseWith([CT]);
    const { packet } = await exported(session, caseId, await plain(ids, session, caseId));
    expect(await session.failureOf('packets.startSupplement', { id: packet.id })).toBe('nothing_new');
    const [added] = await session.importedIds([fileAt(sample(LAB))], { personId, caseId });
    const { plan } = await session.get('packets.startSupplement', { id: packet.id });
    const outline = await session.get('packets.outline', { caseId, plan });
    expect(outline.firstNumber).toBe(packet.pageCount + 1);
    const supplement = await exported(session, caseId, plan);
    expect(supplement.packet.supplementTo).toBe(packet.id);
    expect(supplement.packet.firstNumber).toBe(packet.pageCount + 1);
    expect(supplement.packet.manifest.map(({ documentId }) => documentId)).toEqual([added]);
    expect(supplement.packet.manifest[0]?.firstPage).toBe(outline.documents[0]?.firstPage);
    const texts = await pageTexts(supplement.files[0] ?? Buffer.alloc(0));
    expect(texts[1]).toContain(`Page ${packet.pageCount + 2} of ${packet.pageCount + supplement.packet.pageCount}`);
    const { added: news, unchanged } = await session.get('packets.compare', {
      before: packet.id,
      after: supplement.packet.id,
    });
    expect(news.map(({ documentId }) => documentId)).toEqual([added]);
    expect(unchanged).toBe(0);
    // What the first one held is no news to a second supplement.
    expect(await session.failureOf('packets.startSupplement', { id: supplement.packet.id })).toBe('nothing_new');
    const [later] = await session.importedIds([fileAt(sample(SCAN))], { personId, caseId });
    const second = await session.get('packets.startSupplement', { id: supplement.packet.id });
    const items = second.plan.sections.flatMap((section) => section.items.filter(({ isIncluded }) => isIncluded));
    expect(items.map(({ documentId }) => documentId)).toEqual([later]);
  });
});

describe('the preview', () => {
  test('shows pages as they will be, of the draft as it was saved', async () => {
    const { session, caseId, ids } = await caseWith([CT, LAB]);
    const plan = await plain(ids, session, caseId);
    await session.get('packets.saveDraft', { caseId, plan });
    const { packet, files } = await exported(session, caseId, plan);
    const whole = await pageTexts(files[0] ?? Buffer.alloc(0));
    const preview = await session.content.packetPreview({ caseId, from: 3, to: 6 });
    if (!preview.ok) throw new Error(preview.failure.code);
    expect(await pageTexts(Buffer.from(preview.value.bytes))).toEqual(whole.slice(2, 6));
    const beyond = await session.content.packetPreview({ caseId, from: packet.pageCount, to: packet.pageCount + 9 });
    if (!beyond.ok) throw new Error(beyond.failure.code);
    expect(await pageTexts(Buffer.from(beyond.value.bytes))).toEqual(whole.slice(-1));
    const { sections, documents, pageCount } = await session.get('packets.outline', { caseId, plan });
    expect(pageCount).toBe(packet.pageCount);
    expect(documents.map(({ firstPage }) => firstPage)).toEqual(packet.manifest.map(({ firstPage }) => firstPage));
    expect(sections[0]).toMatchObject({ kind: 'cover', firstPage: 1, ownPages: 1 });
  });

  test('holds what was filed since the draft was saved, as the export does', async () => {
    const { session, personId, caseId } = await caseWith([]);
    const { plan: empty } = await session.get('packets.draft', { caseId, language: 'en' });
    await session.get('packets.saveDraft', { caseId, plan: empty });
    await session.importedIds([fileAt(sample(CT)), fileAt(sample(LAB))], { personId, caseId });
    const { plan } = await session.get('packets.draft', { caseId, language: 'en' });
    const { packet, files } = await exported(session, caseId, plan);
    const whole = await pageTexts(files[0] ?? Buffer.alloc(0));
    const preview = await session.content.packetPreview({ caseId, from: 1, to: packet.pageCount });
    if (!preview.ok) throw new Error(preview.failure.code);
    expect(await pageTexts(Buffer.from(preview.value.bytes))).toEqual(whole);
  });
});

describe('a packet never changed', () => {
  test('is for the specialist of the latest referral that was not turned down', async () => {
    const { session, personId, caseId } = await caseWith([]);
    const recipientNow = async () => (await session.get('packets.draft', { caseId, language: 'en' })).plan.recipient;
    expect(await recipientNow()).toEqual({ name: null, organization: null, fax: null });
    const wanted = await session.get('providers.create', providerInput({ name: 'Dr. Osterlund', fax: '613-555-0199' }));
    const other = await session.get('providers.create', providerInput({ name: 'Dr. Diallo' }));
    const to = (toProviderId: typeof wanted.id, state: 'sent' | 'declined', requestedOn: string) =>
      session.get('referrals.create', { ...referralInput({ caseId, toProviderId, state, requestedOn }), personId });
    await to(wanted.id, 'sent', '2026-10-01');
    await to(other.id, 'declined', '2026-11-01');
    expect(await recipientNow()).toMatchObject({ name: 'Dr. Osterlund', fax: '613-555-0199' });
  });
});

describe('pre-flight', () => {
  test('says what an office would stumble over, worst first, each once', async () => {
    const { session, caseId, ids } = await caseWith([LAB, SCAN, 'margaret-lung-function-2026-09-02.pdf']);
    const [lab, scan, locked] = ids;
    const plan = await planWith(session, caseId, ids, { recipient: { name: null, organization: null, fax: null } });
    const findings = await session.get('packets.preflight', { caseId, plan });
    const about = (code: string) => findings.filter((one) => one.code === code).map(({ documentId }) => documentId);
    expect(about('password_needed')).toEqual([locked]);
    expect(about('no_text')).toContain(scan);
    expect(about('no_text')).not.toContain(lab);
    expect(about('no_recipient')).toEqual([null]);
    expect(findings[0]?.weight).toBe('stop');
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });
});
