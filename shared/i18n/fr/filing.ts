import type { filing as english } from '../en/filing';
import type { Translation } from '../translation';

/** Canadian French: moving something to another person. */
export const filing: Translation<typeof english> = {
  action: 'Classé au nom de la mauvaise personne?',
  title: 'Déplacer vers une autre personne',
  question: '« {{title}} » est classé au nom de {{from}}. À qui est-ce vraiment?',
  questionMany_one: '{{count}} document est classé au nom de {{from}}. À qui est-ce vraiment?',
  questionMany_other: '{{count}} documents sont classés au nom de {{from}}. À qui sont-ils vraiment?',
  to: 'Déplacer vers',
  choose: 'Choisir une personne',
  sentence: '« {{title}} » passe de {{from}} à {{to}}.',
  sentenceMany_one: '{{count}} document passe de {{from}} à {{to}}.',
  sentenceMany_other: '{{count}} documents passent de {{from}} à {{to}}.',
  together: 'Ce qui y est lié suit',
  togetherHelp: 'Une source et ce qu’elle prouve sont toujours à la même personne.',
  cases: 'Il quitte les situations de {{from}}. Vous pouvez le classer dans une situation de {{to}}.',
  needsCase: 'Une partie de ce qui se déplace n’existe que dans une situation : il lui faut une situation de {{to}}.',
  case: 'Situation de {{to}}',
  noCase: 'Aucune situation pour l’instant',
  confirm: 'Déplacer vers {{to}}',
  choosing: 'Déplacer',
  linkedCase:
    'Une page est liée à la situation « {{title}} » de {{from}}, et une situation ne se déplace pas. Retirez d’abord ce lien.',
  openDocument: 'Ouvrir « {{title}} »',
  done: '« {{title}} » est maintenant au nom de {{to}}.',
  doneMany_one: '« {{title}} » et {{count}} élément lié sont maintenant au nom de {{to}}.',
  doneMany_other: '« {{title}} » et {{count}} éléments liés sont maintenant au nom de {{to}}.',
  doneAll_one: '{{count}} élément est maintenant au nom de {{to}}.',
  doneAll_other: '{{count}} éléments sont maintenant au nom de {{to}}.',
  nobody: 'Il n’y a personne d’autre dans ce coffre. Ajoutez d’abord l’autre personne.',
  addPerson: 'Ajouter une personne',
};
