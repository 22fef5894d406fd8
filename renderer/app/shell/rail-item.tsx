import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { Keys } from '../../ui/keys';
import classes from './rail.module.css';

/** Under this width the rail shows icons only, and each says its name in a tooltip. */
const RAIL_FOLDS = '(max-width: 1199px)';

type ItemParts = {
  readonly icon: Icon;
  readonly label: string;
  readonly badge?: string | undefined;
  readonly badgeLabel?: string;
};

function Named({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const isFolded = useMediaQuery(RAIL_FOLDS) ?? false;
  return (
    <Tooltip label={label} position="right" disabled={!isFolded}>
      {children}
    </Tooltip>
  );
}

function ItemBody({ icon: ItemIcon, label, badge, badgeLabel }: ItemParts) {
  return (
    <>
      <ItemIcon size={19} stroke={1.7} className={classes.icon} aria-hidden />
      <span className={classes.label}>{label}</span>
      {badge ? (
        <span className={classes.badge}>
          <span aria-hidden>{badge}</span>
          <VisuallyHidden>{badgeLabel}</VisuallyHidden>
        </span>
      ) : null}
    </>
  );
}

type AnchorProps = ItemParts & AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

function RailAnchor({ icon, label, badge, badgeLabel, ref, ...anchor }: AnchorProps) {
  return (
    <li>
      <Named label={label}>
        <a ref={ref} {...anchor} className={classes.item}>
          <ItemBody icon={icon} label={label} badge={badge} badgeLabel={badgeLabel ?? ''} />
        </a>
      </Named>
    </li>
  );
}

/** A screen in the rail; the router marks the open one with `aria-current` and `data-status`. */
export const RailLink = createLink(RailAnchor);

/** An action in the rail, with its shortcut. */
export function RailButton({
  icon,
  label,
  keys,
  onClick,
}: ItemParts & { readonly keys?: readonly string[]; readonly onClick: () => void }) {
  return (
    <li>
      <Named label={label}>
        <button type="button" className={classes.item} onClick={onClick}>
          <ItemBody icon={icon} label={label} />
          {keys ? (
            <span className={classes.keys}>
              <Keys keys={keys} />
            </span>
          ) : null}
        </button>
      </Named>
    </li>
  );
}
