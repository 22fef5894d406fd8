import type { PersonId } from '@shared/contract/common';
import type { RecordPlace } from './components/use-record-place';
import { useFamilyHistoryKind } from './kinds/family-history-kind';
import { RecordsPage } from './records-page';

export type FamilyHistoryPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** Illnesses of a person's relatives. */
export function FamilyHistoryPage({ personId, place }: FamilyHistoryPageProps) {
  return <RecordsPage personId={personId} place={place} view={useFamilyHistoryKind(personId)} />;
}
