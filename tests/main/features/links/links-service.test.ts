import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  diagnosisInput,
  inTrash,
  personInput,
  providerInput,
  referralInput,
  testResultInput,
} from '../../../support/record-inputs';

const WHOLE = { page: null, area: null };
const AREA = { x: 0.1, y: 0.25, width: 0.5, height: 0.05 };

async function openWithDiagnosis() {
  const session = await openTestSession();
  const { get, addDocument } = session;
  const { id: personId } = await get('people.create', personInput());
  const { id: diagnosisId } = await get('diagnoses.create', { personId, ...diagnosisInput() });
  const { id: documentId } = await addDocument({ personId, title: 'Pathology report', pageCount: 3 });
  return { ...session, personId, documentId, target: { kind: 'diagnosis' as const, id: diagnosisId } };
}

describe('source links', () => {
  it('links a place on a page to a record and lists it from both ends', async () => {
    const { get, documentId, target } = await openWithDiagnosis();
    const created = await get('links.create', { documentId, page: 2, area: AREA, target });
    expect(created).toMatchObject({
      documentId,
      page: 2,
      area: AREA,
      target,
      targetTitle: 'Adenocarcinoma',
      documentTitle: 'Pathology report',
    });
    expect(await get('links.listForDocument', { documentId })).toEqual([created]);
    expect(await get('links.listForRecord', { target })).toEqual([created]);
  });

  it('links every kind of record, each under its own title', async () => {
    const { get, documentId, personId, target } = await openWithDiagnosis();
    const { id: toProviderId } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
    const reason = 'Surgery or not?\nSecond line';
    const targets = [
      target,
      { kind: 'case' as const, id: (await get('cases.create', { personId, ...caseInput() })).id },
      { kind: 'test_result' as const, id: (await get('testResults.create', { personId, ...testResultInput() })).id },
      {
        kind: 'referral' as const,
        id: (await get('referrals.create', { personId, ...referralInput({ toProviderId, reason }) })).id,
      },
      { kind: 'referral' as const, id: (await get('referrals.create', { personId, ...referralInput({ reason }) })).id },
      { kind: 'referral' as const, id: (await get('referrals.create', { personId, ...referralInput() })).id },
    ];
    const titles: string[] = [];
    for (const each of targets) {
      titles.push((await get('links.create', { documentId, ...WHOLE, target: each })).targetTitle);
    }
    expect(titles).toEqual([
      'Adenocarcinoma',
      'Nodule in the right lung',
      'Chemistry panel',
      'Dr. Roy',
      'Surgery or not?',
      '',
    ]);
  });

  it("lists a document's links by page, those of the whole document first", async () => {
    const { get, documentId, target } = await openWithDiagnosis();
    for (const page of [3, null, 1]) await get('links.create', { documentId, page, area: null, target });
    const pages = (await get('links.listForDocument', { documentId })).map((link) => link.page);
    expect(pages).toEqual([null, 1, 3]);
  });

  it('answers the link that is there when the same place is linked again', async () => {
    const { get, documentId, target } = await openWithDiagnosis();
    const first = await get('links.create', { documentId, page: 1, area: AREA, target });
    expect(await get('links.create', { documentId, page: 1, area: AREA, target })).toEqual(first);
    await get('links.create', { documentId, page: 1, area: null, target });
    expect(await get('links.listForDocument', { documentId })).toHaveLength(2);
  });

  it("refuses another person's document", async () => {
    const { get, failureOf, addDocument, target } = await openWithDiagnosis();
    const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
    const { id: documentId } = await addDocument({ personId: lucas });
    expect(await failureOf('links.create', { documentId, ...WHOLE, target })).toBe('other_person');
  });

  it('refuses a document that waits in the inbox', async () => {
    const { failureOf, addDocument, target } = await openWithDiagnosis();
    const { id: documentId } = await addDocument({ personId: null });
    expect(await failureOf('links.create', { documentId, ...WHOLE, target })).toBe('document_not_filed');
  });

  it('refuses a page the document does not have, and an area without a page', async () => {
    const { failureOf, documentId, target } = await openWithDiagnosis();
    expect(await failureOf('links.create', { documentId, page: 4, area: null, target })).toBe('page_out_of_range');
    expect(await failureOf('links.create', { documentId, page: null, area: AREA, target })).toBe('page_out_of_range');
  });

  it('answers not_found where either end is missing or in the trash', async () => {
    const { get, failureOf, documentId, target } = await openWithDiagnosis();
    const missing = randomUUID();
    const place = { documentId, ...WHOLE };
    expect(await failureOf('links.create', { ...place, documentId: missing, target })).toBe('not_found');
    expect(await failureOf('links.create', { ...place, target: { kind: 'case', id: missing } })).toBe('not_found');
    await get('diagnoses.delete', { id: target.id });
    expect(await failureOf('links.create', { ...place, target })).toBe('not_found');
    await get('diagnoses.restore', { id: target.id });
    await get('filing.change', inTrash(documentId));
    expect(await failureOf('links.create', { ...place, target })).toBe('not_found');
    expect(await failureOf('links.delete', { id: missing })).toBe('not_found');
  });

  it('leaves out links to what is in the trash, and restoring brings them back', async () => {
    const { get, documentId, target } = await openWithDiagnosis();
    const link = await get('links.create', { documentId, page: 1, area: null, target });
    await get('diagnoses.delete', { id: target.id });
    expect(await get('links.listForDocument', { documentId })).toEqual([]);
    await get('diagnoses.restore', { id: target.id });
    expect(await get('links.listForDocument', { documentId })).toEqual([link]);
    await get('filing.change', inTrash(documentId));
    expect(await get('links.listForRecord', { target })).toEqual([]);
    await get('documents.restore', { id: documentId });
    expect(await get('links.listForRecord', { target })).toEqual([link]);
  });

  it('removes a link and says from which document', async () => {
    const { get, documentId, target } = await openWithDiagnosis();
    const { id } = await get('links.create', { documentId, ...WHOLE, target });
    expect(await get('links.delete', { id })).toEqual({ documentId });
    expect(await get('links.listForRecord', { target })).toEqual([]);
  });
});
