import type { PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { useProviders } from '../../../lib/use-providers';

export type LinkTarget = { readonly key: string; readonly label: string; readonly ref: RecordRef };
export type LinkTargetGroup = { readonly group: string; readonly items: readonly LinkTarget[] };

const key = (ref: RecordRef): string => `${ref.kind} ${ref.id}`;

/** Every record of the person that a place can prove, grouped by kind; empty groups are left out. */
export function useLinkTargets(personId: PersonId): {
  readonly isLoaded: boolean;
  readonly groups: readonly LinkTargetGroup[];
} {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const every = { personId, caseId: null };
  const cases = useOperation('cases.list', { personId });
  const diagnoses = useOperation('diagnoses.list', every);
  const results = useOperation('testResults.list', every);
  const referrals = useOperation('referrals.list', every);
  const groups = useMemo(() => {
    const dated = (title: string, on: string | null) => (on ? `${title} · ${date(on, 'short')}` : title);
    const target = (ref: RecordRef, label: string): LinkTarget => ({ key: key(ref), label, ref });
    const found: readonly LinkTargetGroup[] = [
      {
        group: t('documents.link.group.diagnosis'),
        items: (diagnoses.data ?? []).map(({ id, name, diagnosedOn }) =>
          target({ kind: 'diagnosis', id }, dated(name, diagnosedOn)),
        ),
      },
      {
        group: t('documents.link.group.test_result'),
        items: (results.data ?? []).map(({ id, title, collectedOn, reportedOn }) =>
          target({ kind: 'test_result', id }, dated(title, collectedOn ?? reportedOn)),
        ),
      },
      {
        group: t('documents.link.group.referral'),
        items: (referrals.data ?? []).map(({ id, toProviderId, requestedOn }) => {
          const name = nameOf(toProviderId);
          const title = name ? t('documents.link.referralTo', { name }) : t('documents.link.referralUnnamed');
          return target({ kind: 'referral', id }, dated(title, requestedOn));
        }),
      },
      {
        group: t('documents.link.group.case'),
        items: (cases.data ?? []).map(({ id, title }) => target({ kind: 'case', id }, title)),
      },
    ];
    return found.filter(({ items }) => items.length > 0);
  }, [cases.data, diagnoses.data, results.data, referrals.data, nameOf, t, date]);
  const isLoaded = [cases, diagnoses, results, referrals].every(({ data }) => data !== undefined);
  return { isLoaded, groups };
}
