import type { CaseId, PersonId } from '@shared/contract/common';
import { IconLock, IconPackage } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';

type Props = { readonly personId: PersonId; readonly caseId: CaseId };

/** The packets made for this case: who got which, and when. */
export function CasePackets({ personId, caseId }: Props) {
  const { t, day, bytes } = useText();
  const packets = useOperation('packets.list', { caseId });
  return (
    <Section
      title={t('cases.packets.title')}
      actions={
        <ButtonLink
          to="/people/$personId/cases/$caseId/packet"
          params={{ personId, caseId }}
          size="compact-md"
          variant="default"
        >
          {t('cases.packets.prepare')}
        </ButtonLink>
      }
    >
      <QueryView
        query={packets}
        skeleton={<RowsSkeleton rows={1} />}
        empty={<EmptyState isCompact title={t('cases.packets.emptyTitle')} text={t('cases.packets.emptyText')} />}
      >
        {(list) => (
          <Rows>
            {list.map((packet) => (
              <RowLink
                key={packet.id}
                to="/people/$personId/packets/$packetId"
                params={{ personId, packetId: packet.id }}
                lead={<IconPackage size={22} stroke={1.5} aria-hidden />}
                title={packet.recipientName ?? t('cases.packets.noRecipient')}
                meta={[
                  t('common.count.pages', { count: packet.pageCount }),
                  bytes(packet.byteSize),
                  t(`common.language.${packet.language}`),
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
    </Section>
  );
}
