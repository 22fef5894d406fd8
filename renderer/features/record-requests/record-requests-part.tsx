import { Button } from '@mantine/core';
import type { RecordRequest } from '@shared/contract/record-requests';
import { IconFileDownload, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { today } from '../../lib/person-words';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SectionDrawer } from '../../ui/section-drawer';
import { RequestCard } from './request-card';
import { RequestForm } from './request-form';

const isPending = ({ status }: RecordRequest): boolean => status === 'sent' || status === 'partly_received';
const byDue = (one: RecordRequest, other: RecordRequest): number =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999', 'en');

/** Who was asked for which records: those on their way first, soonest due on top. */
export function RecordRequestsPart() {
  const { t, date } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('recordRequests.list', { personId, caseId });
  const person = useOperation('people.get', { id: personId });
  const { open } = useSectionForm('requests');
  const all = query.data ?? [];
  const pending = all.filter(isPending).sort(byDue);
  const shown = [...pending, ...all.filter((one) => !isPending(one))];
  const dueOn = pending.find((one) => one.dueOn !== null)?.dueOn ?? null;
  const isLate = dueOn !== null && dueOn < today();
  const drafts = all.filter(({ status }) => status === 'draft').length;
  const glance =
    pending.length > 0
      ? [
          t('requests.glance.pending', { count: pending.length }),
          dueOn ? t('requests.dueOn', { date: date(dueOn) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')
      : all.length === 0
        ? t('requests.glance.none')
        : drafts > 0
          ? t('requests.status.draft')
          : t('requests.glance.allIn');
  return (
    <CasePart
      section="requests"
      icon={<IconFileDownload size={20} stroke={1.7} />}
      title={t('journey.part.requests')}
      glance={glance}
      tone={isLate ? 'late' : pending.length > 0 ? 'wait' : all.length > drafts ? 'done' : 'quiet'}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {t('requests.add')}
        </Button>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} hasLead={false} />}
        empty={<EmptyState isCompact title={t('requests.empty.title')} text={t('requests.empty.text')} />}
      >
        {() => shown.map((one) => <RequestCard key={one.id} request={one} />)}
      </QueryView>
      <SectionDrawer
        section="requests"
        query={query}
        startsFrom={[person]}
        title={({ isNew }) => (isNew ? t('requests.new') : t('requests.edit'))}
      >
        {({ row, item, onDone, onSaved }) => (
          <RequestForm request={row} item={item} onDone={onDone} onSaved={onSaved} />
        )}
      </SectionDrawer>
    </CasePart>
  );
}
