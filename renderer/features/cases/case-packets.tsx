import { IconLock, IconPackage, IconPackageExport } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { ButtonLink } from '../../ui/button-link';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { RowLink, Rows } from '../../ui/rows';
import { Tag } from '../../ui/tag';

/** The packets made for this case: who got which, and when. */
export function CasePacketsPart() {
  const { t, day, bytes, list } = useText();
  const { personId, caseId } = useOpenCase();
  const packets = useOperation('packets.list', { caseId });
  const count = packets.data?.length ?? 0;
  return (
    <CasePart
      section="packets"
      icon={<IconPackageExport size={20} stroke={1.7} />}
      title={t('journey.part.packets')}
      glance={count > 0 ? t('journey.glance.packets', { count }) : t('journey.glance.noPackets')}
      tone={count > 0 ? 'done' : 'quiet'}
      actions={
        <ButtonLink to="/people/$personId/cases/$caseId/packet" params={{ personId, caseId }} variant="default">
          {t('cases.packets.prepare')}
        </ButtonLink>
      }
    >
      <QueryView
        query={packets}
        skeleton={<RowsSkeleton rows={1} />}
        empty={<EmptyState isCompact title={t('cases.packets.emptyTitle')} text={t('cases.packets.emptyText')} />}
      >
        {(packed) => (
          <Rows label={t('journey.part.packets')}>
            {packed.map((packet) => (
              <RowLink
                key={packet.id}
                to="/people/$personId/packets/$packetId"
                params={{ personId, packetId: packet.id }}
                lead={<IconPackage size={22} stroke={1.5} aria-hidden />}
                title={packet.recipientName ?? t('cases.packets.noRecipient')}
                meta={[
                  t('common.count.pages', { count: packet.pageCount }),
                  bytes(packet.byteSize),
                  list(packet.languages.map((one) => t(`common.language.${one}`))),
                ].join(' · ')}
                end={
                  <>
                    {packet.isPasswordProtected ? (
                      <Tag icon={<IconLock size={13} aria-hidden />}>{t('cases.packets.locked')}</Tag>
                    ) : null}
                    {day(packet.createdAt)}
                  </>
                }
              />
            ))}
          </Rows>
        )}
      </QueryView>
    </CasePart>
  );
}
