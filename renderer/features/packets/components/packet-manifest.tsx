import type { PacketManifestEntry } from '@shared/contract/packets';
import { useText } from '../../../i18n/use-text';
import classes from './packet-manifest.module.css';
import { pageRangeText } from './page-range';

export type PacketManifestProps = {
  readonly entries: readonly PacketManifestEntry[];
  /** 1-based page of the packet. */
  readonly onOpen: (page: number) => void;
};

/** What a packet holds, in its order; each line goes to the document's first page. */
export function PacketManifest({ entries, onOpen }: PacketManifestProps) {
  const { t } = useText();
  return (
    <section>
      <h2 className={classes.heading}>{t('packets.packet.contents')}</h2>
      <ol className={classes.list}>
        {entries.map(({ documentId, title, pages, firstPage, treatment }) => (
          <li key={`${documentId} ${firstPage}`}>
            <button type="button" className={classes.entry} onClick={() => onOpen(firstPage)}>
              <span className={classes.words}>
                <span className={classes.title}>{title}</span>
                <span className={classes.facts}>
                  {[
                    pages ? t('packets.packet.pageList', { pages: pageRangeText(pages) }) : null,
                    treatment === 'copied' ? null : t(`packets.packet.treatment.${treatment}`),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </span>
              <span className={classes.page}>{t('packets.packet.from', { page: firstPage })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
