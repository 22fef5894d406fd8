const LONGEST_TITLE = 300;
/** Controls, bidi marks, zero-width characters: nothing a title should hide. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A first title from the file's name: extension, underscores and invisible characters gone. Never empty. */
export function titleFromFileName(fileName: string): string {
  const stem = fileName
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '');
  const words = stem.replace(/[_\s]+/gu, ' ').trim();
  return (words === '' ? fileName.replace(INVISIBLE, '').trim() || 'Document' : words).slice(0, LONGEST_TITLE);
}
