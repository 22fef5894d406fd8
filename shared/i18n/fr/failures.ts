import type { failures as english } from '../en/failures';
import type { Translation } from '../translation';

/** Canadian French: one sentence or two per failure: what happened, that nothing was lost, what to do. */
export const failures: Translation<typeof english> = {
  invalidInput:
    'Un champ n’est pas complet; rien n’a encore été enregistré. Vérifiez les champs marqués, puis enregistrez de nouveau.',
  vaultLocked:
    'Dossier s’est verrouillé avant la fin de cette étape. Ce qui était enregistré est en sécurité. Déverrouillez-le et recommencez cette étape.',
  internal:
    'Un problème est survenu dans Dossier. Ce qui était enregistré est en sécurité. Réessayez; si le problème persiste, fermez Dossier et rouvrez-le.',
  notFound:
    'Cet élément n’est plus ici; il est peut-être dans la corbeille. Rien d’autre n’a changé. Regardez dans la corbeille pour le remettre en place.',
  otherPerson:
    'Cet élément appartient à une autre personne; il est resté où il était. Rien n’a été mélangé. Choisissez un élément de la même personne.',
  linkedElsewhere:
    'Ceci est lié à un élément qui reste à l’autre personne; rien n’a été déplacé ni mêlé. Retirez d’abord ce lien, ou déplacez les deux ensemble.',
  providerNotFound:
    'Ce professionnel ne figure plus dans la liste; rien n’a encore été enregistré. Choisissez-en un autre, puis enregistrez de nouveau.',
  tooManyPages:
    'Ce document compte plus de 5 000 pages, plus que Dossier ne peut en prendre. Il est resté tel quel. Divisez-le dans un autre logiciel et ajoutez les parties.',
  tookTooLong:
    'L’opération a pris trop de temps et a été arrêtée. Rien n’a été modifié. Fermez d’autres logiciels, puis réessayez.',
  wrongPassword:
    'Ce mot de passe n’ouvre pas le document. Le document est conservé tel quel. Vérifiez le mot de passe et réessayez.',
  pageOutOfRange: 'Cette page n’existe pas dans le document; rien n’a été modifié. Choisissez une page existante.',
  documentNotFiled:
    'Ce document est encore dans la boîte de réception. Rien n’a été modifié. Classez-le d’abord au nom d’une personne, puis liez-le.',
  nothingToRead:
    'Ces documents n’ont plus de page dont le texte resterait à lire; rien n’a été modifié. Choisissez une numérisation ou une photo.',
  nothingToExport: 'Ce dossier à remettre est vide; aucun fichier n’a été créé. Choisissez au moins un document.',
  vaultExists: 'Un Dossier existe déjà sur cet ordinateur. Il est resté intact. Déverrouillez-le plutôt.',
  keychainUnavailable:
    'Le trousseau de cet ordinateur n’a pas répondu. Vos documents sont en sécurité. Utilisez votre phrase de passe ou votre code de récupération.',
  vaultReadOnly:
    'Dossier n’a pas le droit d’écrire dans son répertoire. Vos documents sont intacts. Autorisez l’écriture dans ce répertoire, puis réessayez.',
  vaultInUse:
    'Dossier est déjà ouvert dans une autre fenêtre ou sur un autre ordinateur. Rien n’a été modifié. Fermez-le là-bas, puis réessayez.',
  vaultMissing:
    'Aucun Dossier n’a été trouvé dans son répertoire. Rien n’a été modifié. S’il est sur un autre disque, branchez ce disque et réessayez.',
  vaultDamaged:
    'Un fichier de ce Dossier est illisible. Rien n’a été modifié ni supprimé. Remettez une copie de sauvegarde si vous en avez une.',
  vaultNewerVersion:
    'Ce Dossier a été créé par une version plus récente. Il est resté intact. Installez la version plus récente pour l’ouvrir.',
  wrongPassphrase:
    'Ce n’est pas la bonne phrase de passe. Vos documents sont en sécurité; vous pouvez réessayer autant de fois qu’il le faut. Vérifiez les majuscules.',
  wrongRecoveryCode:
    'Ce n’est pas le bon code de récupération. Vos documents sont en sécurité. Comparez chaque mot avec votre feuille et réessayez.',
  diskFull:
    'Le disque est plein; l’opération n’est pas terminée. Ce qui était enregistré est en sécurité. Libérez de l’espace et réessayez.',
  storageFailed:
    'La lecture ou l’écriture du disque a échoué. Ce qui était enregistré est en sécurité. Vérifiez le disque et réessayez.',
  nothingNew:
    'Tout ce qui peut être ouvert a déjà été remis : il n’y a rien à ajouter. Classez d’abord les nouveaux documents dans cette situation.',
  passwordNeeded:
    'Un dossier à envoyer par courriel ou sur une clé USB a besoin de son mot de passe : aucun n’a été produit. Tapez-le deux fois, puis réessayez.',
  notRedactable:
    'Une page dont un passage doit être retiré n’a pas pu être redessinée sans lui : aucun dossier n’a été produit. Enlevez cette page ou son document, puis réessayez.',
  sourceMissing:
    'Un document est introuvable; le dossier à remettre n’a pas été créé. Les autres documents sont en sécurité. Retirez-le de la liste et réessayez.',
  hasAllergies:
    'Une allergie est inscrite; « aucune allergie connue » ne l’a donc pas été. Rien n’est perdu. Si l’allergie est une erreur, mettez-la d’abord à la corbeille.',
  unknownItem: 'Cette ligne ne fait plus partie de la liste de vérification; rien n’a été changé. Rouvrez la liste.',
  severalPeople:
    'Ces éléments sont à des personnes différentes; aucun n’a été déplacé ni mêlé. Déplacez-les une personne à la fois.',
  notComparable: 'Un seul avis en parle; il n’y a rien à comparer. Rien n’a été changé.',
  stillOpen:
    'Cette demande est encore ouverte; aucune autre n’a été commencée. Marquez-la d’abord comme refusée ou annulée.',
  listChanged:
    'La liste a changé entre-temps; son ordre est resté le même. Regardez-la de nouveau, puis réordonnez-la.',
  backupFolderUnset:
    'Aucun répertoire de sauvegarde n’a encore été choisi; aucune sauvegarde n’a été faite. Choisissez-en un et réessayez.',
  backupFolderMissing:
    'Le répertoire de sauvegarde est inaccessible. Vos documents et les sauvegardes précédentes sont intacts. Branchez son disque, ou vérifiez comment le répertoire est écrit, puis réessayez.',
  backupFolderReadOnly:
    'Dossier ne peut pas écrire dans le répertoire de sauvegarde. Vos documents sont intacts. Autorisez-le, ou choisissez un autre répertoire.',
  backupFolderInVault:
    'Ce répertoire contient les documents eux-mêmes; une sauvegarde y serait perdue avec eux. Rien n’a été modifié. Choisissez un autre répertoire.',
  placeInVault:
    'Ce répertoire contient les fichiers propres à Dossier, et y enregistrer pourrait abîmer vos documents. Rien n’a été écrit. Choisissez un autre répertoire.',
  documentsMissing:
    'Un fichier conservé manque dans le répertoire de Dossier; aucune sauvegarde n’a donc été faite, car elle ne l’aurait pas contenu. Les sauvegardes précédentes sont intactes. Les réglages, sous Sauvegarde, disent lequel et comment le retrouver.',
  backupNotVerified:
    'La sauvegarde n’est pas revenue identique; elle n’a pas été gardée. Vos documents et les sauvegardes précédentes sont intacts. Réessayez, sur un autre disque si possible; « dossier verify » dans un terminal montre si un fichier est endommagé.',
  backupMissing:
    'Aucune sauvegarde n’a été trouvée là. Rien n’a été modifié. Vérifiez l’emplacement, branchez son disque et réessayez.',
  backupDamaged:
    'Cette sauvegarde est endommagée ou n’en est pas une; rien n’a été restauré ni modifié. Essayez-en une plus ancienne.',
  unreadable:
    'Ce document ne peut pas être affiché. Il est conservé exactement comme vous l’avez donné. Demandez-en une nouvelle copie à son expéditeur.',
};
