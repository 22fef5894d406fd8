import type { CaseId, PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useRecords } from '../../lib/use-records';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { KindIcon } from '../../ui/kind-icon';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import type { RecordKindView } from './components/record-kind';
import { useDiagnosisKind } from './kinds/diagnosis-kind';
import { useProcedureKind } from './kinds/procedure-kind';
import { useTreatmentKind } from './kinds/treatment-kind';

export type CaseRecordsProps = { readonly personId: PersonId; readonly caseId: CaseId };

/** The records of one case, for its page. */
export function CaseRecords(ids: CaseRecordsProps) {
  const { personId } = ids;
  return (
    <>
      <CaseKind {...ids} view={useDiagnosisKind(personId)} />
      <CaseResults {...ids} />
      <CaseKind {...ids} view={useTreatmentKind(personId)} />
      <CaseKind {...ids} view={useProcedureKind(personId)} />
    </>
  );
}

const skeleton = <RowsSkeleton rows={2} hasLead={false} />;

type CaseKindProps<Kind extends RecordKind> = CaseRecordsProps & { readonly view: RecordKindView<Kind> };

/** The case's records of one kind in short, each opening on its own screen. */
function CaseKind<Kind extends RecordKind>({ personId, caseId, view }: CaseKindProps<Kind>) {
  const query = useRecords(view.kind, { personId, caseId });
  const { words, page, kind, titleOf, metaOf, stateOf } = view;
  const add = (
    <ButtonLink
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={15} aria-hidden />}
      to={page}
      params={{ personId }}
      search={{ new: true, case: caseId }}
    >
      {words.add}
    </ButtonLink>
  );
  return (
    <Section title={words.title} count={query.data?.length} actions={add}>
      <QueryView
        query={query}
        skeleton={skeleton}
        empty={<EmptyState isCompact title={words.emptyTitle} text={words.emptyBody} />}
      >
        {(rows) => (
          <Rows label={words.title}>
            {rows.map((row) => (
              <RowLink
                key={row.id}
                to={page}
                params={{ personId }}
                search={{ id: row.id }}
                lead={<KindIcon kind={kind} size={20} />}
                title={titleOf(row)}
                meta={metaOf(row)}
                end={stateOf?.(row)}
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
                  lead={<KindIcon kind="test_result" size={20} />}
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
