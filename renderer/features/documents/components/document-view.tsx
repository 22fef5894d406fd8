import type { Document } from '@shared/contract/documents';
import { IconFileAlert } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { bridge } from '../../../lib/bridge';
import { EmptyState } from '../../../ui/empty-state';
import { PdfViewer, type PdfViewerProps } from '../../../ui/pdf-viewer/pdf-viewer';
import { PasswordPanel } from './password-panel';

export type DocumentViewProps = Omit<PdfViewerProps, 'source' | 'title'> & { readonly document: Document };

/** A document's pages, or why they cannot be shown and what to do. */
export function DocumentView({ document, ...viewer }: DocumentViewProps) {
  const { t } = useText();
  const { id, condition, recognizedPages } = document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a document unlocked or read since has other bytes
  const source = useMemo(() => bridge().documentContent(id), [id, condition, recognizedPages]);
  if (condition === 'password_needed') return <PasswordPanel key={id} documentId={id} />;
  if (condition === 'unreadable')
    return (
      <EmptyState
        icon={<IconFileAlert size={28} stroke={1.5} aria-hidden />}
        title={t('documents.condition.unreadable')}
        text={t('documents.conditionHelp.unreadable')}
      />
    );
  return <PdfViewer key={`${id} ${condition} ${recognizedPages}`} source={source} title={document.title} {...viewer} />;
}
