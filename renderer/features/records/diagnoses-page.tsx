import type { PersonId } from '@shared/contract/common';
import type { RecordPlace } from './components/use-record-place';
import { useDiagnosisKind } from './kinds/diagnosis-kind';
import { RecordsPage } from './records-page';

export type DiagnosesPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's diagnoses. */
export function DiagnosesPage({ personId, place }: DiagnosesPageProps) {
  return <RecordsPage personId={personId} place={place} view={useDiagnosisKind(personId)} />;
}
