import { Button, Popover, Radio, Stack, TextInput } from '@mantine/core';
import { type ChecklistItem, type ChecklistState, checklistState } from '@shared/contract/checklist';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';

type Props = {
  readonly item: ChecklistItem;
  readonly title: string;
  readonly onSet: (state: ChecklistState | null, note: string) => void;
};

/** Says by hand where an item stands, with a note; or gives it back to what is filed. */
export function ItemMenu({ item, title, onSet }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={330}
      trapFocus
      returnFocus
      withRoles
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('journey.checklist.set', { item: title })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('common.action.edit')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        {isOpen ? (
          <ItemForm
            item={item}
            onSet={(state, note) => {
              setOpen(false);
              onSet(state, note);
            }}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

const AUTOMATIC = 'automatic';

function ItemForm({ item, onSet }: Pick<Props, 'item' | 'onSet'>) {
  const { t } = useText();
  const isByHand = item.why.kind === 'set_by_hand';
  const [choice, setChoice] = useState<string>(isByHand ? item.state : AUTOMATIC);
  const [note, setNote] = useState(item.why.kind === 'set_by_hand' ? (item.why.note ?? '') : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSet(checklistState.options.find((state) => state === choice) ?? null, note);
      }}
    >
      <Radio.Group label={t('journey.checklist.setTitle')} value={choice} onChange={setChoice}>
        <Stack gap={8} mt={8} mb={14}>
          {checklistState.options.map((state) => (
            <Radio key={state} value={state} label={t(`checklist.states.${state}`)} />
          ))}
          <Radio value={AUTOMATIC} label={t('journey.checklist.automatic')} />
        </Stack>
      </Radio.Group>
      {choice === AUTOMATIC ? null : (
        <TextInput
          label={t('journey.checklist.note')}
          maxLength={300}
          mb={14}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="compact-md">
        {t('common.action.save')}
      </Button>
    </form>
  );
}
