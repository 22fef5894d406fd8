import { Drawer } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { type ReactNode, useRef } from 'react';
import { useText } from '../i18n/use-text';
import { useOperation } from '../lib/api';
import { personInitials, personName } from '../lib/person-words';
import { usePlace } from '../lib/use-place';
import { PersonMark } from './person-mark';
import classes from './side-drawer.module.css';

export type SideDrawerProps = {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** `wide` for a grid of values. */
  readonly width?: 'normal' | 'wide';
  readonly children: ReactNode;
};

/** A form or one record over its page; Escape closes it and the focus returns to where it was. */
export function SideDrawer({ isOpen, title, onClose, width = 'normal', children }: SideDrawerProps) {
  const { t } = useText();
  // What was open stays drawn while the drawer slides away, so that nothing else flashes up in it.
  const shown = useRef({ title, children });
  if (isOpen) shown.current = { title, children };
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={width === 'wide' ? 'min(980px, 94vw)' : 'min(640px, 94vw)'}
      title={
        <>
          <DrawerPerson />
          {shown.current.title}
        </>
      }
      classNames={{ title: classes.title ?? '', header: classes.header ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      transitionProps={{ duration: 140 }}
    >
      {shown.current.children}
    </Drawer>
  );
}

/** Whose file this is: the drawer covers the band that says it. */
function DrawerPerson() {
  const { personId } = usePlace();
  return personId === null ? null : <Person personId={personId} />;
}

function Person({ personId }: { readonly personId: PersonId }) {
  const { data: person } = useOperation('people.get', { id: personId });
  return (
    <span className={classes.person}>
      {person ? (
        <>
          <PersonMark initials={personInitials(person)} color={person.color} size={20} />
          {personName(person)}
        </>
      ) : null}
    </span>
  );
}
