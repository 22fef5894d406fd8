import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { type Definition, DefinitionList } from '../../../ui/definition-list';
import classes from './record-view.module.css';
import { SourceChips } from './source-chips';

export type RecordViewProps = {
  readonly personId: PersonId;
  readonly target: RecordRef;
  readonly facts: readonly Definition[];
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** What the kind has of its own: values, a reason in full. */
  readonly children?: ReactNode;
};

/** A record as it is read: facts, its own part, sources, then what can be done with it. */
export function RecordView({ personId, target, facts, onEdit, onDelete, children }: RecordViewProps) {
  const { t } = useText();
  return (
    <div className={classes.view}>
      <DefinitionList items={facts} />
      <SourceChips personId={personId} target={target} />
      {children}
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          {t('common.action.edit')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onDelete}
        >
          {t('common.action.remove')}
        </Button>
      </div>
    </div>
  );
}
