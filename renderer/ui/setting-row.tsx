import type { ReactNode } from 'react';
import classes from './setting-row.module.css';

type Props = {
  readonly label: ReactNode;
  readonly text?: ReactNode;
  /** The choices, at the right. */
  readonly children?: ReactNode;
};

/** One setting: what it is at the left, its choices at the right. */
export function SettingRow({ label, text, children }: Props) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <p className={classes.label}>{label}</p>
        {text ? <div className={classes.text}>{text}</div> : null}
      </div>
      {children ? <div className={classes.control}>{children}</div> : null}
    </div>
  );
}
