import type { Document, DocumentDetails } from '@shared/contract/documents';
import { documentDetails } from '@shared/contract/documents';
import { type ContractForm, useContractForm } from '../../../lib/contract-form';
import { dateInput } from '../../../lib/date-input';

/** What the fields hold: text is never null while it is typed. */
export type DocumentValues = Omit<DocumentDetails, 'documentDate' | 'note'> & {
  documentDate: string;
  note: string;
};

/** A saved document's details as `documents.update` takes them. */
export const detailsOf = ({ title, kind, documentDate, providerId, note }: Document): DocumentDetails => ({
  title,
  kind,
  documentDate,
  providerId,
  note,
});

const valuesOf = (document: Document): DocumentValues => ({
  title: document.title,
  kind: document.kind,
  documentDate: document.documentDate ?? '',
  providerId: document.providerId,
  note: document.note ?? '',
});

const toInput = (values: DocumentValues) => ({ ...values, documentDate: dateInput(values.documentDate) });

/** The form over a document's details, in the inbox and on its own page. */
export const useDocumentForm = (
  document: Document,
  save: (details: DocumentDetails) => void,
): ContractForm<DocumentValues> =>
  useContractForm({ schema: documentDetails, initialValues: valuesOf(document), toInput, save });

/** The details as they would be saved now, or null while something is not right. */
export function detailsNow(values: DocumentValues): DocumentDetails | null {
  const parsed = documentDetails.safeParse(toInput(values));
  return parsed.success ? parsed.data : null;
}
