import type { PersonId } from '@shared/contract/common';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { PersonForm } from './person-form';
import { personValues } from './person-values';

/** Corrects what is known about a person. */
export function PersonEditPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const navigate = useNavigate();
  const query = useOperation('people.get', { id: personId });
  const update = useCommand('people.update', { isFailureShown: true });
  const leave = () => void navigate({ to: '/people/$personId', params: { personId } });
  return (
    <Page title={t('people.edit.title')} width="reading">
      <QueryView query={query} skeleton={<FormSkeleton fields={8} />}>
        {(person) => (
          <PersonForm
            personId={personId}
            initialValues={personValues(person)}
            isBusy={update.isPending}
            error={update.error}
            onSave={(input) => update.mutate({ ...input, id: personId }, { onSuccess: leave })}
            onCancel={leave}
          />
        )}
      </QueryView>
    </Page>
  );
}
