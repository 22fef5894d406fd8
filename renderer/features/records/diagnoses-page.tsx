import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { certainty, type Diagnosis } from '@shared/contract/diagnoses';
import { IconPlus, IconStethoscope } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useCaseOptions } from '../../lib/use-case-options';
import { useProviders } from '../../lib/use-providers';
import type { Column } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { CertaintyTag } from './components/certainty-tag';
import { DiagnosisDrawer } from './components/diagnosis-drawer';
import { RecordList } from './components/record-list';
import { type RecordPlace, useRecordNavigation } from './components/use-record-place';

export type DiagnosesPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's diagnoses; the open one lies over the list. */
export function DiagnosesPage({ personId, place }: DiagnosesPageProps) {
  const { t, date } = useText();
  const query = useOperation('diagnoses.list', { personId, caseId: null });
  const go = useRecordNavigation('/people/$personId/diagnoses', personId);
  const { nameOf } = useProviders();
  const cases = useCaseOptions(personId);
  const columns = useMemo(
    (): readonly Column<Diagnosis>[] => [
      { key: 'name', label: t('records.diagnoses.column.name'), sortBy: (row) => row.name, cell: (row) => row.name },
      {
        key: 'certainty',
        label: t('records.diagnoses.column.certainty'),
        width: '170px',
        sortBy: (row) => certainty.options.indexOf(row.certainty),
        cell: (row) => <CertaintyTag certainty={row.certainty} />,
      },
      {
        key: 'date',
        label: t('records.diagnoses.column.date'),
        width: '150px',
        firstOrder: 'down',
        sortBy: (row) => row.diagnosedOn,
        cell: (row) => (row.diagnosedOn ? date(row.diagnosedOn, 'short') : t('common.date.undated')),
      },
      {
        key: 'provider',
        label: t('records.diagnoses.column.provider'),
        width: '220px',
        sortBy: (row) => nameOf(row.providerId),
        cell: (row) => nameOf(row.providerId),
      },
    ],
    [t, date, nameOf],
  );
  const choices = useMemo(
    () => [
      {
        key: 'certainty',
        label: t('records.diagnoses.column.certainty'),
        all: t('records.diagnoses.allCertainties'),
        options: certainty.options.map((value) => ({ value, label: t(`records.certainty.${value}`) })),
        matches: (row: Diagnosis, value: string) => row.certainty === value,
      },
      {
        key: 'case',
        label: t('records.case'),
        all: t('records.allCases'),
        options: cases,
        matches: (row: Diagnosis, value: string) => row.caseId === value,
      },
    ],
    [t, cases],
  );
  return (
    <Page
      title={t('records.diagnoses.title')}
      description={t('records.diagnoses.lead')}
      width="wide"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={go.add}>
          {t('records.diagnoses.add')}
        </Button>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={5} hasLead={false} />}>
        {(rows) => (
          <RecordList
            label={t('records.diagnoses.title')}
            filterLabel={t('records.diagnoses.filter')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            sorting={{ key: 'date', order: 'down' }}
            choices={choices}
            words={({ name, code, note, providerId }) => [name, code, note, nameOf(providerId)].join(' ')}
            count={(count) => t('records.diagnoses.count', { count })}
            openLabel={({ name }) => t('records.open', { title: name })}
            onOpen={({ id }) => go.open(id)}
            empty={{
              icon: <IconStethoscope size={28} stroke={1.5} aria-hidden />,
              title: t('records.diagnoses.emptyTitle'),
              text: t('records.diagnoses.emptyBody'),
            }}
            addLabel={t('records.diagnoses.add')}
            onAdd={go.add}
          />
        )}
      </QueryView>
      <DiagnosisDrawer personId={personId} place={place} rows={query.data ?? []} go={go} />
    </Page>
  );
}
