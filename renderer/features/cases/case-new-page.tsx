import type { PersonId } from '@shared/contract/common';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { today } from '../../lib/person-words';
import { Page } from '../../ui/page';
import { CaseForm } from './case-form';
import { newCaseValues } from './case-values';

/** Opens a case for a person. */
export function CaseNewPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const navigate = useNavigate();
  const create = useCommand('cases.create', { isFailureShown: true });
  return (
    <Page title={t('cases.new.title')} description={t('cases.new.text')} width="reading">
      <CaseForm
        name={`case new ${personId}`}
        initialValues={newCaseValues(today())}
        submit={t('cases.start')}
        isBusy={create.isPending}
        error={create.error}
        onSave={(input) =>
          create.mutate(
            { ...input, personId },
            {
              onSuccess: ({ id }) =>
                void navigate({ to: '/people/$personId/cases/$caseId', params: { personId, caseId: id } }),
            },
          )
        }
        onCancel={() => void navigate({ to: '/people/$personId/cases', params: { personId } })}
      />
    </Page>
  );
}
