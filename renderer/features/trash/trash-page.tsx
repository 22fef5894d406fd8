import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { personName } from '../../lib/person-words';
import { useNotify } from '../../lib/use-notify';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { TrashRow } from './trash-row';

/** What was removed in the last thirty days, each put back in one action. */
export function TrashPage() {
  const { t } = useText();
  const notify = useNotify();
  const trash = useOperation('trash.list', { personId: null });
  const people = useOperation('people.list', {}).data ?? [];
  const empty = useCommand('trash.empty');
  const [isAsking, { open, close }] = useDisclosure(false);
  const removable = trash.data?.filter(({ keptUntil }) => keptUntil !== null).length ?? 0;
  const nameOf = (id: string | null) => {
    const person = people.find((one) => one.id === id);
    return person ? personName(person) : null;
  };
  const emptyIt = () =>
    empty.mutate(
      {},
      {
        onSuccess: ({ removed }) => notify.done(t('settings.trash.emptied', { count: removed })),
        onSettled: close,
      },
    );
  return (
    <Page
      title={t('settings.trash.title')}
      description={t('settings.trash.text')}
      actions={
        removable > 0 ? (
          <Button variant="default" leftSection={<IconTrash size={17} aria-hidden />} onClick={open}>
            {t('settings.trash.empty')}
          </Button>
        ) : null
      }
    >
      <QueryView
        query={trash}
        skeleton={<RowsSkeleton rows={4} />}
        empty={
          <EmptyState
            icon={<IconTrash size={28} aria-hidden />}
            title={t('settings.trash.nothing')}
            text={t('settings.trash.nothingText')}
          />
        }
      >
        {(list) => (
          <Rows>
            {list.map((one) => (
              <TrashRow key={`${one.item.kind}-${one.item.id}`} item={one} owner={nameOf(one.personId)} />
            ))}
          </Rows>
        )}
      </QueryView>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('settings.trash.confirmTitle')}
        confirm={t('settings.trash.confirm')}
        isBusy={empty.isPending}
        onConfirm={emptyIt}
        onClose={close}
      >
        {t('settings.trash.confirmText', { count: removable })}
      </ConfirmDialog>
    </Page>
  );
}
