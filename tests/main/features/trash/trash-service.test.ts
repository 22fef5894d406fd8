import { randomUUID } from 'node:crypto';
import { packetId } from '@shared/contract/common';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  caseDocuments,
  documentPages,
  documents,
  observations,
  packetFiles,
  packets,
  providers,
  sourceLinks,
  storedObjects,
} from '../../../../main/db/schema';
import { tidyVault } from '../../../../main/features/trash/tidy-vault';
import { createTrashHandlers } from '../../../../main/features/trash/trash-service';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  diagnosisInput,
  inTrash,
  observationInput,
  personInput,
  providerInput,
  referralInput,
  testResultInput,
} from '../../../support/record-inputs';

const DAY_MS = 86_400_000;

async function openWithPerson() {
  const session = await openTestSession();
  const { id: personId } = await session.get('people.create', personInput());
  const stillJobs = { hasRunning: () => false, start: () => never(), close: async () => undefined };
  const context = { db: session.db, store: session.store, clock: session.time.clock, jobs: stillJobs };
  return { ...session, personId, context };
}

function never(): never {
  throw new Error('no job in this test');
}

describe('trash', () => {
  it('lists what was deleted, newest first, with the last day it is kept', async () => {
    const { get, time, personId, addDocument } = await openWithPerson();
    const { id: toProviderId } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
    const made = {
      diagnosis: await get('diagnoses.create', { personId, ...diagnosisInput() }),
      test_result: await get('testResults.create', { personId, ...testResultInput() }),
      referral: await get('referrals.create', { personId, ...referralInput({ toProviderId }) }),
      document: await addDocument({ personId }),
    };
    const loose = await addDocument({ personId: null, title: 'Unfiled' });
    time.set('2026-11-22T15:00:00.000Z');
    await get('diagnoses.delete', { id: made.diagnosis.id });
    await get('testResults.delete', { id: made.test_result.id });
    await get('referrals.delete', { id: made.referral.id });
    await get('filing.change', inTrash(made.document.id));
    await get('filing.change', inTrash(loose.id));
    const listed = await get('trash.list', { personId });
    expect(listed.map(({ item, title }) => [item.kind, item.id, title])).toEqual([
      ['document', made.document.id, 'Lab report'],
      ['referral', made.referral.id, 'Dr. Roy'],
      ['test_result', made.test_result.id, 'Chemistry panel'],
      ['diagnosis', made.diagnosis.id, 'Adenocarcinoma'],
    ]);
    expect(listed[0]).toMatchObject({ personId, deletedAt: '2026-11-22T15:00:04.000Z', keptUntil: '2026-12-22' });
    expect(await get('trash.list', { personId: null })).toHaveLength(5);
  });

  it('removes for good everything in it, with what hangs on it, and nothing else', async () => {
    const { get, db, personId, addDocument } = await openWithPerson();
    const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
    const kept = await get('diagnoses.create', { personId, ...diagnosisInput({ caseId }) });
    const test = await get('testResults.create', {
      personId,
      ...testResultInput({ observations: [observationInput()] }),
    });
    const document = await addDocument({ personId });
    db.insert(documentPages).values({ documentId: document.id, page: 1, text: 'hemoglobin' }).run();
    db.insert(caseDocuments).values({ caseId, documentId: document.id }).run();
    const target = { kind: 'diagnosis' as const, id: kept.id };
    await get('links.create', { documentId: document.id, page: 1, area: null, target });
    await get('testResults.delete', { id: test.id });
    await get('filing.change', inTrash(document.id));
    expect(await get('trash.empty', {})).toEqual({ removed: 2 });
    expect(await get('trash.list', { personId: null })).toEqual([]);
    for (const table of [documents, documentPages, caseDocuments, sourceLinks, observations, storedObjects]) {
      expect(db.select().from(table).all()).toEqual([]);
    }
    expect(await get('documents.search', { text: 'hemoglobin', personId: null })).toEqual([]);
    expect(await get('diagnoses.get', { id: kept.id })).toEqual(kept);
  });

  it('removes the stored file of a document that nothing else refers to', async () => {
    const { get, store, personId, addDocument } = await openWithPerson();
    const { id, contentId } = await addDocument({ personId });
    expect([...store.listContentIds()]).toEqual([contentId]);
    await get('filing.change', inTrash(id));
    await get('trash.empty', {});
    expect([...store.listContentIds()]).toEqual([]);
  });

  it('keeps a stored file that another document, a rendition or a packet still refers to', async () => {
    const { get, db, store, personId, addDocument } = await openWithPerson();
    const bytes = { shared: Buffer.from('shared'), rendition: Buffer.from('rendition'), packet: Buffer.from('packet') };
    const trashed = await Promise.all(Object.values(bytes).map((each) => addDocument({ personId, bytes: each })));
    const [, rendition, packet] = trashed;
    const { id: alive } = await addDocument({ personId, bytes: bytes.shared });
    if (!rendition || !packet) throw new Error('documents missing');
    db.update(documents).set({ renditionId: rendition.contentId }).where(eq(documents.id, alive)).run();
    const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
    const { plan } = await get('packets.draft', { caseId, language: 'en' });
    const id = packetId.parse(randomUUID());
    const frozen = { firstNumber: 1, pageCount: 1, savedBytes: 0, isPasswordProtected: false, createdAt: '2026' };
    db.insert(packets)
      .values({ id, personId, caseId, ...frozen, plan, manifest: [], redactions: [] })
      .run();
    const file = {
      position: 0,
      kind: 'packet',
      fileName: 'p.pdf',
      byteSize: 6,
      sha256: '00',
      firstPage: 1,
      pageCount: 1,
    } as const;
    db.insert(packetFiles)
      .values({ packetId: id, contentId: packet.contentId, ...file })
      .run();
    for (const trash of trashed) await get('filing.change', inTrash(trash.id));
    expect(await get('trash.empty', {})).toEqual({ removed: 3 });
    expect([...store.listContentIds()].sort()).toEqual(trashed.map(({ contentId }) => contentId).sort());
  });

  it('leaves files alone while a job runs, and frees them at the next opening', async () => {
    const { get, session, store, personId, context, addDocument } = await openWithPerson();
    const { id, contentId } = await addDocument({ personId });
    await get('filing.change', inTrash(id));
    const busy = { ...context.jobs, hasRunning: () => true };
    const removed = createTrashHandlers({ ...context, jobs: busy })['trash.empty']({});
    expect(removed).toEqual({ ok: true, value: { removed: 1 } });
    expect([...store.listContentIds()]).toEqual([contentId]);
    expect(session.vault.isOpen).toBe(true);
    tidyVault(context);
    expect([...store.listContentIds()]).toEqual([]);
  });

  it('keeps what was deleted through its thirtieth day and purges it on the day after', async () => {
    const { get, time, personId, context } = await openWithPerson();
    const { id } = await get('diagnoses.create', { personId, ...diagnosisInput() });
    await get('diagnoses.delete', { id });
    const [item] = await get('trash.list', { personId });
    time.advance(30 * DAY_MS);
    expect(tidyVault(context)).toMatchObject({ purged: 0 });
    expect(item?.keptUntil).toBe('2026-12-22');
    time.advance(DAY_MS);
    expect(tidyVault(context)).toMatchObject({ purged: 1 });
    expect(await get('trash.list', { personId })).toEqual([]);
  });

  it('removes a provider that nothing names, and keeps one that a record still names', async () => {
    const { get, db, personId } = await openWithPerson();
    const { id: named } = await get('providers.create', providerInput());
    const { id: unnamed } = await get('providers.create', providerInput());
    const { id: alive } = await get('providers.create', providerInput());
    await get('referrals.create', { personId, ...referralInput({ toProviderId: named }) });
    await get('providers.delete', { id: named });
    await get('providers.delete', { id: unnamed });
    await get('trash.empty', {});
    const left = db.select({ id: providers.id }).from(providers).all();
    expect(left.map(({ id }) => id).sort()).toEqual([named, alive].sort());
  });
});

describe('care providers in the trash', () => {
  it('are listed with everybody’s things, kept for 30 days, and put back', async () => {
    const { get, time, personId } = await openWithPerson();
    const { id } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
    time.set('2026-11-22T15:00:00.000Z');
    await get('providers.delete', { id });
    expect(await get('trash.list', { personId: null })).toMatchObject([
      { item: { kind: 'provider', id }, personId: null, title: 'Dr. Roy', keptUntil: '2026-12-22' },
    ]);
    expect(await get('trash.list', { personId })).toEqual([]);
    await get('providers.restore', { id });
    expect(await get('trash.list', { personId: null })).toEqual([]);
    expect((await get('providers.list', {})).map(({ name }) => name)).toEqual(['Dr. Roy']);
  });

  it('stay while a record names them, and emptying counts only what it removed', async () => {
    const { get, personId } = await openWithPerson();
    const { id: named } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
    const { id: listed } = await get('providers.create', providerInput({ name: 'Dr. Ng' }));
    const referral = await get('referrals.create', { personId, ...referralInput({ toProviderId: named }) });
    await get('careTeam.add', { personId, providerId: listed, role: 'current_specialist', note: null });
    for (const id of [named, listed]) await get('providers.delete', { id });
    expect(await get('trash.empty', {})).toEqual({ removed: 1 });
    const left = await get('trash.list', { personId: null });
    expect(left).toMatchObject([{ item: { kind: 'provider', id: named }, keptUntil: null }]);
    expect((await get('referrals.get', { id: referral.id })).toProviderId).toBe(named);
    await get('referrals.delete', { id: referral.id });
    expect(await get('trash.empty', {})).toEqual({ removed: 2 });
    expect(await get('trash.list', { personId: null })).toEqual([]);
  });
});

it('lists a deleted question under its person until it is put back', async () => {
  const { get, personId } = await openWithPerson();
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const { id } = await get('questions.create', { caseId, text: 'Is surgery needed?' });
  await get('questions.delete', { id });
  const [item] = await get('trash.list', { personId });
  expect(item).toMatchObject({ item: { kind: 'question', id }, personId, title: 'Is surgery needed?' });
  await get('questions.restore', { id });
  expect(await get('trash.list', { personId: null })).toEqual([]);
});

describe('tidying an opened vault', () => {
  it('sets aside files no row names and counts rows whose file is gone', async () => {
    const { personId, store, db, context, addDocument } = await openWithPerson();
    const orphan = await addDocument({ personId });
    db.delete(documents).where(eq(documents.id, orphan.id)).run();
    db.delete(storedObjects).where(eq(storedObjects.contentId, orphan.contentId)).run();
    const gone = await addDocument({ personId });
    store.remove(gone.contentId);
    const whole = await addDocument({ personId });
    expect(tidyVault(context)).toEqual({ purged: 0, missing: 1, quarantined: 1, returned: 0 });
    expect([...store.listContentIds()]).toEqual([whole.contentId]);
  });
});
