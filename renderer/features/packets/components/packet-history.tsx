import { ActionIcon, Tooltip } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import type { PacketSummary } from '@shared/contract/packets';
import { IconDeviceFloppy, IconFileText, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { EmptyState } from '../../../ui/empty-state';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { QueryView } from '../../../ui/query-view';
import { Row, Rows } from '../../../ui/rows';
import classes from './packet-manifest.module.css';
import { useSavePacket } from './use-save-packet';

export type PacketHistoryProps = { readonly personId: PersonId; readonly caseId: CaseId };

/** The packets made for a case, each frozen as it was handed over. */
export function PacketHistory({ personId, caseId }: PacketHistoryProps) {
  const { t } = useText();
  const query = useOperation('packets.list', { caseId });
  return (
    <>
      <p className={classes.note}>{t('packets.history.help')}</p>
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} />}
        empty={<EmptyState isCompact title={t('common.state.none')} text={t('packets.history.empty')} />}
      >
        {(packets) => (
          <Rows label={t('packets.history.title')}>
            {packets.map((packet) => (
              <PacketRow key={packet.id} personId={personId} packet={packet} />
            ))}
          </Rows>
        )}
      </QueryView>
    </>
  );
}

function PacketRow({ personId, packet }: { readonly personId: PersonId; readonly packet: PacketSummary }) {
  const { t, instant, bytes } = useText();
  const { save } = useSavePacket();
  const { id, recipientName, createdAt, pageCount, byteSize, preset, isPasswordProtected, supplementTo } = packet;
  const made = instant(createdAt);
  const facts = [
    recipientName ? t('packets.packet.for', { name: recipientName }) : t('packets.packet.forNobody'),
    supplementTo === null ? null : t('packets.supplement.name'),
    t(`packets.preset.${preset}.title`),
    t('common.count.pages', { count: pageCount }),
    bytes(byteSize),
  ];
  return (
    <Row
      lead={
        isPasswordProtected ? (
          <IconLock size={20} stroke={1.6} aria-hidden />
        ) : (
          <IconFileText size={20} stroke={1.6} aria-hidden />
        )
      }
      title={
        <Link
          to="/people/$personId/packets/$packetId"
          params={{ personId, packetId: id }}
          title={t('packets.history.openNamed', { date: made })}
        >
          {t('packets.packet.created', { date: made })}
        </Link>
      }
      meta={facts.filter(Boolean).join(' · ')}
      end={
        <Tooltip label={t('packets.packet.saveAs')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink)"
            aria-label={t('packets.history.saveNamed', { date: made })}
            onClick={() =>
              void save(id, packet.fileCount > 1 ? { kind: 'archive', withImages: false } : { kind: 'file', file: 0 })
            }
          >
            <IconDeviceFloppy size={18} />
          </ActionIcon>
        </Tooltip>
      }
    />
  );
}
