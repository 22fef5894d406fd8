import type { PersonId } from '@shared/contract/common';
import type { RecordPlace } from './components/use-record-place';
import { useProcedureKind } from './kinds/procedure-kind';
import { RecordsPage } from './records-page';

export type ProceduresPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's procedures. */
export function ProceduresPage({ personId, place }: ProceduresPageProps) {
  return <RecordsPage personId={personId} place={place} view={useProcedureKind(personId)} />;
}
