import type { CaseId, PersonId } from '@shared/contract/common';
import {
  IconActivity,
  IconAlertHexagon,
  IconFlask,
  IconFolderPlus,
  IconMailForward,
  IconPencil,
  IconPill,
  IconStethoscope,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Action, ActionParts } from './action';
import { MORE_PERSON_PLACES, PERSON_PLACES } from './person-places';

/** Home and the inbox have the digits before. */
const FIRST_DIGIT = 3;

/** Records that begin in the case the reader is in. */
const NEW_OF_CASE = [
  {
    id: 'new-diagnosis',
    to: '/people/$personId/diagnoses',
    name: 'shell.action.newDiagnosis',
    icon: IconStethoscope,
  },
  { id: 'new-result', to: '/people/$personId/results', name: 'shell.action.newResult', icon: IconFlask },
  { id: 'new-referral', to: '/people/$personId/referrals', name: 'shell.action.newReferral', icon: IconMailForward },
  { id: 'new-treatment', to: '/people/$personId/treatments', name: 'shell.action.newTreatment', icon: IconActivity },
] as const;

const NEW_OF_PERSON = [
  { id: 'new-medication', of: 'medication', name: 'shell.action.newMedication', icon: IconPill },
  { id: 'new-allergy', of: 'allergy', name: 'shell.action.newAllergy', icon: IconAlertHexagon },
] as const;

/** Where to go in a person's file, and what to begin there. */
export function personActions(
  { t, navigate }: ActionParts,
  personId: PersonId,
  caseId: CaseId | null,
): readonly Action[] {
  const params = { personId };
  return [
    ...[...PERSON_PLACES, ...MORE_PERSON_PLACES].map(
      ({ id, to, name, icon }, index): Action => ({
        id,
        group: 'go',
        label: t(name),
        icon,
        ...(index < PERSON_PLACES.length ? { keys: ['Alt', String(FIRST_DIGIT + index)] } : {}),
        run: () => void navigate({ to, params }),
      }),
    ),
    {
      id: 'new-case',
      group: 'do',
      label: t('shell.action.newCase'),
      icon: IconFolderPlus,
      run: () => void navigate({ to: '/people/$personId/cases/new', params }),
    },
    ...NEW_OF_CASE.map(
      ({ id, to, name, icon }): Action => ({
        id,
        group: 'do',
        label: t(name),
        icon,
        run: () => void navigate({ to, params, search: { new: true, ...(caseId ? { case: caseId } : {}) } }),
      }),
    ),
    ...NEW_OF_PERSON.map(
      ({ id, of, name, icon }): Action => ({
        id,
        group: 'do',
        label: t(name),
        icon,
        run: () => void navigate({ to: '/people/$personId/medications', params, search: { new: true, of } }),
      }),
    ),
    {
      id: 'add-to-care-team',
      group: 'do',
      label: t('shell.action.addToCareTeam'),
      icon: IconUsersGroup,
      run: () => void navigate({ to: '/people/$personId/care-team', params, search: { new: true } }),
    },
    {
      id: 'edit-person',
      group: 'do',
      label: t('shell.action.editPerson'),
      icon: IconPencil,
      run: () => void navigate({ to: '/people/$personId/edit', params }),
    },
  ];
}
