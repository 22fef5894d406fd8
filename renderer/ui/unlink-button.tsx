import { ActionIcon } from '@mantine/core';
import type { SourceLink } from '@shared/contract/links';
import { IconX } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { invoke, useCommand } from '../lib/api';
import { useUndo } from '../lib/use-undo';

/** Takes a record's link to a document away, with undo. */
export function UnlinkButton({ link }: { readonly link: SourceLink }) {
  const { t } = useText();
  const { mutateAsync } = useCommand('links.delete');
  const offerUndo = useUndo();
  const { id, documentId, page, area, target, documentTitle: title } = link;
  const unlink = async () => {
    await mutateAsync({ id });
    offerUndo({
      message: t('records.unlinked', { title }),
      undo: () => invoke('links.create', { documentId, page, area, target }),
    });
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--ink-soft)"
      size="sm"
      aria-label={t('records.unlink', { title })}
      // A failure is already shown as a notice.
      onClick={() => void unlink().catch(() => undefined)}
    >
      <IconX size={14} />
    </ActionIcon>
  );
}
