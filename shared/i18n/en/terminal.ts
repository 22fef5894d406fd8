/** English: the `dossier` command. Lines of the terminal, no markup. */
export const terminal = {
  usage: `Dossier {{version}}: a family's medical records on its own computer.

  dossier init                                    make a vault
  dossier person add --given-name G --family-name F [--birth-date YYYY-MM-DD] [--province P] [--health-number N]
  dossier person list
  dossier case add --person ID --title T [--reason R] [--question Q] [--specialty S]
  dossier case list [--person ID]
  dossier import [--person ID] [--case ID] FILE…  files or folders; without --person and --case, to the inbox
  dossier list [--person ID] [--case ID]          documents; without --person and --case, those in the inbox
  dossier read-scans [--person ID] [--case ID]    have the text of scans read; without both, in the inbox
  dossier export --case ID --output FILE [--language en|fr] [--page-size letter|a4] [--recipient NAME]
  dossier verify                                  read every stored file and row back
  dossier backup [--to FOLDER]                    one encrypted, verified file; without --to, where the settings say
  dossier restore --from FILE|FOLDER [--recovery] [--set-aside]
                                                  a backup, or the newest of a folder; --recovery asks for the
                                                  recovery code; --set-aside keeps the vault that is there beside it
  dossier demo [--output FOLDER]                  the whole job on made-up people

--province:  {{provinces}}
--reason:    {{reasons}}
--specialty: {{specialties}}

Everywhere: --data FOLDER, --json, --language en|fr, --passphrase-fd N, --help, --version
The IDs are those that “dossier person list” and “dossier case list” show.
The passphrase is asked for, or read from a file descriptor (--passphrase-fd 0 < FILE); it is never an argument.
With --json, one JSON value is printed; that of a command that failed has “error”.
Exit status: 0 done; 1 not done, or not whole; 2 done, but some files were not accepted.`,
  prompt: { passphrase: 'Passphrase: ', again: 'The same passphrase again: ', recoveryCode: 'Recovery code: ' },
  unknownCommand: 'There is no command “{{words}}”, so nothing was done. See dossier --help.',
  unfinishedCommand: '“{{words}}” needs one more word: {{choices}}. Nothing was done.',
  unknownOption: 'There is no option {{option}}, so nothing was done. See dossier --help.',
  foreignOption: '“dossier {{command}}” takes no --{{option}}, so nothing was done. See dossier --help.',
  surplusWord: '“dossier {{command}}” takes no further words, so nothing was done: {{word}}. See dossier --help.',
  noValue: '--{{option}} needs its value, so nothing was done. See dossier --help.',
  surplusValue: '--{{option}} takes no value, so nothing was done. See dossier --help.',
  optionNeeded: '“dossier {{command}}” needs --{{option}}, so nothing was done. See dossier --help.',
  filesNeeded: 'Name the files or folders to import, as in: dossier import letter.pdf reports/',
  notChoice: '--{{option}} {{value}} is none of these, so nothing was done: {{choices}}.',
  notPersonId: '--person {{value}} is nobody’s ID, so nothing was done. “dossier person list” shows the IDs.',
  notCaseId: '--case {{value}} is no case’s ID, so nothing was done. “dossier case list” shows the IDs.',
  notNumber: '--passphrase-fd {{value}} is not the number of a file descriptor, as in: --passphrase-fd 0 < FILE',
  problems: 'Nothing was saved. Mend this and try again:',
  problem: '  --{{option}} {{value}}: {{problem}}',
  oneOf: 'Please choose one of {{choices}}.',
  passphrasesDiffer: 'The two passphrases differ, so nothing was made. Start again.',
  passphraseMissing: 'There is no terminal to ask for the passphrase. Give it with --passphrase-fd.',
  passphraseShort: 'A passphrase has at least 8 characters, so nothing was made. Start again.',
  secretUnreadable:
    'File descriptor {{descriptor}} could not be read ({{code}}), so nothing was done. Open it for reading, as in: --passphrase-fd 0 < FILE',
  secretEmpty: 'Nothing was given where the passphrase or the recovery code should be. Nothing was done. Try again.',
  /** In place of the window's words, where those speak of fields and buttons. */
  failure: {
    invalidInput: 'Something given to this command cannot be used, so nothing was saved. See dossier --help.',
    notFound: 'Nothing here has that ID; it may be in the trash. Nothing was changed. Look at the list again.',
    otherPerson: 'That case belongs to another person, so nothing was done. Leave --person out, or name that person.',
    vaultExists:
      'There is a vault here already. It was left untouched. Name another folder with --data; restore keeps the old vault beside the new one with --set-aside.',
    passwordNeeded:
      'This packet was prepared to open with a password, which the terminal does not ask for, so none was made. Export it in the window.',
    nothingToExport: 'There is nothing in this packet yet, so none was made. Import documents with --case first.',
    backupFolderUnset: 'No folder for backups was chosen yet, so none was made. Name one with --to.',
  },
  noVault:
    'There is no vault in {{folder}}, and nothing was changed. “dossier init” makes one; --data names another folder.',
  created: 'The vault is at {{folder}}.',
  recoveryCode: 'Recovery code, the only other way in. Write it down and keep it away from this computer:',
  personAdded: 'Added {{name}} ({{id}}).',
  caseAdded: 'Added the case “{{title}}” ({{id}}).',
  healthNumberUnusual:
    'The health card number looks unusual. {{reasons}} It was saved as given; compare it with the card.',
  empty: {
    people: 'Nobody is here yet. Add somebody: dossier person add --given-name G --family-name F',
    cases: 'There is no case here yet. Add one: dossier case add --person ID --title T',
    inbox:
      'No document waits in the inbox. Those already filed are listed by person: dossier list --person ID (“dossier person list” shows the IDs).',
    documents: 'No document is filed here yet. Import some: dossier import --person ID [--case ID] FILE…',
  },
  pathsMissing: 'Nothing was imported, because these do not exist. Check how they are written: {{paths}}',
  folderMissing: 'The folder {{folder}} does not exist, so no packet was made. Make it, or name another.',
  folderReadOnly: 'Dossier may not write in {{folder}}, so no packet was made. Allow it, or name another folder.',
  outputIsFolder: '{{file}} is a folder, so no packet was made. Name a file, as in: --output {{file}}/packet.pdf',
  nothingToRead: 'No scan waits for its text to be read.',
  scansRead_one: 'Text found on {{count}} page.',
  scansRead_other: 'Text found on {{count}} pages.',
  scansLeft_one: '{{count}} page could not be read.',
  scansLeft_other: '{{count}} pages could not be read.',
  exported: 'The packet of {{pages}} is at {{file}}.',
  exportedPart: 'A further part of it is at {{file}}.',
  verified: 'Everything is whole: {{documents}}, {{rows}} rows, {{bytes}} read back.',
  verifyFailed:
    'Not everything is whole: {{damaged}} damaged, {{missing}} missing. The rest is safe. Import the same files again, which mends them, or restore a backup.',
  databaseDamaged:
    'The database has {{problems}} faults. The stored files are safe. Make a copy of the whole folder, then restore a backup.',
  lost: {
    damaged: 'Damaged: {{what}}',
    missing: 'Missing: {{what}}',
    original: '“{{title}}” of {{person}}',
    originalInInbox: '“{{title}}” in the inbox',
    rendition: 'the pages made to show “{{title}}” (the file as it came stands by itself)',
    packet: 'the packet file {{title}} of {{person}}',
    nothing: 'a file that nothing uses ({{contentId}})',
  },
  backedUp: 'The backup is at {{file}}. It was restored on trial and compared.',
  restored: 'Everything was compared with the backup and is at {{folder}}.',
  setAside: 'The vault that was there is kept at {{folder}}.',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  files_one: '{{count}} file',
  files_other: '{{count}} files',
  documents_one: '{{count}} document',
  documents_other: '{{count}} documents',
  host: {
    open: 'Dossier is at {{address}}',
    once: 'The address works once. Keep this window open while you use Dossier; press Ctrl+C to end.',
    again: 'For another tab, or after reloading: {{address}}',
    idle: 'No tab has been open for a while, so Dossier ended itself.',
    sessionEndedTitle: 'This tab is no longer connected',
    sessionEnded:
      'For safety, an address opens Dossier once. Open the newest address shown in the terminal. Your records are safe.',
  },
  demo: {
    title: 'Dossier demo: made-up people, made-up records, everything stays in {{folder}}',
    vault: 'Created an encrypted vault',
    people: 'Added {{people}} people in {{provinces}} provinces, {{providers}} care providers and {{cases}} cases',
    imported: 'Imported {{documents}} ({{pages}}); {{notes}}',
    importedPlain: 'Imported {{documents}} ({{pages}})',
    note: '{{file}}: {{condition}}',
    unlocked: 'Opened {{count}} password-protected with its password',
    filed: 'Filed them under people and cases, with title, kind, date and provider',
    records:
      'Recorded {{diagnoses}} diagnoses, {{results}} test results with {{observations}} observations, {{referrals}} referrals, {{others}} other records, {{links}} links to source pages',
    exported: 'Exported the packet in {{language}}: {{title}}, {{pages}}, {{size}}',
    timeline: 'Read back a timeline of {{entries}} entries',
    locked: 'Locked the vault',
    packets: 'The packets:',
    look: 'To look around in it (passphrase: {{passphrase}}):',
    total: 'Done in {{seconds}} s.',
    english: 'English',
    french: 'French',
  },
} as const;
