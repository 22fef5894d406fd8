import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

export type SectionProps = {
  readonly title: ReactNode;
  /** How many there are, beside the title. */
  readonly count?: number | undefined;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** 2 under a page title, 3 inside another section. */
  readonly level?: 2 | 3;
};

/** A part of a page under a soft rule, named for assistive technology by its own heading. */
export function Section({ title, count, description, actions, children, level = 2 }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.section} data-level={level} aria-labelledby={id}>
      <div className={classes.header}>
        <div>
          <Heading id={id} className={classes.title}>
            {title}
            {count === undefined ? null : <span className={classes.count}>{count}</span>}
          </Heading>
          {description ? <p className={classes.description}>{description}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
