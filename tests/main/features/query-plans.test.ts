import { randomUUID } from 'node:crypto';
import {
  caseId as caseIdSchema,
  documentId as documentIdSchema,
  personId as personIdSchema,
  testResultId as testResultIdSchema,
} from '@shared/contract/common';
import { expect, it } from 'vitest';
import * as schema from '../../../main/db/schema';
import { casesOf } from '../../../main/features/cases/cases-repository';
import { withObjects } from '../../../main/features/documents/documents-repository';
import { linksOfDocument, linksOfRecord } from '../../../main/features/links/links-repository';
import { questionsOf } from '../../../main/features/questions/questions-repository';
import { keptOf } from '../../../main/features/records/records-repository';
import * as timeline from '../../../main/features/timeline/timeline-repository';
import * as trends from '../../../main/features/trends/trends-repository';
import { openTestSession } from '../../support/open-session';
import { caseInput, personInput } from '../../support/record-inputs';
import { queriesDuring } from '../../support/record-queries';

const personId = personIdSchema.parse(randomUUID());
const caseId = caseIdSchema.parse(randomUUID());
const documentId = documentIdSchema.parse(randomUUID());
const caseTarget = { kind: 'case' as const, id: caseId };
const recordTarget = { kind: 'test_result' as const, id: testResultIdSchema.parse(randomUUID()) };

type Query = { toSQL(): { readonly sql: string; readonly params: readonly unknown[] } };

async function openPlanner() {
  const { client, db, get } = await openTestSession();
  const explain = (sql: string, params: readonly unknown[]) =>
    client
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...params)
      .map((row) => row.detail);
  const planOf = (query: Query): readonly string[] => {
    const { sql, params } = query.toSQL();
    return explain(sql, params);
  };
  return { db, client, get, explain, planOf };
}

it('recognizes a plan that reads a whole table', async () => {
  const { db, planOf } = await openPlanner();
  expect(planOf(casesOf(db, null)).join('\n')).toMatch(/^SCAN cases/m);
});

it('lists records of a person and kind by index, already in order of date', async () => {
  const { db, planOf } = await openPlanner();
  for (const [kind, table] of [
    ['diagnosis', schema.diagnoses],
    ['test_result', schema.testResults],
    ['medication', schema.medications],
    ['record_request', schema.recordRequests],
  ] as const) {
    const plan = planOf(keptOf(db, table, { kind, personId, caseId: null }));
    expect(plan[0]).toBe('SEARCH records USING INDEX records_by_person_kind (person_id=? AND kind=?)');
    // Only ties are sorted.
    expect(plan.at(-1)).toMatch(/^USE TEMP B-TREE FOR LAST \d TERMS OF ORDER BY$/);
  }
  expect(planOf(casesOf(db, personId))[0]).toBe('SEARCH cases USING INDEX cases_by_person (person_id=?)');
});

it('reads the timeline of a person and of a case by index', async () => {
  const { db, planOf } = await openPlanner();
  const wholePerson = { personId, caseId: null };
  expect(planOf(timeline.recordEntries(db, wholePerson))[0]).toMatch(
    /^SEARCH records USING INDEX records_by_person(_kind)? \(person_id=\?\)$/,
  );
  expect(planOf(timeline.recordEntries(db, { personId, caseId }))[0]).toMatch(
    /^SEARCH records USING INDEX records_by_(case|person)/,
  );
  expect(planOf(timeline.documentEntries(db, wholePerson))[0]).toBe(
    'SEARCH documents USING INDEX documents_by_person (person_id=?)',
  );
});

it('reads one trend as one range of one index', async () => {
  const { db, planOf } = await openPlanner();
  const plan = planOf(trends.observationsOf(db, personId, 'potassium|mmol/l'));
  expect(plan[0]).toBe('SEARCH observations USING INDEX observations_by_series (person_id=? AND series_key=?)');
  expect(plan.filter((step) => /^SCAN/.test(step))).toEqual([]);
});

it('reads no whole table for any list of one person, case, record or document', async () => {
  const { db, planOf } = await openPlanner();
  const scopes = [
    { personId, caseId: null },
    { personId, caseId },
  ];
  const queries: readonly Query[] = [
    casesOf(db, personId),
    questionsOf(db, caseId),
    linksOfDocument(db, documentId),
    linksOfRecord(db, caseTarget),
    linksOfRecord(db, recordTarget),
    timeline.sourcesOf(db, personId),
    trends.observationsOf(db, personId, null),
    trends.sourcesOfSeries(db, personId, 'potassium|mmol/l'),
    withObjects(db, [documentId]),
    ...scopes.flatMap((scope) => [
      keptOf(db, schema.treatments, { ...scope, kind: 'treatment' }),
      keptOf(db, schema.referrals, { ...scope, kind: 'referral' }),
      timeline.recordEntries(db, scope),
      timeline.documentEntries(db, scope),
      timeline.referralStepEntries(db, scope),
      timeline.packetEntries(db, scope),
      timeline.decisionEntries(db, scope),
    ]),
  ];
  for (const query of queries)
    expect([query.toSQL().sql, planOf(query).filter((step) => /^SCAN(?! json_each)/.test(step))]).toEqual([
      query.toSQL().sql,
      [],
    ]);
});

it('opens the home screen and a case without reading a table that grows with the years', async () => {
  const { client, explain, get } = await openPlanner();
  const person = await get('people.create', personInput());
  const found = await get('cases.create', { ...caseInput(), personId: person.id });
  const run = await queriesDuring(client, async () => {
    await get('journey.home', {});
    await get('journey.get', { caseId: found.id });
    await get('checklist.list', { caseId: found.id });
    await get('documents.count', { personId: null, caseId: null });
    await get('documents.recent', { personId: person.id, limit: 5 });
  });
  expect(new Set(run).size).toBeGreaterThan(10);
  const scanned = [...new Set(run)].flatMap((sql) =>
    explain(sql, Array(sql.split('?').length - 1).fill(null)).filter((step) =>
      /^SCAN (records|documents|observations|document_pages|source_links|case_documents|packets)\b(?!.* USING )/.test(
        step,
      ),
    ),
  );
  expect(scanned).toEqual([]);
});
