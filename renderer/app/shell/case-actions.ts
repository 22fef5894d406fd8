import type { CaseId, PersonId } from '@shared/contract/common';
import { IconPackageExport, IconPencil } from '@tabler/icons-react';
import type { Action, ActionParts } from './action';

/** What to do with the case the reader is in. */
export const caseActions = (
  { t, navigate }: ActionParts,
  params: { readonly personId: PersonId; readonly caseId: CaseId },
): readonly Action[] => [
  {
    id: 'packet',
    group: 'do',
    label: t('shell.action.packet'),
    icon: IconPackageExport,
    run: () => void navigate({ to: '/people/$personId/cases/$caseId/packet', params }),
  },
  {
    id: 'edit-case',
    group: 'do',
    label: t('shell.action.editCase'),
    icon: IconPencil,
    run: () => void navigate({ to: '/people/$personId/cases/$caseId/edit', params }),
  },
];
