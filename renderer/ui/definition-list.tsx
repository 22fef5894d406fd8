import type { ReactNode } from 'react';
import classes from './definition-list.module.css';

export type Definition = { readonly term: ReactNode; readonly value: ReactNode };

/** Facts as term and value; those without a value are left out. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes.list}>
      {known.map(({ term, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed order of facts
        <div key={index} className={classes.item}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
