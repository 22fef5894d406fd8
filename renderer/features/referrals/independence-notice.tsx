import type { CaseId, PersonId, ProviderId, ReferralId } from '@shared/contract/common';
import type { IndependenceCheck } from '@shared/contract/referrals';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useProviders } from '../../lib/use-providers';
import { ButtonLink } from '../../ui/button-link';
import { Notice } from '../../ui/notice';
import classes from './independence-notice.module.css';

export type IndependenceNoticeProps = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly toProviderId: ProviderId;
  readonly referralId: ReferralId | null;
};

/** Whether the chosen specialist is a fresh pair of eyes, with what was compared; a word of advice, never a refusal. */
export function IndependenceNotice({ personId, caseId, toProviderId, referralId }: IndependenceNoticeProps) {
  const { t } = useText();
  const { data: check } = useOperation('referrals.checkIndependence', { caseId, toProviderId, referralId });
  const chosen = useProviders().nameOf(toProviderId);
  if (!check || chosen === null) return null;
  return (
    <div className={classes.notices} role="status">
      <Ties check={check} chosen={chosen} personId={personId} caseId={caseId} />
      {check.isParallelInNovaScotia ? <Notice tone="warn">{t('referrals.novaScotia')}</Notice> : null}
    </div>
  );
}

type TiesProps = Pick<IndependenceNoticeProps, 'personId' | 'caseId'> & {
  readonly check: IndependenceCheck;
  readonly chosen: string;
};

function Ties({ check, chosen, personId, caseId }: TiesProps) {
  const { t } = useText();
  const { ties, currentProviderName: current, isComparable } = check;
  if (current === null)
    return (
      <Notice
        action={
          <ButtonLink
            to="/people/$personId/cases/$caseId/edit"
            params={{ personId, caseId }}
            size="compact-sm"
            variant="default"
          >
            {t('referrals.independence.addCurrent')}
          </ButtonLink>
        }
      >
        {t('referrals.independence.noCurrent')}
      </Notice>
    );
  if (ties.length > 0)
    return (
      <Notice tone="warn">
        <strong className={classes.title}>{t('referrals.independence.title')}</strong>
        {t('referrals.independence.lead', { chosen, current })}
        <ul className={classes.ties}>
          {ties.map(({ kind, name }) => (
            <li key={`${kind} ${name}`}>{t(`referrals.independence.${kind}`, { name })}</li>
          ))}
        </ul>
        {t('referrals.independence.advice')}
      </Notice>
    );
  if (!isComparable)
    return (
      <Notice
        action={
          <ButtonLink to="/people/$personId/care-team" params={{ personId }} size="compact-sm" variant="default">
            {t('referrals.independence.toCareTeam')}
          </ButtonLink>
        }
      >
        {t('referrals.independence.incomparable', { current })}
      </Notice>
    );
  return <Notice>{t('referrals.independence.clear', { current })}</Notice>;
}
