import type { terminal as english } from '../en/terminal';
import type { Translation } from '../translation';

/** Canadian French: the `dossier` command. Lines of the terminal, no markup. */
export const terminal: Translation<typeof english> = {
  usage: `Dossier {{version}} : les dossiers médicaux d'une famille, sur son propre ordinateur.

  dossier init                                    créer un coffre
  dossier person add --given-name P --family-name N [--birth-date D] [--province QC] [--health-number N]
  dossier person list
  dossier case add --person ID --title T [--reason R] [--question Q] [--specialty S]
  dossier case list [--person ID]
  dossier import [--person ID] [--case ID] FICHIER…  fichiers ou dossiers
  dossier list [--person ID] [--case ID]          documents; sans --person, la boîte de réception
  dossier read-scans [--person ID] [--case ID]    fait lire le texte des numérisations; sans --person, dans la boîte
                                                  de réception
  dossier export --case ID --output FICHIER [--language en|fr] [--page-size letter|a4] [--recipient NOM]
  dossier verify                                  relire chaque fichier et chaque ligne
  dossier backup [--to DOSSIER]                   un fichier chiffré et vérifié; sans --to, là où le disent les réglages
  dossier restore --from FICHIER|DOSSIER [--recovery] [--set-aside]
                                                  une sauvegarde, ou la plus récente d'un dossier; --recovery demande
                                                  le code de récupération; --set-aside garde de côté le coffre présent
  dossier demo [--output DOSSIER]                 tout le travail, avec des personnes inventées

Partout : --data DOSSIER, --json, --language en|fr, --passphrase-fd N, --help, --version
La phrase de passe est demandée, ou lue d'un descripteur de fichier; elle n'est jamais un argument.`,
  prompt: {
    passphrase: 'Phrase de passe : ',
    again: 'La même phrase de passe encore une fois : ',
    recoveryCode: 'Code de récupération : ',
  },
  wrongUse: "Cette commande ne s'utilise pas ainsi : {{detail}}. Voir dossier --help.",
  passphrasesDiffer: "Les deux phrases de passe diffèrent; rien n'a été créé. Recommencez.",
  passphraseMissing: "Il n'y a pas de terminal où demander la phrase de passe. Donnez-la avec --passphrase-fd.",
  passphraseShort: "Une phrase de passe compte au moins 8 caractères; rien n'a été créé. Recommencez.",
  created: 'Le coffre est à {{folder}}.',
  recoveryCode: 'Code de récupération, le seul autre accès. Notez-le et gardez-le loin de cet ordinateur :',
  personAdded: '{{name}} a été ajouté(e) ({{id}}).',
  caseAdded: 'Le cas « {{title}} » a été ajouté ({{id}}).',
  nothingFound: "Il n'y a encore rien ici.",
  imported: '{{file}} : importé',
  importedCondition: '{{file}} : importé, {{condition}}',
  duplicate: '{{file}} : déjà présent sous « {{title}} »',
  refused: '{{file}} : refusé. {{reason}}',
  refusal: {
    empty_file: 'Le fichier est vide.',
    unsupported_type: "Ce n'est ni un PDF ni une image.",
    not_a_file: "Ce n'est pas un fichier ordinaire.",
    too_large: 'Il dépasse 500 Mo.',
    unreadable_file: "Il n'a pas pu être lu là où il se trouve.",
    no_pages: 'Il ne contient aucune page.',
    disk_full: 'Le disque est plein.',
    storage_failed: "Le disque l'a refusé.",
  },
  nothingToRead: 'Aucune numérisation n’attend que son texte soit lu.',
  scansRead_one: 'Texte trouvé sur {{count}} page.',
  scansRead_other: 'Texte trouvé sur {{count}} pages.',
  scansLeft_one: '{{count}} page n’a pas pu être lue.',
  scansLeft_other: '{{count}} pages n’ont pas pu être lues.',
  exported: 'Le dossier de {{pages}} est à {{file}}.',
  verified: 'Tout est intact : {{documents}}, {{rows}} lignes, {{bytes}} relus.',
  verifyFailed: "Tout n'est pas intact : {{damaged}} endommagés, {{missing}} manquants. Le reste est en sûreté.",
  backedUp: "La sauvegarde est à {{file}}. Elle a été restaurée à l'essai et comparée.",
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
    once: "L'adresse sert une seule fois. Gardez cette fenêtre ouverte pendant que vous utilisez Dossier; Ctrl+C pour terminer.",
    again: 'Pour un autre onglet, ou après un rechargement : {{address}}',
    idle: "Aucun onglet n'est ouvert depuis un moment : Dossier s'est terminé.",
    sessionEndedTitle: "Cet onglet n'est plus relié à Dossier",
    sessionEnded:
      'Par sécurité, une adresse ouvre Dossier une seule fois. Ouvrez la dernière adresse affichée dans le terminal. Vos dossiers sont en sûreté.',
  },
  demo: {
    title: 'Démonstration de Dossier : personnes et dossiers inventés, tout reste dans {{folder}}',
    vault: 'Coffre chiffré créé',
    people: '{{people}} personnes de {{provinces}} provinces, {{providers}} intervenants et {{cases}} cas ajoutés',
    imported: '{{documents}} importés ({{pages}}); {{notes}}',
    importedPlain: '{{documents}} importés ({{pages}})',
    unlocked: '{{count}} document protégé ouvert avec son mot de passe',
    filed: 'Classés par personne et par cas, avec titre, genre, date et intervenant',
    records:
      '{{diagnoses}} diagnostics, {{results}} résultats avec {{observations}} observations, {{referrals}} demandes de consultation, {{others}} autres éléments et {{links}} liens vers les pages sources consignés',
    exported: 'Dossier à remettre exporté en {{language}} : {{title}}, {{pages}}, {{size}}',
    timeline: 'Chronologie de {{entries}} entrées relue',
    locked: 'Coffre verrouillé',
    packets: 'Les dossiers à remettre :',
    look: 'Pour y jeter un coup d’œil : npm run dossier -- list --data {{folder}}   (phrase de passe : {{passphrase}})',
    total: 'Terminé en {{seconds}} s.',
    english: 'anglais',
    french: 'français',
  },
};
