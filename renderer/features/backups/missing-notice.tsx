import type { MissingFiles } from '@shared/contract/backups';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { Notice } from '../../ui/notice';

type Props = {
  readonly missing: MissingFiles;
  /** Words or a link after the first sentence. */
  readonly action: ReactNode;
};

/** Says which stored files are gone; nothing while all are there. */
export function MissingNotice({ missing: { count, titles }, action }: Props) {
  const { t, list } = useText();
  if (count === 0) return null;
  const named = titles.length < count ? [...titles, t('backups.missing.more')] : titles;
  return (
    <Notice tone="warn" action={action}>
      {titles.length === 0
        ? t('backups.missing.nameless', { count })
        : t('backups.missing.text', { count, titles: list(named) })}
    </Notice>
  );
}
