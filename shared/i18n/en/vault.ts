/** English: creating, unlocking and locking the vault. */
export const vault = {
  language: 'Language',
  // Each language in its own name, in both catalogues.
  languageName: { en: 'English', fr: 'Français' },
  step: 'Step {{number}} of {{total}}',
  welcome: {
    title: 'Your family’s medical records, ready for a second opinion',
    text: 'Dossier keeps what you were given, helps you ask the right question, and hands the specialist one clear packet.',
    does: {
      title: 'From a pile of papers to one packet',
      text: 'Drop in reports, letters and scans. Follow each case from the first doubt to the decision, then export a single PDF.',
    },
    stays: {
      title: 'Everything stays on this computer',
      text: 'There is no account and no server. Dossier never connects to the internet; nothing leaves unless you hand it over.',
    },
    locked: {
      title: 'Locked with a key that only you hold',
      text: 'All records are encrypted. Nobody can open them without you, and nobody can reset the key for you.',
    },
    start: 'Start',
  },
  protect: {
    title: 'Choose how to lock it',
    text: 'You will need this each time you open Dossier.',
    way: 'How do you want to open Dossier?',
    passphrase: 'With a passphrase',
    keychain: 'No passphrase on this computer',
    keychainText: 'Whoever is signed in to this computer can open it. The key is kept in the system’s keychain.',
    create: 'Create my Dossier',
  },
  passphrase: {
    new: 'Passphrase',
    again: 'The same passphrase again',
    hint: 'A short sentence of four or five words is easy to remember and hard to guess.',
    short: 'Please use at least eight characters.',
    differs: 'The two are not the same yet.',
    show: 'Show or hide the passphrase',
  },
  strength: {
    weak: 'Easy to guess. Add another word or two.',
    fair: 'Fair. One more word would make it good.',
    good: 'Good.',
    strong: 'Strong.',
  },
  recovery: {
    title: 'Keep this recovery sheet somewhere safe',
    text: 'If the passphrase is forgotten or this computer is lost, these words are the only other way in. Print the sheet, or save it somewhere other than this computer.',
    sheetTitle: 'Dossier recovery sheet',
    sheetText:
      'These nine words, in this order, open this Dossier. Keep them away from the computer and show them to nobody you would not trust with your records.',
    made: 'Made on {{date}}.',
    qr: 'The nine words as a QR code',
    save: 'Save the sheet',
    fileName: 'Dossier recovery sheet',
    typeBack: 'Type words {{first}} and {{last}} from your sheet',
    typeBackText: 'So that you know the sheet can be read.',
    wrong: 'These are not the last two words. Look at your sheet and type them as they stand.',
    finish: 'I have kept the sheet',
    warning: 'Nobody can recover your records without the passphrase or this sheet, not even those who made Dossier.',
  },
  unlock: {
    title: 'Welcome back',
    open: 'Unlock',
    passphrase: {
      text: 'Your records are locked on this computer.',
      label: 'Passphrase',
      choose: 'Use the passphrase',
    },
    recovery: {
      text: 'Type the nine words of your recovery sheet, in order. Spaces or hyphens between them are both fine.',
      label: 'Recovery words',
      choose: 'Use the recovery sheet',
    },
    keychain: {
      text: 'The key is in this computer’s keychain. The system may ask you to allow it.',
      choose: 'Use this computer’s keychain',
    },
  },
  stopped: {
    holder: 'Open on {{host}} since {{since}}',
    inUse: {
      title: 'Dossier is already open',
      text: 'Another window, or another computer that shares this folder, is using it. Your records are safe. Close it there, then try again here.',
    },
    damaged: {
      title: 'A file of this Dossier cannot be read',
      text: 'Nothing was changed or removed. If the folder is on an external or shared disk, check that it is connected. Otherwise put the folder back from a backup, then try again.',
    },
    readOnly: {
      title: 'Dossier may not write in its folder',
      text: 'Your records are intact. The folder or its disk allows reading only. Allow writing to it, or move it to a disk that can be written, then try again.',
    },
    newerVersion: {
      title: 'This Dossier was made by a newer version',
      text: 'It was left untouched, because this older version could harm it. Install the newer version on this computer to open it.',
    },
  },
  noSession: {
    title: 'This tab has lost its connection',
    text: 'For your safety, a Dossier address works once. Your records are safe and unchanged. Close this tab and open the newest address that Dossier shows in its terminal; if Dossier has ended, start it again.',
  },
} as const;
