import { Button } from '@mantine/core';
import type { MaterialLoan } from '@shared/contract/material-loans';
import { IconMicroscope, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { today } from '../../lib/person-words';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SectionDrawer } from '../../ui/section-drawer';
import { LoanCard } from './loan-card';
import { LoanForm } from './loan-form';

const isOut = ({ status }: MaterialLoan): boolean => status === 'sent' || status === 'received';

/** What exists only once, from the laboratory that holds it to its return; what is out comes first. */
export function MaterialLoansPart() {
  const { t, date } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('materialLoans.list', { personId, caseId });
  const { open } = useSectionForm('materials');
  const all = query.data ?? [];
  const out = all.filter(isOut);
  const unsettled = all.find(({ status }) => status === 'requested' || status === 'lost');
  const dueOn = out.flatMap((one) => one.returnDueOn ?? []).sort()[0] ?? null;
  const glance =
    out.length > 0
      ? [
          t('requests.materials.glance.out', { count: out.length }),
          dueOn ? t('requests.materials.returnDue', { date: date(dueOn) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')
      : unsettled
        ? [unsettled.description, t(`requests.materials.status.${unsettled.status}`)].join(' · ')
        : t(`requests.materials.glance.${all.length > 0 ? 'home' : 'none'}`);
  return (
    <CasePart
      section="materials"
      icon={<IconMicroscope size={20} stroke={1.7} />}
      title={t('journey.part.materials')}
      glance={glance}
      tone={
        dueOn !== null && dueOn < today()
          ? 'late'
          : out.length > 0 || unsettled
            ? 'wait'
            : all.length > 0
              ? 'done'
              : 'quiet'
      }
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {t('requests.materials.add')}
        </Button>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={1} hasLead={false} />}
        empty={
          <EmptyState isCompact title={t('requests.materials.empty.title')} text={t('requests.materials.empty.text')} />
        }
      >
        {() => [...out, ...all.filter((one) => !isOut(one))].map((one) => <LoanCard key={one.id} loan={one} />)}
      </QueryView>
      <SectionDrawer
        section="materials"
        query={query}
        title={({ isNew }) => (isNew ? t('requests.materials.new') : t('requests.materials.edit'))}
      >
        {({ row, item, onDone, onSaved }) => <LoanForm loan={row} item={item} onDone={onDone} onSaved={onSaved} />}
      </SectionDrawer>
    </CasePart>
  );
}
