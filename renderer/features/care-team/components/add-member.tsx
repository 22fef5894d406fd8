import { Select, TextInput } from '@mantine/core';
import type { InputOf } from '@shared/contract';
import { type CareTeamRole, careTeamContract, careTeamRole } from '@shared/contract/care-team';
import type { PersonId, ProviderId } from '@shared/contract/common';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useContractForm } from '../../../lib/contract-form';
import { useNotify } from '../../../lib/use-notify';
import { FormFrame } from '../../../ui/form-frame';
import { FormGrid } from '../../../ui/form-grid';
import { ProviderField } from '../../../ui/provider-field';

export type AddMemberProps = {
  readonly personId: PersonId;
  /** The person's name, for the words. */
  readonly person: string;
  /** Whose role it is when that is known; otherwise it is asked. */
  readonly providerId?: ProviderId;
  readonly onDone: () => void;
  readonly onAdded: (id: ProviderId) => void;
};

type Values = {
  personId: PersonId;
  providerId: ProviderId | null;
  role: CareTeamRole;
  note: string;
};

/** Gives a care provider a role for the person; a name not known yet is added on the spot. */
export function AddMember({ personId, person, providerId, onDone, onAdded }: AddMemberProps) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand('careTeam.add', { isFailureShown: true });
  const { form, draft, submit } = useContractForm<Values, InputOf<'careTeam.add'>>({
    schema: careTeamContract['careTeam.add'].input,
    initialValues: { personId, providerId: providerId ?? null, role: 'family_doctor', note: '' },
    save: (member) =>
      add.mutate(member, {
        onSuccess: ({ provider }) => {
          notify.done(t('careTeam.added', { name: provider.name }));
          onAdded(provider.id);
        },
      }),
    name: `care-team ${personId} ${providerId ?? 'new'}`,
  });
  return (
    <FormFrame
      onSubmit={submit}
      draft={draft}
      submit={t('careTeam.add')}
      isBusy={add.isPending}
      error={add.error}
      onCancel={onDone}
    >
      <FormGrid>
        {providerId === undefined ? (
          <FormGrid.Wide>
            <ProviderField
              label={t('careTeam.field.who')}
              description={t('careTeam.field.whoHelp')}
              {...form.getInputProps('providerId')}
              error={form.errors.providerId ? t('common.field.required') : null}
            />
          </FormGrid.Wide>
        ) : null}
        <FormGrid.Wide>
          <Select
            label={t('careTeam.field.role', { person })}
            data={careTeamRole.options.map((value) => ({ value, label: t(`careTeam.role.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('role')}
          />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextInput
            label={t('careTeam.field.roleNote')}
            description={t('careTeam.field.roleNoteHelp')}
            autoComplete="off"
            {...form.getInputProps('note')}
          />
        </FormGrid.Wide>
      </FormGrid>
    </FormFrame>
  );
}
