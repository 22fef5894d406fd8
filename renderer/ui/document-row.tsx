import type { Document } from '@shared/contract/documents';
import { IconFileText, IconPhoto } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { RowLink } from './rows';

/** A document in one row; `lead` replaces the icon (a person's mark on the family's screens). */
export function DocumentRow({ document, lead }: { readonly document: Document; readonly lead?: ReactNode }) {
  const { t, date } = useText();
  const Icon = document.mediaType === 'application/pdf' ? IconFileText : IconPhoto;
  const meta = [
    t(`documents.kind.${document.kind}`),
    ...(document.pageCount > 0 ? [t('common.count.pages', { count: document.pageCount })] : []),
    ...(document.condition === 'readable' ? [] : [t(`documents.condition.${document.condition}`)]),
  ];
  const parts = {
    lead: lead ?? <Icon size={22} stroke={1.5} aria-hidden />,
    title: document.title,
    meta: meta.join(' · '),
    end: document.documentDate ? date(document.documentDate, 'short') : t('common.date.undated'),
  };
  return document.personId ? (
    <RowLink
      to="/people/$personId/documents/$documentId"
      params={{ personId: document.personId, documentId: document.id }}
      {...parts}
    />
  ) : (
    <RowLink to="/inbox" search={{ id: document.id }} {...parts} />
  );
}
