import { IconMapOff } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';

/** An address that leads nowhere, from an old link or a typed one. */
export function NotFoundPage() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<IconMapOff size={28} aria-hidden />}
      title={t('shell.notFound.title')}
      text={t('shell.notFound.text')}
      action={<ButtonLink to="/">{t('shell.notFound.home')}</ButtonLink>}
    />
  );
}
