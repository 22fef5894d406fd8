// Canada Post never uses D F I O Q U, nor W or Z first.
const CANADIAN = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/;

const squeeze = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

export const isCanadianPostalCode = (text: string): boolean => CANADIAN.test(squeeze(text));

/** `A1A 1A1`; text that is no Canadian postal code comes back trimmed and otherwise untouched. */
export function formatPostalCode(text: string): string {
  const code = squeeze(text);
  return CANADIAN.test(code) ? `${code.slice(0, 3)} ${code.slice(3)}` : text.trim();
}
