import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './record-card.module.css';

export type RecordCardProps = {
  readonly title: ReactNode;
  /** Where it stands, as a tag. */
  readonly state?: ReactNode;
  readonly meta?: ReactNode;
  /** The one the address names: scrolled to and marked. */
  readonly isAsked?: boolean;
  readonly children?: ReactNode;
  /** Buttons at the foot, the main one first. */
  readonly actions?: ReactNode;
};

const SCROLL_AFTER_MS = 200;

/** One record in full, inside its section. */
export function RecordCard({ title, state, meta, isAsked = false, children, actions }: RecordCardProps) {
  const id = useId();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    // After its section has been brought into view.
    const timer = setTimeout(() => root.current?.scrollIntoView({ block: 'nearest' }), SCROLL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isAsked]);
  return (
    <article ref={root} className={classes.card} aria-labelledby={id} data-asked={isAsked || undefined}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h3 id={id} className={classes.title}>
            {title}
          </h3>
          {meta ? <p className={classes.meta}>{meta}</p> : null}
        </div>
        {state}
      </div>
      {children}
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </article>
  );
}
