import type { CareTeamMember } from '@shared/contract/care-team';
import type { PersonId, ProviderId } from '@shared/contract/common';
import type { Provider } from '@shared/contract/providers';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand } from '../../../lib/api';
import { useUndo } from '../../../lib/use-undo';

export type ProviderActions = {
  /** Takes it off the family's list, with undo. Records go on naming it. */
  readonly trash: (provider: Provider) => Promise<void>;
  /** Answers the copy, which has no role yet; undo takes it away. */
  readonly duplicate: (provider: Provider) => Promise<ProviderId>;
  readonly removeRole: (member: CareTeamMember) => Promise<void>;
};

/** What can be done with a care provider and with their role for one person. Failures show as notices and throw. */
export function useProviderActions(personId: PersonId): ProviderActions {
  const { t } = useText();
  const offerUndo = useUndo();
  const remove = useCommand('providers.delete');
  const create = useCommand('providers.create');
  const removeMember = useCommand('careTeam.remove');
  return {
    trash: async ({ id, name }) => {
      await remove.mutateAsync({ id });
      offerUndo({ message: t('careTeam.trashed', { name }), undo: () => invoke('providers.restore', { id }) });
    },
    duplicate: async ({ id: _, deletedAt: _deleted, createdAt: _made, updatedAt: _changed, ...fields }) => {
      const copy = await create.mutateAsync(fields);
      offerUndo({ message: t('careTeam.duplicated'), undo: () => invoke('providers.delete', { id: copy.id }) });
      return copy.id;
    },
    removeRole: async ({ id, role, note, provider }) => {
      await removeMember.mutateAsync({ id });
      offerUndo({
        message: t('careTeam.removed', { name: provider.name, role: t(`careTeam.role.${role}`) }),
        undo: () => invoke('careTeam.add', { personId, providerId: provider.id, role, note }),
      });
    },
  };
}
