import { useText } from '../i18n/use-text';
import type { UseAsRequest } from '../lib/use-as';
import classes from './use-as-lead.module.css';

/** Over a form made from a place in a document: which page, the words selected there, what saving will do. */
export function UseAsLead({ request, isLinked }: { readonly request: UseAsRequest; readonly isLinked: boolean }) {
  const { t } = useText();
  const { text, page, document } = request;
  return (
    <div className={classes.lead}>
      <p className={classes.place}>{t('useAs.place', { page, title: document.title })}</p>
      {text === '' ? null : (
        <blockquote className={classes.text} aria-label={t('useAs.selected')}>
          {text}
        </blockquote>
      )}
      {isLinked ? <p className={classes.note}>{t('useAs.linkNote')}</p> : null}
    </div>
  );
}
