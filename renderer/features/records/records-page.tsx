import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../../ui/page';
import type { FormOfKind } from './components/record-kind';
import { RecordPane } from './components/record-pane';
import { type RecordPlace, useRecordNavigation } from './components/use-record-place';

export type RecordsPageProps<Kind extends RecordKind> = FormOfKind<Kind> & {
  readonly personId: PersonId;
  readonly place: RecordPlace;
};

/** A person's records of one kind; the open one lies over the list. */
export function RecordsPage<Kind extends RecordKind>(props: RecordsPageProps<Kind>) {
  const { personId, view } = props;
  const go = useRecordNavigation(view.page, personId);
  return (
    <Page
      title={view.words.title}
      description={view.words.lead}
      width="wide"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={go.add}>
          {view.words.add}
        </Button>
      }
    >
      <RecordPane {...props} go={go} />
    </Page>
  );
}
