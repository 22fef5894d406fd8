import type { CaseId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';
import { IconFiles } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { PacketPreview } from './packet-preview';
import classes from './packet-preview.module.css';
import type { EmptyPacket } from './packet-size';
import { PreviewGhost } from './preview-ghost';
import type { PacketPlaces } from './use-packet-places';

export type PreviewPaneProps = {
  readonly caseId: CaseId;
  readonly outlined: {
    readonly data: { readonly revision: number; readonly value: PacketOutline } | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly pageSize: PacketPlan['pageSize'];
  readonly places: PacketPlaces;
  /** Nothing would be in the packet: the case has no documents, or all are left out. */
  readonly empty: EmptyPacket | null;
  readonly onRedact: (() => void) | null;
};

/** In points. */
const PAPERS = { letter: { width: 612, height: 792 }, a4: { width: 595, height: 842 } } as const;

/** The preview, and what stands in its place while nothing can be shown. */
export function PreviewPane({ caseId, outlined, pageSize, places, empty, onRedact }: PreviewPaneProps) {
  const { t } = useText();
  const { data, error } = outlined;
  if (data)
    return (
      <PacketPreview
        caseId={caseId}
        revision={data.revision}
        pageCount={data.value.pageCount}
        firstNumber={data.value.firstNumber}
        paper={PAPERS[pageSize]}
        titleOf={places.titleOf}
        target={places.target}
        onPage={places.onPage}
        onRedact={onRedact}
      />
    );
  return (
    <section className={classes.root} aria-label={t('packets.preview.label')}>
      <div className={classes.instead}>
        {empty ? (
          <EmptyState
            icon={<IconFiles size={28} stroke={1.5} aria-hidden />}
            title={t(empty === 'no_documents' ? 'packets.estimate.noneTitle' : 'packets.estimate.nothingTitle')}
            text={t(empty === 'no_documents' ? 'packets.estimate.none' : 'packets.estimate.nothing')}
          />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void outlined.refetch()} />
        ) : (
          <div className={classes.waiting} role="status" aria-label={t('packets.preview.drawing')}>
            <PreviewGhost />
          </div>
        )}
      </div>
    </section>
  );
}
