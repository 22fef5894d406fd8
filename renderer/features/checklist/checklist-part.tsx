import { countChecklist } from '@shared/domain/checklist';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { useUndo } from '../../lib/use-undo';
import { CasePart } from '../../ui/case-part';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { ChecklistRow } from './checklist-row';
import classes from './checklist-row.module.css';

/** What the specialist's office needs: have, requested, missing, not applicable, and why each stands there. */
export function ChecklistPart() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('checklist.list', { caseId });
  const { data: one } = useOperation('cases.get', { id: caseId });
  const set = useCommand('checklist.set');
  const file = useCommand('documents.file');
  const offerUndo = useUndo();
  const { have, requested, missing } = countChecklist(query.data ?? []);
  const parts = [
    have > 0 ? t('journey.checklist.glance.have', { count: have }) : null,
    requested > 0 ? t('journey.checklist.glance.requested', { count: requested }) : null,
    missing > 0 ? t('journey.checklist.glance.missing', { count: missing }) : null,
  ].filter((part) => part !== null);
  const isComplete = query.data !== undefined && missing === 0 && requested === 0;
  const specialty = one?.specialty ? t(`cases.specialty.${one.specialty}`) : t('journey.checklist.general');
  return (
    <CasePart
      section="checklist"
      icon={<IconListCheck size={20} stroke={1.7} />}
      title={t('journey.part.checklist')}
      glance={isComplete ? t('journey.checklist.glance.complete') : parts.join(' · ')}
      tone={isComplete ? 'done' : have > 0 || requested > 0 ? 'wait' : 'quiet'}
    >
      <p className={classes.lead}>{t('journey.checklist.lead')}</p>
      <p className={classes.specialty}>
        {t('journey.checklist.specialty', { specialty })}
        <Link to="/people/$personId/cases/$caseId/edit" params={{ personId, caseId }}>
          {t('journey.checklist.change')}
        </Link>
      </p>
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} hasLead={false} />}>
        {(items) => (
          <ul className={classes.list} aria-label={t('journey.part.checklist')}>
            {items.map((item) => (
              <ChecklistRow
                key={item.code}
                item={item}
                onAdd={(ids) => file.mutate({ ids: [...ids], personId, caseId })}
                onSet={(state, note) => {
                  const { code, why } = item;
                  const before =
                    why.kind === 'set_by_hand' ? { state: item.state, note: why.note } : { state: null, note: null };
                  set.mutate(
                    { caseId, code, state, note: note.trim() === '' ? null : note },
                    {
                      onSuccess: () =>
                        offerUndo({
                          message: t('records.saved'),
                          undo: () => invoke('checklist.set', { caseId, code, ...before }),
                        }),
                    },
                  );
                }}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </CasePart>
  );
}
