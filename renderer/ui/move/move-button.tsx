import { UnstyledButton } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { ItemRef } from '@shared/contract/records';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './move.module.css';
import { MoveDialog } from './move-dialog';

export type MoveButtonProps = {
  readonly fromPersonId: PersonId;
  readonly item: ItemRef;
  readonly title: string;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly onMoved: () => void;
};

/** "Filed under the wrong person?": the one way a thing changes hands. */
export function MoveButton({ item, onOpenChange, onMoved, ...moved }: MoveButtonProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const change = (open: boolean) => {
    setOpen(open);
    onOpenChange?.(open);
  };
  return (
    <>
      <UnstyledButton className={classes.ask} onClick={() => change(true)}>
        <IconUserQuestion size={16} stroke={1.7} aria-hidden />
        {t('filing.action')}
      </UnstyledButton>
      {isOpen ? (
        <MoveDialog
          {...moved}
          items={[item]}
          onClose={() => change(false)}
          onMoved={() => {
            change(false);
            onMoved();
          }}
        />
      ) : null}
    </>
  );
}
