import { Button } from '@mantine/core';
import type { TrashItem } from '@shared/contract/trash';
import { IconArrowBackUp, IconFileText, IconFlask, IconFolder, IconSend, IconStethoscope } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useText } from '../../i18n/use-text';
import { invoke } from '../../lib/api';
import { useNotify } from '../../lib/use-notify';
import { Row } from '../../ui/rows';

const ICONS = {
  document: IconFileText,
  case: IconFolder,
  diagnosis: IconStethoscope,
  test_result: IconFlask,
  referral: IconSend,
} as const;

/** Each kind is put back by its own noun's operation. */
function restore({ item }: TrashItem): Promise<unknown> {
  switch (item.kind) {
    case 'document':
      return invoke('documents.restore', { id: item.id });
    case 'case':
      return invoke('cases.restore', { id: item.id });
    case 'diagnosis':
      return invoke('diagnoses.restore', { id: item.id });
    case 'test_result':
      return invoke('testResults.restore', { id: item.id });
    case 'referral':
      return invoke('referrals.restore', { id: item.id });
  }
}

/** One removed thing: what it is, whose, how long it is kept, and the way back. */
export function TrashRow({ item, owner }: { readonly item: TrashItem; readonly owner: string | null }) {
  const { t, date } = useText();
  const notify = useNotify();
  const putBack = useMutation({
    mutationFn: () => restore(item),
    onSuccess: () => notify.done(t('settings.trash.restored', { title: item.title })),
  });
  const Icon = ICONS[item.item.kind];
  const facts = [
    t(`settings.trash.kind.${item.item.kind}`),
    ...(owner ? [owner] : []),
    t('settings.trash.keptUntil', { date: date(item.keptUntil) }),
  ];
  return (
    <Row
      lead={<Icon size={22} stroke={1.5} aria-hidden />}
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
