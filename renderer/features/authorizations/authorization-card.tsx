import type { Authorization } from '@shared/contract/authorizations';
import { useText } from '../../i18n/use-text';
import { nearness } from '../../lib/due-words';
import { useProviders } from '../../lib/use-providers';
import { SectionCard } from '../../ui/section-card';
import { AuthorizationStatusTag } from './authorization-status-tag';

/** An authorization in full, its days first. */
export function AuthorizationCard({ authorization }: { readonly authorization: Authorization }) {
  const { t, date, language } = useText();
  const { nameOf } = useProviders();
  const { id, service, payer, status, programme } = authorization;
  const isInsurer = payer === 'private_insurer';
  const day = (on: string | null) => (on ? date(on) : null);
  const dayWithDistance = (on: string | null) => {
    const near = on ? nearness(t, language, on) : null;
    return on && near ? `${date(on)} (${near})` : day(on);
  };
  return (
    <SectionCard
      section="authorization"
      record={{ kind: 'authorization', id }}
      title={service}
      meta={[t(`authorizations.payer.${payer}`), programme].filter(Boolean).join(' · ')}
      state={<AuthorizationStatusTag status={status} />}
      facts={[
        {
          term: t('authorizations.field.validUntil'),
          value: status === 'approved' || status === 'expired' ? dayWithDistance(authorization.validUntil) : null,
        },
        {
          term: t('authorizations.field.appealBy'),
          value: status === 'denied' ? dayWithDistance(authorization.appealBy) : null,
        },
        { term: t('authorizations.field.applicant'), value: nameOf(authorization.applicantId) },
        { term: t('authorizations.field.formNumber'), value: authorization.formNumber },
        { term: t('authorizations.field.submittedOn'), value: day(authorization.submittedOn) },
        {
          term: isInsurer ? t('authorizations.field.policyNumber') : t('authorizations.field.referenceNumber'),
          value: authorization.referenceNumber,
        },
        { term: t('authorizations.field.decidedOn'), value: day(authorization.decidedOn) },
        { term: t('authorizations.field.validFrom'), value: day(authorization.validFrom) },
        { term: t('authorizations.field.approvedProvider'), value: nameOf(authorization.approvedProviderId) },
        { term: t('authorizations.field.conditions'), value: authorization.conditions, isWide: true },
        { term: t('records.note'), value: authorization.note, isWide: true },
      ]}
      papers={{ title: t('authorizations.papers.title'), none: t('authorizations.papers.none') }}
    />
  );
}
