import type { cases as english } from '../en/cases';
import type { Translation } from '../translation';

/** Canadian French: cases and their journey. */
export const cases: Translation<typeof english> = {
  title: 'Situations',
  text: 'Une situation est une question sur la santé d’une personne, du premier doute à la décision.',
  start: 'Ouvrir une situation',
  archived: 'Archivée',
  archivedTitle: 'Situations archivées',
  openedOn: 'ouverture : {{date}}',
  nextLine: 'Ensuite : {{step}}',
  moved: 'Étape actuelle : {{state}}',
  new: {
    title: 'Ouvrir une situation',
    text: 'Un titre suffit pour commencer. La question peut être écrite et modifiée jusqu’à l’envoi.',
  },
  edit: { title: 'Modifier cette situation' },
  empty: {
    title: 'Aucune situation pour l’instant',
    text: 'Lorsqu’un diagnostic ou un traitement vous laisse un doute, ouvrez une situation. Dossier montre ensuite chaque étape à suivre.',
  },
  archive: { done: 'La situation est archivée. Rien n’a été supprimé.', restore: 'Ramener' },
  field: {
    title: 'Titre',
    titleHint: 'Quelques mots que vous reconnaîtrez, par exemple « Genou droit : opérer ou non ».',
    reason: 'Pourquoi un deuxième avis?',
    question: 'La question pour le spécialiste',
    questionHint:
      'Dans vos propres mots. Elle ouvre le dossier à remettre. « Y a-t-il un autre traitement que l’opération? »',
    specialty: 'Spécialité',
    state: 'Étape actuelle',
    openedOn: 'Ouverte le',
    note: 'Note',
    noteHint: 'Pour la famille seulement. Elle ne figure jamais dans un dossier à remettre.',
  },
  reason: {
    uncertain_diagnosis: 'Diagnostic incertain',
    unclear_treatment: 'Choix de traitement peu clair',
    communication: 'Communication insatisfaisante',
    other: 'Autre raison',
  },
  reasonText: {
    uncertain_diagnosis: 'On ne sait pas au juste ce que c’est, ou quelque chose ne concorde pas.',
    unclear_treatment: 'Plusieurs voies sont possibles, ou celle qu’on propose vous inquiète.',
    communication: 'Des questions restent sans réponse, ou vous ne vous sentez pas écouté.',
    other: 'Vous le direz dans la question.',
  },
  specialty: {
    oncology: 'Oncologie',
    cardiology: 'Cardiologie',
    neurology: 'Neurologie',
    orthopaedics: 'Orthopédie',
    gastroenterology: 'Gastroentérologie',
    endocrinology: 'Endocrinologie',
    rheumatology: 'Rhumatologie',
    paediatrics: 'Pédiatrie',
    rareDisease: 'Maladie rare',
    internal: 'Médecine interne',
  },
  state: {
    doubt: 'Premier doute',
    asked_doctor: 'Médecin consulté',
    referral: 'Aiguillage',
    authorization: 'Autorisation',
    records: 'Collecte des documents',
    packet_sent: 'Dossier remis',
    consultation: 'Consultation',
    compared: 'Avis comparés',
    decided: 'Décision prise',
  },
  journey: { label: 'Le parcours de cette situation', past: 'fait', ahead: 'à venir' },
  next: {
    label: 'Ensuite',
    mark: 'Passer à : {{state}}',
    question: {
      title: 'Écrire la question',
      reason:
        'Un spécialiste répond à la question qu’on lui pose. Une phrase claire rend utile tout le dossier à remettre.',
      action: 'Écrire la question',
    },
    documents: {
      title: 'Ajouter les documents',
      reason:
        'Le spécialiste se fonde sur les rapports, les images et les résultats. Déposez-les n’importe où, ou choisissez-les ici.',
      action: 'Ajouter des documents',
    },
    doubt: {
      title: 'Parler à votre médecin',
      reason:
        'Presque partout au Canada, un spécialiste vous reçoit sur demande de consultation; le médecin de famille ou l’infirmière praticienne vient donc en premier.',
    },
    asked_doctor: {
      title: 'Faire envoyer la demande de consultation',
      reason:
        'Demandez-la par écrit et gardez la date. Notez la demande ici pour la suivre jusqu’à ce qu’elle soit acceptée.',
      action: 'Noter la demande',
    },
    referral: {
      title: 'Demander s’il faut une autorisation',
      reason:
        'Des soins dans une autre province, à l’étranger ou payés par un assureur exigent parfois une autorisation préalable. Sinon, sautez cette étape.',
    },
    authorization: {
      title: 'Rassembler les documents',
      reason:
        'Les archives médicales prennent des jours, parfois des semaines. En demandant maintenant, vous les aurez avant le rendez-vous.',
    },
    records: {
      title: 'Préparer le dossier à remettre',
      reason:
        'Un seul PDF avec sommaire, table des matières et numéros de page. Le bureau du spécialiste peut le lire avant votre visite.',
    },
    packet_sent: {
      title: 'Préparer la consultation',
      reason:
        'Relisez le dossier remis et apportez vos questions par ordre d’importance. Venez accompagné si vous le pouvez.',
    },
    consultation: {
      title: 'Comparer les deux avis',
      reason:
        'Mettez ce qu’a dit le spécialiste à côté du premier avis pendant que c’est frais : ce qui concorde, ce qui diffère, et pourquoi.',
    },
    compared: {
      title: 'Décider, puis informer votre médecin',
      reason: 'Votre médecin vous suit par la suite; il lui faut le rapport du spécialiste et votre décision.',
    },
    decided: {
      title: 'Plus rien à faire',
      reason:
        'La décision est prise. Archivez la situation quand vous n’en avez plus besoin sous la main; rien n’est supprimé.',
    },
  },
  question: {
    title: 'Question',
    emptyTitle: 'Aucune question pour l’instant',
    emptyText: 'Écrivez ce à quoi le spécialiste devrait répondre. Cette question ouvre le dossier à remettre.',
  },
  documents: {
    title: 'Documents',
    add: 'Ajouter des documents',
    emptyTitle: 'Aucun document dans cette situation',
    emptyText: 'Déposez des fichiers n’importe où sur cet écran; ils seront classés ici.',
    choose: {
      action: 'Choisir parmi les documents',
      title: 'Ajouter des documents à cette situation',
      text: 'Ils sont déjà classés sous cette personne. Un document peut figurer dans plusieurs situations.',
      all: 'Tous',
      confirm_zero: 'Ajouter des documents',
      confirm_one: 'Ajouter {{count}} document',
      confirm_other: 'Ajouter {{count}} documents',
    },
  },
  packets: {
    title: 'Dossiers à remettre',
    prepare: 'Préparer le dossier à remettre',
    noRecipient: 'Sans destinataire',
    locked: 'Mot de passe',
    emptyTitle: 'Aucun dossier à remettre pour l’instant',
    emptyText:
      'Quand les documents sont ici, exportez un seul PDF pour le spécialiste. Chaque version est conservée, avec son destinataire.',
  },
};
