import { parsePrintedDate } from '@shared/domain/printed-date';
import { tidyDate } from '../ui/partial-date-field';

/**
 * What a date field holds, as the contract reads it: nothing becomes null, a date as printed ("14 mars 2024") becomes
 * `YYYY-MM-DD`, and what cannot be read stays as typed so that the schema refuses it beside its field.
 */
export function dateInput(text: string): string | null {
  const tidy = tidyDate(text);
  if (tidy === '') return null;
  const printed = parsePrintedDate(tidy);
  return printed.kind === 'date' ? printed.date : tidy;
}
