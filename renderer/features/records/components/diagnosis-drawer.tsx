import type { PersonId } from '@shared/contract/common';
import type { Diagnosis } from '@shared/contract/diagnoses';
import { useText } from '../../../i18n/use-text';
import { useCaseOptions } from '../../../lib/use-case-options';
import { useProviders } from '../../../lib/use-providers';
import { CertaintyTag } from './certainty-tag';
import { DiagnosisForm } from './diagnosis-form';
import { RecordDrawer } from './record-drawer';
import { RecordView } from './record-view';
import { useDiagnosisDeletion } from './use-record-deletion';
import type { RecordNavigation, RecordPlace } from './use-record-place';

export type DiagnosisDrawerProps = {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  readonly rows: readonly Diagnosis[];
  readonly go: RecordNavigation;
};

/** The diagnosis that the address names, or a new one. */
export function DiagnosisDrawer({ personId, place, rows, go }: DiagnosisDrawerProps) {
  const { t } = useText();
  const diagnosis = rows.find(({ id }) => id === place.id) ?? null;
  const isNew = place.new === true;
  const isEditing = isNew || place.edit === true;
  const title = isNew ? t('records.diagnoses.new') : isEditing ? t('records.diagnoses.edit') : diagnosis?.name;
  return (
    <RecordDrawer isOpen={isNew || diagnosis !== null} title={title} onClose={go.close}>
      {isEditing ? (
        <DiagnosisForm
          key={diagnosis?.id ?? 'new'}
          personId={personId}
          diagnosis={isNew ? null : diagnosis}
          caseId={place.case ?? null}
          onDone={isNew ? go.close : () => go.open(place.id ?? '')}
          onSaved={(id) => go.open(id)}
        />
      ) : diagnosis ? (
        <Read personId={personId} diagnosis={diagnosis} go={go} />
      ) : null}
    </RecordDrawer>
  );
}

type ReadProps = { readonly personId: PersonId; readonly diagnosis: Diagnosis; readonly go: RecordNavigation };

function Read({ personId, diagnosis, go }: ReadProps) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const cases = useCaseOptions(personId);
  const remove = useDiagnosisDeletion();
  const { id, name, diagnosedOn } = diagnosis;
  return (
    <RecordView
      personId={personId}
      target={{ kind: 'diagnosis', id }}
      facts={[
        {
          term: t('records.diagnoses.column.certainty'),
          value: <CertaintyTag certainty={diagnosis.certainty} />,
        },
        {
          term: t('records.diagnoses.column.date'),
          value: diagnosedOn ? date(diagnosedOn) : t('common.date.undated'),
        },
        { term: t('records.diagnoses.column.provider'), value: nameOf(diagnosis.providerId) },
        { term: t('records.diagnoses.field.code'), value: diagnosis.code },
        { term: t('records.case'), value: cases.find(({ value }) => value === diagnosis.caseId)?.label },
        { term: t('records.note'), value: diagnosis.note },
      ]}
      onEdit={() => go.edit(id)}
      // A failure is already shown as a notice, and the record stays open.
      onDelete={() => void remove(id, name).then(go.close, () => undefined)}
    />
  );
}
