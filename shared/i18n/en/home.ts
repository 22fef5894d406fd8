/** English: the family's home screen. */
export const home = {
  title: 'The family',
  addPerson: 'Add a person',
  addFiles: 'Add files',
  noCase: 'No open case.',
  moreCases_one: '{{count}} more case',
  moreCases_other: '{{count}} more cases',
  archived: 'Archived',
  empty: {
    title: 'Whose records do you want to keep?',
    text: 'Add yourself or somebody you care for. Each person has a file of their own, with their cases and documents.',
  },
  recent: {
    title: 'Recently added',
    emptyTitle: 'Nothing has been added yet',
    emptyText:
      'Drop reports, letters or photos anywhere in this window. They wait in the inbox until you say whose they are.',
  },
} as const;
