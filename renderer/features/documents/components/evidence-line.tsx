import { IconQuote } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import classes from './evidence-line.module.css';

/** The words on the page that a suggested value was read from. */
export function EvidenceLine({ words }: { readonly words: string }) {
  const { t } = useText();
  return (
    <span className={classes.line}>
      <IconQuote size={14} aria-hidden />
      <span>{t('documents.suggest.readFrom', { words })}</span>
    </span>
  );
}
