import type { PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { useProviders } from '../../../lib/use-providers';
import { useRecords } from '../../../lib/use-records';

export type LinkTarget = { readonly key: string; readonly label: string; readonly ref: RecordRef };
export type LinkTargetGroup = { readonly group: string; readonly items: readonly LinkTarget[] };

/** What a list needs of a kind of record to offer it; `title` null where the record has no name of its own. */
type Named = { readonly title: string | null; readonly on: string | null };

/** Every record of the person that a place can prove, grouped by kind; empty groups are left out. */
export function useLinkTargets(personId: PersonId): {
  readonly isLoaded: boolean;
  readonly groups: readonly LinkTargetGroup[];
} {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const every = { personId, caseId: null };
  const cases = useOperation('cases.list', { personId });
  const lists = {
    diagnosis: useRecords('diagnosis', every).data?.map((row) => of(row.id, row.name, row.diagnosedOn)),
    test_result: useRecords('test_result', every).data?.map((row) =>
      of(row.id, row.title, row.collectedOn ?? row.reportedOn),
    ),
    treatment: useRecords('treatment', every).data?.map((row) => of(row.id, row.name, row.startedOn)),
    procedure: useRecords('procedure', every).data?.map((row) => of(row.id, row.name, row.performedOn)),
    medication: useRecords('medication', every).data?.map((row) => of(row.id, row.name, row.startedOn)),
    allergy: useRecords('allergy', every).data?.map((row) => of(row.id, row.substance, row.notedOn)),
    immunization: useRecords('immunization', every).data?.map((row) => of(row.id, row.vaccine, row.givenOn)),
    family_history: useRecords('family_history', every).data?.map((row) => of(row.id, row.condition, null)),
    referral: useRecords('referral', every).data?.map((row) => of(row.id, nameOf(row.toProviderId), row.requestedOn)),
    authorization: useRecords('authorization', every).data?.map((row) => of(row.id, row.service, row.submittedOn)),
    record_request: useRecords('record_request', every).data?.map((row) =>
      of(row.id, nameOf(row.custodianId), row.requestedOn),
    ),
    material_loan: useRecords('material_loan', every).data?.map((row) => of(row.id, row.description, row.sentOn)),
    consultation: useRecords('consultation', every).data?.map((row) => of(row.id, nameOf(row.providerId), row.heldOn)),
    opinion: useRecords('opinion', every).data?.map((row) => of(row.id, nameOf(row.providerId), row.givenOn)),
  };
  const isLoaded = cases.data !== undefined && Object.values(lists).every((list) => list !== undefined);
  const key = JSON.stringify(lists);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the lists
  const groups = useMemo(() => {
    const kinds = Object.keys(lists) as (keyof typeof lists)[]; // An object literal has just these keys.
    const found = kinds.map((kind) => ({
      group: t(`kinds.many.${kind}`),
      items: (lists[kind] ?? []).map(({ id, title, on }) => {
        const name = title ?? t(`kinds.one.${kind}`);
        // The id comes from the list of this very kind.
        return {
          key: `${kind} ${id}`,
          label: on ? `${name} · ${date(on, 'short')}` : name,
          ref: { kind, id } as RecordRef,
        };
      }),
    }));
    const all: readonly LinkTargetGroup[] = [
      ...found,
      {
        group: t('kinds.many.case'),
        items: (cases.data ?? []).map(({ id, title }) => ({
          key: `case ${id}`,
          label: title,
          ref: { kind: 'case', id } satisfies RecordRef,
        })),
      },
    ];
    return all.filter(({ items }) => items.length > 0);
  }, [key, cases.data, t, date]);
  return { isLoaded, groups };
}

const of = (id: string, title: string | null, on: string | null): Named & { readonly id: string } => ({
  id,
  title,
  on,
});
