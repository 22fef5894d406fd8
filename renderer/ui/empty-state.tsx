import type { ReactNode } from 'react';
import classes from './state.module.css';

export type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  /** What belongs here and the first step. */
  readonly text: ReactNode;
  readonly action?: ReactNode;
  /** Inside a section rather than as the whole page. */
  readonly isCompact?: boolean;
};

/** What stands where nothing is yet: what it is for, and the one next step. */
export function EmptyState({ icon, title, text, action, isCompact = false }: EmptyStateProps) {
  return (
    <div className={classes.empty} data-compact={isCompact || undefined}>
      {icon ? <div className={classes.icon}>{icon}</div> : null}
      <p className={classes.title}>{title}</p>
      <div className={classes.text}>{text}</div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
