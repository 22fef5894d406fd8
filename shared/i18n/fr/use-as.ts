import type { useAs as english } from '../en/use-as';
import type { Translation } from '../translation';

/** Canadian French: turning a place in a document into a record. */
export const useAs: Translation<typeof english> = {
  label: 'Utiliser la sélection comme…',
  button: 'Utiliser comme…',
  buttonHelp: 'Sélectionnez d’abord du texte sur la page, ou partez de la page affichée.',
  result: 'Un résultat',
  diagnosis: 'Un diagnostic',
  date: 'La date du document',
  provider: 'Un intervenant',
  short: { result: 'Résultat', diagnosis: 'Diagnostic', date: 'Date', provider: 'Intervenant' },
  shortLead: 'Utiliser comme',
  already: 'Ce rapport contient déjà {{tests}}. Enregistrer y lie l’endroit de la page.',
  place: 'De la page {{page}} de « {{title}} »',
  selected: 'Texte sélectionné',
  linkNote: 'L’endroit de la page est lié comme source dès que vous enregistrez.',
  resultTitle: 'Utiliser comme résultat',
  report: 'Rapport',
  newReport: 'Un nouveau rapport',
  diagnosisTitle: 'Utiliser comme diagnostic',
  dateTitle: 'Date du document',
  dateField: 'Date à retenir',
  dateRead: 'Lue comme le {{date}}.',
  dateNow: 'La date du document est actuellement le {{date}}.',
  dateNone: 'Aucune date n’a pu être lue dans la sélection. Écrivez-la comme vous la voyez.',
  dateAmbiguous: 'La sélection peut se lire comme deux dates. Laquelle est-ce?',
  dateSave: 'Fixer la date',
  dateSaved: 'La date du document est le {{date}}.',
  providerTitle: 'Utiliser comme intervenant',
  saved: 'Ajouté, avec sa source à la page {{page}}.',
  linkFailed: 'L’élément est ajouté, mais sa source n’a pas pu être liée. Liez la page à la main.',
};
