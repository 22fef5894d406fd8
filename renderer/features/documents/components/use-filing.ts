import type { InputOf } from '@shared/contract';
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

type Change = InputOf<'filing.change'>['documents'][number];

/** Changes documents as one action, says so, and offers to take it back. Throws when refused, which a notice says. */
export function useChangeDocuments(): (documents: readonly Change[], message: string) => Promise<void> {
  const { mutateAsync } = useCommand('filing.change');
  const offerUndo = useUndo();
  return async (documents, message) => {
    const back = await mutateAsync({ documents: [...documents] });
    offerUndo({ message, undo: () => invoke('filing.change', back) });
  };
}

/** Moves documents to the trash and offers to take them back out. */
export function useTrashDocuments(): (documents: readonly Document[]) => Promise<void> {
  const { t } = useText();
  const change = useChangeDocuments();
  return (documents) => {
    const [only] = documents;
    const message =
      documents.length === 1 && only
        ? t('documents.movedToTrash', { title: only.title })
        : t('documents.movedToTrashMany', { count: documents.length });
    return change(
      documents.map(({ id }) => ({ id, isInTrash: true })),
      message,
    );
  };
}
