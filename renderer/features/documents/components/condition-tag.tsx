import type { Document } from '@shared/contract/documents';
import { IconAlertTriangle, IconLock, IconPhotoScan, IconTool } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { Tag } from '../../../ui/tag';

/** What stands in the way of using a document, in a word with its icon; nothing when nothing does. */
export function ConditionTag({
  document,
}: {
  readonly document: Pick<Document, 'condition' | 'hasText' | 'unreadPages'>;
}) {
  const { t } = useText();
  const { condition, hasText, unreadPages } = document;
  if (condition === 'password_needed')
    return (
      <Tag tone="warn" icon={<IconLock size={13} aria-hidden />}>
        {t('documents.condition.password_needed')}
      </Tag>
    );
  if (condition === 'unreadable')
    return (
      <Tag tone="alarm" icon={<IconAlertTriangle size={13} aria-hidden />}>
        {t('documents.condition.unreadable')}
      </Tag>
    );
  if (condition === 'damaged')
    return (
      <Tag tone="warn" icon={<IconTool size={13} aria-hidden />}>
        {t('documents.condition.damaged')}
      </Tag>
    );
  if (!hasText || unreadPages > 0)
    return (
      <Tag icon={<IconPhotoScan size={13} aria-hidden />}>
        {t(hasText ? 'documents.recognition.somePages' : 'documents.noText')}
      </Tag>
    );
  return null;
}
