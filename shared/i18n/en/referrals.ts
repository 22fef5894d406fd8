/** English: a referral's steps, its independence check and what is on file. The states are in `records.referrals`. */
export const referrals = {
  glance: {
    none: 'None recorded. A referral is normally needed.',
    toOn: '{{name}}: {{state}}',
    since: '{{state}}, {{date}}',
  },
  empty: {
    title: 'No referral recorded',
    text: 'A referral is normally needed to see a specialist. Record whom your doctor asks, and follow it here until the report comes back. Say at booking that it is a second opinion.',
  },
  add: 'Record a referral',
  appointmentAt: 'At (time)',
  appointment: 'Appointment',
  history: 'What has happened',
  by: 'by {{name}}',
  step: {
    title: 'Record a step',
    action: 'Record a step',
    state: 'What happened?',
    on: 'When?',
    by: 'Who did it?',
    byHelp: 'For example “Dr. Roy’s office” or “Anne, by phone”.',
    note: 'Note',
    save: 'Record it',
    saved: 'Recorded: {{state}}.',
  },
  written: {
    title: 'Written request',
    yes: 'The referral letter is on file.',
    none: 'Not on file yet. Ask the doctor’s office for a copy and link it here, filed as a referral letter. Some plans pay a consultation only on a written request.',
    notLetter: 'None of these is filed as a referral letter. Change the kind of the document if one is.',
  },
  independence: {
    title: 'Is this a fresh pair of eyes?',
    lead: '{{chosen}} and {{current}} may not be independent of each other:',
    hospital: 'both work at the same hospital, {{name}}',
    practice: 'both belong to the same practice, {{name}}',
    network: 'both belong to the same network, {{name}}',
    same_person: 'they look like the same person, {{name}}',
    advice: 'You may still choose them. National advice is to ask someone not closely tied to the first doctor.',
    clear: 'Nothing shared with {{current}} was found in what is written about both.',
    incomparable:
      'Too little is written about the places both work at to compare them with {{current}}. Add hospital, practice and network on the care team page.',
    noCurrent:
      'Say in the case who the current doctor is, and Dossier checks whether both share a hospital, practice or network.',
    addCurrent: 'Name the current doctor',
    toCareTeam: 'Open the care team',
  },
  novaScotia:
    'In Nova Scotia only one consultant at a time is paid per discipline and problem, and another referral is still open. Ask the office before this one is sent.',
  quebec:
    'In Quebec, first consultations usually go through the central booking service (CRDS), which sets a priority from A to E. Verify with the office.',
  declined: {
    text: 'This referral led nowhere. That is common, and the reason you gave still stands.',
    action: 'Start the next referral',
  },
  follows: 'Follows an earlier referral that was declined or cancelled.',
} as const;
