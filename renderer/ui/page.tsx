import type { ReactNode } from 'react';
import classes from './page.module.css';

export type PageProps = {
  readonly title: ReactNode;
  /** One quiet line above the title: where this is. */
  readonly kicker?: ReactNode;
  readonly description?: ReactNode;
  /** Buttons at the right of the title, the main one last. */
  readonly actions?: ReactNode;
  /** `reading` keeps lines short (forms, text); `wide` uses the window (tables, viewers). */
  readonly width?: 'reading' | 'normal' | 'wide';
  readonly children?: ReactNode;
};

/** The frame of one screen: its only h1, its actions, its content. */
export function Page({ title, kicker, description, actions, width = 'normal', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div className={classes.words}>
          {kicker ? <p className={classes.kicker}>{kicker}</p> : null}
          <h1 className={classes.title}>{title}</h1>
          {description ? <div className={classes.description}>{description}</div> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
