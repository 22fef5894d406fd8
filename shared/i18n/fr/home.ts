import type { home as english } from '../en/home';
import type { Translation } from '../translation';

/** Canadian French: the family's home screen. */
export const home: Translation<typeof english> = {
  title: 'La famille',
  addPerson: 'Ajouter une personne',
  addFiles: 'Ajouter des fichiers',
  noCase: 'Aucune situation en cours.',
  moreCases_one: '{{count}} autre situation',
  moreCases_other: '{{count}} autres situations',
  archived: 'Archivés',
  empty: {
    title: 'De qui voulez-vous garder les documents?',
    text: 'Ajoutez-vous, ou ajoutez un proche. Chaque personne a sa propre fiche, avec ses situations et ses documents.',
  },
  recent: {
    title: 'Ajouts récents',
    emptyTitle: 'Rien n’a encore été ajouté',
    emptyText:
      'Déposez rapports, lettres ou photos n’importe où dans cette fenêtre. Ils attendent dans la boîte de réception que vous disiez à qui ils sont.',
  },
};
