import { Select, TextInput } from '@mantine/core';
import { careTeamRole } from '@shared/contract/care-team';
import type { PersonId, ProviderId } from '@shared/contract/common';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useNotify } from '../../../lib/use-notify';
import { FormActions } from '../../../ui/form-actions';
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

/** Gives a care provider a role for the person; a name not known yet is added on the spot. */
export function AddMember({ personId, person, providerId, onDone, onAdded }: AddMemberProps) {
  const { t } = useText();
  const notify = useNotify();
  const add = useCommand('careTeam.add', { isFailureShown: true });
  const [chosen, setChosen] = useState<ProviderId | null>(providerId ?? null);
  const [role, setRole] = useState<string | null>('family_doctor');
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen === null) return;
    add.mutate(
      { personId, providerId: chosen, role: careTeamRole.parse(role), note },
      {
        onSuccess: ({ provider }) => {
          notify.done(t('careTeam.added', { name: provider.name }));
          onAdded(provider.id);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormGrid>
        {providerId === undefined ? (
          <FormGrid.Wide>
            <ProviderField
              label={t('careTeam.field.who')}
              description={t('careTeam.field.whoHelp')}
              error={isMissing ? t('common.field.required') : null}
              value={chosen}
              onChange={setChosen}
            />
          </FormGrid.Wide>
        ) : null}
        <FormGrid.Wide>
          <Select
            label={t('careTeam.field.role', { person })}
            data={careTeamRole.options.map((value) => ({ value, label: t(`careTeam.role.${value}`) }))}
            allowDeselect={false}
            value={role}
            onChange={setRole}
          />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextInput
            label={t('careTeam.field.roleNote')}
            description={t('careTeam.field.roleNoteHelp')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autoComplete="off"
          />
        </FormGrid.Wide>
      </FormGrid>
      <FormActions submit={t('careTeam.add')} isBusy={add.isPending} error={add.error} onCancel={onDone} />
    </form>
  );
}
