import {
  IconActivity,
  IconBandage,
  IconCalendarEvent,
  IconFileText,
  IconFlask,
  IconFolders,
  IconHeartHandshake,
  IconLayoutDashboard,
  IconMailForward,
  IconPill,
  IconStethoscope,
  IconUsersGroup,
  IconVaccine,
} from '@tabler/icons-react';

/** A person's screens, in the rail's order; the first answers to Alt 3, the next to Alt 4. */
export const PERSON_PLACES = [
  { id: 'overview', to: '/people/$personId', name: 'shell.nav.overview', icon: IconLayoutDashboard },
  { id: 'cases', to: '/people/$personId/cases', name: 'shell.nav.cases', icon: IconFolders },
  { id: 'timeline', to: '/people/$personId/timeline', name: 'shell.nav.timeline', icon: IconCalendarEvent },
  { id: 'documents', to: '/people/$personId/documents', name: 'shell.nav.documents', icon: IconFileText },
  { id: 'results', to: '/people/$personId/results', name: 'shell.nav.results', icon: IconFlask },
  { id: 'medications', to: '/people/$personId/medications', name: 'shell.nav.medications', icon: IconPill },
  { id: 'care-team', to: '/people/$personId/care-team', name: 'shell.nav.careTeam', icon: IconUsersGroup },
] as const;

/** Screens that the overview leads to, and the palette. */
export const MORE_PERSON_PLACES = [
  { id: 'diagnoses', to: '/people/$personId/diagnoses', name: 'shell.nav.diagnoses', icon: IconStethoscope },
  { id: 'treatments', to: '/people/$personId/treatments', name: 'shell.nav.treatments', icon: IconActivity },
  { id: 'procedures', to: '/people/$personId/procedures', name: 'shell.nav.procedures', icon: IconBandage },
  { id: 'referrals', to: '/people/$personId/referrals', name: 'shell.nav.referrals', icon: IconMailForward },
  { id: 'immunizations', to: '/people/$personId/immunizations', name: 'shell.nav.immunizations', icon: IconVaccine },
  {
    id: 'family-history',
    to: '/people/$personId/family-history',
    name: 'shell.nav.familyHistory',
    icon: IconHeartHandshake,
  },
] as const;
