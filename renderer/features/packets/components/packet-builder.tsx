import type { CaseId, DocumentId, JobId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconFiles } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand, useOperation } from '../../../lib/api';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyState } from '../../../ui/empty-state';
import { DocumentOrder } from './document-order';
import { ExportPanel } from './export-panel';
import classes from './packet-builder.module.css';
import { checksOf, type PacketDraft, reconcile, rowsOf, toOptions } from './packet-draft';
import { PacketOptionsForm } from './packet-options-form';
import { PreflightList } from './preflight-list';
import { usePacketDraft } from './use-packet-draft';

export type PacketBuilderProps = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly documents: readonly Document[];
  readonly suggested: readonly DocumentId[];
};

/** Documents in order on the left; for whom, checks and export on the right. */
export function PacketBuilder({ personId, caseId, documents, suggested }: PacketBuilderProps) {
  const { t, language } = useText();
  const { data: settings } = useOperation('settings.get', {});
  const [stored, setDraft] = usePacketDraft(caseId);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const start = useCommand('packets.export', { isFailureShown: true });
  const draft = useMemo((): PacketDraft => {
    const base: PacketDraft = stored ?? {
      items: [],
      language: settings?.packetLanguage ?? language,
      pageSize: 'letter',
      name: '',
      organization: '',
      fax: '',
      password: null,
    };
    return { ...base, items: reconcile(base.items, documents, suggested) };
  }, [stored, settings, language, documents, suggested]);
  const rows = useMemo(() => rowsOf(draft.items, documents), [draft.items, documents]);
  const checks = useMemo(() => checksOf(rows), [rows]);
  const options = toOptions(draft, rows, caseId);
  const change = (part: Partial<PacketDraft>) => setDraft({ ...draft, ...part });

  if (documents.length === 0)
    return (
      <EmptyState
        icon={<IconFiles size={28} stroke={1.5} aria-hidden />}
        title={t('packets.documents.emptyTitle')}
        text={t('packets.documents.emptyBody')}
        action={
          <ButtonLink to="/people/$personId/cases/$caseId" params={{ personId, caseId }}>
            {t('packets.documents.emptyAction')}
          </ButtonLink>
        }
      />
    );
  return (
    <div className={classes.columns}>
      <DocumentOrder
        personId={personId}
        rows={rows}
        onChange={(items) => change({ items })}
        onSuggested={() => {
          const byId = new Map(draft.items.map((item) => [item.documentId, item]));
          change({ items: suggested.flatMap((id) => byId.get(id) ?? []) });
        }}
      />
      <div className={classes.side}>
        <div className={classes.choices}>
          <PacketOptionsForm draft={draft} onChange={change} />
          <PreflightList
            personId={personId}
            checks={checks}
            hasRecipient={draft.name.trim() !== '' || draft.organization.trim() !== ''}
            onLeaveOut={(ids) =>
              change({
                items: draft.items.map((item) =>
                  ids.includes(item.documentId) ? { ...item, isIncluded: false } : item,
                ),
              })
            }
          />
        </div>
        <ExportPanel
          personId={personId}
          rows={rows}
          remarks={checks.length}
          canExport={options !== null}
          isStarting={start.isPending}
          error={start.error}
          jobId={jobId}
          onExport={() => {
            if (options) start.mutate(options, { onSuccess: (started) => setJobId(started.jobId) });
          }}
          onAgain={() => setJobId(null)}
        />
      </div>
    </div>
  );
}
