import { useText } from '../i18n/use-text';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';

/** An address that leads nowhere, from an old link or a typed one. */
export function NotFoundPage() {
  const { t } = useText();
  return (
    <Page title={t('shell.notFound.title')} description={t('shell.notFound.text')} width="reading">
      <ButtonLink to="/">{t('shell.notFound.home')}</ButtonLink>
    </Page>
  );
}
