import type { CaseId, DocumentId, ProviderId } from '@shared/contract/common';
import { isFlagged } from '@shared/domain/flag';
import { records as en } from '@shared/i18n/en/records';
import { records as fr } from '@shared/i18n/fr/records';
import type { ReadDb } from '../../db/handles';
import type { PacketLanguage, PacketPlace, SummaryGroup, SummaryRow } from '../../pdf/pages/front-matter-types';
import * as repository from './packets-repository';

/** Where a document's page stands in the packet; null for a page that was not chosen. `page: null` is the document as a whole. */
export type PlaceOf = (documentId: DocumentId, page: number | null) => PacketPlace | null;

/** More values than this make a line nobody reads; the report itself is cited. */
const MOST_VALUES = 6;

type Links = ReturnType<typeof repository.linksIn>;
type Providers = ReturnType<typeof repository.providersById>;

/** The recorded facts of a case, each with the packet pages it is written on. */
export function summarize(
  db: ReadDb,
  caseId: CaseId,
  documentIds: readonly DocumentId[],
  placeOf: PlaceOf,
  language: PacketLanguage,
): readonly SummaryGroup[] {
  const words = language === 'fr' ? fr : en;
  const links = repository.linksIn(db, documentIds);
  const providers = repository.providersById(db);
  const cite = (isOf: (link: Links[number]) => boolean) => citations(links.filter(isOf), placeOf);
  const groups: readonly SummaryGroup[] = [
    {
      kind: 'diagnoses',
      rows: repository.diagnosesOfCase(db, caseId).map((row) => ({
        date: row.diagnosedOn,
        text: row.code === null ? row.name : `${row.name} (${row.code})`,
        detail: detail([words.certainty[row.certainty], nameOf(providers, row.providerId)]),
        citations: cite((link) => link.diagnosisId === row.id),
      })),
    },
    { kind: 'test_results', rows: testResultRows(db, caseId, providers, cite) },
    {
      kind: 'referrals',
      rows: repository.referralsOfCase(db, caseId).map((row) => {
        const to = nameOf(providers, row.toProviderId);
        return {
          date: row.requestedOn ?? row.sentOn,
          text: to === null ? words.referrals.unnamed : words.referrals.to.replace('{{name}}', () => to),
          detail: detail([
            words.referrals.state[row.state],
            row.expectation && words.referrals.expectation[row.expectation],
            row.urgency && words.referrals.urgency[row.urgency],
          ]),
          citations: cite((link) => link.referralId === row.id),
        };
      }),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

function testResultRows(
  db: ReadDb,
  caseId: CaseId,
  providers: Providers,
  cite: (isOf: (link: Links[number]) => boolean) => readonly PacketPlace[],
): readonly SummaryRow[] {
  const rows = repository.testResultsOfCase(db, caseId);
  const observations = repository.observationsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const marked = observations.filter((line) => line.testResultId === row.id && isFlagged(line.flag));
    const values = marked.slice(0, MOST_VALUES).map(asPrinted);
    const text = values.length < marked.length ? `${values.join('; ')}; …` : values.join('; ');
    return {
      date: row.collectedOn ?? row.reportedOn,
      text: row.title,
      detail: detail([row.conclusion, text, nameOf(providers, row.providerId)]),
      citations: cite((link) => link.testResultId === row.id),
    };
  });
}

/** A value as the report prints it, unit and flag included. */
function asPrinted(line: ReturnType<typeof repository.observationsOf>[number]): string {
  const value = line.unit === null ? line.value : `${line.value} ${line.unit}`;
  return line.flag === null ? `${line.name} ${value}` : `${line.name} ${value} (${line.flag})`;
}

/** The latest referral that names who asked. */
export function referringDoctor(db: ReadDb, caseId: CaseId): string | null {
  const latest = repository.referralsOfCase(db, caseId).find((row) => row.fromProviderId !== null);
  return nameOf(repository.providersById(db), latest?.fromProviderId ?? null);
}

export function nameOf(providers: Providers, id: ProviderId | null): string | null {
  return id === null ? null : (providers.get(id)?.name ?? null);
}

const detail = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(' · ') || null;

function citations(links: Links, placeOf: PlaceOf): readonly PacketPlace[] {
  const places = new Map<string, PacketPlace>();
  for (const link of links) {
    const place = placeOf(link.documentId, link.page);
    if (place) places.set(`${place.documentKey} ${place.page}`, place);
  }
  return [...places.values()];
}
