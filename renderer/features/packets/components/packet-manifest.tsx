import type { PacketManifestEntry } from '@shared/contract/packets';
import { useText } from '../../../i18n/use-text';
import classes from './packet-manifest.module.css';
import { pageRangeText } from './page-range';

export type PacketManifestProps = {
  readonly entries: readonly PacketManifestEntry[];
  /** A number as printed. */
  readonly onOpen: (printed: number) => void;
};

/** What a packet holds, in its order; each line goes to the document's first page. */
export function PacketManifest({ entries, onOpen }: PacketManifestProps) {
  const { t } = useText();
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={`${entry.documentId} ${entry.firstPage}`}>
          <button type="button" className={classes.entry} onClick={() => onOpen(entry.firstPage)}>
            <span className={classes.words}>
              <span className={classes.title}>{entry.title}</span>
              <EntryFacts entry={entry} />
            </span>
            <span className={classes.page}>{t('packets.tree.page', { page: entry.firstPage })}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Which of its pages, and how they came in where not as they are. */
export function EntryFacts({ entry: { pages, pageCount, treatment } }: { readonly entry: PacketManifestEntry }) {
  const { t } = useText();
  return (
    <span className={classes.facts}>
      {[
        pages
          ? t('packets.packet.pageList', { pages: pageRangeText(pages.map(({ page }) => page)), count: pages.length })
          : t('common.count.pages', { count: pageCount }),
        treatment === 'copied' ? null : t(`packets.packet.treatment.${treatment}`),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    </span>
  );
}
