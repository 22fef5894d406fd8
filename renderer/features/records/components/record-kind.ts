import type { CaseId, PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import type { ReactNode } from 'react';
import type { ListedOf, RecordPage } from '../../../lib/record-kinds';
import type { Column, Sorting } from '../../../ui/data-table';
import type { Definition } from '../../../ui/definition-list';
import type { RecordChoice } from '../../../ui/record-list';

/** One field of a record's form; `name` is the contract's own. */
export type RecordField = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Takes the whole line. */
  readonly isWide?: boolean;
} & (
  | { readonly type: 'line' | 'paragraph' | 'date' | 'time' | 'provider' | 'case' | 'switch' }
  | {
      readonly type: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      /** What no choice means; without it one must be chosen. */
      readonly none?: string;
    }
);

/** The words around a kind's list. */
export type RecordWords = {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly new: string;
  readonly edit: string;
  readonly filter: string;
  readonly count: (count: number) => string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
};

/** What a schema of the contract is asked for. */
export type RecordSchema = {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: object }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly code?: string; readonly path: PropertyKey[] }[] };
      };
};

/** All that the shared list and drawer need to know of one kind of record. */
export type RecordListView<Kind extends RecordKind> = {
  readonly kind: Kind;
  readonly page: RecordPage;
  readonly words: RecordWords;
  readonly titleOf: (row: ListedOf<Kind>) => string;
  /** One line under the title, where the record stands in a short list. */
  readonly metaOf: (row: ListedOf<Kind>) => string;
  /** Its state, at the end of such a line. */
  readonly stateOf?: (row: ListedOf<Kind>) => ReactNode;
  readonly columns: readonly Column<ListedOf<Kind>>[];
  readonly sorting: Sorting;
  readonly choices: readonly RecordChoice<ListedOf<Kind>>[];
  /** Everything that the filter's words may match. */
  readonly searched: (row: ListedOf<Kind>) => string;
  readonly facts: (row: ListedOf<Kind>) => readonly Definition[];
};

/** The same with all that the shared form needs. */
export type RecordKindView<Kind extends RecordKind> = RecordListView<Kind> & {
  readonly schema: RecordSchema;
  readonly fields: readonly RecordField[];
  /** What a new one starts with, where that is not "not given". */
  readonly blank: Readonly<Record<string, unknown>>;
};

/** What a form over the list is opened with. */
export type OpenForm<Kind extends RecordKind> = {
  readonly personId: PersonId;
  /** Null for a new one. */
  readonly row: ListedOf<Kind> | null;
  /** The case that a new one is filed under beforehand. */
  readonly caseId: CaseId | null;
  readonly onDone: () => void;
  readonly onSaved: (row: ListedOf<Kind>) => void;
};

/** A kind with the shared form, or with a form of its own, which the page's owner hands in. */
export type FormOfKind<Kind extends RecordKind> =
  | { readonly view: RecordKindView<Kind>; readonly renderForm?: undefined }
  | { readonly view: RecordListView<Kind>; readonly renderForm: (form: OpenForm<Kind>) => ReactNode };
