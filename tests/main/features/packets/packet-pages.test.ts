import { randomUUID } from 'node:crypto';
import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import { documentId } from '@shared/contract/common';
import { describe, expect, test } from 'vitest';
import { caseDocuments, documents } from '../../../../main/db/schema';
import { findDocuments } from '../../../../main/features/documents/documents-repository';
import { exportDocuments } from '../../../../main/features/packets/export-documents';
import { checkPlan } from '../../../../main/features/packets/packet-request';
import { openTestSession } from '../../../support/open-session';
import { planWith } from '../../../support/packet-plan';
import { caseInput, personInput } from '../../../support/record-inputs';
import { queriesDuring } from '../../../support/record-queries';

type Session = Awaited<ReturnType<typeof openTestSession>>;

async function caseOf(session: Session): Promise<{ readonly personId: PersonId; readonly caseId: CaseId }> {
  const { id: personId } = await session.get('people.create', personInput());
  const { id: caseId } = await session.get('cases.create', { personId, ...caseInput() });
  return { personId, caseId };
}

async function file(session: Session, { personId, caseId }: Awaited<ReturnType<typeof caseOf>>, count: number) {
  const ids: DocumentId[] = [];
  for (let number = 1; number <= count; number++) {
    const { id } = await session.addDocument({ personId, title: `Report ${number}` });
    session.db.insert(caseDocuments).values({ caseId, documentId: id }).run();
    ids.push(id);
  }
  return ids;
}

async function requestFor(session: Session, caseId: CaseId, ids: readonly DocumentId[], over = {}) {
  const plan = await planWith(session, caseId, ids, over);
  const checked = checkPlan(session.db, { caseId, plan });
  if (!checked.ok) throw new Error(checked.failure.code);
  return checked.value;
}

describe('the documents of a packet', () => {
  test('are found with as many questions to the database for thirty as for three', async () => {
    const session = await openTestSession();
    const target = await caseOf(session);
    const ids = await file(session, target, 30);
    const counts = [];
    for (const many of [3, 30]) {
      const plan = await planWith(session, target.caseId, ids.slice(0, many));
      const asked = await queriesDuring(session.client, () => {
        const checked = checkPlan(session.db, { caseId: target.caseId, plan });
        if (!checked.ok) throw new Error(checked.failure.code);
        expect(exportDocuments(session, checked.value)).toHaveLength(many);
      });
      counts.push(asked.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('come each with its own bytes and its own places to be removed', async () => {
    const session = await openTestSession();
    const target = await caseOf(session);
    const [first, second] = await file(session, target, 2);
    if (!first || !second) throw new Error('not filed');
    const area = (x: number) => ({ x, y: 0.2, width: 0.1, height: 0.1 });
    const redactedAreas = [
      { documentId: second, page: 1, area: area(0.1) },
      { documentId: first, page: 2, area: area(0.2) },
      { documentId: second, page: 3, area: area(0.3) },
    ];
    const request = await requestFor(session, target.caseId, [first, second], { redactedAreas });
    const found = exportDocuments(session, request);
    expect(request.chosen.map(({ document }) => document.id)).toEqual([first, second]);
    expect(found.map((one) => one.redactedAreas)).toEqual([
      [{ page: 2, area: area(0.2) }],
      [
        { page: 1, area: area(0.1) },
        { page: 3, area: area(0.3) },
      ],
    ]);
    expect(new Set(found.map(({ source }) => source?.path)).size).toBe(2);
    expect(found.every(({ source }) => source !== null)).toBe(true);
  });
});

test('takes a case that has more documents in one part than anybody will send', async () => {
  const session = await openTestSession();
  const target = await caseOf(session);
  const [first] = await file(session, target, 1);
  const row = session.db.select().from(documents).get();
  if (!first || !row) throw new Error('not filed');
  for (let batch = 0; batch < 25; batch++) {
    const rows = Array.from({ length: 100 }, () => ({ ...row, id: documentId.parse(randomUUID()) }));
    session.db.insert(documents).values(rows).run();
    const members = rows.map(({ id }) => ({ caseId: target.caseId, documentId: id }));
    session.db.insert(caseDocuments).values(members).run();
  }
  const { plan } = await session.get('packets.draft', { caseId: target.caseId, language: 'en' });
  const saved = await session.get('packets.saveDraft', { caseId: target.caseId, plan });
  expect(saved.plan.sections.find(({ kind }) => kind === 'labs')?.items).toHaveLength(2501);
});

test('asks for more documents than a statement may have values', async () => {
  const session = await openTestSession();
  const target = await caseOf(session);
  const ids = await file(session, target, 1);
  const strangers = Array.from({ length: 40_000 }, () => documentId.parse(randomUUID()));
  expect(findDocuments(session.db, [...strangers, ...ids]).map(({ id }) => id)).toEqual(ids);
});
