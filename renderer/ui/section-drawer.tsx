import type { ReactNode } from 'react';
import { type CaseSection, useSectionForm } from '../lib/case-place';
import { SideDrawer } from './side-drawer';
import { WhenRead } from './when-read';

export type SectionForm<Row> = {
  /** Null for a new one. */
  readonly row: Row | null;
  /** What a new one is for: an item of the checklist, which opinion. */
  readonly item: string | null;
  readonly onDone: () => void;
  readonly onSaved: (saved: { readonly id: string }) => void;
};

export type SectionDrawerProps<Row> = {
  readonly section: CaseSection;
  /** The section's records. */
  readonly query: { readonly data: readonly Row[] | undefined; readonly isFetching: boolean };
  /** What a new one is filled from beforehand. */
  readonly startsFrom?: readonly { readonly isFetching: boolean }[];
  readonly title: (form: { readonly isNew: boolean; readonly item: string | null }) => ReactNode;
  readonly children: (form: SectionForm<Row>) => ReactNode;
};

const NOTHING: readonly never[] = [];

/** The form of a case's section that the address asks for: of a new record, or of the one it names. */
export function SectionDrawer<Row extends { readonly id: string }>(props: SectionDrawerProps<Row>) {
  const { section, query, startsFrom = NOTHING, title, children } = props;
  const { form, id, item, see, close } = useSectionForm(section);
  const row = query.data?.find((one) => one.id === id) ?? null;
  const isNew = form === 'new';
  const isEdit = form === 'edit' && row !== null;
  const back = row ? () => see(row.id) : close;
  return (
    <SideDrawer isOpen={isNew || isEdit} title={title({ isNew, item })} onClose={back}>
      <WhenRead key={isNew ? `new ${item ?? ''}` : row?.id} queries={isNew ? startsFrom : [query]}>
        {() => children({ row: isNew ? null : row, item, onDone: back, onSaved: ({ id: saved }) => see(saved) })}
      </WhenRead>
    </SideDrawer>
  );
}
