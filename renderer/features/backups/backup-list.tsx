import type { BackupGeneration } from '@shared/contract/backups';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Row, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';

/** The generations in the chosen folder, newest first. */
export function BackupList({ generations }: { readonly generations: readonly BackupGeneration[] }) {
  const { t, instant, bytes } = useText();
  return (
    <Section level={3} title={t('backups.list')} count={generations.length}>
      <Rows label={t('backups.list')}>
        {generations.map(({ fileName, madeAt, byteSize, isVerified }) => (
          <Row
            key={fileName}
            title={instant(madeAt)}
            meta={`${fileName} · ${bytes(byteSize)}`}
            end={
              isVerified ? (
                <Tag tone="good" icon={<IconCheck size={14} aria-hidden />}>
                  {t('backups.verified')}
                </Tag>
              ) : (
                <Tag tone="warn" icon={<IconAlertTriangle size={14} aria-hidden />}>
                  {t('backups.damaged')}
                </Tag>
              )
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
