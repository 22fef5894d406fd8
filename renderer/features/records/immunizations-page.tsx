import type { PersonId } from '@shared/contract/common';
import type { RecordPlace } from './components/use-record-place';
import { useImmunizationKind } from './kinds/immunization-kind';
import { RecordsPage } from './records-page';

export type ImmunizationsPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** Vaccines a person received. */
export function ImmunizationsPage({ personId, place }: ImmunizationsPageProps) {
  return <RecordsPage personId={personId} place={place} view={useImmunizationKind(personId)} />;
}
