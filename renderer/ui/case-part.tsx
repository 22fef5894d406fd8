import { Collapse } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type CaseSection, useOpenCase } from '../lib/case-place';
import classes from './case-part.module.css';

export type CasePartProps = {
  readonly section: CaseSection;
  readonly icon: ReactNode;
  readonly title: ReactNode;
  /** Where it stands, in a few words. */
  readonly glance: ReactNode;
  /** `done` and `wait` also say so by the words of `glance`; the colour only helps. */
  readonly tone?: 'quiet' | 'done' | 'wait' | 'late';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

const SCROLL_AFTER_MS = 120;

/** A part of the case's page: its state in one line, the whole of it in place when opened. */
export function CasePart({ section, icon, title, glance, tone = 'quiet', actions, children }: CasePartProps) {
  const { isOpen, toggle, place } = useOpenCase();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const opened = isOpen(section);
  const isAsked = place.section === section;
  useEffect(() => {
    if (!isAsked) return;
    // After the router has put the page where it thinks it belongs.
    const timer = setTimeout(() => root.current?.scrollIntoView({ block: 'start' }), SCROLL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isAsked]);
  return (
    <section ref={root} className={classes.part} aria-labelledby={`${id}-title`} data-open={opened || undefined}>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={opened}
          aria-controls={`${id}-body`}
          onClick={() => toggle(section)}
        >
          <span className={classes.icon} data-tone={tone} aria-hidden>
            {icon}
          </span>
          <span className={classes.words}>
            <span id={`${id}-title`} className={classes.title}>
              {title}
            </span>
            <span className={classes.glance} data-tone={tone}>
              {glance}
            </span>
          </span>
          <IconChevronDown className={classes.chevron} size={19} aria-hidden />
        </button>
      </h2>
      <Collapse expanded={opened} id={`${id}-body`}>
        {opened ? (
          <div className={classes.body}>
            {children}
            {actions ? <div className={classes.actions}>{actions}</div> : null}
          </div>
        ) : null}
      </Collapse>
    </section>
  );
}
