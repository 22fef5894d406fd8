import type { PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { type ReactNode, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import type { ListedOf } from '../../../lib/record-kinds';
import { useListKeys } from '../../../lib/use-list-keys';
import { useRecords } from '../../../lib/use-records';
import { iconOf } from '../../../ui/kind-icon';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { QueryView } from '../../../ui/query-view';
import { RecordList } from '../../../ui/record-list';
import { SideDrawer } from '../../../ui/side-drawer';
import { RecordForm } from './record-form';
import type { FormOfKind, OpenForm } from './record-kind';
import { RecordView } from './record-view';
import type { RecordNavigation, RecordPlace } from './use-record-place';
import { useRecordRemoval } from './use-record-removal';

export type RecordPaneProps<Kind extends RecordKind> = FormOfKind<Kind> & {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  readonly go: RecordNavigation;
  /** Of several lists on one screen, the one whose keys work wherever the focus is. */
  readonly isMain?: boolean;
  /** Beside the first step, where nothing is recorded yet. */
  readonly emptyAction?: ReactNode;
  /** Instead of the list while nothing is recorded. */
  readonly empty?: ReactNode;
};

/** The list of one kind of record, and the open one over it. */
export function RecordPane<Kind extends RecordKind>(props: RecordPaneProps<Kind>) {
  const { personId, view, go, isMain = true, emptyAction, empty } = props;
  const { t } = useText();
  const root = useRef<HTMLDivElement>(null);
  const query = useRecords(view.kind, { personId, caseId: null });
  const remove = useRecordRemoval(view.kind, personId);
  useListKeys(root, go.add, isMain);
  const Picture = iconOf(view.kind);
  const { words, titleOf } = view;
  return (
    <div ref={root} data-record-list>
      <QueryView query={query} skeleton={<RowsSkeleton rows={5} hasLead={false} />} {...(empty ? { empty } : {})}>
        {(rows: readonly ListedOf<Kind>[]) => (
          <RecordList
            label={words.title}
            filterLabel={words.filter}
            rows={rows}
            rowKey={({ id }) => id}
            columns={view.columns}
            sorting={view.sorting}
            choices={view.choices}
            words={view.searched}
            count={words.count}
            openLabel={(row) => t('records.open', { title: titleOf(row) })}
            onOpen={({ id }) => go.open(id)}
            onEdit={({ id }) => go.edit(id)}
            // A failure is already shown as a notice.
            onRemove={(row) => void remove(row.id, titleOf(row)).catch(() => undefined)}
            empty={{
              icon: <Picture size={28} stroke={1.5} aria-hidden />,
              title: words.emptyTitle,
              text: words.emptyBody,
              action: emptyAction,
            }}
            addLabel={words.add}
            onAdd={go.add}
          />
        )}
      </QueryView>
      <OpenRecord {...props} rows={query.data ?? []} isMain={isMain} />
    </div>
  );
}

type OpenRecordProps<Kind extends RecordKind> = FormOfKind<Kind> & {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  readonly go: RecordNavigation;
  readonly rows: readonly ListedOf<Kind>[];
  readonly isMain: boolean;
};

/** The record that the address names, or a new one. */
function OpenRecord<Kind extends RecordKind>(props: OpenRecordProps<Kind>) {
  const { personId, view, place, go, rows, isMain } = props;
  const row = rows.find(({ id }) => id === place.id) ?? null;
  const isNew = place.new === true && (place.of === undefined ? isMain : place.of === view.kind);
  const isEditing = isNew || place.edit === true;
  const { words, titleOf } = view;
  const title = isNew ? words.new : isEditing ? words.edit : row ? titleOf(row) : null;
  return (
    <SideDrawer isOpen={isNew || row !== null} title={title} onClose={go.close}>
      {isEditing && (isNew || row) ? (
        <FormOver
          key={isNew ? 'new' : row?.id}
          of={props}
          personId={personId}
          row={isNew ? null : row}
          caseId={place.case ?? null}
          onDone={isNew ? go.close : () => go.open(place.id ?? '')}
          onSaved={({ id }) => go.open(id)}
        />
      ) : row ? (
        <RecordView
          personId={personId}
          kind={view.kind}
          id={row.id}
          title={titleOf(row)}
          facts={view.facts(row)}
          go={go}
        />
      ) : null}
    </SideDrawer>
  );
}

/** The kind's own form, else the one that all share. */
function FormOver<Kind extends RecordKind>({ of, ...form }: OpenForm<Kind> & { readonly of: FormOfKind<Kind> }) {
  if (of.renderForm) return of.renderForm(form);
  const { caseId, ...rest } = form;
  return <RecordForm {...rest} view={of.view} start={{ caseId }} />;
}
