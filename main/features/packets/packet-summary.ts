import type { DocumentId, ProviderId } from '@shared/contract/common';
import type { ReadDb } from '../../db/handles';
import type { PacketPlace, SummaryGroup } from '../../pdf/pages/front-matter-types';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { allergyRows, familyHistoryRows, immunizationRows, medicationRows } from './packet-background-rows';
import {
  authorizationRows,
  diagnosisRows,
  procedureRows,
  referralRows,
  testResultRows,
  treatmentRows,
} from './packet-case-rows';
import type { SummaryScope } from './packet-scope';
import * as repository from './packets-repository';

/** Where a document's page stands in the packet; null for a page that was not chosen. `page: null` is the document as a whole. */
export type PlaceOf = (documentId: DocumentId, page: number | null) => PacketPlace | null;

type Providers = ReturnType<typeof repository.providersById>;

export function summaryScope(
  db: ReadDb,
  parts: Pick<SummaryScope, 'person' | 'packetCase' | 'language' | 'date'>,
  documentIds: readonly DocumentId[],
  placeOf: PlaceOf,
): SummaryScope {
  const providers = repository.providersById(db);
  const places = citations(repository.linksIn(db, documentIds), placeOf);
  return { ...parts, db, nameOf: (id) => nameOf(providers, id), cite: (id) => places.get(id) ?? [] };
}

/**
 * The recorded facts, each with the packet pages it is written on, in the order a specialist reads. Medications and
 * allergies are all the person has, whatever the case: leaving one out could harm. The rest is the case's own.
 */
export function summarize(scope: SummaryScope): readonly SummaryGroup[] {
  const groups: readonly SummaryGroup[] = [
    { kind: 'diagnoses', rows: diagnosisRows(scope) },
    { kind: 'treatments', rows: treatmentRows(scope) },
    { kind: 'procedures', rows: procedureRows(scope) },
    { kind: 'medications', rows: medicationRows(scope) },
    { kind: 'allergies', rows: allergyRows(scope) },
    { kind: 'immunizations', rows: immunizationRows(scope) },
    { kind: 'family_history', rows: familyHistoryRows(scope) },
    { kind: 'test_results', rows: testResultRows(scope) },
    { kind: 'referrals', rows: referralRows(scope) },
    { kind: 'authorizations', rows: authorizationRows(scope) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** The latest referral that names who asked. */
export function referringDoctor({ db, person, packetCase, nameOf }: SummaryScope): string | null {
  const referrals = listRecords(db, referralRecord, { personId: person.id, caseId: packetCase.id });
  return nameOf(referrals.find((referral) => referral.fromProviderId !== null)?.fromProviderId ?? null);
}

export function nameOf(providers: Providers, id: ProviderId | null): string | null {
  return id === null ? null : (providers.get(id)?.name ?? null);
}

/** Each place once a record. */
function citations(
  links: ReturnType<typeof repository.linksIn>,
  placeOf: PlaceOf,
): ReadonlyMap<string, readonly PacketPlace[]> {
  const byRecord = new Map<string, Map<string, PacketPlace>>();
  for (const { recordId, documentId, page } of links) {
    const place = recordId === null ? null : placeOf(documentId, page);
    if (recordId === null || place === null) continue;
    const places = byRecord.get(recordId) ?? new Map<string, PacketPlace>();
    byRecord.set(recordId, places.set(`${place.documentKey} ${place.page}`, place));
  }
  return new Map([...byRecord].map(([id, places]) => [id, [...places.values()]]));
}
