import { Button } from '@mantine/core';
import type { Referral } from '@shared/contract/referrals';
import { isReferralOpen, isReferralRefused } from '@shared/domain/independence';
import { IconArrowRight, IconCircleCheck, IconCirclePlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { useProviders } from '../../lib/use-providers';
import { LinkedDocuments } from '../../ui/linked-documents';
import { Notice } from '../../ui/notice';
import { ReferralStateTag } from '../../ui/referral-state-tag';
import { SectionCard } from '../../ui/section-card';
import { IndependenceNotice } from './independence-notice';
import classes from './referral-card.module.css';
import { ReferralSteps } from './referral-steps';
import { useReferralTitle } from './use-referral-title';

type Props = {
  readonly referral: Referral;
  /** Another referral of the case came after it. */
  readonly isFollowed: boolean;
};

/** A referral in full: what was asked, what happened, what is on file, and what to do with it. */
export function ReferralCard({ referral, isFollowed }: Props) {
  const { t, date } = useText();
  const { personId, caseId } = useOpenCase();
  const { open } = useSectionForm('referral');
  const { nameOf } = useProviders();
  const titleOf = useReferralTitle();
  const startNext = useCommand('referrals.startNext');
  const { id, state, expectation, urgency, appointmentOn, appointmentAt, toProviderId } = referral;
  const isOpen = isReferralOpen(state);
  const title = titleOf(referral);
  const day = (on: string | null) => (on ? date(on) : null);
  const mayGoOn = isReferralRefused(state) && !isFollowed;
  return (
    <SectionCard
      section="referral"
      record={{ kind: 'referral', id }}
      title={title}
      meta={referral.previousId ? t('referrals.follows') : null}
      state={<ReferralStateTag state={state} />}
      actions={
        <>
          {mayGoOn ? (
            <Button
              rightSection={<IconArrowRight size={16} aria-hidden />}
              loading={startNext.isPending}
              onClick={() => startNext.mutate({ id }, { onSuccess: (next) => open('edit', next.id) })}
            >
              {t('referrals.declined.action')}
            </Button>
          ) : null}
          <Button
            variant={isOpen ? 'light' : 'default'}
            leftSection={<IconCirclePlus size={16} aria-hidden />}
            onClick={() => open('step', id)}
          >
            {t('referrals.step.action')}
          </Button>
        </>
      }
      facts={[
        { term: t('records.referrals.column.from'), value: nameOf(referral.fromProviderId) },
        {
          term: t('records.referrals.field.expectation'),
          value: expectation ? t(`records.referrals.expectation.${expectation}`) : null,
        },
        {
          term: t('records.referrals.field.urgency'),
          value: urgency ? t(`records.referrals.urgency.${urgency}`) : null,
        },
        { term: t('records.referrals.field.requestedOn'), value: day(referral.requestedOn) },
        { term: t('records.referrals.field.sentOn'), value: day(referral.sentOn) },
        {
          term: t('referrals.appointment'),
          value: appointmentOn ? [day(appointmentOn), appointmentAt].filter(Boolean).join(', ') : null,
        },
        { term: t('records.referrals.field.reason'), value: referral.reason, isWide: true },
        { term: t('records.note'), value: referral.note, isWide: true },
      ]}
    >
      {mayGoOn ? <p className={classes.text}>{t('referrals.declined.text')}</p> : null}
      {isOpen && toProviderId ? (
        <IndependenceNotice personId={personId} caseId={caseId} toProviderId={toProviderId} referralId={id} />
      ) : null}
      <ReferralSteps steps={referral.steps} />
      <WrittenRequest referral={referral} />
    </SectionCard>
  );
}

/** The letter itself: on file, or how to get it there. */
function WrittenRequest({ referral: { id, hasWrittenRequest } }: { readonly referral: Referral }) {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const target = { kind: 'referral', id } as const;
  const links = useOperation('links.listForRecord', { target }).data?.length ?? 0;
  return (
    <>
      <LinkedDocuments
        personId={personId}
        caseId={caseId}
        target={target}
        title={t('referrals.written.title')}
        none={t('referrals.written.none')}
      />
      {hasWrittenRequest ? (
        <p className={classes.onFile}>
          <IconCircleCheck size={16} aria-hidden />
          {t('referrals.written.yes')}
        </p>
      ) : null}
      {links > 0 && !hasWrittenRequest ? (
        <div className={classes.notice}>
          <Notice>{t('referrals.written.notLetter')}</Notice>
        </div>
      ) : null}
    </>
  );
}
