import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { PersonForm } from './person-form';
import { newPersonValues } from './person-values';

/** Adds somebody to the family. */
export function PersonNewPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const people = useOperation('people.list', {});
  const create = useCommand('people.create', { isFailureShown: true });
  return (
    <Page title={t('people.new.title')} description={t('people.new.text')} width="reading">
      <QueryView query={people} skeleton={<FormSkeleton />}>
        {(list) => (
          <PersonForm
            personId={null}
            initialValues={newPersonValues(list.length)}
            isBusy={create.isPending}
            error={create.error}
            onSave={(input) =>
              create.mutate(input, {
                onSuccess: ({ id }) => void navigate({ to: '/people/$personId', params: { personId: id } }),
              })
            }
            onCancel={() => void navigate({ to: '/' })}
          />
        )}
      </QueryView>
    </Page>
  );
}
