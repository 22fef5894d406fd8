import { Button } from '@mantine/core';
import type { Document } from '@shared/contract/documents';
import { IconTextRecognition } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { useRecognition } from '../../../lib/use-recognition';
import { Notice } from '../../../ui/notice';

/** Says that a document's pages are pictures, or that their text was read by machine; nothing for printed text. */
export function UnreadNotice({ document }: { readonly document: Document }) {
  const { t } = useText();
  const { isReading, isStarting, read } = useRecognition();
  const { unreadPages, recognizedPages, hasText, pageCount, condition } = document;
  if (unreadPages > 0)
    return (
      <Notice
        action={
          <Button
            variant="default"
            leftSection={<IconTextRecognition size={16} aria-hidden />}
            disabled={isReading(document)}
            loading={isStarting}
            onClick={() => read([document])}
          >
            {t(isReading(document) ? 'documents.recognition.reading' : 'documents.recognition.read')}
          </Button>
        }
      >
        {t('documents.recognition.unread', { count: unreadPages })} {t('documents.recognition.how')}
      </Notice>
    );
  if (recognizedPages > 0) return <Notice>{t('documents.recognition.recognized', { count: recognizedPages })}</Notice>;
  return hasText || pageCount === 0 || condition !== 'readable' ? null : <Notice>{t('documents.noTextHelp')}</Notice>;
}
