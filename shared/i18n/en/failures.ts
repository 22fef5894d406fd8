/** English: one sentence or two per failure: what happened, that nothing was lost, what to do. */
export const failures = {
  invalidInput:
    'Something in this form is not complete, so nothing was saved yet. Check the marked fields and save again.',
  vaultLocked: 'Dossier locked itself before this was done. What was saved is safe. Unlock it and do this step again.',
  internal:
    'Something went wrong inside Dossier. What was already saved is safe. Try again; if it keeps happening, close Dossier and open it again.',
  notFound:
    'This is no longer here; it may have been moved to the trash. Nothing else changed. Look in the trash to put it back.',
  otherPerson:
    'This belongs to another person, so it was left where it was. Nothing was mixed up. Choose something of the same person.',
  linkedElsewhere:
    'This is linked to something that stays with the other person, so it was not moved. Nothing was mixed up. Remove that link first, or move both together.',
  providerNotFound:
    'That care provider is no longer in the list, so nothing was saved yet. Choose another one and save again.',
  tooManyPages:
    'This document has more than 5,000 pages, more than Dossier can take. It was left as it is. Split it in another program and add the parts.',
  tookTooLong: 'This took too long and was stopped. Nothing was changed. Close other programs, then try again.',
  wrongPassword:
    'That password does not open this document. The document is kept as it is. Check the password and try again.',
  pageOutOfRange: 'The document has no such page, so nothing was changed. Choose a page that exists.',
  documentNotFiled:
    'This document is still in the inbox. Nothing was changed. File it under a person first, then link it.',
  nothingToRead:
    'These documents have no page left whose text could be read, so nothing was changed. Choose a scan or a photo.',
  nothingToExport: 'There is nothing in this packet yet, so none was made. Choose at least one document.',
  vaultExists: 'There is already a Dossier on this computer. It was left untouched. Unlock it instead.',
  keychainUnavailable:
    'This computer’s keychain did not answer. Your records are safe. Use your passphrase or your recovery code instead.',
  vaultReadOnly:
    'Dossier may not write in its folder. Your records are intact. Allow writing to that folder, or free the disk from read-only, and try again.',
  vaultInUse:
    'Dossier is already open in another window or on another computer. Nothing was changed. Close it there and try again.',
  vaultMissing:
    'No Dossier was found in its folder. Nothing was changed. If it is on another disk, connect that disk and try again.',
  vaultDamaged:
    'A file of this Dossier cannot be read. Nothing was changed or removed. Put a copy back from a backup if you have one.',
  vaultNewerVersion:
    'This Dossier was made by a newer version. It was left untouched. Install the newer version to open it.',
  wrongPassphrase:
    'That is not the passphrase. Your records are safe; you may try as often as you need. Check capital letters.',
  wrongRecoveryCode:
    'That is not the recovery code. Your records are safe. Check each word against your sheet and try again.',
  diskFull: 'The disk is full, so this was not finished. What was saved before is safe. Free some space and try again.',
  storageFailed: 'The disk could not be read or written. What was saved before is safe. Check the disk and try again.',
  nothingNew:
    'Everything that can be opened went along already, so there is nothing to add. File the new documents in this case first.',
  passwordNeeded:
    'A packet for e-mail or a USB stick needs its password, so none was made. Type it twice, then try again.',
  notRedactable:
    'A page that something is to be removed from could not be drawn without it, so no packet was made. Drop that page or leave its document out, then try again.',
  sourceMissing:
    'A document of this packet could not be found, so no packet was made. The others are safe. Take it out of the list and try again.',
  hasAllergies:
    'An allergy is recorded, so “no known allergies” was not. Nothing was lost. If the allergy is wrong, move it to the trash first.',
  unknownItem: 'This line is no longer part of the checklist, so nothing was changed. Open the checklist again.',
  severalPeople:
    'These belong to different people, so none of them was moved. Nothing was mixed up. Move them one person at a time.',
  notComparable: 'Only one opinion says something here, so there is nothing to compare. Nothing was changed.',
  stillOpen: 'This referral is still open, so no next one was started. Mark it declined or cancelled first.',
  listChanged: 'The list changed in the meantime, so its order was kept. Look at it again, then reorder it.',
  backupFolderUnset: 'No folder for backups was chosen yet, so none was made. Choose one and try again.',
  backupFolderMissing:
    'The folder for backups cannot be reached. Your records and earlier backups are untouched. Connect its disk, or check how the folder is written, and try again.',
  backupFolderReadOnly:
    'Dossier may not write in the folder for backups. Your records are untouched. Allow it, or choose another folder.',
  backupFolderInVault:
    'This folder holds the records themselves, so a backup there would be lost with them. Nothing was changed. Choose another folder.',
  placeInVault:
    'This folder holds Dossier’s own files, and saving there could harm your records. Nothing was written. Choose another folder.',
  documentsMissing:
    'A stored file is missing from Dossier’s folder, so no backup was made: it would have lacked that file. Earlier backups are untouched. The settings, under Backup, say which file it is and how to get it back.',
  backupNotVerified:
    'The backup did not come back the same, so it was not kept. Your records and earlier backups are untouched. Try again, on another disk if you can; “dossier verify” in a terminal shows whether a stored file is damaged.',
  backupMissing: 'No backup was found there. Nothing was changed. Check the place, connect its disk and try again.',
  backupDamaged:
    'This backup is damaged or is no backup, so nothing was restored and nothing was changed. Try an earlier one.',
  unreadable:
    'This document cannot be shown. It is kept exactly as you gave it. Ask for a new copy from where it came.',
} as const;
