import type { referrals as english } from '../en/referrals';
import type { Translation } from '../translation';

/** Canadian French: a referral's steps, its independence check and what is on file. */
export const referrals: Translation<typeof english> = {
  glance: {
    none: 'Aucune demande inscrite. Il en faut normalement une.',
    toOn: '{{name}} : {{state}}',
    since: '{{state}}, {{date}}',
  },
  empty: {
    title: 'Aucune demande de consultation inscrite',
    text: 'Il faut normalement une demande de consultation pour voir un spécialiste. Inscrivez à qui votre médecin s’adresse et suivez-la ici jusqu’au retour du rapport. À la prise du rendez-vous, dites qu’il s’agit d’un deuxième avis.',
  },
  add: 'Inscrire une demande',
  appointmentAt: 'À (heure)',
  appointment: 'Rendez-vous',
  history: 'Ce qui s’est passé',
  by: 'par {{name}}',
  step: {
    title: 'Inscrire une étape',
    action: 'Inscrire une étape',
    state: 'Que s’est-il passé?',
    on: 'Quand?',
    by: 'Par qui?',
    byHelp: 'Par exemple « bureau de la Dre Roy » ou « Anne, par téléphone ».',
    note: 'Note',
    save: 'Inscrire',
    saved: 'Inscrit : {{state}}.',
  },
  written: {
    title: 'Demande écrite',
    yes: 'La lettre est au dossier.',
    none: 'Pas encore au dossier. Demandez une copie au bureau du médecin et liez-la ici, classée comme demande de consultation. Certains régimes ne paient une consultation que sur demande écrite.',
    notLetter:
      'Aucun de ces documents n’est classé comme demande de consultation. Changez le type du document si c’en est une.',
  },
  independence: {
    title: 'Un regard vraiment neuf?',
    lead: '{{chosen}} et {{current}} ne sont peut-être pas indépendants l’un de l’autre :',
    hospital: 'tous deux exercent au même hôpital, {{name}}',
    practice: 'tous deux font partie de la même clinique, {{name}}',
    network: 'tous deux font partie du même réseau, {{name}}',
    same_person: 'il semble s’agir de la même personne, {{name}}',
    advice:
      'Vous pouvez tout de même faire ce choix. On conseille de consulter quelqu’un qui n’est pas étroitement lié au premier médecin.',
    clear: 'Rien de commun avec {{current}} n’a été trouvé dans ce qui est écrit sur les deux.',
    incomparable:
      'Trop peu est écrit sur les lieux où tous deux exercent pour les comparer avec {{current}}. Ajoutez l’hôpital, la clinique et le réseau à la page de l’équipe de soins.',
    noCurrent:
      'Précisez dans la situation qui est le médecin actuel, et Dossier vérifie si les deux partagent un hôpital, une clinique ou un réseau.',
    addCurrent: 'Nommer le médecin actuel',
    toCareTeam: 'Ouvrir l’équipe de soins',
  },
  novaScotia:
    'En Nouvelle-Écosse, un seul médecin consultant à la fois est payé par discipline et par problème, et une autre demande est encore ouverte. Vérifiez auprès du bureau avant d’envoyer celle-ci.',
  quebec:
    'Au Québec, les premières consultations passent d’ordinaire par le Centre de répartition des demandes de services (CRDS), qui fixe une priorité de A à E. À vérifier auprès du bureau.',
  declined: {
    text: 'Cette demande n’a pas abouti. C’est courant, et le motif que vous avez donné tient toujours.',
    action: 'Commencer la demande suivante',
  },
  follows: 'Fait suite à une demande refusée ou annulée.',
};
