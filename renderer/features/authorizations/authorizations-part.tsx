import { Button } from '@mantine/core';
import type { Authorization } from '@shared/contract/authorizations';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SectionDrawer } from '../../ui/section-drawer';
import { AuthorizationCard } from './authorization-card';
import { AuthorizationForm } from './authorization-form';

const TONES = {
  draft: 'quiet',
  submitted: 'wait',
  more_information: 'late',
  approved: 'done',
  denied: 'late',
  appealed: 'wait',
  expired: 'late',
  withdrawn: 'quiet',
} as const;

/** The prior authorizations of the case, one card each. */
export function AuthorizationsPart() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('authorizations.list', { personId, caseId });
  const { open } = useSectionForm('authorization');
  const all = query.data ?? [];
  const [newest] = all;
  return (
    <CasePart
      section="authorization"
      icon={<IconShieldCheck size={20} stroke={1.7} />}
      title={t('journey.part.authorization')}
      glance={newest ? <Glance authorization={newest} /> : t('authorizations.glance.none')}
      tone={newest ? TONES[newest.status] : 'quiet'}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          {t('authorizations.add')}
        </Button>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} hasLead={false} />}
        empty={<EmptyState isCompact title={t('authorizations.empty.title')} text={t('authorizations.empty.text')} />}
      >
        {(list) => list.map((one) => <AuthorizationCard key={one.id} authorization={one} />)}
      </QueryView>
      <SectionDrawer
        section="authorization"
        query={query}
        title={({ isNew }) => (isNew ? t('authorizations.new') : t('authorizations.edit'))}
      >
        {({ row, onDone, onSaved }) => <AuthorizationForm authorization={row} onDone={onDone} onSaved={onSaved} />}
      </SectionDrawer>
    </CasePart>
  );
}

function Glance({
  authorization: { service, status, validUntil, appealBy },
}: {
  readonly authorization: Authorization;
}) {
  const { t, date } = useText();
  const until = status === 'approved' && validUntil ? t('authorizations.validUntil', { date: date(validUntil) }) : null;
  const appeal = status === 'denied' && appealBy ? t('authorizations.appealBy', { date: date(appealBy) }) : null;
  return [service, t(`authorizations.status.${status}`), until ?? appeal].filter(Boolean).join(' · ');
}
