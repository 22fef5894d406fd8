import type { terminal as english } from '../en/terminal';
import type { Translation } from '../translation';

/** Canadian French: the `dossier` command. Lines of the terminal, no markup. */
export const terminal: Translation<typeof english> = {
  usage: `Dossier {{version}} : les dossiers médicaux d’une famille, sur son propre ordinateur.

  dossier init                                    créer un coffre
  dossier person add --given-name P --family-name N [--birth-date AAAA-MM-JJ] [--province P] [--health-number N]
  dossier person list
  dossier case add --person ID --title T [--reason R] [--question Q] [--specialty S]     ouvrir une situation
  dossier case list [--person ID]
  dossier import [--person ID] [--case ID] FICHIER…  fichiers ou répertoires; sans --person ni --case, dans la boîte
                                                  de réception
  dossier list [--person ID] [--case ID]          documents; sans --person ni --case, ceux de la boîte de réception
  dossier read-scans [--person ID] [--case ID]    lire le texte des numérisations; sans les deux, dans la boîte de
                                                  réception
  dossier export --case ID --output FICHIER [--language en|fr] [--page-size letter|a4] [--recipient NOM]
  dossier verify                                  relire chaque fichier et chaque ligne
  dossier backup [--to RÉPERTOIRE]                un fichier chiffré et vérifié; sans --to, là où le disent les réglages
  dossier restore --from FICHIER|RÉPERTOIRE [--recovery] [--set-aside]
                                                  une sauvegarde, ou la plus récente d’un répertoire; --recovery
                                                  demande le code de récupération; --set-aside garde de côté le
                                                  coffre présent
  dossier demo [--output RÉPERTOIRE]              tout le travail, avec des personnes inventées

--province :  {{provinces}}
--reason :    {{reasons}}
--specialty : {{specialties}}

Partout : --data RÉPERTOIRE, --json, --language en|fr, --passphrase-fd N, --help, --version
Les ID sont ceux que montrent « dossier person list » et « dossier case list ».
La phrase de passe est demandée, ou lue d’un descripteur de fichier (--passphrase-fd 0 < FICHIER); elle n’est jamais
un argument.
Avec --json, une seule valeur JSON est affichée; celle d’une commande qui a échoué contient « error ».
État de sortie : 0 fait; 1 pas fait, ou pas intact; 2 fait, mais des fichiers n’ont pas été acceptés.`,
  prompt: {
    passphrase: 'Phrase de passe : ',
    again: 'La même phrase de passe encore une fois : ',
    recoveryCode: 'Code de récupération : ',
  },
  unknownCommand: 'Il n’y a pas de commande « {{words}} »; rien n’a été fait. Voir dossier --help.',
  unfinishedCommand: '« {{words}} » demande un mot de plus : {{choices}}. Rien n’a été fait.',
  unknownOption: 'Il n’y a pas d’option {{option}}; rien n’a été fait. Voir dossier --help.',
  foreignOption: '« dossier {{command}} » ne prend pas --{{option}}; rien n’a été fait. Voir dossier --help.',
  surplusWord: '« dossier {{command}} » ne prend pas d’autre mot; rien n’a été fait : {{word}}. Voir dossier --help.',
  noValue: '--{{option}} demande une valeur; rien n’a été fait. Voir dossier --help.',
  surplusValue: '--{{option}} ne prend pas de valeur; rien n’a été fait. Voir dossier --help.',
  optionNeeded: '« dossier {{command}} » demande --{{option}}; rien n’a été fait. Voir dossier --help.',
  filesNeeded: 'Nommez les fichiers ou répertoires à importer, par exemple : dossier import lettre.pdf rapports/',
  notChoice: '--{{option}} {{value}} n’est pas un de ces choix; rien n’a été fait : {{choices}}.',
  notPersonId: '--person {{value}} n’est l’ID de personne; rien n’a été fait. « dossier person list » montre les ID.',
  notCaseId: '--case {{value}} n’est l’ID d’aucune situation; rien n’a été fait. « dossier case list » montre les ID.',
  notNumber:
    '--passphrase-fd {{value}} n’est pas le numéro d’un descripteur de fichier, par exemple : --passphrase-fd 0 < FICHIER',
  problems: 'Rien n’a été enregistré. Corrigez ceci et recommencez :',
  problem: '  --{{option}} {{value}} : {{problem}}',
  oneOf: 'Choisissez parmi {{choices}}.',
  passphrasesDiffer: 'Les deux phrases de passe diffèrent; rien n’a été créé. Recommencez.',
  passphraseMissing: 'Il n’y a pas de terminal où demander la phrase de passe. Donnez-la avec --passphrase-fd.',
  passphraseShort: 'Une phrase de passe compte au moins 8 caractères; rien n’a été créé. Recommencez.',
  secretUnreadable:
    'Le descripteur de fichier {{descriptor}} n’a pas pu être lu ({{code}}); rien n’a été fait. Ouvrez-le en lecture, par exemple : --passphrase-fd 0 < FICHIER',
  secretEmpty: 'Aucune phrase de passe, aucun code de récupération n’a été donné. Rien n’a été fait. Réessayez.',
  failure: {
    invalidInput: 'Une valeur donnée à cette commande est inutilisable; rien n’a été enregistré. Voir dossier --help.',
    notFound: 'Rien n’a cet ID ici; l’élément est peut-être dans la corbeille. Rien n’a été modifié. Revoyez la liste.',
    otherPerson:
      'Cette situation est celle d’une autre personne; rien n’a été fait. Omettez --person, ou nommez cette personne.',
    vaultExists:
      'Il y a déjà un coffre ici. Il est resté intact. Nommez un autre répertoire avec --data; restore garde l’ancien coffre à côté du nouveau avec --set-aside.',
    passwordNeeded:
      'Ce dossier à remettre est prévu pour s’ouvrir avec un mot de passe, que le terminal ne demande pas; aucun n’a été produit. Exportez-le dans la fenêtre.',
    nothingToExport:
      'Ce dossier à remettre est vide; aucun fichier n’a été créé. Importez d’abord des documents avec --case.',
    backupFolderUnset:
      'Aucun répertoire de sauvegarde n’a encore été choisi; aucune sauvegarde n’a été faite. Nommez-en un avec --to.',
  },
  noVault:
    'Il n’y a pas de coffre dans {{folder}}, et rien n’a été modifié. « dossier init » en crée un; --data nomme un autre répertoire.',
  created: 'Le coffre est à {{folder}}.',
  recoveryCode: 'Code de récupération, le seul autre accès. Notez-le et gardez-le loin de cet ordinateur :',
  personAdded: 'Personne ajoutée : {{name}} ({{id}}).',
  caseAdded: 'Situation ouverte : « {{title}} » ({{id}}).',
  healthNumberUnusual:
    'Le numéro de la carte semble inhabituel. {{reasons}} Il a été enregistré tel quel; comparez-le avec la carte.',
  empty: {
    people: 'Personne n’est encore inscrit ici. Ajoutez quelqu’un : dossier person add --given-name P --family-name N',
    cases: 'Aucune situation ici pour l’instant. Ouvrez-en une : dossier case add --person ID --title T',
    inbox:
      'Aucun document n’attend dans la boîte de réception. Ceux qui sont classés se listent par personne : dossier list --person ID (« dossier person list » montre les ID).',
    documents: 'Aucun document n’est classé ici. Importez-en : dossier import --person ID [--case ID] FICHIER…',
  },
  pathsMissing: 'Rien n’a été importé, car ceci n’existe pas. Vérifiez l’écriture : {{paths}}',
  folderMissing:
    'Le répertoire {{folder}} n’existe pas; aucun dossier n’a été produit. Créez-le, ou nommez-en un autre.',
  folderReadOnly:
    'Dossier ne peut pas écrire dans {{folder}}; aucun dossier n’a été produit. Autorisez-le, ou nommez un autre répertoire.',
  outputIsFolder:
    '{{file}} est un répertoire; aucun dossier n’a été produit. Nommez un fichier, par exemple : --output {{file}}/dossier.pdf',
  nothingToRead: 'Aucune numérisation n’attend que son texte soit lu.',
  scansRead_one: 'Texte trouvé sur {{count}} page.',
  scansRead_other: 'Texte trouvé sur {{count}} pages.',
  scansLeft_one: '{{count}} page n’a pas pu être lue.',
  scansLeft_other: '{{count}} pages n’ont pas pu être lues.',
  exported: 'Le dossier à remettre de {{pages}} est à {{file}}.',
  exportedPart: 'Une autre partie se trouve à {{file}}.',
  verified: 'Tout est intact : {{documents}}, {{rows}} lignes, {{bytes}} relus.',
  verifyFailed:
    'Tout n’est pas intact; endommagés : {{damaged}}, manquants : {{missing}}. Le reste est en sécurité. Importez de nouveau les mêmes fichiers, ce qui les répare, ou restaurez une sauvegarde.',
  databaseDamaged:
    'La base de données a {{problems}} défauts. Les fichiers conservés sont en sécurité. Copiez tout le répertoire, puis restaurez une sauvegarde.',
  lost: {
    damaged: 'Endommagé : {{what}}',
    missing: 'Manquant : {{what}}',
    original: '« {{title}} » de {{person}}',
    originalInInbox: '« {{title}} » dans la boîte de réception',
    rendition: 'les pages faites pour montrer « {{title}} » (le fichier tel que reçu est à part)',
    packet: 'le fichier {{title}} d’un dossier à remettre de {{person}}',
    nothing: 'un fichier que rien n’utilise ({{contentId}})',
  },
  backedUp: 'La sauvegarde est à {{file}}. Elle a été restaurée à l’essai et comparée.',
  restored: 'Tout a été comparé à la sauvegarde et se trouve à {{folder}}.',
  setAside: 'Le coffre qui était là est gardé à {{folder}}.',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  files_one: '{{count}} fichier',
  files_other: '{{count}} fichiers',
  documents_one: '{{count}} document',
  documents_other: '{{count}} documents',
  host: {
    open: 'Dossier est à {{address}}',
    once: 'L’adresse sert une seule fois. Gardez cette fenêtre ouverte pendant que vous utilisez Dossier; Ctrl+C pour terminer.',
    again: 'Pour un autre onglet, ou après un rechargement : {{address}}',
    idle: 'Aucun onglet n’est ouvert depuis un moment : Dossier s’est terminé.',
    sessionEndedTitle: 'Cet onglet n’est plus relié à Dossier',
    sessionEnded:
      'Par sécurité, une adresse ouvre Dossier une seule fois. Ouvrez la dernière adresse affichée dans le terminal. Vos dossiers sont en sûreté.',
  },
  demo: {
    title: 'Démonstration de Dossier : personnes et dossiers inventés, tout reste dans {{folder}}',
    vault: 'Coffre chiffré créé',
    people:
      '{{people}} personnes de {{provinces}} provinces, {{providers}} intervenants et {{cases}} situations ajoutés',
    imported: '{{documents}} importés ({{pages}}); {{notes}}',
    importedPlain: '{{documents}} importés ({{pages}})',
    note: '{{file}} : {{condition}}',
    unlocked: '{{count}} document protégé ouvert avec son mot de passe',
    filed: 'Classés par personne et par situation, avec titre, genre, date et intervenant',
    records:
      '{{diagnoses}} diagnostics, {{results}} résultats avec {{observations}} observations, {{referrals}} demandes de consultation, {{others}} autres éléments et {{links}} liens vers les pages sources consignés',
    exported: 'Dossier à remettre exporté en {{language}} : {{title}}, {{pages}}, {{size}}',
    timeline: 'Chronologie de {{entries}} entrées relue',
    locked: 'Coffre verrouillé',
    packets: 'Les dossiers à remettre :',
    look: 'Pour y jeter un coup d’œil (phrase de passe : {{passphrase}}) :',
    total: 'Terminé en {{seconds}} s.',
    english: 'anglais',
    french: 'français',
  },
};
