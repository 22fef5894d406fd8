import type { timeline as english } from '../en/timeline';
import type { Translation } from '../translation';

/** Canadian French: the timeline. */
export const timeline: Translation<typeof english> = {
  title: 'Chronologie',
  lead: 'Tout ce qui porte une date, du plus récent au plus ancien. Chaque ligne ouvre son élément ou sa page.',
  filterKinds: 'Afficher',
  case: 'Situation',
  allCases: 'Toutes les situations',
  entries_one: '{{count}} entrée',
  entries_other: '{{count}} entrées',
  undated: 'Sans date',
  monthUnknown: 'Mois inconnu',
  sourcePage: 'p. {{page}}',
  openSource: 'Tout le document, ouvrir la source de « {{title}} »',
  openSourceAt: 'p. {{page}}, ouvrir la source de « {{title}} »',
  flagged_one: '{{count}} valeur avec indicateur',
  flagged_other: '{{count}} valeurs avec indicateur',
  packetFor: 'Préparé pour {{name}}',
  packetUnnamed: 'Dossier à remettre préparé, aucun destinataire indiqué',
  packetPages_one: '{{count}} page',
  packetPages_other: '{{count}} pages',
  followUp: 'retour au premier médecin',
  jumpToYear: 'Aller à l’année',
  emptyTitle: 'La chronologie est vide',
  emptyBody:
    'Les documents, diagnostics, résultats et demandes de consultation paraissent ici à leur date dès qu’ils sont classés.',
  emptyAction: 'Ajouter des documents',
  noMatchTitle: 'Rien de ce type',
  noMatchBody: 'Réactivez un autre type pour en voir plus.',
  showEverything: 'Tout afficher',
};
