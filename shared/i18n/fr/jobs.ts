import type { jobs as english } from '../en/jobs';
import type { Translation } from '../translation';

/** Canadian French: long work, in the tray at the foot of the window. */
export const jobs: Translation<typeof english> = {
  title: 'Activité',
  show: 'Afficher les détails',
  hide: 'Masquer les détails',
  others_one: 'et {{count}} autre',
  others_other: 'et {{count}} autres',
  cancel: 'Arrêter',
  cancelling: 'Arrêt en cours…',
  dismiss: 'Fermer',
  import: {
    running: 'Ajout des fichiers : {{done}} sur {{total}}',
    runningFile: 'Ajout du fichier {{done}} sur {{total}} : {{file}}',
    imported_one: '{{count}} fichier ajouté',
    imported_other: '{{count}} fichiers ajoutés',
    duplicates_one: '{{count}} déjà présent',
    duplicates_other: '{{count}} déjà présents',
    refused_one: '{{count}} non accepté',
    refused_other: '{{count}} non acceptés',
    nothing: 'Aucun fichier n’a été ajouté',
    cancelled: 'Arrêté : {{words}}. Ce qui a été ajouté reste.',
    failed: 'L’ajout s’est interrompu : {{words}}.',
  },
  export: {
    writing: 'Rédaction du dossier à remettre : page {{done}} sur {{total}}',
    checking: 'Vérification du dossier à remettre',
    done: 'Le dossier à remettre est prêt.',
    open: 'Ouvrir le dossier à remettre',
    cancelled: 'La création a été arrêtée. Rien n’a été écrit.',
    failed: 'Le dossier à remettre n’a pas été créé.',
  },
  recognition: {
    waiting: 'Lecture du texte des numérisations : préparation',
    running: 'Lecture du texte de « {{title}} » : page {{done}} sur {{total}}',
    read_one: 'Texte trouvé sur {{count}} page',
    read_other: 'Texte trouvé sur {{count}} pages',
    nothing: 'Aucun texte trouvé sur ces pages',
    left_one: '{{count}} page n’a pas pu être lue',
    left_other: '{{count}} pages n’ont pas pu être lues',
    cancelled: 'Arrêté : {{words}}. Les documents terminés gardent leur texte.',
    failed: 'La lecture du texte s’est interrompue : {{words}}. Les originaux sont intacts.',
  },
  backup: {
    writing: 'Sauvegarde en cours : {{percent}} %',
    checking: 'Restauration à l’essai et comparaison : {{percent}} %',
    done: 'La sauvegarde est faite, restaurée à l’essai et comparée.',
    cancelled: 'La sauvegarde a été arrêtée. Les sauvegardes précédentes sont intactes.',
    failed: 'La sauvegarde n’a pas été faite.',
  },
  outcome: {
    readable: 'a été ajouté.',
    encrypted: 'a été ajouté. Il comporte des restrictions, mais se lit.',
    password_needed: 'a été ajouté. Il faut son mot de passe pour l’afficher ou le mettre dans un dossier à remettre.',
    damaged:
      'a été ajouté, mais le fichier est endommagé et des parties peuvent manquer. Vérifiez chaque page et demandez une nouvelle copie.',
    unreadable: 'est conservé, mais aucune page ne peut être lue. Demandez-en une nouvelle copie à l’expéditeur.',
    duplicate: 'est déjà ici, sous « {{title}} ». Il n’a pas été ajouté deux fois.',
  },
  refused: {
    emptyFile: 'est vide; il n’y a rien à conserver. Demandez de nouveau le fichier.',
    unsupportedType: 'n’est ni un PDF ni une image (JPEG, PNG, TIFF, HEIC). Enregistrez-le en PDF et ajoutez celui-ci.',
    notAFile: 'n’est pas un fichier lisible. Copiez-le d’abord sur cet ordinateur, puis ajoutez-le.',
    tooLarge: 'dépasse la taille que Dossier peut prendre. Divisez-le en fichiers plus petits et ajoutez ceux-ci.',
    tooManyPages: 'compte plus de 5 000 pages. Divisez-le en fichiers plus petits et ajoutez ceux-ci.',
    pictureTooLarge:
      'est une image de plus de pixels que Dossier ne peut en prendre. Enregistrez-la plus petite et ajoutez celle-ci.',
    unreadableFile: 'est brisé et illisible. Demandez-en une nouvelle copie à l’expéditeur.',
    noPages: 'ne contient aucune page. Demandez-en une nouvelle copie à l’expéditeur.',
    diskFull: 'n’a pas été ajouté, car le disque est plein. Libérez de l’espace et ajoutez-le de nouveau.',
    storageFailed:
      'n’a pas été ajouté, car l’écriture du disque a échoué. Vérifiez le disque et ajoutez-le de nouveau.',
  },
};
