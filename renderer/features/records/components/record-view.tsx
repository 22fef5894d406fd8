import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { RecordKind, RecordRef } from '@shared/contract/records';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import type { ListedOf } from '../../../lib/record-kinds';
import { type Definition, DefinitionList } from '../../../ui/definition-list';
import { MoveButton } from '../../../ui/move/move-button';
import classes from './record-view.module.css';
import { SourceChips } from './source-chips';
import type { RecordNavigation } from './use-record-place';
import { useRecordDuplication, useRecordRemoval } from './use-record-removal';

export type RecordViewProps<Kind extends RecordKind> = {
  readonly personId: PersonId;
  readonly kind: Kind;
  readonly id: ListedOf<Kind>['id'];
  readonly title: string;
  readonly facts: readonly Definition[];
  readonly go: RecordNavigation;
  /** What the kind has of its own: values, a reason in full. */
  readonly children?: ReactNode;
};

/** A record as it is read: facts, its own part, sources, then what can be done with it. E edits, Delete removes. */
export function RecordView<Kind extends RecordKind>(props: RecordViewProps<Kind>) {
  const { personId, kind, id, title, facts, go, children } = props;
  const { t } = useText();
  const remove = useRecordRemoval(kind, personId);
  const duplicate = useRecordDuplication(kind, personId, go.edit);
  const [isMoving, setMoving] = useState(false);
  // Kind and id come from one record, which TypeScript does not see through the parameter.
  const target = { kind, id } as RecordRef & { readonly kind: RecordKind };
  // A failure is already shown as a notice, and the record stays open.
  const trash = () => void remove(id, title).then(go.close, () => undefined);
  const press = (event: KeyboardEvent) => {
    if (isMoving || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'e') go.edit(id);
    else if (event.key === 'Delete') trash();
    else return;
    event.preventDefault();
  };
  return (
    // The keys are shortcuts for the buttons at its foot.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={classes.view} onKeyDown={press}>
      <DefinitionList items={facts} />
      <SourceChips personId={personId} target={target} />
      {children}
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => go.edit(id)}>
          {t('common.action.edit')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void duplicate(id).catch(() => undefined)}
        >
          {t('records.duplicate')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={trash}
        >
          {t('common.action.remove')}
        </Button>
      </div>
      <MoveButton fromPersonId={personId} item={target} title={title} onOpenChange={setMoving} onMoved={go.close} />
    </div>
  );
}
