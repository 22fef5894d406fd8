import { Button } from '@mantine/core';
import type { ConsultationId } from '@shared/contract/common';
import type { Consultation } from '@shared/contract/consultations';
import { IconCalendarEvent, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { today } from '../../lib/person-words';
import { useProviders } from '../../lib/use-providers';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SectionDrawer } from '../../ui/section-drawer';
import { ConsultationCard } from './consultation-card';
import { ConsultationForm } from './consultation-form';

type Props = { readonly answers: (id: ConsultationId) => ReactNode };

const isPlanned = ({ status }: Consultation): boolean => status === 'planned';

/** The visits of the case: the coming one first, then those that have been. */
export function ConsultationsPart({ answers }: Props) {
  const { t, date } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('consultations.list', { personId, caseId });
  const referrals = useOperation('referrals.list', { personId, caseId });
  const { nameOf } = useProviders();
  const { open } = useSectionForm('consultation');
  const all = query.data ?? [];
  const shown = [...all.filter(isPlanned), ...all.filter((one) => !isPlanned(one))];
  const [first] = shown;
  const isLate = first !== undefined && isPlanned(first) && first.heldOn !== null && first.heldOn < today();
  const glance = first
    ? [
        nameOf(first.providerId),
        t(`consultations.status.${first.status}`),
        first.heldOn ? date(first.heldOn) : t('consultations.glance.noDate'),
        first.startsAt,
      ]
        .filter(Boolean)
        .join(' · ')
    : t('consultations.glance.none');
  return (
    <CasePart
      section="consultation"
      icon={<IconCalendarEvent size={20} stroke={1.7} />}
      title={t('journey.part.consultation')}
      glance={glance}
      tone={isLate ? 'late' : first?.status === 'attended' ? 'done' : first ? 'wait' : 'quiet'}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {t('consultations.add')}
        </Button>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} hasLead={false} />}
        empty={<EmptyState isCompact title={t('consultations.empty.title')} text={t('consultations.empty.text')} />}
      >
        {() => shown.map((one) => <ConsultationCard key={one.id} consultation={one} answers={answers} />)}
      </QueryView>
      <SectionDrawer
        section="consultation"
        query={query}
        startsFrom={[referrals]}
        title={({ isNew }) => (isNew ? t('consultations.new') : t('consultations.edit'))}
      >
        {({ row, onDone, onSaved }) => <ConsultationForm consultation={row} onDone={onDone} onSaved={onSaved} />}
      </SectionDrawer>
    </CasePart>
  );
}
