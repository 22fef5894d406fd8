export type SheetWords = {
  readonly title: string;
  readonly text: string;
  readonly made: string;
  readonly words: readonly string[];
  /** Data address of the QR picture. */
  readonly qr: string | null;
  /** Without extension. */
  readonly fileName: string;
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The sheet as one web page that opens anywhere and prints on one side of paper. */
export function recoverySheetHtml({ title, text, made, words, qr }: SheetWords): string {
  const items = words.map((word) => `<li>${escaped(word)}</li>`).join('');
  const picture = qr ? `<img src="${escaped(qr)}" alt="" width="180" height="180">` : '';
  const style =
    'body{font:17px/1.55 Georgia,serif;max-width:34em;margin:3em auto;padding:0 1em;color:#24211d}' +
    'ol{columns:3;font:600 20px/2 ui-monospace,monospace;padding-left:1.6em}';
  return `<!doctype html><html lang="${document.documentElement.lang}"><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style><h1>${escaped(title)}</h1><p>${escaped(text)}</p><ol>${items}</ol>${picture}<p>${escaped(made)}</p></html>`;
}

/** Hands the sheet to the system's own save. */
export function saveRecoverySheet(sheet: SheetWords): void {
  const address = URL.createObjectURL(new Blob([recoverySheetHtml(sheet)], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${sheet.fileName}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
