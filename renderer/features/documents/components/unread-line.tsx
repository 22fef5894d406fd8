import { Button } from '@mantine/core';
import type { Document } from '@shared/contract/documents';
import { useText } from '../../../i18n/use-text';
import { useRecognition } from '../../../lib/use-recognition';
import classes from './inbox-list.module.css';

/** One quiet line over a list: how many scans have no text, and the button that has them read. */
export function UnreadLine({ documents }: { readonly documents: readonly Document[] }) {
  const { t } = useText();
  const { isReading, isStarting, read } = useRecognition();
  const unread = documents.filter(({ unreadPages }) => unreadPages > 0);
  const waiting = unread.filter((document) => !isReading(document));
  const count = waiting.length;
  if (unread.length === 0) return null;
  return (
    <p className={classes.unread} role="status">
      {count === 0 ? t('documents.recognition.readingAll') : t('documents.recognition.waiting', { count })}{' '}
      {count === 0 ? null : (
        <Button variant="subtle" size="compact-xs" px={0} loading={isStarting} onClick={() => read(waiting)}>
          {t('documents.recognition.readAll', { count })}
        </Button>
      )}
    </p>
  );
}
