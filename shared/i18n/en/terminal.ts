/** English: the `dossier` command. Lines of the terminal, no markup. */
export const terminal = {
  usage: `Dossier {{version}}: a family's medical records on its own computer.

  dossier init                                    make a vault
  dossier person add --given-name G --family-name F [--birth-date D] [--province ON] [--health-number N]
  dossier person list
  dossier case add --person ID --title T [--reason R] [--question Q] [--specialty S]
  dossier case list [--person ID]
  dossier import [--person ID] [--case ID] FILE…  files or folders
  dossier list [--person ID] [--case ID]          documents; without --person, the inbox
  dossier read-scans [--person ID] [--case ID]    have the text of scans read; without --person, in the inbox
  dossier export --case ID --output FILE [--language en|fr] [--page-size letter|a4] [--recipient NAME]
  dossier verify                                  read every stored file and row back
  dossier backup [--to FOLDER]                    one encrypted, verified file; without --to, where the settings say
  dossier restore --from FILE|FOLDER [--recovery] [--set-aside]
                                                  a backup, or the newest of a folder; --recovery asks for the
                                                  recovery code; --set-aside keeps the vault that is there beside it
  dossier demo [--output FOLDER]                  the whole job on made-up people

Everywhere: --data FOLDER, --json, --language en|fr, --passphrase-fd N, --help, --version
The passphrase is asked for, or read from a file descriptor; it is never an argument.`,
  prompt: { passphrase: 'Passphrase: ', again: 'The same passphrase again: ', recoveryCode: 'Recovery code: ' },
  wrongUse: 'That is not how this command is used: {{detail}}. See dossier --help.',
  passphrasesDiffer: 'The two passphrases differ, so nothing was made. Start again.',
  passphraseMissing: 'There is no terminal to ask for the passphrase. Give it with --passphrase-fd.',
  passphraseShort: 'A passphrase has at least 8 characters, so nothing was made. Start again.',
  created: 'The vault is at {{folder}}.',
  recoveryCode: 'Recovery code, the only other way in. Write it down and keep it away from this computer:',
  personAdded: 'Added {{name}} ({{id}}).',
  caseAdded: 'Added the case “{{title}}” ({{id}}).',
  nothingFound: 'There is nothing here yet.',
  imported: '{{file}}: imported',
  importedCondition: '{{file}}: imported, {{condition}}',
  duplicate: '{{file}}: already here as “{{title}}”',
  refused: '{{file}}: refused. {{reason}}',
  refusal: {
    empty_file: 'The file is empty.',
    unsupported_type: 'It is not a PDF or a picture.',
    not_a_file: 'It is not an ordinary file.',
    too_large: 'It is larger than 500 MB.',
    unreadable_file: 'It could not be read from where it is.',
    no_pages: 'It has no pages.',
    disk_full: 'The disk is full.',
    storage_failed: 'The disk refused it.',
  },
  nothingToRead: 'No scan waits for its text to be read.',
  scansRead_one: 'Text found on {{count}} page.',
  scansRead_other: 'Text found on {{count}} pages.',
  scansLeft_one: '{{count}} page could not be read.',
  scansLeft_other: '{{count}} pages could not be read.',
  exported: 'The packet of {{pages}} is at {{file}}.',
  verified: 'Everything is whole: {{documents}}, {{rows}} rows, {{bytes}} read back.',
  verifyFailed: 'Not everything is whole: {{damaged}} damaged, {{missing}} missing. The rest is safe.',
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
    unlocked: 'Opened {{count}} password-protected with its password',
    filed: 'Filed them under people and cases, with title, kind, date and provider',
    records:
      'Recorded {{diagnoses}} diagnoses, {{results}} test results with {{observations}} observations, {{referrals}} referrals, {{others}} other records, {{links}} links to source pages',
    exported: 'Exported the packet in {{language}}: {{title}}, {{pages}}, {{size}}',
    timeline: 'Read back a timeline of {{entries}} entries',
    locked: 'Locked the vault',
    packets: 'The packets:',
    look: 'To look around in it: npm run dossier -- list --data {{folder}}   (passphrase: {{passphrase}})',
    total: 'Done in {{seconds}} s.',
    english: 'English',
    french: 'French',
  },
} as const;
