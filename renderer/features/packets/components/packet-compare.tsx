import { Select } from '@mantine/core';
import type { PacketId } from '@shared/contract/common';
import type { Packet, PacketManifestEntry, PacketSummary } from '@shared/contract/packets';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { QueryView } from '../../../ui/query-view';
import { EntryFacts } from './packet-manifest';
import classes from './packet-manifest.module.css';

export type PacketCompareProps = {
  readonly packet: Packet;
  /** Other packets of the case, newest first. */
  readonly others: readonly PacketSummary[];
};

/** What this packet has that another one of the case had not, and the other way round. */
export function PacketCompare({ packet, others }: PacketCompareProps) {
  const { t, instant } = useText();
  const before = others.find(({ createdAt }) => createdAt < packet.createdAt) ?? others[0];
  const [chosen, setChosen] = useState<PacketId | null>(before?.id ?? null);
  return (
    <>
      <Select
        label={t('packets.compare.with')}
        allowDeselect={false}
        data={others.map(({ id, createdAt, recipientName }) => ({
          value: id,
          label: [instant(createdAt), recipientName].filter(Boolean).join(' · '),
        }))}
        value={chosen}
        onChange={(value) => setChosen(others.find(({ id }) => id === value)?.id ?? null)}
      />
      {chosen ? <Differences before={chosen} after={packet.id} /> : null}
    </>
  );
}

function Differences({ before, after }: { readonly before: PacketId; readonly after: PacketId }) {
  const { t } = useText();
  const query = useOperation('packets.compare', { before, after });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
      {({ added, removed, changed, unchanged }) => (
        <div>
          <Entries title={t('packets.compare.added', { count: added.length })} entries={added} />
          <Entries title={t('packets.compare.removed', { count: removed.length })} entries={removed} />
          <Entries
            title={t('packets.compare.changed', { count: changed.length })}
            entries={changed.map((one) => one.after)}
            note={(entry) => {
              const earlier = changed.find((one) => one.after === entry)?.before;
              return earlier ? (
                <span className={classes.facts}>
                  {t('packets.compare.before')} <EntryFacts entry={earlier} />
                </span>
              ) : null;
            }}
          />
          <p className={classes.note}>{t('packets.compare.unchanged', { count: unchanged })}</p>
        </div>
      )}
    </QueryView>
  );
}

type EntriesProps = {
  readonly title: string;
  readonly entries: readonly PacketManifestEntry[];
  readonly note?: (entry: PacketManifestEntry) => ReactNode;
};

function Entries({ title, entries, note }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={`${entry.documentId} ${entry.firstPage}`} className={classes.plain}>
            <span className={classes.title}>{entry.title}</span>
            <EntryFacts entry={entry} />
            {note?.(entry)}
          </li>
        ))}
      </ul>
    </section>
  );
}
