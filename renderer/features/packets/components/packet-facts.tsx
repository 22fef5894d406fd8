import type { Packet } from '@shared/contract/packets';
import { useText } from '../../../i18n/use-text';
import { DefinitionList } from '../../../ui/definition-list';

/** For whom it was made and how: what was chosen for a finished packet. */
export function PacketFacts({ packet }: { readonly packet: Packet }) {
  const { t, bytes, list } = useText();
  const { plan, languages, preset, pageCount, byteSize, firstNumber, isPasswordProtected } = packet;
  const { organization, fax } = plan.recipient;
  const facts = [
    organization ? { term: t('packets.options.organization'), value: organization } : null,
    fax ? { term: t('packets.options.fax'), value: fax } : null,
    { term: t('packets.options.delivery'), value: t(`packets.preset.${preset}.title`) },
    isPasswordProtected ? { term: t('packets.options.password'), value: t('packets.packet.protected') } : null,
    { term: t('packets.options.language'), value: list(languages.map((one) => t(`common.language.${one}`))) },
    {
      term: t('packets.packet.size'),
      value: `${t('common.count.pages', { count: pageCount })} · ${bytes(byteSize)}`,
    },
    firstNumber > 1
      ? { term: t('packets.packet.numbering'), value: t('packets.packet.numberedFrom', { page: firstNumber }) }
      : null,
  ];
  return <DefinitionList items={facts.filter((fact) => fact !== null)} />;
}
