import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type TagTone = 'neutral' | 'good' | 'warn' | 'alarm';

/** A short state in words, with an icon where the tone matters (never colour alone). */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: TagTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
