import type { PersonId } from '@shared/contract/common';
import type { Document, DocumentDetails, FilingSuggestion } from '@shared/contract/documents';
import { titleFromFileName } from '@shared/domain/file-title';
import type { Reading } from '../../../i18n/use-text';
import { detailsOf } from './document-form';

/** Words on the page behind each value that was suggested and is offered as it is; null where no words say it. */
export type Evidence = { readonly [Field in keyof DocumentDetails]?: string | null };

/** The details to begin with: what a person wrote stays, what is still as imported takes what was read. */
export function suggestedDetails(
  { t, date }: Pick<Reading, 't' | 'date'>,
  document: Document,
  { title, kind, documentDate, provider }: FilingSuggestion,
): { readonly details: DocumentDetails; readonly evidence: Evidence } {
  const own = detailsOf(document);
  const known = {
    kind: own.kind === 'other' && kind ? kind.value : own.kind,
    documentDate: own.documentDate ?? documentDate?.value ?? null,
    providerId: own.providerId ?? provider?.value ?? null,
  };
  // A laboratory's sheet has no title of its own.
  const made = kind && [t(`documents.kind.${kind.value}`), known.documentDate && date(known.documentDate, 'short')];
  const heading = title ?? (made && { value: made.filter(Boolean).join(', '), words: null });
  const isUntouched = own.title === titleFromFileName(document.originalName);
  const details = { ...own, ...known, title: isUntouched && heading ? heading.value : own.title };
  const said = <Value>(value: Value, read: { readonly value: Value; readonly words: string | null } | null) =>
    read && read.value === value ? read.words : undefined;
  return {
    details,
    evidence: withoutUnsaid({
      title: said(details.title, heading),
      kind: said(details.kind, kind),
      documentDate: said(details.documentDate, documentDate),
      providerId: said(details.providerId, provider),
    }),
  };
}

const withoutUnsaid = (evidence: { readonly [Field in keyof Evidence]: string | null | undefined }): Evidence =>
  Object.fromEntries(Object.entries(evidence).filter(([, words]) => words !== undefined));

/** The person that every one of the documents is suggested to, as far as anything is said; null where they differ. */
export function personOfAll(suggestions: readonly FilingSuggestion[]): PersonId | null {
  const named = new Set(suggestions.flatMap(({ person }) => (person ? [person.personId] : [])));
  const [only] = named;
  const isDoubted = suggestions.some(({ doubtfulPersonId }) => doubtfulPersonId !== null);
  return named.size === 1 && only && !isDoubted ? only : null;
}
