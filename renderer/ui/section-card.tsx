import { Button } from '@mantine/core';
import type { RecordKind, RecordRef } from '@shared/contract/records';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { type CaseSection, useOpenCase, useSectionForm } from '../lib/case-place';
import { removeRecord, restoreItem } from '../lib/use-records';
import { useRemoval } from '../lib/use-removal';
import { type Definition, DefinitionList } from './definition-list';
import { LinkedDocuments } from './linked-documents';
import { MoveButton } from './move/move-button';
import { RecordCard } from './record-card';

export type SectionCardProps = {
  readonly section: CaseSection;
  readonly record: RecordRef & { readonly kind: RecordKind };
  readonly title: string;
  readonly meta?: ReactNode;
  readonly state?: ReactNode;
  readonly facts: readonly Definition[];
  /** Its own steps, before changing and removing it. */
  readonly actions?: ReactNode;
  /** Between the facts and the papers. */
  readonly children?: ReactNode;
  /** The papers that belong to it, and what belongs here while there are none. */
  readonly papers?: { readonly title: ReactNode; readonly none: ReactNode } | null;
};

/** One record of a case's section: what it says, its papers, changing it, and removing it with undo. */
export function SectionCard(props: SectionCardProps) {
  const { section, record, title, meta, state, facts, actions, children, papers } = props;
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const { id: asked, open, see, close } = useSectionForm(section);
  const removal = useRemoval();
  const { id } = record;
  const remove = () =>
    removal({
      title,
      remove: () => removeRecord(record),
      restore: () => restoreItem(record).then(() => see(id)),
    });
  return (
    <RecordCard
      title={title}
      meta={meta}
      state={state}
      isAsked={asked === id}
      actions={
        <>
          {actions}
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => open('edit', id)}>
            {t('common.action.edit')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void remove()}
          >
            {t('common.action.remove')}
          </Button>
        </>
      }
    >
      <DefinitionList items={facts} />
      {children}
      {papers ? <LinkedDocuments personId={personId} caseId={caseId} target={record} {...papers} /> : null}
      <MoveButton fromPersonId={personId} item={record} title={title} onMoved={close} />
    </RecordCard>
  );
}
