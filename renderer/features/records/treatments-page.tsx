import type { PersonId } from '@shared/contract/common';
import type { RecordPlace } from './components/use-record-place';
import { useTreatmentKind } from './kinds/treatment-kind';
import { RecordsPage } from './records-page';

export type TreatmentsPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's treatments, tried and going on. */
export function TreatmentsPage({ personId, place }: TreatmentsPageProps) {
  return <RecordsPage personId={personId} place={place} view={useTreatmentKind(personId)} />;
}
