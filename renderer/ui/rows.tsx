import { IconChevronRight } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, KeyboardEvent, ReactNode, Ref } from 'react';
import classes from './rows.module.css';

/** A list whose rows are parted by soft rules. With the focus on a row, J and K (or the arrows) move along. */
export function Rows({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={classes.rows} aria-label={label} onKeyDown={moveAlong}>
      {children}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function moveAlong(event: KeyboardEvent<HTMLUListElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-link]')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = at < 0 ? undefined : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export type RowParts = {
  /** An icon or a person's mark. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** Smaller words under the title. */
  readonly meta?: ReactNode;
  /** Date, state or button at the right. */
  readonly end?: ReactNode;
};

function RowBody({ lead, title, meta, end }: RowParts) {
  return (
    <>
      {lead ? <span className={classes.lead}>{lead}</span> : null}
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {meta ? <span className={classes.meta}>{meta}</span> : null}
      </span>
      {end ? <span className={classes.end}>{end}</span> : null}
    </>
  );
}

/** A row that is not a link; `end` may hold buttons. */
export function Row(parts: RowParts) {
  return (
    <li className={classes.row}>
      <div className={classes.inner}>
        <RowBody {...parts} />
      </div>
    </li>
  );
}

type AnchorRowProps = RowParts &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title'> & { readonly ref?: Ref<HTMLAnchorElement> };

function AnchorRow({ lead, title, meta, end, ref, ...anchor }: AnchorRowProps) {
  return (
    <li className={classes.row}>
      <a ref={ref} {...anchor} className={classes.inner} data-link>
        <RowBody lead={lead} title={title} meta={meta} end={end} />
        <IconChevronRight className={classes.chevron} size={16} aria-hidden />
      </a>
    </li>
  );
}

/** A row that opens a screen: `<RowLink to="/people/$personId" params={{ personId }} title=… />`. */
export const RowLink = createLink(AnchorRow);
