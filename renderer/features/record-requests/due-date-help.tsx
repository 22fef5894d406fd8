import { Button } from '@mantine/core';
import type { Jurisdiction } from '@shared/contract/common';
import { PROVINCE_NAMES } from '@shared/domain/jurisdiction';
import { type ResponseTime, recordRequestRule } from '@shared/domain/record-request-rules';
import { type Reading, useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import help from '../../ui/help-box.module.css';
import classes from './due-date-help.module.css';

type Props = {
  readonly jurisdiction: Jurisdiction;
  /** A whole date, or null while it is not known. */
  readonly requestedOn: string | null;
  readonly dueOn: string;
  readonly onUse: (dueOn: string) => void;
};

function timeWords(t: Reading['t'], time: ResponseTime, isConfirmed: boolean): string {
  if (!isConfirmed) return t('requestLetter.times.unconfirmedDays', { days: time.days });
  if (time.kind === 'business_days') return t('requestLetter.times.businessDays', { days: time.days });
  if (time.kind === 'current_care_or_days')
    return t('requestLetter.times.currentCareOrDays', { hours: time.hours, days: time.days });
  return time.extensionDays === null
    ? t('requestLetter.times.days', { days: time.days })
    : t('requestLetter.times.daysExtended', { days: time.days, extension: time.extensionDays });
}

/** What is known of the time to answer and the fees where the office is, and the day that follows from it. */
export function DueDateHelp({ jurisdiction, requestedOn, dueOn, onUse }: Props) {
  const { t, date, language } = useText();
  const { data } = useOperation(
    'recordRequests.suggestDueDate',
    { jurisdiction, requestedOn: requestedOn ?? '2000-01-01' },
    { enabled: requestedOn !== null },
  );
  const rule = recordRequestRule(jurisdiction);
  const province = PROVINCE_NAMES[jurisdiction][language];
  const isConfirmed = rule.timeGrade === 'H' || rule.timeGrade === 'M';
  const suggested = data?.dueOn ?? null;
  return (
    <aside className={help.box} aria-label={t('requests.rule', { province })}>
      <h3 className={help.lead}>{t('requests.rule', { province })}</h3>
      {rule.law ? <p>{rule.law[language]}</p> : null}
      <p>{rule.time ? timeWords(t, rule.time, isConfirmed) : t('requestLetter.times.unknown')}</p>
      <p>{t(`requestLetter.fees.${rule.fee}`)}</p>
      <p className={help.verify}>{t('requestLetter.times.verify', { date: date(rule.checkedOn) })}</p>
      {suggested ? (
        <div className={classes.suggestion}>
          <span>{t('requests.due.suggested', { date: date(suggested), province })}</span>
          {suggested === dueOn ? null : (
            <Button size="compact-sm" variant="default" onClick={() => onUse(suggested)}>
              {t('requests.due.use')}
            </Button>
          )}
        </div>
      ) : null}
    </aside>
  );
}
