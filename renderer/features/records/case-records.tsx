import type { CaseId, PersonId } from '@shared/contract/common';
import { IconMailForward, IconPlus, IconStethoscope, IconTestPipe } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useProviders } from '../../lib/use-providers';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import { CertaintyTag } from './components/certainty-tag';
import { ReferralStateTag } from './components/referral-state-tag';
import { useReferralTitle } from './components/use-referral-title';

export type CaseRecordsProps = { readonly personId: PersonId; readonly caseId: CaseId };

/** The diagnoses, results and referrals of one case, for its page. */
export function CaseRecords(ids: CaseRecordsProps) {
  return (
    <>
      <CaseDiagnoses {...ids} />
      <CaseResults {...ids} />
      <CaseReferrals {...ids} />
    </>
  );
}

const skeleton = <RowsSkeleton rows={2} hasLead={false} />;

function CaseDiagnoses({ personId, caseId }: CaseRecordsProps) {
  const { t, date } = useText();
  const query = useOperation('diagnoses.list', { personId, caseId });
  const { nameOf } = useProviders();
  const add = (
    <ButtonLink
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={15} aria-hidden />}
      to="/people/$personId/diagnoses"
      params={{ personId }}
      search={{ new: true, case: caseId }}
    >
      {t('records.diagnoses.add')}
    </ButtonLink>
  );
  return (
    <Section title={t('records.diagnoses.title')} count={query.data?.length} actions={add}>
      <QueryView
        query={query}
        skeleton={skeleton}
        empty={
          <EmptyState isCompact title={t('records.diagnoses.emptyTitle')} text={t('records.diagnoses.emptyBody')} />
        }
      >
        {(rows) => (
          <Rows label={t('records.diagnoses.title')}>
            {rows.map(({ id, name, certainty, diagnosedOn, providerId }) => (
              <RowLink
                key={id}
                to="/people/$personId/diagnoses"
                params={{ personId }}
                search={{ id }}
                lead={<IconStethoscope size={20} stroke={1.6} aria-hidden />}
                title={name}
                meta={[diagnosedOn ? date(diagnosedOn) : null, nameOf(providerId)].filter(Boolean).join(' · ')}
                end={<CertaintyTag certainty={certainty} />}
              />
            ))}
          </Rows>
        )}
      </QueryView>
    </Section>
  );
}

function CaseResults({ personId, caseId }: CaseRecordsProps) {
  const { t, date } = useText();
  const query = useOperation('testResults.list', { personId, caseId });
  const add = (
    <ButtonLink
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={15} aria-hidden />}
      to="/people/$personId/results"
      params={{ personId }}
      search={{ new: true, case: caseId }}
    >
      {t('records.results.add')}
    </ButtonLink>
  );
  return (
    <Section title={t('records.results.title')} count={query.data?.length} actions={add}>
      <QueryView
        query={query}
        skeleton={skeleton}
        empty={<EmptyState isCompact title={t('records.results.emptyTitle')} text={t('records.results.emptyBody')} />}
      >
        {(rows) => (
          <Rows label={t('records.results.title')}>
            {rows.map(({ id, title, category, collectedOn, reportedOn, observationCount, flaggedCount }) => {
              const on = collectedOn ?? reportedOn;
              const values = [
                observationCount > 0 ? t('records.results.lines', { count: observationCount }) : null,
                flaggedCount > 0 ? t('records.results.flagged', { count: flaggedCount }) : null,
              ];
              return (
                <RowLink
                  key={id}
                  to="/people/$personId/results"
                  params={{ personId }}
                  search={{ id }}
                  lead={<IconTestPipe size={20} stroke={1.6} aria-hidden />}
                  title={title}
                  meta={[t(`records.category.${category}`), ...values].filter(Boolean).join(' · ')}
                  end={on ? date(on, 'short') : t('common.date.undated')}
                />
              );
            })}
          </Rows>
        )}
      </QueryView>
    </Section>
  );
}

function CaseReferrals({ personId, caseId }: CaseRecordsProps) {
  const { t, date } = useText();
  const query = useOperation('referrals.list', { personId, caseId });
  const { nameOf } = useProviders();
  const titleOf = useReferralTitle();
  const add = (
    <ButtonLink
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={15} aria-hidden />}
      to="/people/$personId/referrals"
      params={{ personId }}
      search={{ new: true, case: caseId }}
    >
      {t('records.referrals.add')}
    </ButtonLink>
  );
  return (
    <Section title={t('records.referrals.title')} count={query.data?.length} actions={add}>
      <QueryView
        query={query}
        skeleton={skeleton}
        empty={
          <EmptyState isCompact title={t('records.referrals.emptyTitle')} text={t('records.referrals.emptyBody')} />
        }
      >
        {(rows) => (
          <Rows label={t('records.referrals.title')}>
            {rows.map((referral) => (
              <RowLink
                key={referral.id}
                to="/people/$personId/referrals"
                params={{ personId }}
                search={{ id: referral.id }}
                lead={<IconMailForward size={20} stroke={1.6} aria-hidden />}
                title={titleOf(referral)}
                meta={[nameOf(referral.fromProviderId), referral.requestedOn ? date(referral.requestedOn) : null]
                  .filter(Boolean)
                  .join(' · ')}
                end={<ReferralStateTag state={referral.state} />}
              />
            ))}
          </Rows>
        )}
      </QueryView>
    </Section>
  );
}
