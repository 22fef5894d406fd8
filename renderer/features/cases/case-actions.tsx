import { Button } from '@mantine/core';
import type { CaseSummary } from '@shared/contract/cases';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand } from '../../lib/api';
import { useUndo } from '../../lib/use-undo';
import { ButtonLink } from '../../ui/button-link';

/** Archive or bring back, and edit; the packet is prepared from its own section. */
export function CaseActions({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useText();
  const offerUndo = useUndo();
  const archive = useCommand('cases.archive');
  const restore = useCommand('cases.restore');
  const { id, personId } = summary;
  const params = { personId, caseId: id };
  const putAway = () =>
    archive.mutate(
      { id },
      {
        onSuccess: () => offerUndo({ message: t('cases.archive.done'), undo: () => invoke('cases.restore', { id }) }),
      },
    );
  return (
    <>
      {summary.archivedAt ? (
        <Button
          variant="default"
          leftSection={<IconArchiveOff size={17} aria-hidden />}
          onClick={() => restore.mutate({ id })}
        >
          {t('cases.archive.restore')}
        </Button>
      ) : (
        <Button variant="default" leftSection={<IconArchive size={17} aria-hidden />} onClick={putAway}>
          {t('common.action.archive')}
        </Button>
      )}
      <ButtonLink
        to="/people/$personId/cases/$caseId/edit"
        params={params}
        variant="default"
        leftSection={<IconPencil size={17} aria-hidden />}
      >
        {t('common.action.edit')}
      </ButtonLink>
    </>
  );
}
