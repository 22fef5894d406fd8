import type { ReactNode } from 'react';
import classes from './definition-list.module.css';

export type Definition = {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** Takes the whole line: running text. */
  readonly isWide?: boolean;
};

/** Facts as term and value; those without a value are left out. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes.list}>
      {known.map(({ term, value, isWide }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed order of facts
        <div key={index} className={classes.item} data-wide={isWide || undefined}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
