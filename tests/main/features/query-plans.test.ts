import { randomUUID } from 'node:crypto';
import {
  caseId as caseIdSchema,
  documentId as documentIdSchema,
  personId as personIdSchema,
} from '@shared/contract/common';
import { expect, it } from 'vitest';
import { casesOf } from '../../../main/features/cases/cases-repository';
import { diagnosesOf } from '../../../main/features/diagnoses/diagnoses-repository';
import { linksOfDocument, linksOfRecord } from '../../../main/features/links/links-repository';
import { referralsOf } from '../../../main/features/referrals/referrals-repository';
import { flagCountsOf, testResultsOf } from '../../../main/features/test-results/test-results-repository';
import * as timeline from '../../../main/features/timeline/timeline-repository';
import { openTestSession } from '../../support/open-session';

const personId = personIdSchema.parse(randomUUID());
const caseId = caseIdSchema.parse(randomUUID());
const documentId = documentIdSchema.parse(randomUUID());
const target = { kind: 'case' as const, id: caseId };

type Query = { toSQL(): { readonly sql: string; readonly params: readonly unknown[] } };

async function openPlanner() {
  const { client, db } = await openTestSession();
  const planOf = (query: Query): readonly string[] => {
    const { sql, params } = query.toSQL();
    return client
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...params)
      .map((row) => row.detail);
  };
  return { db, client, planOf };
}

it('recognizes a plan that reads a whole table', async () => {
  const { db, planOf } = await openPlanner();
  expect(planOf(casesOf(db, null)).join('\n')).toMatch(/^SCAN cases/m);
});

it('lists records of a person by index, already in order of date', async () => {
  const { db, planOf } = await openPlanner();
  const lists = [diagnosesOf(db, personId, null), referralsOf(db, personId, null), casesOf(db, personId)];
  const plans = lists.map(planOf);
  expect(plans[0]?.[0]).toBe('SEARCH diagnoses USING INDEX diagnoses_by_person (person_id=?)');
  expect(plans[1]?.[0]).toBe('SEARCH referrals USING INDEX referrals_by_person (person_id=?)');
  expect(plans[2]?.[0]).toBe('SEARCH cases USING INDEX cases_by_person (person_id=?)');
  // Only ties are sorted.
  for (const plan of plans.slice(0, 2)) expect(plan.at(-1)).toMatch(/^USE TEMP B-TREE FOR LAST \d TERMS OF ORDER BY$/);
});

it('reads no whole table for any list of one person, case, record or document', async () => {
  const { db, planOf } = await openPlanner();
  const scopes = [
    { personId, caseId: null },
    { personId, caseId },
  ];
  const queries: readonly Query[] = [
    casesOf(db, personId),
    linksOfDocument(db, documentId),
    linksOfRecord(db, target),
    timeline.sourcesOf(db, personId),
    ...scopes.flatMap((scope) => [
      diagnosesOf(db, scope.personId, scope.caseId),
      referralsOf(db, scope.personId, scope.caseId),
      testResultsOf(db, scope.personId, scope.caseId),
      flagCountsOf(db, scope.personId, scope.caseId),
      timeline.diagnosisEntries(db, scope),
      timeline.testResultEntries(db, scope),
      timeline.referralEntries(db, scope),
      timeline.documentEntries(db, scope),
    ]),
  ];
  for (const query of queries)
    expect([query.toSQL().sql, planOf(query).filter((step) => /^SCAN/.test(step))]).toEqual([query.toSQL().sql, []]);
});
