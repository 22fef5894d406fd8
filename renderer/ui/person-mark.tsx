import type { PersonColor } from '@shared/contract/people';
import classes from './person-mark.module.css';

/** A person's initials on their colour. Decorative: the name always stands beside it. */
export function PersonMark({
  initials,
  color,
  size = 36,
}: {
  readonly initials: string;
  readonly color: PersonColor;
  readonly size?: number;
}) {
  return (
    <span
      className={classes.mark}
      style={{ width: size, height: size, fontSize: size * 0.38, background: `var(--person-${color})` }}
      aria-hidden
    >
      {initials}
    </span>
  );
}
