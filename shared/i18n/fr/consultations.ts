import type { consultations as english } from '../en/consultations';
import type { Translation } from '../translation';

/** Canadian French: the visit to the specialist. */
export const consultations: Translation<typeof english> = {
  glance: { none: 'Aucun rendez-vous pour l’instant', noDate: 'Date encore inconnue' },
  empty: {
    title: 'Aucun rendez-vous pour l’instant',
    text: 'Quand le bureau vous appelle, notez le jour et le lieu. Dites qu’il s’agit d’un deuxième avis et demandez quoi apporter.',
  },
  add: 'Ajouter un rendez-vous',
  new: 'Nouveau rendez-vous',
  edit: 'Modifier le rendez-vous',
  with: 'Consultation avec {{name}}',
  unnamed: 'Consultation, spécialiste à préciser',
  status: { planned: 'Prévue', attended: 'Faite', missed: 'Manquée', cancelled: 'Annulée' },
  mode: { in_person: 'En personne', video: 'Par vidéo', phone: 'Par téléphone' },
  field: {
    provider: 'Avec qui?',
    status: 'A-t-elle eu lieu?',
    mode: 'Comment?',
    heldOn: 'Jour',
    startsAt: 'Heure',
    durationMinutes: 'Minutes',
    place: 'Lieu',
    placeHint: 'Adresse, pavillon, étage; ou le lien ou le numéro d’une visite à distance.',
    attendees: 'Qui accompagne?',
    preparation: 'À préparer',
    preparationHint: 'Quoi apporter, à jeun, stationnement, interprète.',
    notes: 'Notes de la visite',
    notesHint: 'Ce qui s’est dit, dans l’ordre où vous vous en souvenez.',
  },
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  group: { when: 'Quand et où', prepare: 'Avant', after: 'Après' },
  calendar: { action: 'Ajouter au calendrier (.ics)' },
  attended: { action: 'Elle a eu lieu', done: 'Consultation faite. Notez les réponses pendant que tout est frais.' },
  answers: 'Questions et réponses',
  papers: { title: 'Documents reçus', none: 'Le rapport du spécialiste ou les papiers qu’on vous a remis.' },
};
