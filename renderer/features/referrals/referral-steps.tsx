import type { ReferralStep } from '@shared/contract/referrals';
import { useText } from '../../i18n/use-text';
import classes from './referral-steps.module.css';

/** What has happened to a referral, oldest first: state, day, who, note. */
export function ReferralSteps({ steps }: { readonly steps: readonly ReferralStep[] }) {
  const { t, date } = useText();
  if (steps.length === 0) return null;
  return (
    <div className={classes.box}>
      <h4 className={classes.title}>{t('referrals.history')}</h4>
      <ol className={classes.steps}>
        {steps.map(({ id, state, on, by, note }) => (
          <li key={id} className={classes.step}>
            <span className={classes.day} data-tabular>
              {on ? date(on, 'short') : t('common.date.undated')}
            </span>
            <span>
              <span className={classes.state}>{t(`records.referrals.state.${state}`)}</span>
              {by ? <span className={classes.by}> {t('referrals.by', { name: by })}</span> : null}
              {note ? <span className={classes.note}>{note}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
