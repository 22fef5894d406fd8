import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state.module.css';

const ICONS = { info: IconInfoCircle, warn: IconAlertTriangle, alarm: IconCircleX } as const;

export type NoticeProps = {
  readonly tone?: keyof typeof ICONS;
  readonly children: ReactNode;
  /** The way out. */
  readonly action?: ReactNode;
  /** Spoken at once when it appears: for what just went wrong. */
  readonly isAlert?: boolean;
};

/** A sentence with an icon and a way out; never colour alone. */
export function Notice({ tone = 'info', children, action, isAlert = false }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <Icon size={20} aria-hidden />
      <div className={classes.noticeWords}>
        {children}
        {action ? <div className={classes.noticeAction}>{action}</div> : null}
      </div>
    </div>
  );
}
