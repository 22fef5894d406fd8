import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../../lib/api';
import { personName } from '../../../lib/person-words';
import { useUndo } from '../../../lib/use-undo';

/** Name of a person for a button or a notice; empty while unknown. */
export function usePersonName(personId: PersonId | null): string {
  const { data: people = [] } = useOperation('people.list', {});
  const person = people.find(({ id }) => id === personId);
  return person ? personName(person) : '';
}

/** Moves documents to the trash and offers to take them back out. */
export function useTrashDocuments(): (documents: readonly Document[]) => Promise<void> {
  const { t } = useText();
  const { mutateAsync } = useCommand('documents.delete');
  const offerUndo = useUndo();
  return async (documents) => {
    for (const { id } of documents) await mutateAsync({ id });
    const [only] = documents;
    const message =
      documents.length === 1 && only
        ? t('documents.movedToTrash', { title: only.title })
        : t('documents.movedToTrashMany', { count: documents.length });
    const undo = () => Promise.all(documents.map(({ id }) => invoke('documents.restore', { id })));
    offerUndo({ message, undo });
  };
}
