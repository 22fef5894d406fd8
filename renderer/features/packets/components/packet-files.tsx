import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core';
import type { Packet, PacketFile } from '@shared/contract/packets';
import { IconCheck, IconCopy, IconDeviceFloppy, IconFileCode, IconFileText } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { isDesktop } from '../../../lib/platform';
import { Notice } from '../../../ui/notice';
import classes from './packet-files.module.css';
import { useSavePacket } from './use-save-packet';

export type PacketFilesProps = {
  readonly packet: Packet;
  /** Place of the file that is looked at. */
  readonly shown: number;
  readonly onShow: (file: number) => void;
};

/** The packet's files: each opened and saved by itself, or all of them together. */
export function PacketFiles({ packet, shown, onShow }: PacketFilesProps) {
  const { t } = useText();
  const { save, isSaving } = useSavePacket();
  const [first] = packet.files;
  const { preset, partLimitMb } = packet.plan.delivery;
  const isTooLarge = ({ byteSize }: PacketFile) => preset === 'ereferral' && byteSize > partLimitMb * 1_000_000;
  const tooLarge = packet.files.filter(isTooLarge).length;
  return (
    <section aria-label={t('packets.packet.filesTitle')}>
      <ul className={classes.list}>
        {packet.files.map((file, index) => (
          <FileLine
            key={file.fileName}
            file={file}
            isShown={index === shown}
            onShow={file.kind === 'packet' ? () => onShow(index) : null}
            onSave={() => void save(packet.id, { kind: 'file', file: index })}
          />
        ))}
      </ul>
      {packet.isPasswordProtected && packet.files.some(({ kind }) => kind === 'summary') ? (
        <Notice tone="warn">{t('packets.packet.openSummary')}</Notice>
      ) : null}
      {tooLarge > 0 ? (
        <Notice tone="warn">{t('packets.packet.overLimit', { count: tooLarge, limit: partLimitMb })}</Notice>
      ) : null}
      <div className={classes.actions}>
        {first && packet.files.length === 1 ? (
          <Button
            leftSection={<IconDeviceFloppy size={17} aria-hidden />}
            loading={isSaving}
            onClick={() => void save(packet.id, { kind: 'file', file: 0 })}
          >
            {t('packets.packet.saveAs')}
          </Button>
        ) : (
          <Button
            leftSection={<IconDeviceFloppy size={17} aria-hidden />}
            loading={isSaving}
            onClick={() => void save(packet.id, { kind: 'archive', withImages: false })}
          >
            {t('packets.packet.saveAll')}
          </Button>
        )}
        {isDesktop() ? (
          <Button variant="default" onClick={() => void save(packet.id, { kind: 'archive', withImages: true })}>
            {t('packets.packet.saveWithImages')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

type FileLineProps = {
  readonly file: PacketFile;
  readonly isShown: boolean;
  /** Null for what the viewer cannot show. */
  readonly onShow: (() => void) | null;
  readonly onSave: () => void;
};

function FileLine({ file, isShown, onShow, onSave }: FileLineProps) {
  const { t, bytes } = useText();
  const Icon = file.kind === 'packet' ? IconFileText : IconFileCode;
  const facts = [
    file.kind === 'summary'
      ? t('packets.packet.summaryFile')
      : t('packets.packet.pageSpan', { first: file.firstPage, last: file.firstPage + file.pageCount - 1 }),
    bytes(file.byteSize),
  ].join(' · ');
  const words = (
    <span className={classes.words}>
      <span className={classes.name}>{file.fileName}</span>
      <span className={classes.facts}>{facts}</span>
    </span>
  );
  return (
    <li className={classes.line} data-shown={isShown || undefined}>
      <Icon size={20} stroke={1.6} aria-hidden />
      {onShow ? (
        <button type="button" className={classes.open} aria-current={isShown || undefined} onClick={onShow}>
          {words}
        </button>
      ) : (
        words
      )}
      <CopyButton value={file.sha256}>
        {({ copied, copy }) => (
          <Tooltip
            multiline
            w={280}
            label={copied ? t('common.action.copied') : t('packets.packet.hashHelp', { hash: file.sha256 })}
          >
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--ink-soft)"
              aria-label={t('packets.packet.copyHash', { name: file.fileName })}
              onClick={copy}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      <Tooltip label={t('packets.packet.saveAs')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('packets.packet.saveNamed', { name: file.fileName })}
          onClick={onSave}
        >
          <IconDeviceFloppy size={18} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
