import type { CaseId, DiagnosisId, DocumentId, LinkId, ReferralId, TestResultId } from '@shared/contract/common';
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, idColumn } from './columns';
import { diagnoses } from './diagnoses';
import { documents } from './documents';
import { referrals } from './referrals';
import { testResults } from './test-results';

/** A record's place in a document. Exactly one target column is set; area as fractions of the page. */
export const sourceLinks = sqliteTable(
  'source_links',
  {
    id: idColumn<LinkId>(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    page: integer('page'),
    areaX: real('area_x'),
    areaY: real('area_y'),
    areaWidth: real('area_width'),
    areaHeight: real('area_height'),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id, { onDelete: 'cascade' }),
    diagnosisId: text('diagnosis_id')
      .$type<DiagnosisId>()
      .references(() => diagnoses.id, { onDelete: 'cascade' }),
    testResultId: text('test_result_id')
      .$type<TestResultId>()
      .references(() => testResults.id, { onDelete: 'cascade' }),
    referralId: text('referral_id')
      .$type<ReferralId>()
      .references(() => referrals.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('source_links_by_document').on(table.documentId, table.page),
    index('source_links_by_case').on(table.caseId),
    index('source_links_by_diagnosis').on(table.diagnosisId),
    index('source_links_by_test_result').on(table.testResultId),
    index('source_links_by_referral').on(table.referralId),
  ],
);
