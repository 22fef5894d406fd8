import type { questions as english } from '../en/questions';
import type { Translation } from '../translation';

/** Canadian French: the questions for the consultation, their order and their answers. */
export const questions: Translation<typeof english> = {
  glance: {
    none: 'Aucune pour l’instant',
    total_one: '{{count}} question',
    total_other: '{{count}} questions',
    answered_one: '{{count}} réponse',
    answered_other: '{{count}} réponses',
  },
  lead: 'La plus importante d’abord : la visite finit souvent avant la liste.',
  empty: {
    title: 'Aucune question pour l’instant',
    text: 'Écrivez ce que vous voulez demander, ou partez des questions ci-dessous.',
  },
  add: { label: 'Votre question', placeholder: 'Écrivez une question, puis Entrée', action: 'Ajouter' },
  text: 'Question {{number}}',
  edit: 'Modifier la question {{number}}',
  save: 'Enregistrer la question',
  remove: 'Retirer la question {{number}}',
  removed: 'La question a été retirée.',
  moveUp: 'Monter la question {{number}}',
  moveDown: 'Descendre la question {{number}}',
  drag: 'Glisser la question {{number}}, ou la déplacer avec Alt et les flèches',
  moved: 'Question déplacée au rang {{place}} sur {{total}}.',
  order: 'Pour l’ordre : glissez, utilisez les flèches, ou Alt et les touches fléchées.',
  answer: 'Réponse à la question {{number}}',
  answerAction: 'Écrire la réponse',
  answerLabel: 'Réponse',
  answeredOn: 'réponse du {{date}}',
  saveAnswer: 'Enregistrer la réponse',
  starters: {
    title: 'Des questions pour commencer',
    lead: 'Proposées pour « {{reason}} ». Ajoutez celles qui conviennent; vous pourrez en changer les mots.',
    add: 'Ajouter « {{question}} »',
    show: 'Afficher des questions pour commencer',
    hide: 'Les masquer',
    all: 'Elles sont toutes sur votre liste.',
  },
  print: { action: 'Imprimer les questions', title: 'Questions pour la consultation' },
};
