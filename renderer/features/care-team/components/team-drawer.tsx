import type { PersonId } from '@shared/contract/common';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useNotify } from '../../../lib/use-notify';
import { SideDrawer } from '../../../ui/side-drawer';
import { AddMember } from './add-member';
import { ProviderForm } from './provider-form';
import { ProviderView } from './provider-view';
import type { TeamRow } from './team';

/** Which provider is open, in the address. */
export type TeamPlace = {
  readonly id?: string | undefined;
  readonly new?: boolean | undefined;
  readonly edit?: boolean | undefined;
};

export type TeamDrawerProps = {
  readonly personId: PersonId;
  readonly person: string;
  readonly place: TeamPlace;
  readonly rows: readonly TeamRow[];
  readonly go: (place: TeamPlace) => void;
};

/** The care provider that the address names, or a new member of the team. */
export function TeamDrawer({ personId, person, place, rows, go }: TeamDrawerProps) {
  const { t } = useText();
  const row = rows.find(({ provider }) => provider.id === place.id) ?? null;
  const isNew = place.new === true;
  const isEditing = place.edit === true;
  const close = () => go({});
  const title = isNew ? t('careTeam.add') : isEditing ? t('careTeam.edit') : row?.provider.name;
  return (
    <SideDrawer isOpen={isNew || row !== null} title={title} onClose={close}>
      {isNew ? (
        <AddMember personId={personId} person={person} onDone={close} onAdded={(id) => go({ id })} />
      ) : row && isEditing ? (
        <EditProvider key={row.provider.id} row={row} onDone={() => go({ id: row.provider.id })} />
      ) : row ? (
        <ProviderView
          personId={personId}
          person={person}
          row={row}
          onEdit={(id) => go({ id, edit: true })}
          onClose={close}
        />
      ) : null}
    </SideDrawer>
  );
}

function EditProvider({ row, onDone }: { readonly row: TeamRow; readonly onDone: () => void }) {
  const { t } = useText();
  const notify = useNotify();
  const update = useCommand('providers.update', { isFailureShown: true });
  return (
    <ProviderForm
      provider={row.provider}
      isBusy={update.isPending}
      error={update.error}
      onSave={(input) =>
        update.mutate(
          { ...input, id: row.provider.id },
          {
            onSuccess: () => {
              notify.done(t('records.saved'));
              onDone();
            },
          },
        )
      }
      onCancel={onDone}
    />
  );
}
