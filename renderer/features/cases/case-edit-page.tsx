import type { CaseId, PersonId } from '@shared/contract/common';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { CaseForm } from './case-form';
import { caseValues } from './case-values';

type Props = { readonly personId: PersonId; readonly caseId: CaseId };

/** Corrects a case. */
export function CaseEditPage({ personId, caseId }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  const query = useOperation('cases.get', { id: caseId });
  const update = useCommand('cases.update', { isFailureShown: true });
  const leave = () => void navigate({ to: '/people/$personId/cases/$caseId', params: { personId, caseId } });
  return (
    <Page title={t('cases.edit.title')} width="reading">
      <QueryView query={query} skeleton={<FormSkeleton />}>
        {(one) => (
          <CaseForm
            name={`case ${caseId}`}
            initialValues={caseValues(one)}
            isBusy={update.isPending}
            error={update.error}
            onSave={(input) => update.mutate({ ...input, id: caseId }, { onSuccess: leave })}
            onCancel={leave}
          />
        )}
      </QueryView>
    </Page>
  );
}
