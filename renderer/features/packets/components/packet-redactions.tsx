import type { PacketRedaction } from '@shared/contract/packets';
import { useText } from '../../../i18n/use-text';
import classes from './packet-manifest.module.css';

export type PacketRedactionsProps = {
  readonly redactions: readonly PacketRedaction[];
  /** A number as printed. */
  readonly onOpen: (printed: number) => void;
};

/** What was removed from which page; each line goes there. */
export function PacketRedactions({ redactions, onOpen }: PacketRedactionsProps) {
  const { t, list } = useText();
  return (
    <>
      <p className={classes.note}>{t('packets.packet.redactionsHelp')}</p>
      <ul className={classes.list}>
        {redactions.map(({ documentId, title, page, packetPage, areas, words }) => (
          <li key={`${documentId} ${page}`}>
            <button type="button" className={classes.entry} onClick={() => onOpen(packetPage)}>
              <span className={classes.words}>
                <span className={classes.title}>{title}</span>
                <span className={classes.facts}>
                  {[
                    t('packets.tree.pageOf', { page }),
                    areas > 0 ? t('packets.packet.areas', { count: areas }) : null,
                    words.length > 0 ? t('packets.packet.wordsRemoved', { words: list(words) }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className={classes.page}>{t('packets.tree.page', { page: packetPage })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
