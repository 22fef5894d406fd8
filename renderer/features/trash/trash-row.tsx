import { Button } from '@mantine/core';
import type { TrashItem } from '@shared/contract/trash';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useText } from '../../i18n/use-text';
import { useNotify } from '../../lib/use-notify';
import { KindIcon } from '../../ui/kind-icon';
import { Row } from '../../ui/rows';
import { restoreTrashed } from './restore-trashed';

/** One removed thing: what it is, whose, how long it is kept, and the way back. */
export function TrashRow({ item, owner }: { readonly item: TrashItem; readonly owner: string | null }) {
  const { t, date } = useText();
  const notify = useNotify();
  const putBack = useMutation({
    mutationFn: () => restoreTrashed(item.item),
    onSuccess: () => notify.done(t('settings.trash.restored', { title: item.title })),
  });
  const facts = [
    t(`kinds.one.${item.item.kind}`),
    ...(owner ? [owner] : []),
    item.keptUntil === null
      ? t('settings.trash.keptWhileNamed')
      : t('settings.trash.keptUntil', { date: date(item.keptUntil) }),
  ];
  return (
    <Row
      lead={<KindIcon kind={item.item.kind} size={22} />}
      title={item.title}
      meta={facts.join(' · ')}
      end={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          loading={putBack.isPending}
          onClick={() => putBack.mutate()}
        >
          {t('common.action.restore')}
        </Button>
      }
    />
  );
}
