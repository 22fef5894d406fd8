import type { vault as english } from '../en/vault';
import type { Translation } from '../translation';

/** Canadian French: creating, unlocking and locking the vault. */
export const vault: Translation<typeof english> = {
  language: 'Langue',
  // Each language in its own name, in both catalogues.
  languageName: { en: 'English', fr: 'Français' },
  step: 'Étape {{number}} de {{total}}',
  welcome: {
    title: 'Les dossiers médicaux de votre famille, prêts pour un deuxième avis',
    text: 'Dossier garde ce qu’on vous a remis, vous aide à poser la bonne question et donne au spécialiste un seul document clair.',
    does: {
      title: 'D’une pile de papiers à un seul document',
      text: 'Déposez rapports, lettres et numérisations. Suivez chaque situation, du premier doute à la décision, puis exportez un PDF unique.',
    },
    stays: {
      title: 'Tout reste sur cet ordinateur',
      text: 'Ni compte ni serveur. Dossier ne se connecte jamais à Internet; rien ne sort d’ici sans que vous le remettiez vous-même.',
    },
    locked: {
      title: 'Verrouillé par une clé que vous seul détenez',
      text: 'Tout est chiffré. Personne ne peut ouvrir vos documents sans vous, et personne ne peut refaire la clé à votre place.',
    },
    start: 'Commencer',
  },
  protect: {
    title: 'Choisissez comment le verrouiller',
    text: 'Vous en aurez besoin chaque fois que vous ouvrirez Dossier.',
    way: 'Comment voulez-vous ouvrir Dossier?',
    passphrase: 'Avec une phrase de passe',
    keychain: 'Sans phrase de passe sur cet ordinateur',
    keychainText:
      'Toute personne connectée à cet ordinateur peut l’ouvrir. La clé est conservée dans le trousseau du système.',
    create: 'Créer mon Dossier',
  },
  passphrase: {
    new: 'Phrase de passe',
    again: 'La même phrase de passe, encore une fois',
    hint: 'Une courte phrase de quatre ou cinq mots est facile à retenir et difficile à deviner.',
    short: 'Veuillez utiliser au moins huit caractères.',
    differs: 'Les deux ne sont pas encore identiques.',
    show: 'Afficher ou masquer la phrase de passe',
  },
  strength: {
    weak: 'Facile à deviner. Ajoutez un mot ou deux.',
    fair: 'Passable. Un mot de plus et ce sera bien.',
    good: 'Bonne.',
    strong: 'Très bonne.',
  },
  recovery: {
    title: 'Gardez cette feuille de récupération en lieu sûr',
    text: 'Si vous oubliez la phrase de passe ou perdez cet ordinateur, ces mots sont le seul autre moyen d’entrer. Imprimez la feuille, ou enregistrez-la ailleurs que sur cet ordinateur.',
    sheetTitle: 'Feuille de récupération de Dossier',
    sheetText:
      'Ces neuf mots, dans cet ordre, ouvrent ce Dossier. Gardez-les loin de l’ordinateur et ne les montrez qu’aux personnes à qui vous confieriez vos documents.',
    made: 'Créée le {{date}}.',
    qr: 'Les neuf mots sous forme de code QR',
    save: 'Enregistrer la feuille',
    fileName: 'Feuille de récupération de Dossier',
    typeBack: 'Tapez les mots {{first}} et {{last}} de votre feuille',
    typeBackText: 'Pour vous assurer que la feuille est lisible.',
    wrong: 'Ce ne sont pas les deux derniers mots. Regardez votre feuille et tapez-les tels quels.',
    finish: 'J’ai gardé la feuille',
    warning:
      'Personne ne peut récupérer vos documents sans la phrase de passe ou cette feuille, pas même les auteurs de Dossier.',
  },
  unlock: {
    title: 'Bon retour',
    open: 'Déverrouiller',
    passphrase: {
      text: 'Vos documents sont verrouillés sur cet ordinateur.',
      label: 'Phrase de passe',
      choose: 'Utiliser la phrase de passe',
    },
    recovery: {
      text: 'Tapez les neuf mots de votre feuille de récupération, dans l’ordre. Des espaces ou des traits d’union entre les mots conviennent.',
      label: 'Mots de récupération',
      choose: 'Utiliser la feuille de récupération',
    },
    keychain: {
      text: 'La clé est dans le trousseau de cet ordinateur. Le système vous demandera peut-être la permission.',
      choose: 'Utiliser le trousseau de cet ordinateur',
    },
  },
  stopped: {
    holder: 'Ouvert sur {{host}} depuis le {{since}}',
    inUse: {
      title: 'Dossier est déjà ouvert',
      text: 'Une autre fenêtre, ou un autre ordinateur qui partage ce répertoire, l’utilise. Vos documents sont en sécurité. Fermez-le là-bas, puis réessayez ici.',
    },
    damaged: {
      title: 'Un fichier de ce Dossier est illisible',
      text: 'Rien n’a été modifié ni supprimé. Si le répertoire est sur un disque externe ou partagé, vérifiez qu’il est branché. Sinon, remettez le répertoire à partir d’une sauvegarde, puis réessayez.',
    },
    readOnly: {
      title: 'Dossier ne peut pas écrire dans son répertoire',
      text: 'Vos documents sont intacts. Le répertoire ou son disque ne permet que la lecture. Autorisez l’écriture, ou déplacez-le sur un autre disque, puis réessayez.',
    },
    newerVersion: {
      title: 'Ce Dossier vient d’une version plus récente',
      text: 'Il est resté intact, car cette version plus ancienne pourrait l’abîmer. Installez la version plus récente sur cet ordinateur pour l’ouvrir.',
    },
  },
  noSession: {
    title: 'Cet onglet a perdu sa connexion',
    text: 'Pour votre sécurité, une adresse de Dossier ne sert qu’une fois. Vos documents sont en sécurité et inchangés. Fermez cet onglet et ouvrez la plus récente adresse que Dossier affiche dans son terminal; s’il s’est arrêté, relancez-le.',
  },
};
