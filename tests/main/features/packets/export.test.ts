import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, DocumentId } from '@shared/contract/common';
import type { PacketPlan, PlanPage } from '@shared/contract/packet-plan';
import type { Packet } from '@shared/contract/packets';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Workers } from '../../../../main/workers/workers';
import { planWith } from '../../../support/packet-plan';
import { pageTexts } from '../../../support/page-texts';
import { diagnosisInput, personInput, providerInput, referralInput } from '../../../support/record-inputs';
import { mountSmallDisk } from '../../../support/small-disk';
import {
  fileAt,
  openWorkingSession,
  readAll,
  realWorkers,
  sample,
  type WorkingSession,
} from '../../../support/working-session';

type Options = {
  readonly plan?: Partial<PacketPlan>;
  readonly pages?: ReadonlyMap<DocumentId, PlanPage[]>;
  readonly password?: string | null;
};
const DELIVERY = { preset: 'plain', isDuplex: false, partLimitMb: 10, reduceToDpi: null } as const;
const RECIPIENT = { name: 'Dr. Wendell Osterlund', organization: 'Sable Bay Cancer Centre', fax: null };

const MARGARET = [
  'margaret-medications-2026-10-13.pdf',
  'margaret-referral-2026-10-13.pdf',
  'margaret-ct-chest-2026-08-26.pdf',
  'margaret-chest-xray-2019-scan.pdf',
  'margaret-lab-2026-10-06.pdf',
  'margaret-lung-function-2026-09-02.pdf',
  'sophie-portal-2026-02-12.png',
  'thomas-emg-2026-06-25-incomplet.pdf',
];

async function startExport(
  session: WorkingSession,
  caseId: CaseId,
  ids: readonly DocumentId[],
  { plan: over = {}, pages, password = null }: Options = {},
) {
  const plan = await planWith(session, caseId, ids, { recipient: RECIPIENT, ...over }, pages);
  return session.ask('packets.export', { caseId, plan, password });
}

async function exported(
  session: WorkingSession,
  caseId: CaseId,
  ids: readonly DocumentId[],
  options: Options = {},
): Promise<{ readonly packet: Packet; readonly bytes: Buffer }> {
  const started = await startExport(session, caseId, ids, options);
  if (!started.ok) throw new Error(started.failure.code);
  const job = await session.endOf(started.value.jobId);
  if (job.kind !== 'export' || job.packetId === null) throw new Error(`export ended as ${JSON.stringify(job)}`);
  const packet = await session.get('packets.get', { id: job.packetId });
  const content = await session.content.packetContent(packet.id, 0);
  if (!content.ok) throw new Error(content.failure.code);
  return { packet, bytes: await readAll(content.value.read(0, content.value.byteSize)) };
}

async function caseWith(session: WorkingSession, names: readonly string[]) {
  const target = await session.addPerson();
  const ids = await session.importedIds(
    names.map((name) => fileAt(sample(name))),
    target,
  );
  return { ...target, ids };
}

const hasQpdf = existsSync('/usr/bin/qpdf');

/** Each link and bookmark as the page it leads to and what it says of itself. */
async function targets(bytes: Uint8Array, password?: string) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...(password ? { password } : {}) });
  const pdf = await loading.promise;
  const pageOf = async (dest: unknown) => {
    const [ref] = Array.isArray(dest) ? dest : [];
    return (await pdf.getPageIndex(ref)) + 1;
  };
  const links: { from: number; to: number; says: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    for (const annotation of await (await pdf.getPage(number)).getAnnotations()) {
      if (annotation.subtype !== 'Link' || !annotation.dest) continue;
      links.push({ from: number, to: await pageOf(annotation.dest), says: annotation.contentsObj?.str ?? '' });
    }
  }
  type Outline = Awaited<ReturnType<typeof pdf.getOutline>>;
  const flatten = async (
    items: Outline | null,
    depth = 0,
  ): Promise<{ title: string; page: number; depth: number }[]> => {
    const flat = [];
    for (const item of items ?? []) {
      flat.push({ title: item.title, page: await pageOf(item.dest), depth }, ...(await flatten(item.items, depth + 1)));
    }
    return flat;
  };
  const outline = await flatten(await pdf.getOutline());
  const labels = await pdf.getPageLabels();
  await loading.destroy();
  return { links, outline, labels };
}

describe('exporting a packet', () => {
  test('holds every chosen page after the front matter, numbered as the file is, and passes qpdf', async ({ skip }) => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, MARGARET);
    const { packet, bytes } = await exported(session, caseId, ids);
    expect(packet.files[0]?.byteSize).toBe(bytes.length);
    expect(packet.files[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(packet.files[0]?.fileName).toBe('Dossier - Okafor Margaret - Nodule in the right lung - 2026-11-22.pdf');
    const texts = await pageTexts(bytes);
    expect(texts).toHaveLength(packet.pageCount);
    texts.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${packet.pageCount}`);
      if (index > 0) expect(text).toContain('Margaret Okafor, born April 9, 1951');
    });
    if (!hasQpdf) skip('qpdf is not installed');
    const path = join(session.folder, 'packet.pdf');
    writeFileSync(path, bytes);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test('says in manifest and contents what became of each document', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, MARGARET);
    const { packet, bytes } = await exported(session, caseId, ids);
    const texts = await pageTexts(bytes);
    expect(packet.manifest.map(({ documentId }) => documentId).sort()).toEqual([...ids].sort());
    const treatments = packet.manifest.map(({ title, treatment }) => `${title}: ${treatment}`);
    expect(treatments).toContain('margaret-lung-function-2026-09-02: placeholder');
    expect(treatments.filter((each) => each.endsWith(': copied'))).toHaveLength(7);
    for (const { title, firstPage, pageCount } of packet.manifest) {
      for (let page = firstPage; page < firstPage + pageCount; page++) expect(texts[page - 1]).toContain(title);
    }
    const locked = packet.manifest.find(({ treatment }) => treatment === 'placeholder');
    expect(texts[(locked?.firstPage ?? 0) - 1]).toContain('opens only with a password');
    expect(texts[3]).toContain('not included: it opens only with a password');
    expect(texts[3]).toContain('scan, not searchable');
  });

  test('leads from each contents line and bookmark to the page it names', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, MARGARET);
    const { packet, bytes } = await exported(session, caseId, ids);
    const texts = await pageTexts(bytes);
    const { links, outline, labels } = await targets(bytes);
    const fromContents = links.filter(({ from }) => from === 4);
    for (const { title, firstPage } of packet.manifest) {
      expect(fromContents.some(({ to, says }) => to === firstPage && says.includes(title))).toBe(true);
      expect(outline).toContainEqual({ title: `${title} — p. ${firstPage}`, page: firstPage, depth: 1 });
    }
    for (const { title, page } of outline) expect(title.endsWith(`p. ${page}`) || page === 1).toBe(true);
    const sections = outline.filter(({ depth, page }) => depth === 0 && page > 4);
    const firstPages = new Set(packet.manifest.map(({ firstPage }) => firstPage));
    // A part without pages of its own begins with its first document.
    for (const { title, page } of sections) {
      expect(texts[page - 1]?.includes(title.split(' — ')[0] ?? '') || firstPages.has(page)).toBe(true);
    }
    expect(labels).toEqual(Array.from({ length: packet.pageCount }, (_, index) => String(index + 1)));
  });

  test('cites the packet page of each recorded fact, and says which ones the patient told', async () => {
    const session = await openWorkingSession();
    const { personId, caseId, ids } = await caseWith(session, ['margaret-ct-chest-2026-08-26.pdf']);
    const [documentId] = ids;
    if (!documentId) throw new Error('nothing imported');
    const diagnosis = await session.get('diagnoses.create', {
      ...diagnosisInput({ name: 'Part-solid nodule', certainty: 'suspected', caseId }),
      personId,
    });
    await session.get('diagnoses.create', { ...diagnosisInput({ name: 'Tiredness', caseId }), personId });
    const place = { documentId, page: 2, area: null };
    await session.get('links.create', { ...place, target: { kind: 'diagnosis', id: diagnosis.id } });
    const from = await session.get('providers.create', providerInput({ name: 'Dr. Helen Abara' }));
    const referral = { ...referralInput({ caseId, fromProviderId: from.id, state: 'sent' }), personId };
    await session.get('referrals.create', referral);
    const { packet, bytes } = await exported(session, caseId, ids);
    const [cover = '', summary = ''] = await pageTexts(bytes);
    const cited = (packet.manifest[0]?.firstPage ?? 0) + 1;
    expect(cover).toContain('Dr. Helen Abara');
    expect(summary).toMatch(new RegExp(`Part-solid nodule[\\s\\S]*p\\. ${cited}`));
    expect(summary).toMatch(/Tiredness[\s\S]*as told by the\s+patient/);
    const { links } = await targets(bytes);
    expect(links.some(({ from: page, to }) => page === 2 && to === cited)).toBe(true);
  });

  test('speaks French with its accents when asked to, whatever the documents speak', async () => {
    const session = await openWorkingSession();
    const person = await session.get(
      'people.create',
      personInput({ givenName: 'Thérèse', familyName: 'Bélanger-Côté' }),
    );
    const made = await session.get('cases.create', {
      title: 'Sténose : quelle intervention?',
      reason: 'unclear_treatment',
      question: 'Faut-il opérer dès maintenant?',
      state: 'doubt',
      specialty: 'neurology',
      currentProviderId: null,
      openedOn: null,
      note: null,
      personId: person.id,
    });
    const target = { personId: person.id, caseId: made.id };
    const ids = await session.importedIds([fileAt(sample('thomas-neurochirurgie-2026-07-15.pdf'))], target);
    const { packet, bytes } = await exported(session, made.id, ids, { plan: { languages: ['fr'], pageSize: 'a4' } });
    const texts = await pageTexts(bytes);
    expect(texts[0]).toContain('Thérèse Bélanger-Côté');
    expect(texts[0]).toContain('Faut-il opérer dès maintenant?');
    expect(texts[1]).toContain('Aucun diagnostic n’a été consigné');
    expect(texts[0]).toContain('Neurologie');
    expect(texts.at(-1)).toContain(`Page ${packet.pageCount} de ${packet.pageCount}`);
    expect(packet.files[0]?.fileName).toBe(
      'Dossier - Bélanger-Côté Thérèse - Sténose quelle intervention - 2026-11-22.pdf',
    );
    const { outline } = await targets(bytes);
    expect(outline.map(({ title }) => title)).toContain('Table des matières — p. 4');
  });

  test('takes the chosen pages only, in the chosen order', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-ct-chest-2026-08-26.pdf']);
    const [documentId] = ids;
    if (!documentId) throw new Error('nothing imported');
    const whole = await exported(session, caseId, ids);
    const part = await exported(session, caseId, ids, { pages: new Map([[documentId, [{ page: 2, turn: 0 }]]]) });
    expect(part.packet.pageCount).toBe(whole.packet.pageCount - 1);
    const texts = await pageTexts(part.bytes);
    expect(texts.join('\n')).not.toContain('Clinical history');
    expect(texts.at(-1)).toContain('Impression');
    expect(texts[3]).toContain('1 of 2 pages');
  });

  test('opens with its password only', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    const { packet, bytes } = await exported(session, caseId, ids, {
      plan: { delivery: { ...DELIVERY, preset: 'secure' } },
      password: 'cedar boats drift',
    });
    expect(packet.isPasswordProtected).toBe(true);
    expect(bytes.includes('Okafor')).toBe(false);
    await expect(pageTexts(bytes)).rejects.toThrow(/password/i);
    expect((await targets(bytes, 'cedar boats drift')).labels).toHaveLength(packet.pageCount);
  });

  test('makes the same file of the same choice on the same day', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf', 'sophie-portal-2026-02-12.png']);
    const first = await exported(session, caseId, ids);
    session.time.advance(60_000);
    const second = await exported(session, caseId, ids);
    expect(second.packet.files[0]?.sha256).toBe(first.packet.files[0]?.sha256);
    expect(second.packet.id).not.toBe(first.packet.id);
    expect((await session.get('packets.list', { caseId })).map(({ id }) => id)).toEqual([
      second.packet.id,
      first.packet.id,
    ]);
  });

  test('stops when cancelled and keeps nothing', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, MARGARET);
    const before = [...session.store.listContentIds()].length;
    const started = await startExport(session, caseId, ids);
    if (!started.ok) throw new Error(started.failure.code);
    const { jobId } = started.value;
    await new Promise((resume) => setTimeout(resume, 100));
    await session.get('jobs.cancel', { id: jobId });
    const job = await session.endOf(jobId);
    expect(job).toMatchObject({ status: 'cancelled', packetId: null });
    expect([...session.store.listContentIds()]).toHaveLength(before);
    expect(await session.get('packets.list', { caseId })).toEqual([]);
  });
});

describe('exports of the same packet', () => {
  /** Real workers with something to do before each export's reply is handed on. */
  async function workersThat(reply: (exporting: number) => Promise<void> | void): Promise<Workers> {
    const workers = await realWorkers();
    let exporting = 0;
    return {
      ...workers,
      async exportPacket(...task) {
        exporting += 1;
        try {
          const written = await workers.exportPacket(...task);
          await reply(exporting);
          return written;
        } finally {
          exporting -= 1;
        }
      },
    };
  }

  test('leave nothing of one that is cancelled when all was written, its summary neither', async () => {
    let cancel: () => Promise<unknown> = async () => undefined;
    const workers = await workersThat(async () => void (await cancel()));
    const session = await openWorkingSession({ workers });
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    const before = [...session.store.listContentIds()].sort();
    const started = await startExport(session, caseId, ids);
    if (!started.ok) throw new Error(started.failure.code);
    cancel = () => session.get('jobs.cancel', { id: started.value.jobId });
    expect(await session.endOf(started.value.jobId)).toMatchObject({ status: 'cancelled', packetId: null });
    expect([...session.store.listContentIds()].sort()).toEqual(before);
  });

  test('are written one after the other, so that the end of one takes nothing from the next', async () => {
    const together: number[] = [];
    const workers = await workersThat((exporting) => void together.push(exporting));
    const session = await openWorkingSession({ workers });
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    const started = [await startExport(session, caseId, ids), await startExport(session, caseId, ids)];
    for (const one of started) {
      if (!one.ok) throw new Error(one.failure.code);
      expect(await session.endOf(one.value.jobId)).toMatchObject({ status: 'done' });
    }
    expect(together).toEqual([1, 1]);
  });
});

describe('an export that cannot be', () => {
  test('says why before it begins', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    const other = await caseWith(session, ['margaret-lab-2025-04-15.pdf']);
    const [documentId] = ids;
    if (!documentId) throw new Error('nothing imported');
    const plan = await planWith(session, caseId, ids);
    const codeOf = async (chosenCase: CaseId, items: PacketPlan['sections'][number]['items'], over = {}) => {
      const sections = plan.sections.map((section) => ({ ...section, items: section.kind === 'labs' ? items : [] }));
      const reply = await session.ask('packets.export', {
        caseId: chosenCase,
        plan: { ...plan, sections, ...over },
        password: null,
      });
      return reply.ok ? 'started' : reply.failure.code;
    };
    const item = { documentId, isIncluded: true, pages: null };
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await codeOf(caseId, [])).toBe('nothing_to_export');
    expect(await codeOf(unknown as typeof caseId, [item])).toBe('not_found');
    expect(await codeOf(caseId, [{ ...item, documentId: unknown as DocumentId }])).toBe('not_found');
    expect(await codeOf(caseId, [{ ...item, pages: [{ page: 99, turn: 0 }] }])).toBe('page_out_of_range');
    expect(await codeOf(other.caseId, [item])).toBe('other_person');
    expect(await codeOf(caseId, [item], { delivery: { ...DELIVERY, preset: 'secure' } })).toBe('password_needed');
    expect(await codeOf(caseId, [item], { supplementTo: unknown })).toBe('not_found');
    expect(await session.failureOf('packets.get', { id: unknown })).toBe('not_found');
    expect(await session.failureOf('packets.draft', { caseId: unknown, language: 'en' })).toBe('not_found');
  });

  test.each([
    ['is gone', (path: string) => rmSync(path)],
    ['was changed', (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size, 7))],
  ])('fails as source_missing when a stored document %s', async (_, harm) => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    const [contentId = ''] = [...session.store.listContentIds()];
    harm(join(session.store.access().folder, contentId.slice(0, 2), contentId));
    const started = await startExport(session, caseId, ids);
    if (!started.ok) throw new Error(started.failure.code);
    expect(await session.endOf(started.value.jobId)).toMatchObject({ status: 'failed', failureCode: 'source_missing' });
    expect(await session.get('packets.list', { caseId })).toEqual([]);
  });

  test('fails as storage_failed when the vault cannot take the packet', async () => {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    const incoming = join(session.store.access().folder, 'incoming');
    rmSync(incoming, { recursive: true, force: true });
    // A file where the folder belongs: the disk refuses for a reason of its own, even to root.
    writeFileSync(incoming, '');
    const started = await startExport(session, caseId, ids);
    if (!started.ok) throw new Error(started.failure.code);
    expect(await session.endOf(started.value.jobId)).toMatchObject({ status: 'failed', failureCode: 'storage_failed' });
  });
});

test('fails as disk_full when the packet does not fit', async ({ skip }) => {
  const session = await openWorkingSession();
  const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
  const incoming = join(session.store.access().folder, 'incoming');
  mkdirSync(incoming, { recursive: true });
  const unmount = mountSmallDisk(incoming, '16k');
  if (!unmount) skip('a small disk cannot be mounted here');
  try {
    const started = await startExport(session, caseId, ids);
    if (!started.ok) throw new Error(started.failure.code);
    expect(await session.endOf(started.value.jobId)).toMatchObject({ status: 'failed', failureCode: 'disk_full' });
    expect(readdirSync(incoming)).toEqual([]);
  } finally {
    unmount?.();
  }
});

describe('saving a packet', () => {
  async function ready() {
    const session = await openWorkingSession();
    const { caseId, ids } = await caseWith(session, ['margaret-lab-2026-10-06.pdf']);
    return { session, ...(await exported(session, caseId, ids)) };
  }

  test('writes the very bytes, over an earlier file, and leaves nothing else in the folder', async () => {
    const { session, packet, bytes } = await ready();
    const folder = join(session.folder, 'desk');
    mkdirSync(folder);
    const path = join(folder, 'packet.pdf');
    writeFileSync(path, 'an earlier one');
    expect(await session.content.savePacket(packet.id, { kind: 'file', file: 0 }, path)).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['packet.pdf']);
  });

  test('keeps the earlier file whole when the disk is full', async ({ skip }) => {
    const { session, packet } = await ready();
    const full = join(session.folder, 'full');
    mkdirSync(full);
    const unmount = mountSmallDisk(full, '16k');
    if (!unmount) skip('a small disk cannot be mounted here');
    try {
      const path = join(full, 'packet.pdf');
      writeFileSync(path, 'an earlier one');
      expect(await session.content.savePacket(packet.id, { kind: 'file', file: 0 }, path)).toMatchObject({
        failure: { code: 'disk_full' },
      });
      expect(readFileSync(path, 'utf8')).toBe('an earlier one');
      expect(readdirSync(full)).toEqual(['packet.pdf']);
    } finally {
      unmount?.();
    }
  });

  test('says when the place cannot be written or the packet is not there', async () => {
    const { session, packet } = await ready();
    const nowhere = join(session.folder, 'no', 'such', 'folder', 'packet.pdf');
    expect(await session.content.savePacket(packet.id, { kind: 'file', file: 0 }, nowhere)).toMatchObject({
      failure: { code: 'storage_failed' },
    });
    const unknown = '00000000-0000-4000-8000-000000000000' as typeof packet.id;
    expect(await session.content.savePacket(unknown, { kind: 'file', file: 0 }, nowhere)).toMatchObject({
      failure: { code: 'not_found' },
    });
    expect(await session.content.packetContent(unknown, 0)).toMatchObject({ failure: { code: 'not_found' } });
  });
});
