import type { ReactNode } from 'react';
import classes from './settings.module.css';

type Props = { readonly label: ReactNode; readonly text?: ReactNode; readonly children: ReactNode };

/** One setting: what it is at the left, its choices at the right. */
export function SettingRow({ label, text, children }: Props) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <p className={classes.label}>{label}</p>
        {text ? <p className={classes.text}>{text}</p> : null}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
