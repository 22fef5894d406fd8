import { Button } from '@mantine/core';
import type { Referral } from '@shared/contract/referrals';
import { isReferralOpen, isReferralRefused } from '@shared/domain/independence';
import { IconMailForward, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { useProviders } from '../../lib/use-providers';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SectionDrawer } from '../../ui/section-drawer';
import { SideDrawer } from '../../ui/side-drawer';
import { ReferralCard } from './referral-card';
import { ReferralForm } from './referral-form';
import { StepForm } from './step-form';

/** The referrals of the case: the one under way first, then the earlier ones. */
export function ReferralsPart() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('referrals.list', { personId, caseId });
  const { open } = useSectionForm('referral');
  const all = query.data ?? [];
  const leading = all.find(({ state }) => isReferralOpen(state)) ?? all[0];
  const shown = [...all].sort((one, other) => Number(isReferralOpen(other.state)) - Number(isReferralOpen(one.state)));
  const followed = new Set(all.map(({ previousId }) => previousId));
  return (
    <CasePart
      section="referral"
      icon={<IconMailForward size={20} stroke={1.7} />}
      title={t('journey.part.referral')}
      glance={<Glance referral={leading} />}
      tone={toneOf(leading)}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {t('referrals.add')}
        </Button>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} hasLead={false} />}
        empty={<EmptyState isCompact title={t('referrals.empty.title')} text={t('referrals.empty.text')} />}
      >
        {() => shown.map((one) => <ReferralCard key={one.id} referral={one} isFollowed={followed.has(one.id)} />)}
      </QueryView>
      <SectionDrawer
        section="referral"
        query={query}
        title={({ isNew }) => (isNew ? t('records.referrals.new') : t('records.referrals.edit'))}
      >
        {({ row, onDone, onSaved }) => (
          <ReferralForm personId={personId} caseId={caseId} row={row} onDone={onDone} onSaved={onSaved} />
        )}
      </SectionDrawer>
      <StepDrawer rows={all} />
    </CasePart>
  );
}

const SETTLED: readonly Referral['state'][] = ['accepted', 'booked', 'rescheduled', 'completed', 'report_received'];

const toneOf = (referral: Referral | undefined) => {
  if (!referral || referral.state === 'draft') return 'quiet';
  if (isReferralRefused(referral.state)) return 'late';
  return SETTLED.includes(referral.state) ? 'done' : 'wait';
};

function Glance({ referral }: { readonly referral: Referral | undefined }) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  if (!referral) return t('referrals.glance.none');
  const name = nameOf(referral.toProviderId);
  const isBooked = referral.state === 'booked' || referral.state === 'rescheduled';
  // Beside "booked", any day is read as the day of the visit.
  const on = isBooked ? referral.appointmentOn : (referral.steps.at(-1)?.on ?? null);
  const words = t(`records.referrals.state.${referral.state}`);
  const state = on ? t('referrals.glance.since', { state: words, date: date(on) }) : words;
  return name ? t('referrals.glance.toOn', { name, state }) : state;
}

/** One thing that happened to the referral that the address names. */
function StepDrawer({ rows }: { readonly rows: readonly Referral[] }) {
  const { t } = useText();
  const { form, id, see } = useSectionForm('referral');
  const referral = form === 'step' ? rows.find((row) => row.id === id) : undefined;
  const back = () => see(id ?? '');
  return (
    <SideDrawer isOpen={referral !== undefined} title={t('referrals.step.title')} onClose={back}>
      {referral ? <StepForm key={referral.id} referral={referral} onDone={back} /> : null}
    </SideDrawer>
  );
}
