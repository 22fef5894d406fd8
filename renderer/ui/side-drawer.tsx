import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import classes from './side-drawer.module.css';

export type SideDrawerProps = {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly width?: 'normal' | 'wide';
  readonly children: ReactNode;
};

/** A form or one thing over its page; Escape closes it and the focus returns to where it was. */
export function SideDrawer({ isOpen, title, onClose, width = 'normal', children }: SideDrawerProps) {
  const { t } = useText();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={width === 'wide' ? 'min(960px, 94vw)' : 'min(600px, 94vw)'}
      title={title}
      classNames={{ title: classes.title ?? '', header: classes.header ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      transitionProps={{ duration: 140 }}
    >
      {children}
    </Drawer>
  );
}
