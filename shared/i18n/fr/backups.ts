import type { backups as english } from '../en/backups';
import type { Translation } from '../translation';

/** Canadian French: backups in the settings, the reminder at home, restoring one. */
export const backups: Translation<typeof english> = {
  title: 'Sauvegarde',
  text: 'Un seul fichier chiffré qui contient tout. Chaque sauvegarde est restaurée à l’essai et comparée avant de compter; les trois dernières sont gardées. Elle s’ouvre avec la phrase de passe ou la feuille de récupération du jour où elle a été faite.',
  last: 'Dernière sauvegarde',
  lastAt: '{{when}}, {{ago}}. Restaurée à l’essai, et entière.',
  lastNone: 'Aucune n’a encore été faite.',
  now: 'Sauvegarder maintenant',
  folder: 'Conservée dans',
  folderNone: 'Aucun répertoire choisi. Un autre disque ou une clé USB convient le mieux.',
  folderMissing: 'Ce répertoire est inaccessible pour le moment. S’il est sur une clé ou un autre disque, branchez-le.',
  folderReadOnly: 'Dossier ne peut pas écrire dans ce répertoire. Autorisez-le, ou choisissez-en un autre.',
  folderSameDisk:
    'Ce répertoire est sur le même disque que vos documents. Si ce disque se brise, tout est perdu : copiez aussi les sauvegardes ailleurs, ou choisissez un répertoire sur un autre disque.',
  choose: 'Choisir un répertoire',
  change: 'Changer de répertoire',
  chosen: 'Les sauvegardes y seront conservées.',
  path: 'Adresse du répertoire sur cet ordinateur',
  pathHint: 'Écrite au complet, par exemple /media/cle/sauvegardes ou E:\\Sauvegardes. Le répertoire doit exister.',
  list: 'Sauvegardes dans ce répertoire',
  verified: 'Vérifiée',
  damaged: 'N’est plus entière',
  missing: {
    text_one: 'Il manque {{count}} fichier dans le répertoire de Dossier : {{titles}}. Tout le reste est en sécurité.',
    text_other:
      'Il manque {{count}} fichiers dans le répertoire de Dossier : {{titles}}. Tout le reste est en sécurité.',
    nameless_one: 'Il manque {{count}} fichier dans le répertoire de Dossier. Tout le reste est en sécurité.',
    nameless_other: 'Il manque {{count}} fichiers dans le répertoire de Dossier. Tout le reste est en sécurité.',
    more: 'd’autres',
    kept: 'Les sauvegardes précédentes sont gardées telles quelles; aucune nouvelle n’est faite d’ici là, car elle ne contiendrait pas ce qui manque.',
    out: 'Si vous avez encore le fichier, ajoutez-le de nouveau. Sinon, verrouillez Dossier, choisissez « Restaurer à partir d’une sauvegarde » et prenez-en une d’avant : ce qui est ici reste à côté. Un document dont vous pouvez vous passer peut aller à la corbeille; videz-la ensuite.',
    action: 'Que faire',
  },
  due: {
    never: 'Il n’y a encore aucune sauvegarde de ces documents. En faire une prend quelques minutes.',
    old: 'La dernière sauvegarde date du {{date}}. Il serait temps d’en faire une nouvelle.',
    action: 'Voir les sauvegardes',
  },
  restore: {
    choose: 'Restaurer à partir d’une sauvegarde',
    title: 'Restaurer à partir d’une sauvegarde',
    text: 'La sauvegarde entière est comparée avant que quoi que ce soit change. Cela peut prendre quelques minutes.',
    path: 'La sauvegarde, ou le répertoire de sauvegardes',
    pathHint: 'Adresse écrite au complet. Dans un répertoire, la plus récente est prise.',
    way: 'L’ouvrir avec',
    passphrase: 'Phrase de passe',
    recovery: 'Mots de récupération',
    passphraseHint: 'Celle qui était en usage le jour de la sauvegarde.',
    recoveryHint: 'De la feuille en usage le jour de la sauvegarde, dans l’ordre.',
    aside:
      'Un Dossier existe déjà sur cet ordinateur. Il n’est pas supprimé : son répertoire est renommé et gardé entier à côté de celui qui est restauré; lui redonner son nom suffit à le retrouver.',
    asideAgree: 'Le garder de côté et mettre la sauvegarde à sa place',
    submit: 'Restaurer',
    pending: 'Restauration et comparaison en cours. Laissez cette fenêtre ouverte.',
    doneTitle: 'Vos documents sont de retour',
    doneText: 'Chaque document et chaque ligne ont été comparés à la sauvegarde.',
    doneAside: 'L’ancien Dossier est gardé dans le répertoire « {{folder}} », à côté de celui-ci.',
    open: 'Ouvrir Dossier',
  },
};
