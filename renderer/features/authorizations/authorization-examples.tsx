import type { Payer } from '@shared/contract/authorizations';
import type { Jurisdiction } from '@shared/contract/common';
import { authorizationExamples } from '@shared/domain/authorization-examples';
import { useText } from '../../i18n/use-text';
import help from '../../ui/help-box.module.css';
import classes from './authorization-examples.module.css';

type Props = { readonly payer: Payer; readonly jurisdiction: Jurisdiction | null };

/** What is known about applications to this payer in the person's province; help, always to be verified. */
export function AuthorizationExamples({ payer, jurisdiction }: Props) {
  const { t, date } = useText();
  return (
    <aside className={help.box} aria-label={t('authorizationHelp.lead')}>
      <h3 className={help.lead}>{t('authorizationHelp.lead')}</h3>
      {authorizationExamples(payer, jurisdiction).map(({ code, formNumber, applicant, checkedOn }) => (
        <div key={code} className={classes.example}>
          <p className={classes.title}>{t(`authorizationHelp.examples.${code}.title`)}</p>
          <p>{t(`authorizationHelp.examples.${code}.text`)}</p>
          <p>
            {t('authorizationHelp.whoApplies', { applicant: t(`authorizationHelp.applicants.${applicant}`) })}
            {formNumber ? ` · ${t('authorizationHelp.form', { number: formNumber })}` : null}
          </p>
          <p className={help.verify}>{t('authorizationHelp.verify', { date: date(checkedOn) })}</p>
        </div>
      ))}
      {jurisdiction === null ? <p className={help.verify}>{t('authorizations.noProvince')}</p> : null}
    </aside>
  );
}
