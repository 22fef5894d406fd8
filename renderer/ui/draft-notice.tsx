import { Button } from '@mantine/core';
import { useText } from '../i18n/use-text';
import type { FormDraft } from '../lib/contract-form';
import { Notice } from './notice';

/** Says that the fields hold what was typed before and not saved, and how to be rid of it. */
export function DraftNotice({ draft }: { readonly draft: FormDraft }) {
  const { t } = useText();
  if (!draft.isBack) return null;
  return (
    <Notice>
      {t('common.draft.isBack')}{' '}
      <Button variant="subtle" size="compact-sm" onClick={draft.startOver}>
        {t('common.draft.startOver')}
      </Button>
    </Notice>
  );
}
